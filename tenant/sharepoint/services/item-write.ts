import type { SQLInputValue } from 'node:sqlite';
import { duplicateValuesIn, itemNotFound, unknownProperty } from '../errors.ts';
import { newGuid } from '../guid.ts';
import type { Json } from '../model/body.ts';
import { instant, type Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import type { Field } from '../store/fields.ts';
import { ChangeKind, type Change } from '../store/history.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { demandMatch, fileETag, itemETag } from './etag.ts';
import { toColumn, valueName } from './item-values.ts';
import { itemTypeOf } from './lists.ts';
import { asText } from '../model/text.ts';

type Columns = Record<string, SQLInputValue>;

const contentTypes = { item: '0x0100', file: '0x0101', folder: '0x0120' } as const;
/** An item's content type id is that of its list: the base type and the list's own part. */
const contentTypeId = (list: List, kind: keyof typeof contentTypes): string =>
  `${contentTypes[kind]}${kind === 'item' ? '' : '00'}${list.rootId.replaceAll('-', '').toUpperCase()}`;
const objectOf = (item: Pick<Item, 'fsType'>, list: List): Change['object'] =>
  item.fsType === 1 ? 'folder' : list.baseType === 1 ? 'file' : 'item';

/** @returns the item with this id that the user may see. @throws {SharePointError} 404 also for what the user may not see */
export function readableItem(session: Session, list: List, id: number): Item {
  session.rights.demand(Permission.open, list);
  const item = session.store.items.byId(list, id);
  if (!item || !session.rights.canRead(list, item)) throw itemNotFound();
  return item;
}

/** Adds an item. @throws {SharePointError} 400, 403, 500 for a value that must be unique */
export function addItem(session: Session, list: List, values: Json): Item {
  session.rights.demand(Permission.addListItems, list);
  const columns = { ...defaultColumns(session, list), ...toColumns(session, list, values) };
  return insertItem(session, list, columns, {
    fsType: 0,
    dir: list.url,
    leaf: undefined,
    size: 0,
    contentType: contentTypeId(list, 'item'),
  });
}

/** Adds the row of a file or folder; rights and names are the caller's business. */
export function addFileRow(
  session: Session,
  list: List,
  place: { dir: string; leaf: string; size: number; folder: boolean },
): Item {
  const columns = place.folder ? {} : defaultColumns(session, list);
  return insertItem(session, list, columns, {
    ...place,
    fsType: place.folder ? 1 : 0,
    contentType: contentTypeId(list, place.folder ? 'folder' : 'file'),
  });
}

function insertItem(
  session: Session,
  list: List,
  columns: Columns,
  place: { fsType: number; dir: string; leaf: string | undefined; size: number; contentType: string },
): Item {
  const at = instant(session.now);
  const { store, user } = session;
  const row: Columns = {
    guid: newGuid(),
    uniqueId: newGuid(),
    version: 1,
    uiVersion: 512,
    created: at,
    modified: at,
    author: user.id,
    editor: user.id,
    contentType: place.contentType,
    fsType: place.fsType,
    dir: place.dir,
    leaf: place.leaf ?? '',
    size: place.size,
    ...columns,
  };
  const id = guardUnique(session, list, () => store.items.insert(list, row));
  if (place.leaf === undefined) store.items.update(list, id, { leaf: `${id}_.000` });
  store.lists.count(list.id, 1, at);
  const item = mustExist(store.items.byId(list, id));
  note(session, list, item, ChangeKind.add);
  return item;
}

/** Changes columns of an item, keeping what was when the list has versions. @param ifMatch - platform-rules 1.11 */
export function updateItem(session: Session, list: List, item: Item, values: Json, ifMatch: string | undefined): Item {
  session.rights.demandWrite(Permission.editListItems, list, item);
  demandMatch(ifMatch, itemETag(item));
  return changeRow(session, list, item, toColumns(session, list, values));
}

/** Writes columns and all that a change brings: version, time, editor, history, change log. */
export function changeRow(
  session: Session,
  list: List,
  item: Item,
  columns: Columns,
  options: { newVersion?: boolean } = {},
): Item {
  const at = instant(session.now);
  const { store, user } = session;
  const keeps = list.settings.EnableVersioning && options.newVersion !== false;
  if (keeps)
    store.history.keepVersion(list.id, item.id, {
      uiVersion: item.uiVersion,
      modified: item.modified,
      editor: item.editor,
      data: ownColumns(session, list, item),
    });
  const uiVersion = item.uiVersion + (keeps ? 512 : 0);
  guardUnique(session, list, () =>
    store.items.update(list, item.id, {
      ...columns,
      version: item.version + 1,
      uiVersion,
      modified: at,
      editor: user.id,
    }),
  );
  if (keeps) store.history.forgetVersions(list.id, item.id, uiVersion - (list.settings.MajorVersionLimit - 1) * 512);
  store.lists.count(list.id, 0, at);
  const changed = mustExist(store.items.byId(list, item.id));
  note(session, list, changed, ChangeKind.update);
  return changed;
}

/** Removes an item for good, or to the recycle bin. @returns the id in the bin */
export function removeItem(
  session: Session,
  list: List,
  item: Item,
  options: { recycle: boolean; ifMatch?: string | undefined },
): string {
  session.rights.demandWrite(Permission.deleteListItems, list, item);
  demandMatch(options.ifMatch, list.baseType === 1 ? fileETag(item) : itemETag(item));
  const { store, user } = session;
  const at = instant(session.now);
  const id = newGuid();
  if (options.recycle) {
    store.history.recycle({
      id,
      site: session.site.path,
      list: list.id,
      item: item.id,
      title: asText(item['f_Title'] ?? item.leaf),
      leaf: item.leaf,
      dir: item.dir.replace(/^\//, ''),
      itemType: item.fsType === 1 ? 5 : list.baseType === 1 ? 1 : 3,
      deletedBy: user.id,
      deletedAt: at,
      data: JSON.stringify(item),
    });
  } else {
    store.contents.remove(list.id, item.id);
    store.history.forgetVersions(list.id, item.id, Number.MAX_SAFE_INTEGER);
  }
  store.items.delete(list, item.id);
  store.lists.count(list.id, -1, at);
  note(session, list, item, ChangeKind.delete);
  return id;
}

export function note(session: Session, list: List, item: Item, kind: number): void {
  session.store.history.note({
    site: list.site,
    list: list.id,
    item: item.id,
    object: objectOf(item, list),
    kind,
    at: instant(session.now),
    uniqueId: item.uniqueId,
    editor: session.user.id,
  });
}

/** The values of a body as columns. What is read-only is left as it is, as the service does. @throws {SharePointError} 400 for a name that is no column */
export function toColumns(session: Session, list: List, values: Json): Columns {
  const fields = new Map(session.store.fields.ofList(list.id).map((field) => [valueName(field), field]));
  const columns: Columns = {};
  for (const [name, value] of Object.entries(values)) {
    const field = fields.get(name);
    if (name === 'ContentTypeId' || name === 'Id') continue;
    if (!field) throw unknownProperty(name, itemTypeOf(list));
    if (!field.readOnly && field.column !== undefined && field.column.startsWith('f_'))
      columns[field.column] = toColumn(field, value);
  }
  return columns;
}

function defaultColumns(session: Session, list: List): Columns {
  const columns: Columns = {};
  for (const field of session.store.fields.ofList(list.id)) {
    const value = field.column?.startsWith('f_') === true ? defaultOf(field, session.now) : undefined;
    if (field.column !== undefined && value !== undefined) columns[field.column] = toColumn(field, value);
  }
  return columns;
}

function defaultOf(field: Field, now: Date): unknown {
  const text = field.properties.defaultValue;
  if (text === undefined || text === '') return undefined;
  if (field.type === 'Boolean') return /^(1|true)$/i.test(text);
  if (field.type === 'DateTime') return /^\[today\]$/i.test(text) ? instant(now) : text;
  return text;
}

const ownColumns = (session: Session, list: List, item: Item): Record<string, unknown> =>
  Object.fromEntries(
    session.store.fields
      .ofList(list.id)
      .flatMap((field) =>
        field.column?.startsWith('f_') === true ? [[field.column, item[field.column] ?? null]] : [],
      ),
  );

function guardUnique<T>(session: Session, list: List, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const column = error instanceof Error ? /UNIQUE constraint failed: \w+\.(\w+)/.exec(error.message)?.[1] : undefined;
    if (column === undefined) throw error;
    throw duplicateValuesIn(
      session.store.fields.ofList(list.id).find((field) => field.column === column)?.title ?? column,
    );
  }
}

function mustExist(item: Item | undefined): Item {
  if (!item) throw itemNotFound();
  return item;
}
