import { invalidArgument, unknownProperty } from '../errors.ts';
import type { Json } from '../model/body.ts';
import { created, type Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import type { Role } from '../store/roles.ts';
import { asText } from '../model/text.ts';

const notFound = (what: string): Error => invalidArgument(`Can not find the permission level ${what}.`);

export function roleResource(session: Session, role: Role): Resource {
  const { store } = session;
  return {
    entity: () => ({
      type: 'SP.RoleDefinition',
      address: `Web/RoleDefinitions(${role.id})`,
      properties: {
        BasePermissions: { High: role.high, Low: role.low },
        Description: role.description,
        Hidden: role.hidden === 1,
        Id: role.id,
        Name: role.name,
        Order: role.sortOrder,
        RoleTypeKind: role.kind,
      },
    }),
    merge: ({ body }) => {
      session.rights.demandWeb(Permission.managePermissions);
      store.roles.change({ ...role, ...fromBody(body.entity()) });
      return { kind: 'nothing' };
    },
    remove: () => {
      session.rights.demandWeb(Permission.managePermissions);
      store.roles.remove(role);
      return { kind: 'nothing' };
    },
  };
}

/** The permission levels of the site. */
export function rolesResource(session: Session): Resource {
  const { store, site, rights } = session;
  const all = (): readonly Role[] => {
    rights.demandWeb(Permission.enumeratePermissions);
    return store.roles.ofSite(site.path);
  };
  const find = (what: string, test: (role: Role) => boolean): Resource => {
    const role = all().find(test);
    if (!role) throw notFound(what);
    return roleResource(session, role);
  };
  const byId = (id: number): Resource => find(String(id), (role) => role.id === id);
  return {
    collection: { type: 'SP.RoleDefinition', all: () => all().map((role) => roleResource(session, role)) },
    key: (args) => byId(args.number('id')),
    functions: {
      getbyid: (args) => byId(args.number('id')),
      getbyname: (args) =>
        find(args.text('name'), (role) => role.name.toLowerCase() === args.text('name').toLowerCase()),
      getbytype: (args) => find(args.text('roleType'), (role) => role.kind === args.number('roleType')),
    },
    post: ({ body }) => {
      rights.demandWeb(Permission.managePermissions);
      const id = Math.max(1073741970, ...store.roles.ofSite(site.path).map((role) => role.id + 1));
      const role: Role = {
        site: site.path,
        id,
        name: '',
        description: '',
        hidden: 0,
        sortOrder: 0,
        kind: 0,
        high: '0',
        low: '0',
        ...fromBody(body.entity()),
      };
      store.roles.add(role);
      return created(roleResource(session, role));
    },
  };
}

function fromBody(json: Json): Partial<Pick<Role, 'name' | 'description' | 'sortOrder' | 'high' | 'low'>> {
  const changes: { name?: string; description?: string; sortOrder?: number; high?: string; low?: string } = {};
  for (const [name, content] of Object.entries(json)) {
    if (name === 'Name') changes.name = String(content);
    else if (name === 'Description') changes.description = asText(content);
    else if (name === 'Order') changes.sortOrder = Number(content);
    else if (name === 'BasePermissions') {
      const { High = '0', Low = '0' } = (content ?? {}) as { High?: unknown; Low?: unknown };
      if (!/^\d+$/.test(asText(High)) || !/^\d+$/.test(asText(Low))) throw invalidArgument('BasePermissions');
      Object.assign(changes, { high: asText(High), low: asText(Low) });
    } else if (name !== 'Id' && name !== 'Hidden' && name !== 'RoleTypeKind')
      throw unknownProperty(name, 'SP.RoleDefinition');
  }
  return changes;
}
