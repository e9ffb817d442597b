import { itemNotFound, notAllowed } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import { action, nothing, type Resource } from '../model/resource.ts';
import { instant, type Session } from '../model/session.ts';
import type { SQLInputValue } from 'node:sqlite';
import { ChangeKind, type Recycled } from '../store/history.ts';
import { note } from '../services/item-write.ts';
import { Permission } from '../rights/permissions.ts';
import { asText } from '../model/text.ts';

/** The bin of the site: an administrator sees all of it, others what they threw away themselves. */
export function recycleBinResource(session: Session): Resource {
  const { store, site, user, rights } = session;
  const all = (): Recycled[] =>
    store.history
      .recycled(site.path)
      .filter((entry) => rights.has(rights.web, Permission.manageWeb) || entry.deletedBy === user.id);
  const byId = (args: Arguments): Resource => {
    const entry = all().find((candidate) => candidate.id === args.guid('id'));
    if (!entry) throw itemNotFound();
    return entryResource(session, entry);
  };
  const some = (args: Arguments): Recycled[] => {
    const ids = args.find('ids');
    return all().filter((entry) => Array.isArray(ids) && ids.some((id) => asText(id).toLowerCase() === entry.id));
  };
  const each = (apply: (entry: Recycled) => void) => (): Resource => action(() => (all().forEach(apply), nothing));
  return {
    collection: { type: 'SP.RecycleBinItem', all: () => all().map((entry) => entryResource(session, entry)) },
    key: byId,
    functions: {
      getbyid: byId,
      deleteall: each((entry) => purge(session, entry)),
      restoreall: each((entry) => restore(session, entry)),
      movealltosecondstage: each(() => undefined),
      // There is one stage here: what leaves it is gone.
      deleteallsecondstageitems: each(() => undefined),
      deletebyids: (args) => action(() => (some(args).forEach((entry) => purge(session, entry)), nothing)),
      restorebyids: (args) => action(() => (some(args).forEach((entry) => restore(session, entry)), nothing)),
    },
  };
}

function entryResource(session: Session, entry: Recycled): Resource {
  const deleter = session.store.principals.byId(session.site.path, entry.deletedBy);
  const person = { Email: deleter?.email ?? '', Name: deleter?.title ?? '' };
  return {
    entity: () => ({
      type: 'SP.RecycleBinItem',
      address: `Web/RecycleBin(guid'${entry.id}')`,
      properties: {
        AuthorEmail: person.Email,
        AuthorName: person.Name,
        DeletedByEmail: person.Email,
        DeletedByName: person.Name,
        DeletedDate: entry.deletedAt,
        DeletedDateLocalFormatted: entry.deletedAt,
        DirName: entry.dir,
        DirNamePath: { DecodedUrl: entry.dir },
        Id: entry.id,
        ItemState: 1,
        ItemType: entry.itemType,
        LeafName: entry.leaf,
        LeafNamePath: { DecodedUrl: entry.leaf },
        Size: '0',
        Title: entry.title,
      },
    }),
    functions: {
      restore: () => action(() => (restore(session, entry), nothing)),
      deleteobject: () => action(() => (purge(session, entry), nothing)),
    },
    remove: () => (purge(session, entry), { kind: 'nothing', status: 200 }),
  };
}

function restore(session: Session, entry: Recycled): void {
  const { store } = session;
  if (entry.item === null) store.lists.setRecycled(entry.list, false);
  else {
    const list = store.lists.byId(entry.list);
    if (!list) throw notAllowed('The list that held the item does not exist.');
    const row = JSON.parse(entry.data) as Record<string, SQLInputValue>;
    const known = new Set(store.fields.ofList(list.id).map((field) => field.column));
    const values = Object.fromEntries(
      Object.entries(row).filter(([name]) => !name.startsWith('f_') || known.has(name)),
    );
    if (store.items.byPath(list, asText(row['dir']), asText(row['leaf'])))
      throw notAllowed('A file or folder with the same name already exists.');
    store.items.insert(list, values);
    store.lists.count(list.id, 1, instant(session.now));
    const item = store.items.byId(list, Number(row['id']));
    if (item) note(session, list, item, ChangeKind.restore);
  }
  store.history.removeRecycled(entry.id);
}

function purge(session: Session, entry: Recycled): void {
  const { store } = session;
  if (entry.item !== null) {
    store.contents.remove(entry.list, entry.item);
    store.history.forgetVersions(entry.list, entry.item, Number.MAX_SAFE_INTEGER);
  }
  store.history.removeRecycled(entry.id);
}
