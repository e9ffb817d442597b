import type { SQLInputValue } from 'node:sqlite';
import { badQuery, columnDoesNotExist, invalidExpression } from '../errors.ts';
import type { Session } from '../model/session.ts';
import type { Order, QueryOptions } from '../odata/options.ts';
import { Permission } from '../rights/permissions.ts';
import type { Field } from '../store/fields.ts';
import { fieldTypes } from '../store/field-types.ts';
import { type Item, itemTable } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { ColumnNames, type Condition } from './item-filter.ts';
import { demandFewLookups, demandWithinThreshold, filterConditions } from './threshold.ts';
import { asText } from '../model/text.ts';

/** Platform-rules 1.6. */
const defaultTop = 100;
const mostTop = 5000;

export interface ItemPage {
  readonly items: readonly Item[];
  /** `$skiptoken` of the next page. */
  readonly next: string | undefined;
}

/** Names as the list has them, and those of the people and lists that its columns point at. */
export function columnNames(session: Session, list: List): ColumnNames {
  return new ColumnNames(session.store.fields.ofList(list.id), list.url, itemTable(list), (field, name) => {
    if (field.type === 'User') return userColumn(session, name);
    const target =
      field.properties.lookupList === undefined ? undefined : session.store.lists.byId(field.properties.lookupList);
    const column =
      target &&
      session.store.fields.ofList(target.id).find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (!target || column?.column === undefined) return undefined;
    return {
      table: `(SELECT * FROM ${itemTable(target)}) AS related`,
      column: column.column,
      numeric: fieldTypes[column.type].sql !== 'TEXT COLLATE NOCASE',
    };
  });
}

function userColumn(session: Session, name: string): { table: string; column: string; numeric: boolean } | undefined {
  const column = { title: 'title', email: 'email', name: 'login', username: 'email' }[name.toLowerCase()];
  const site = session.site.path.replaceAll("'", "''");
  return column === undefined
    ? undefined
    : { table: `(SELECT * FROM sp_principals WHERE site = '${site}') AS related`, column, numeric: false };
}

/**
 * The items that a query asks and the user may see, a page at a time.
 * `$skip` does nothing on items (platform-rules 1.6).
 * @throws {SharePointError} 400, 403, 500 for the threshold
 */
export function queryItems(session: Session, list: List, options: QueryOptions): ItemPage {
  session.rights.demand(Permission.viewListItems, list);
  if (options.top !== undefined && options.top > mostTop)
    throw badQuery(`The value of $top must not be greater than ${mostTop}.`);
  if (options.skip > 0) session.warn('SharePoint: $skip has no effect on list items; use $skiptoken.');
  const names = columnNames(session, list);
  demandFewLookups(joinedLookups(options, names));
  demandWithinThreshold(session, list, names, options);
  return readPage(
    session,
    list,
    [...filterConditions(list, names, options.filter), ...securityConditions(session, list)],
    ordersOf(options.orderBy, names),
    options,
  );
}

/** One column of an order. */
interface SortColumn {
  readonly field: Field & { column: string };
  readonly descending: boolean;
}

export function readPage(
  session: Session,
  list: List,
  conditions: readonly Condition[],
  orders: readonly SortColumn[],
  options: Pick<QueryOptions, 'top' | 'skipToken'>,
): ItemPage {
  const top = options.top ?? defaultTop;
  const token = readToken(options.skipToken);
  const backwards = token?.get('PagedPrev') === 'TRUE';
  const sort = [...orders, idOrder].map((order) => ({ ...order, descending: order.descending !== backwards }));
  const after = token ? [afterToken(token, sort)] : [];
  const all = [...conditions, ...after];
  const where = all.length === 0 ? '1' : all.map(({ sql }) => sql).join(' AND ');
  const keys = sort.map(({ field, descending }) => ({ column: field.column, descending }));
  const rows = session.store.items.page(
    list,
    where,
    keys,
    top + 1,
    all.flatMap(({ values }) => values),
  );
  const items = rows.slice(0, top);
  if (backwards) items.reverse();
  const last = items.at(-1);
  return { items, next: rows.length > top && last ? writeToken(last, orders) : undefined };
}

const idOrder: SortColumn = {
  field: { column: 'id', name: 'ID', type: 'Counter' } as SortColumn['field'],
  descending: false,
};

export function ordersOf(orders: readonly Order[], names: ColumnNames): SortColumn[] {
  return orders
    .map((order) => {
      const field = names.find(order.path);
      if (order.path.length > 1) throw invalidExpression(order.path.join('/'));
      if (field.type === 'Note' || field.type === 'MultiChoice' || field.type.endsWith('Multi'))
        throw columnDoesNotExist(field.name, '');
      return { field, descending: order.descending };
    })
    .filter(({ field }, index, sorted) => field.name !== 'ID' || index === sorted.length - 1);
}

/** Own items only where the list says so, and items whose own rights shut the user out. */
export function securityConditions(session: Session, list: List): Condition[] {
  const conditions: Condition[] = [];
  if (session.rights.readsOnlyOwn(list)) conditions.push({ sql: '(author = ?)', values: [session.user.id] });
  if (list.itemScopes > 0 && !session.user.isAdmin) {
    const hidden = session.store.items
      .where(list, 'uniqueRights = 1')
      .filter((item) => !session.rights.canRead(list, item))
      .map((item) => item.id);
    if (hidden.length > 0) conditions.push({ sql: `(id NOT IN (${hidden.join(', ')}))`, values: [] });
  }
  return conditions;
}

function joinedLookups(options: QueryOptions, names: ColumnNames): number {
  const joined = new Set(options.expand.map((path) => path[0]?.toLowerCase() ?? ''));
  let count = 0;
  for (const name of joined) if (isJoin(name, names)) count += 1;
  return count;
}

/** A navigation property such as `File` costs no join. */
const isJoin = (name: string, names: ColumnNames): boolean => /^(User|Lookup)/.test(names.known(name)?.type ?? '');

function readToken(text: string | undefined): URLSearchParams | undefined {
  if (text === undefined) return undefined;
  const token = new URLSearchParams(text);
  if (token.get('Paged') !== 'TRUE' || !/^\d+$/.test(token.get('p_ID') ?? ''))
    throw badQuery(`The query parameter '$skiptoken' is not valid.`);
  return token;
}

/** `Paged=TRUE&p_Phase=weging&p_ID=12`: the last row, by which the next page begins. */
function writeToken(last: Item, orders: readonly SortColumn[]): string {
  const keys = orders
    .filter(({ field }) => field.column !== 'id')
    .map(({ field }) => `&p_${field.name}=${encodeURIComponent(asText(last[field.column]))}`);
  return `Paged=TRUE${keys.join('')}&p_ID=${last.id}`;
}

/** All rows behind the last one of the page before; empty values come first, as SQLite and the service order them. */
function afterToken(token: URLSearchParams, sort: readonly SortColumn[]): Condition {
  const branches: string[] = [];
  const values: SQLInputValue[] = [];
  const before: { sql: string; value: SQLInputValue[] }[] = [];
  for (const { field, descending } of sort) {
    const text = token.get(`p_${field.name}`);
    const numeric = fieldTypes[field.type].sql === 'INTEGER' || fieldTypes[field.type].sql === 'REAL';
    const value: SQLInputValue = text === null || text === '' ? null : numeric ? Number(text) : text;
    const column = `"${field.column}"`;
    const beyond =
      value === null
        ? descending
          ? '0'
          : `${column} IS NOT NULL`
        : descending
          ? `(${column} < ? OR ${column} IS NULL)`
          : `${column} > ?`;
    branches.push(`(${[...before.map(({ sql }) => sql), beyond].join(' AND ')})`);
    values.push(...before.flatMap((condition) => condition.value), ...(value === null ? [] : [value]));
    before.push(value === null ? { sql: `${column} IS NULL`, value: [] } : { sql: `${column} = ?`, value: [value] });
  }
  return { sql: `(${branches.join(' OR ')})`, values };
}
