import { invalidArgument, tooManyForInheritance } from '../errors.ts';
import { action, nothing, type Resource, value } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { fromMask, Permission, RoleId } from '../rights/permissions.ts';
import { Rights } from '../rights/rights.ts';
import { ensureByName } from '../services/principals.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { scopeOf } from '../store/roles.ts';
import { groupResource } from './groups.ts';
import { roleResource } from './roles.ts';
import { userResource } from './users.ts';

/** What web, list and item have in common: role assignments, and breaking with the parent's. */
export function securable(session: Session, list?: List, item?: Item): Required<Pick<Resource, 'links' | 'functions'>> {
  const { store, site, rights } = session;
  const scope = (): string => scopeInForce(session, list, item);
  const mask = (of: Rights): bigint => (list ? of.on(list, item) : of.web);
  const demandManage = (): void =>
    list ? rights.demand(Permission.managePermissions, list, item) : rights.demandWeb(Permission.managePermissions);
  return {
    links: {
      RoleAssignments: () => roleAssignments(session, scope, demandManage, list, item),
      FirstUniqueAncestorSecurableObject: () => ({ entity: () => undefined }),
    },
    functions: {
      breakroleinheritance: (args) =>
        action(() => {
          demandManage();
          breakInheritance(
            session,
            args.flag('copyRoleAssignments', 0, false),
            args.flag('clearSubscopes', 1, false),
            list,
            item,
          );
          return nothing;
        }),
      resetroleinheritance: () =>
        action(() => {
          demandManage();
          resetInheritance(session, list, item);
          return nothing;
        }),
      getusereffectivepermissions: (args) => {
        const answer = (): ReturnType<typeof value> => {
          const user = ensureByName(store, site.path, args.text('userName'));
          return value(
            'GetUserEffectivePermissions',
            'SP.BasePermissions',
            fromMask(mask(new Rights(store, user, session.isInGroup))),
          );
        };
        return { get: answer, post: answer };
      },
      doesuserhavepermissions: (args) => {
        const answer = (): ReturnType<typeof value> => {
          const { High = '0', Low = '0' } = (args.find('permissionMask') ?? {}) as { High?: string; Low?: string };
          return value(
            'DoesUserHavePermissions',
            'Edm.Boolean',
            rights.has(mask(rights), (BigInt(High) << 32n) | BigInt(Low)),
          );
        };
        return { get: answer, post: answer };
      },
    },
  };
}

/** Where the rights that hold here are kept: the object itself or the nearest above that has its own. */
function scopeInForce(session: Session, list?: List, item?: Item): string {
  const current = list && (session.store.lists.byId(list.id) ?? list);
  if (item?.uniqueRights === 1) return scopeOf(list, item);
  return current?.uniqueRights === true ? scopeOf(current) : scopeOf();
}

/** Platform-rules 1.9. */
const mostItemsToBreak = 100_000;

/** Without copies only the one who breaks keeps rights, Full Control, as on the service. */
export function breakInheritance(session: Session, copy: boolean, clearItems: boolean, list?: List, item?: Item): void {
  const { store, site, user, rights } = session;
  if (!list) return;
  if (!item && list.itemCount > mostItemsToBreak) throw tooManyForInheritance();
  const to = scopeOf(list, item);
  if (item ? item.uniqueRights === 1 : list.uniqueRights) return;
  const from = scopeInForce(session, list);
  store.roles.clear(site.path, to);
  if (copy) store.roles.copy(site.path, from, to);
  else store.roles.assign(site.path, to, user.id, RoleId.fullControl);
  if (item) {
    store.items.update(list, item.id, { uniqueRights: 1 });
    store.lists.change({ ...list, itemScopes: list.itemScopes + 1 });
  } else {
    if (clearItems) clearItemScopes(session, list);
    store.lists.change({ ...list, uniqueRights: true, itemScopes: clearItems ? 0 : list.itemScopes });
  }
  rights.forget();
}

function resetInheritance(session: Session, list?: List, item?: Item): void {
  const { store, site, rights } = session;
  if (!list) return;
  store.roles.clear(site.path, scopeOf(list, item));
  if (item) {
    if (item.uniqueRights === 1) store.lists.change({ ...list, itemScopes: Math.max(0, list.itemScopes - 1) });
    store.items.update(list, item.id, { uniqueRights: 0 });
  } else store.lists.change({ ...list, uniqueRights: false });
  rights.forget();
}

function clearItemScopes(session: Session, list: List): void {
  for (const { id } of session.store.items.where(list, 'uniqueRights = 1'))
    session.store.items.update(list, id, { uniqueRights: 0 });
  session.store.roles.clearItems(session.site.path, list.id);
}

function roleAssignments(
  session: Session,
  scope: () => string,
  demandManage: () => void,
  list?: List,
  item?: Item,
): Resource {
  const { store, site, rights } = session;
  const demandRead = (): void =>
    list
      ? rights.demand(Permission.enumeratePermissions, list, item)
      : rights.demandWeb(Permission.enumeratePermissions);
  const principals = (): number[] => {
    demandRead();
    return [...new Set(store.roles.assignments(site.path, scope()).map(({ principalId }) => principalId))];
  };
  const byPrincipal = (id: number): Resource => {
    if (!principals().includes(id)) throw invalidArgument('Can not find the principal with id: ' + String(id) + '.');
    return assignmentResource(session, scope(), id, demandManage);
  };
  const change = (apply: () => void): typeof nothing => {
    demandManage();
    const inherits = list !== undefined && scope() !== scopeOf(list, item);
    if (inherits) throw invalidArgument('This operation is not allowed on an object that inherits permissions.');
    apply();
    rights.forget();
    return nothing;
  };
  return {
    collection: {
      type: 'SP.RoleAssignment',
      all: () => principals().map((id) => assignmentResource(session, scope(), id, demandManage)),
    },
    key: (args) => byPrincipal(args.number('principalId')),
    functions: {
      getbyprincipalid: (args) => byPrincipal(args.number('principalId')),
      addroleassignment: (args) =>
        action(() =>
          change(() => {
            const [principalId, roleId] = [args.number('principalId', 0), args.number('roleDefId', 1)];
            if (!store.principals.byId(site.path, principalId))
              throw invalidArgument('Can not find the principal with id: ' + String(principalId) + '.');
            if (!store.roles.byId(site.path, roleId))
              throw invalidArgument('Can not find the permission level ' + String(roleId) + '.');
            store.roles.assign(site.path, scope(), principalId, roleId);
          }),
        ),
      removeroleassignment: (args) =>
        action(() =>
          change(() =>
            store.roles.unassign(site.path, scope(), args.number('principalId', 0), args.number('roleDefId', 1)),
          ),
        ),
    },
  };
}

function assignmentResource(session: Session, scope: string, principalId: number, demandManage: () => void): Resource {
  const { store, site } = session;
  const principal = store.principals.byId(site.path, principalId);
  return {
    entity: () => ({
      type: 'SP.RoleAssignment',
      address: `Web/RoleAssignments/GetByPrincipalId(${principalId})`,
      properties: { PrincipalId: principalId },
    }),
    links: {
      Member: () =>
        !principal
          ? { entity: () => undefined }
          : principal.kind === 'group'
            ? groupResource(session, principal)
            : userResource(session, principal),
      RoleDefinitionBindings: () => ({
        collection: {
          type: 'SP.RoleDefinition',
          all: () =>
            store.roles
              .assignments(site.path, scope)
              .filter((assignment) => assignment.principalId === principalId)
              .flatMap(({ roleId }) => {
                const role = store.roles.byId(site.path, roleId);
                return role ? [roleResource(session, role)] : [];
              }),
        },
      }),
    },
    remove: () => {
      demandManage();
      store.roles.unassign(site.path, scope, principalId);
      session.rights.forget();
      return { kind: 'nothing' };
    },
  };
}
