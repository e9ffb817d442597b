import { groupNameTaken, groupNotFound, unknownProperty } from '../errors.ts';
import type { Json } from '../model/body.ts';
import { action, created, nothing, type Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import { compact } from '../services/field-xml.ts';
import type { GroupSettings, Principal } from '../store/principals.ts';
import { userResource, usersResource } from './users.ts';
import { asText } from '../model/text.ts';

const writable = [
  'Title',
  'Description',
  'AllowMembersEditMembership',
  'AllowRequestToJoinLeave',
  'AutoAcceptRequestToJoinLeave',
  'OnlyAllowMembersViewMembership',
  'RequestToJoinLeaveEmailSetting',
  'LoginName',
];

function settingsFrom(body: Json): GroupSettings {
  for (const name of Object.keys(body)) if (!writable.includes(name)) throw unknownProperty(name, 'SP.Group');
  const flag = (name: string): boolean | undefined => (typeof body[name] === 'boolean' ? body[name] : undefined);
  return compact({
    description: typeof body['Description'] === 'string' ? body['Description'] : undefined,
    allowMembersEditMembership: flag('AllowMembersEditMembership'),
    allowRequestToJoinLeave: flag('AllowRequestToJoinLeave'),
    autoAcceptRequestToJoinLeave: flag('AutoAcceptRequestToJoinLeave'),
    onlyAllowMembersViewMembership: flag('OnlyAllowMembersViewMembership'),
    requestToJoinLeaveEmailSetting:
      typeof body['RequestToJoinLeaveEmailSetting'] === 'string' ? body['RequestToJoinLeaveEmailSetting'] : undefined,
  }) as GroupSettings;
}

/** A SharePoint group. Its owner is the principal that made it, unless it was told otherwise. */
export function groupResource(session: Session, group: Principal): Resource {
  const { store, site } = session;
  const owner = (): Principal | undefined =>
    group.settings.ownerId === undefined ? undefined : store.principals.byId(site.path, group.settings.ownerId);
  return {
    entity: () => ({
      type: 'SP.Group',
      address: `Web/SiteGroups/GetById(${group.id})`,
      properties: {
        Id: group.id,
        IsHiddenInUI: false,
        LoginName: group.title,
        Title: group.title,
        PrincipalType: 8,
        AllowMembersEditMembership: group.settings.allowMembersEditMembership ?? false,
        AllowRequestToJoinLeave: group.settings.allowRequestToJoinLeave ?? false,
        AutoAcceptRequestToJoinLeave: group.settings.autoAcceptRequestToJoinLeave ?? false,
        Description: group.settings.description ?? null,
        OnlyAllowMembersViewMembership: group.settings.onlyAllowMembersViewMembership ?? true,
        OwnerTitle: owner()?.title ?? group.title,
        RequestToJoinLeaveEmailSetting: group.settings.requestToJoinLeaveEmailSetting ?? '',
      },
      more: {
        CanCurrentUserEditMembership: () => session.rights.has(session.rights.web, Permission.managePermissions),
        CanCurrentUserManageGroup: () => session.rights.has(session.rights.web, Permission.managePermissions),
        CanCurrentUserViewMembership: () => true,
        ContainsCurrentUser: () => session.rights.principals.includes(group.id),
      },
    }),
    links: {
      Users: () => usersResource(session, group),
      Owner: () => {
        const found = owner();
        return !found || found.kind === 'group' ? groupResource(session, found ?? group) : userResource(session, found);
      },
    },
    functions: {
      setuserasowner: (args) =>
        action(() => {
          session.rights.demandWeb(Permission.managePermissions);
          store.principals.change({ ...group, settings: { ...group.settings, ownerId: args.number('ownerId') } });
          return nothing;
        }),
    },
    merge: ({ body }) => {
      session.rights.demandWeb(Permission.managePermissions);
      const json = body.entity();
      const title = typeof json['Title'] === 'string' ? json['Title'] : group.title;
      const other = store.principals.groupByTitle(site.path, title);
      if (other && other.id !== group.id) throw groupNameTaken();
      store.principals.change({
        ...group,
        login: title,
        title,
        settings: { ...group.settings, ...settingsFrom(json) },
      });
      return { kind: 'nothing' };
    },
  };
}

export function groupsResource(session: Session): Resource {
  const { store, site, rights } = session;
  const all = (): readonly Principal[] => {
    rights.demandWeb(Permission.browseUserInfo);
    return store.principals.ofSite(site.path, 'group');
  };
  const find = (test: (group: Principal) => boolean): Principal => {
    const group = all().find(test);
    if (!group) throw groupNotFound();
    return group;
  };
  const byId = (id: number): Principal => find((group) => group.id === id);
  const byName = (name: string): Principal => find((group) => group.title.toLowerCase() === name.toLowerCase());
  const remove = (group: Principal): typeof nothing => {
    rights.demandWeb(Permission.managePermissions);
    store.principals.remove(group);
    rights.forget();
    return nothing;
  };
  return {
    collection: { type: 'SP.Group', all: () => all().map((group) => groupResource(session, group)) },
    key: (args) => groupResource(session, byId(args.number('id'))),
    functions: {
      getbyid: (args) => groupResource(session, byId(args.number('id'))),
      getbyname: (args) => groupResource(session, byName(args.text('name'))),
      removebyid: (args) => action(() => remove(byId(Number(args.text('id'))))),
      removebyloginname: (args) => action(() => remove(byName(args.text('loginName')))),
    },
    post: ({ body }) => {
      rights.demandWeb(Permission.createGroups);
      const json = body.entity();
      const title = asText(json['Title']).trim();
      if (title === '' || title.length > 255 || store.principals.groupByTitle(site.path, title)) throw groupNameTaken();
      const settings = { ...settingsFrom(json), ownerId: session.user.id };
      return created(
        groupResource(
          session,
          store.principals.add({
            site: site.path,
            kind: 'group',
            login: title,
            title,
            email: '',
            personId: undefined,
            isAdmin: false,
            settings,
          }),
        ),
      );
    },
  };
}
