import { fileDoesNotExist, fileLocked, fileNotFound, fileTaken, folderTaken, invalidArgument } from '../errors.ts';
import { type Session, siteRoot } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import { ChangeKind } from '../store/history.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { demandMatch, fileETag } from './etag.ts';
import { dateText } from './field-text.ts';
import { demandFileName, splitPath } from './file-names.ts';
import { addFileRow, changeRow, note } from './item-write.ts';

/** 250 GB on the service; here what a test may want to see refused (a 300 MB body is refused before it is read). */
const largestFile = 250 * 1024 * 1024;

/** A folder of a library: its root when there is no item. */
export interface Folder {
  readonly list: List;
  readonly path: string;
  readonly item: Item | undefined;
}

/** @throws {SharePointError} 400 when the path lies outside the site, 404 when there is no such folder */
export function findFolder(session: Session, path: string): Folder {
  const { whole, dir, leaf } = splitPath(path, base(session));
  demandOnSite(session, whole);
  const list = session.store.lists.holding(whole);
  if (!list || list.site !== session.site.path) throw fileNotFound();
  session.rights.demand(Permission.open, list);
  if (list.url.toLowerCase() === whole.toLowerCase()) return { list, path: list.url, item: undefined };
  const item = session.store.items.byPath(list, dir, leaf);
  if (!item || item.fsType !== 1 || !session.rights.canRead(list, item)) throw fileNotFound();
  return { list, path: `${item.dir}/${item.leaf}`, item };
}

/** @throws {SharePointError} 400, 404 */
export function findFile(session: Session, path: string): { list: List; item: Item } {
  const { whole, dir, leaf } = splitPath(path, base(session));
  demandOnSite(session, whole);
  const list = session.store.lists.holding(whole);
  const item = list && list.site === session.site.path ? session.store.items.byPath(list, dir, leaf) : undefined;
  if (!list || !item || item.fsType !== 0 || !session.rights.canRead(list, item)) throw fileDoesNotExist(whole);
  return { list, item };
}

const base = (session: Session): string => (siteRoot(session.site) === '/' ? '' : siteRoot(session.site));

function demandOnSite(session: Session, whole: string): void {
  const root = base(session);
  if (whole !== root && !whole.toLowerCase().startsWith(`${root.toLowerCase()}/`))
    throw invalidArgument('Server relative urls must start with SPWeb.ServerRelativeUrl');
}

export interface AddFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly overwrite: boolean;
  /** Takes another name when this one is taken. */
  readonly ensureUnique?: boolean;
}

/** Adds a file, or a new version of it. @throws {SharePointError} 400 when the name is taken and must not be overwritten */
export function addFile(session: Session, folder: Folder, add: AddFile): Item {
  const { list, path } = folder;
  demandFileName(add.name);
  if (add.bytes.length > largestFile) throw invalidArgument('The file is too large.');
  const taken = session.store.items.byPath(list, path, add.name);
  if (taken && add.ensureUnique === true)
    return addFile(session, folder, { ...add, name: freeName(session, folder, add.name) });
  if (taken?.fsType === 1) throw folderTaken(add.name);
  if (taken && !add.overwrite)
    throw fileTaken(`${path.slice(1)}/${add.name}`, editorLogin(session, taken), dateText(taken.modified, false));
  if (taken) return writeFile(session, list, taken, add.bytes, undefined);
  session.rights.demand(Permission.addListItems, list);
  const item = addFileRow(session, list, { dir: path, leaf: add.name, size: add.bytes.length, folder: false });
  session.store.contents.write(list.id, item.id, item.uiVersion, add.bytes);
  return item;
}

/** Writes the content of a file that is there. @throws {SharePointError} 403, 412, 423 */
export function writeFile(session: Session, list: List, item: Item, bytes: Buffer, ifMatch: string | undefined): Item {
  session.rights.demandWrite(Permission.editListItems, list, item);
  demandMatch(ifMatch, fileETag(item));
  demandUnlocked(session, item);
  const changed = changeRow(session, list, item, { size: bytes.length, contentVersion: item.contentVersion + 1 });
  session.store.contents.write(list.id, item.id, changed.uiVersion, bytes);
  return changed;
}

/** @throws {SharePointError} 423 when somebody else has it checked out */
export function demandUnlocked(session: Session, item: Item): void {
  if (item.checkedOutTo === null || item.checkedOutTo === session.user.id) return;
  throw fileLocked(
    `${item.dir}/${item.leaf}`,
    session.store.principals.byId(session.site.path, item.checkedOutTo)?.login ?? '',
  );
}

export function readFile(session: Session, list: List, item: Item): Buffer {
  session.rights.demand(Permission.openItems, list, item);
  return session.store.contents.read(list.id, item.id, item.uiVersion);
}

/** @returns the folder, also when it was there already and may be so */
export function addFolder(session: Session, parent: Folder, name: string, overwrite: boolean): Folder {
  const { list, path } = parent;
  demandFileName(name);
  const taken = session.store.items.byPath(list, path, name);
  if (taken && !(overwrite && taken.fsType === 1)) throw folderTaken(name);
  if (taken) return { list, path: `${path}/${taken.leaf}`, item: taken };
  session.rights.demand(Permission.addListItems, list);
  const item = addFileRow(session, list, { dir: path, leaf: name, size: 0, folder: true });
  return { list, path: `${path}/${item.leaf}`, item };
}

/** What lies directly in a folder and may be seen. */
export function folderContent(session: Session, folder: Folder, fsType: 0 | 1): Item[] {
  session.rights.demand(Permission.viewListItems, folder.list);
  return session.store.items
    .where(folder.list, 'dir = ? AND fsType = ? ORDER BY leaf', folder.path, fsType)
    .filter((item) => session.rights.canRead(folder.list, item));
}

/** Everything below a folder. */
export function folderTree(session: Session, folder: Folder): Item[] {
  const like = `${folder.path.replace(/[\\%_]/g, '\\$&')}/%`;
  return session.store.items.where(
    folder.list,
    "dir = ? OR dir LIKE ? ESCAPE '\\' ORDER BY length(dir) DESC, id",
    folder.path,
    like,
  );
}

/** Gives a file or a folder, with all in it, another place in the same library. */
export function relocate(session: Session, list: List, item: Item, dir: string, leaf: string): void {
  demandFileName(leaf);
  session.rights.demandWrite(Permission.editListItems, list, item);
  const from = `${item.dir}/${item.leaf}`;
  const inside = item.fsType === 1 ? folderTree(session, { list, path: from, item }) : [];
  session.store.items.update(list, item.id, { dir, leaf, version: item.version + 1 });
  for (const child of inside)
    session.store.items.update(list, child.id, { dir: `${dir}/${leaf}${child.dir.slice(from.length)}` });
  note(session, list, item, ChangeKind.rename);
}

function freeName(session: Session, folder: Folder, name: string): string {
  const dot = name.lastIndexOf('.');
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let n = 1; ; n += 1) {
    const candidate = `${stem}${n}${extension}`;
    if (!session.store.items.byPath(folder.list, folder.path, candidate)) return candidate;
  }
}

const editorLogin = (session: Session, item: Item): string =>
  session.store.principals.byId(session.site.path, item.editor)?.login ?? '';
