import { userNotFound } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import { action, created, nothing, type Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import { Rights } from '../rights/rights.ts';
import { ensureByName } from '../services/principals.ts';
import type { Principal } from '../store/principals.ts';
import { asText } from '../model/text.ts';

/** Somebody on the site, or a claim that stands for many. */
export function userResource(session: Session, user: Principal): Resource {
  const { site, store } = session;
  const isUser = user.kind === 'user';
  return {
    entity: () => ({
      type: 'SP.User',
      address: `Web/GetUserById(${user.id})`,
      properties: {
        Id: user.id,
        IsHiddenInUI: false,
        LoginName: user.login,
        Title: user.title,
        PrincipalType: isUser ? 1 : 4,
        Email: user.email,
        Expiration: '',
        IsEmailAuthenticationGuestUser: false,
        IsShareByEmailGuestUser: false,
        IsSiteAdmin: user.isAdmin,
        UserId: isUser
          ? {
              NameId: `1003${(user.personId ?? '').replaceAll('-', '').slice(-12)}`,
              NameIdIssuer: 'urn:federation:microsoftonline',
            }
          : null,
        UserPrincipalName: isUser ? user.email : null,
      },
      more: {
        AadObjectId: () =>
          user.personId === undefined
            ? null
            : { NameId: user.personId, NameIdIssuer: 'urn:federation:microsoftonline' },
        EmailWithFallback: () => user.email,
      },
    }),
    links: {
      Groups: () => {
        const groups =
          user.id === session.user.id ? session.rights.groups : new Rights(store, user, session.isInGroup).groups;
        return {
          collection: { type: 'SP.Group', all: () => groups.map((group) => session.resources.group(session, group)) },
        };
      },
    },
    merge: ({ body }) => {
      session.rights.demandWeb(Permission.managePermissions);
      const { Title, Email, IsSiteAdmin } = body.entity();
      store.principals.change({
        ...user,
        title: typeof Title === 'string' ? Title : user.title,
        email: typeof Email === 'string' ? Email : user.email,
        isAdmin: typeof IsSiteAdmin === 'boolean' ? IsSiteAdmin : user.isAdmin,
      });
      return { kind: 'nothing' };
    },
    remove: () => {
      session.rights.demandWeb(Permission.managePermissions);
      store.principals.remove(store.principals.byId(site.path, user.id) ?? user);
      return { kind: 'nothing' };
    },
  };
}

/** `siteusers`, and the users of a group. */
export function usersResource(session: Session, group?: Principal): Resource {
  const { store, site } = session;
  const all = (): readonly Principal[] => {
    session.rights.demandWeb(Permission.browseUserInfo);
    return group ? store.principals.members(site.path, group.id) : store.principals.ofSite(site.path, 'user', 'claim');
  };
  const find = (test: (user: Principal) => boolean): Resource => {
    const user = all().find(test);
    if (!user) throw userNotFound();
    return userResource(session, user);
  };
  const byLogin = (args: Arguments): Resource =>
    find((user) => user.login.toLowerCase() === args.text('loginName').toLowerCase());
  const remove = (user: Principal | undefined): void => {
    session.rights.demandWeb(Permission.managePermissions);
    if (!user) throw userNotFound();
    if (group) store.principals.removeMember(site.path, group.id, user.id);
    else store.principals.remove(user);
    session.rights.forget();
  };
  return {
    collection: { type: 'SP.User', all: () => all().map((user) => userResource(session, user)) },
    key: (args) => byLogin(args),
    functions: {
      getbyid: (args) => find((user) => user.id === args.number('id')),
      getbyemail: (args) => find((user) => user.email.toLowerCase() === args.text('emailAddress').toLowerCase()),
      getbyloginname: byLogin,
      removebyid: (args) => action(() => (remove(all().find((user) => user.id === args.number('id'))), nothing)),
      removebyloginname: (args) =>
        action(
          () => (
            remove(all().find((user) => user.login.toLowerCase() === args.text('loginName').toLowerCase())),
            nothing
          ),
        ),
    },
    post: ({ body }) => {
      session.rights.demandWeb(Permission.managePermissions);
      const user = ensureByName(store, site.path, asText(body.entity()['LoginName']));
      if (group) store.principals.addMember(site.path, group.id, user.id);
      session.rights.forget();
      return created(userResource(session, user));
    },
  };
}
