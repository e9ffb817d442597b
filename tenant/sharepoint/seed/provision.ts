import { findByLogin } from '../../directory/people.ts';
import { scopeOf } from '../store/roles.ts';
import type { Session } from '../model/session.ts';
import { instant } from '../model/session.ts';
import { breakInheritance } from '../resources/securable.ts';
import { changeField, type FieldSpec } from '../services/fields.ts';
import { addFile } from '../services/files.ts';
import { createList } from '../services/lists.ts';
import { ensurePerson } from '../services/principals.ts';
import type { FieldType } from '../store/field-types.ts';
import type { List } from '../store/lists.ts';
import type { Principal } from '../store/principals.ts';
import type { PageAddress } from '../../http/exchange.ts';
import { quickLaunchId } from '../store/navigation.ts';
import type { ColumnSchema, GroupId, ListSchema, Solution } from './schema.ts';

/** Who is in which group of the example organisation. */
const members: Readonly<Record<GroupId, readonly string[]>> = {
  kcc: ['kcc'],
  pool: ['anna', 'bram', 'coordinator'],
  coordinators: ['coordinator'],
  team: Array.from({ length: 12 }, (_, n) => `collega${n + 1}`),
  readers: ['griffie'],
  admins: ['beheer'],
};

const types: Readonly<Record<ColumnSchema['type'], FieldType>> = {
  text: 'Text',
  note: 'Note',
  choice: 'Choice',
  day: 'DateTime',
  instant: 'DateTime',
  number: 'Number',
  boolean: 'Boolean',
};

/** Sets the site up as the product's own page for that would: groups, lists, columns, indexes, rights. */
export function provision(session: Session, solution: Solution): ReadonlyMap<string, List> {
  const groups = new Map(solution.groups.map((group) => [group.id, addGroup(session, group)]));
  for (const group of solution.groups)
    session.store.roles.assign(
      session.site.path,
      scopeOf(),
      groups.get(group.id)?.id ?? 0,
      solution.roles[group.siteRight],
    );
  return new Map(solution.lists.map((schema) => [schema.title, addList(session, schema, groups, solution)]));
}

function addGroup(session: Session, group: Solution['groups'][number]): Principal {
  const { store, site, user } = session;
  const added = store.principals.add({
    site: site.path,
    kind: 'group',
    login: group.title,
    title: group.title,
    email: '',
    personId: undefined,
    isAdmin: false,
    settings: { description: group.description, ownerId: user.id },
  });
  for (const login of members[group.id]) {
    const person = findByLogin(login);
    if (person) store.principals.addMember(site.path, added.id, ensurePerson(store, site.path, person).id);
  }
  return added;
}

function addList(
  session: Session,
  schema: ListSchema,
  groups: ReadonlyMap<GroupId, Principal>,
  solution: Solution,
): List {
  const { store, site, user } = session;
  const settings = {
    EnableVersioning: true,
    ReadSecurity: schema.readSecurity ?? 1,
    WriteSecurity: schema.writeSecurity ?? 1,
  };
  const list = createList(
    store,
    site,
    {
      title: schema.title,
      description: schema.description,
      url: schema.url,
      template: schema.library === true ? 101 : 100,
      settings,
      columns: schema.columns.filter(({ name }) => name !== 'Title').map(specOf),
    },
    user.id,
    instant(session.now),
  );
  labelTitle(session, list, schema);
  breakInheritance(session, false, false, list);
  for (const [id, right] of Object.entries(schema.rights))
    store.roles.assign(site.path, scopeOf(list), groups.get(id as GroupId)?.id ?? 0, solution.roles[right]);
  // Who sets up is in the group of administrators; what breaking the inheritance gave that person is taken back.
  store.roles.unassign(site.path, scopeOf(list), user.id, solution.roles.full);
  showColumns(session, list, schema);
  return store.lists.byId(list.id) ?? list;
}

/** The default view shows the first columns that say something to a person. */
function showColumns({ store }: Session, list: List, schema: ListSchema): void {
  const view = store.views.ofList(list.id).find(({ isDefault }) => isDefault);
  const told = schema.columns.filter(
    ({ name, type }) => name !== 'Title' && type !== 'note' && !/Key$|ETag$|^LastCommand$/.test(name),
  );
  if (view) store.views.change({ ...view, fields: [...view.fields, ...told.slice(0, 7).map(({ name }) => name)] });
}

/** Every list has a title from the start; what it is called and whether it must be filled is the schema's. */
function labelTitle({ store }: Session, list: List, schema: ListSchema): void {
  const column = schema.columns.find(({ name }) => name === 'Title');
  const title = store.fields.ofList(list.id).find(({ name }) => name === 'Title');
  if (column && title) changeField(store, list, title, { title: column.label, required: column.required ?? false });
}

function specOf(column: ColumnSchema): FieldSpec {
  const properties = {
    ...(column.choices ? { choices: column.choices, fillIn: false } : {}),
    ...(column.type === 'day' ? { dateOnly: true } : {}),
    ...(column.type === 'note' ? { richText: false, numberOfLines: 6 } : {}),
  };
  return {
    title: column.label,
    name: column.name,
    type: types[column.type],
    required: column.required,
    indexed: column.indexed,
    unique: column.unique,
    properties,
  };
}

/** The files of the pages and the links to them; what the pages show is made by the host. */
export function addPages(session: Session, pages: readonly PageAddress[]): void {
  const { store, site } = session;
  const list = store.lists.byUrl(`${site.path}/SitePages`);
  if (!list) return;
  const folder = { list, path: list.url, item: undefined };
  const own = pages.filter((page) => page.site === site.path);
  for (const name of new Set(['Home', ...own.map((page) => page.name)]))
    addFile(session, folder, { name: `${name}.aspx`, bytes: Buffer.alloc(0), overwrite: false });
  for (const { name } of own.filter(({ inNavigation }) => inNavigation))
    store.navigation.add({
      site: site.path,
      parent: quickLaunchId,
      title: name,
      url: `${list.url}/${name}.aspx`,
      visible: true,
      external: false,
      audience: [],
    });
}
