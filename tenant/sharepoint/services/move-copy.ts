import { fileTaken, folderTaken, invalidArgument } from '../errors.ts';
import type { Session } from '../model/session.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { addFile, addFolder, findFolder, folderContent, type Folder, readFile, relocate } from './files.ts';
import { splitPath } from './file-names.ts';
import { changeRow, removeItem } from './item-write.ts';

/** The session of the site on which a path lies, for copies between sites. */
function siteOf(session: Session, path: string): Session {
  const site = session.store.sites
    .all()
    .filter((candidate) => path === candidate.path || path.toLowerCase().startsWith(`${candidate.path.toLowerCase()}/`))
    .sort((a, b) => b.path.length - a.path.length)[0];
  return !site || site.path === session.site.path ? session : session.on(site);
}

/** A path as it may be given: absolute, or relative to the server; not percent-encoded. @throws {SharePointError} 400 */
export function serverRelative(session: Session, address: string): string {
  if (!/^https?:\/\//i.test(address)) return address;
  if (!address.toLowerCase().startsWith(`${session.origin.toLowerCase()}/`))
    throw invalidArgument('Value does not fall within the expected range.');
  return address.slice(session.origin.length);
}

/** Copies a file with its columns. @param to - server-relative path of the copy */
export function copyFile(
  session: Session,
  item: Item,
  list: List,
  to: string,
  overwrite: boolean,
  keepBoth = false,
): Item {
  const target = siteOf(session, serverRelative(session, to));
  const { dir, leaf } = splitPath(serverRelative(session, to), '');
  const folder = findFolder(target, dir);
  const copy = addFile(target, folder, {
    name: leaf,
    bytes: readFile(session, list, item),
    overwrite,
    ensureUnique: keepBoth,
  });
  const known = new Set(target.store.fields.ofList(folder.list.id).map((field) => field.column));
  const columns = Object.fromEntries(
    Object.entries(item).filter(([name]) => name.startsWith('f_') && known.has(name)),
  ) as Record<string, string>;
  return Object.keys(columns).length === 0
    ? copy
    : changeRow(target, folder.list, copy, columns, { newVersion: false });
}

export function moveFile(session: Session, item: Item, list: List, to: string, overwrite: boolean): void {
  const target = siteOf(session, serverRelative(session, to));
  const { dir, leaf } = splitPath(serverRelative(session, to), '');
  const folder = findFolder(target, dir);
  const taken = target.store.items.byPath(folder.list, folder.path, leaf);
  if (taken && taken.id !== item.id) {
    if (!overwrite) throw fileTaken(`${folder.path.slice(1)}/${leaf}`, '', taken.modified);
    removeItem(target, folder.list, taken, { recycle: true });
  }
  if (folder.list.id === list.id) {
    relocate(session, list, item, folder.path, leaf);
    return;
  }
  copyFile(session, item, list, to, false);
  removeItem(session, list, item, { recycle: false });
}

/** Copies a folder with all in it. */
export function copyFolder(session: Session, from: Folder, to: string): void {
  const target = siteOf(session, serverRelative(session, to));
  const { dir, leaf } = splitPath(serverRelative(session, to), '');
  const made = addFolder(target, findFolder(target, dir), leaf, false);
  for (const file of folderContent(session, from, 0))
    copyFile(session, file, from.list, `${made.path}/${file.leaf}`, false);
  for (const child of folderContent(session, from, 1))
    copyFolder(
      session,
      { list: from.list, path: `${child.dir}/${child.leaf}`, item: child },
      `${made.path}/${child.leaf}`,
    );
}

export function moveFolder(session: Session, from: Folder, to: string): void {
  if (!from.item) throw invalidArgument('The root folder of a library cannot be moved.');
  const { dir, leaf } = splitPath(serverRelative(session, to), '');
  const parent = findFolder(siteOf(session, dir), dir);
  if (session.store.items.byPath(parent.list, parent.path, leaf)) throw folderTaken(leaf);
  if (parent.list.id === from.list.id) {
    relocate(session, from.list, from.item, parent.path, leaf);
    return;
  }
  copyFolder(session, from, to);
  removeItem(session, from.list, from.item, { recycle: false });
}
