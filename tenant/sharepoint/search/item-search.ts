import { siteRoot, type Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import type { Hit } from './hits.ts';
import { type Kql, score, type Searchable, wordsOf } from './kql.ts';
import { asText } from '../model/text.ts';

const crawled = 'search.crawled';

/** Finds list items and files that the user may see, with the lateness of a crawler. */
export function searchItems(session: Session, kql: Kql): Hit[] {
  crawl(session);
  const { store } = session;
  const rows = store.database.all<{ list: string; item: number; title: string; body: string }>(
    `SELECT list, item, title, body FROM sp_search${candidates(kql)}`,
    ...candidateWords(kql),
  );
  return rows.flatMap((row) => hit(session, kql, row) ?? []).sort((left, right) => right.rank - left.rank);
}

/** Takes into the index what changed longer ago than the lag. */
function crawl(session: Session): void {
  const { store } = session;
  const seen = Number(store.sites.meta(crawled) ?? 0);
  const until = new Date(session.now.getTime() - session.searchLag * 1000).toISOString();
  const changes = store.database.all<{ number: number; list: string; item: number }>(
    'SELECT number, list, item FROM sp_changes WHERE number > ? AND item IS NOT NULL AND at <= ? ORDER BY number',
    seen,
    until,
  );
  const last = changes.at(-1);
  if (!last) return;
  store.database.transaction(() => {
    const touched = new Map(changes.map((change) => [`${change.list}/${change.item}`, change]));
    for (const { list: id, item: itemId } of touched.values()) {
      store.database.run('DELETE FROM sp_search WHERE list = ? AND item = ?', id, itemId);
      const list = store.lists.byId(id);
      const item = list && !list.settings.NoCrawl ? store.items.byId(list, itemId) : undefined;
      if (list && item)
        store.database.run(
          'INSERT INTO sp_search (list, item, title, body) VALUES (?, ?, ?, ?)',
          id,
          itemId,
          titleOf(item),
          bodyOf(session, list, item),
        );
    }
    store.sites.setMeta(crawled, String(last.number));
  });
}

const titleOf = (item: Item): string => asText(item['f_Title'] ?? item.leaf);

function bodyOf(session: Session, list: List, item: Item): string {
  const texts = session.store.fields
    .ofList(list.id)
    .flatMap((field) =>
      /^(Text|Note|Choice)$/.test(field.type) && field.column?.startsWith('f_') === true ? [item[field.column]] : [],
    );
  return [...texts, item.leaf].filter((text) => typeof text === 'string').join('\n');
}

/** A first sieve by the full-text index: one word that must be there. */
const candidates = (kql: Kql): string => (candidateWords(kql).length === 0 ? '' : ' WHERE sp_search MATCH ?');

function candidateWords(kql: Kql): string[] {
  const term = needed(kql);
  const last = term?.words.at(-1);
  return term && last !== undefined ? [`"${last}"${term.prefix ? '*' : ''}`] : [];
}

function needed(kql: Kql): Extract<Kql, { kind: 'words' }> | undefined {
  if (kql.kind === 'words') return kql.property === undefined ? kql : undefined;
  if (kql.kind !== 'and') return undefined;
  for (const part of kql.parts) {
    const found = needed(part);
    if (found) return found;
  }
  return undefined;
}

function hit(
  session: Session,
  kql: Kql,
  row: { list: string; item: number; title: string; body: string },
): Hit | undefined {
  const list = session.store.lists.byId(row.list);
  const site = list && session.store.sites.byPath(list.site);
  if (!list || !site) return undefined;
  const there = site.path === session.site.path ? session : session.on(site);
  const item = there.store.items.byId(list, row.item);
  if (!item || !there.rights.canRead(list, item) || !there.rights.has(there.rights.on(list), Permission.viewListItems))
    return undefined;
  const cells = cellsOf(there, list, item, row.title);
  const properties = new Map(Object.entries(cells).map(([name, text]) => [name.toLowerCase(), wordsOf(text ?? '')]));
  const searchable: Searchable = {
    text: [...wordsOf(row.title), ...wordsOf(row.body)],
    property: (name) => properties.get(name),
  };
  const rank = name(kql, cells) ? score(kql, searchable) : 0;
  return rank > 0 ? { cells, rank } : undefined;
}

/** `Path:` is a beginning of the address, not words. */
function name(kql: Kql, cells: Readonly<Record<string, string | null>>): boolean {
  return kql.kind !== 'words' || kql.property !== 'path' || (cells['Path'] ?? '') !== '';
}

function cellsOf(session: Session, list: List, item: Item, title: string): Record<string, string | null> {
  const file = list.baseType === 1;
  const author = session.store.principals.byId(list.site, item.author)?.title ?? '';
  const path = file
    ? `${session.origin}${encodeURI(`${item.dir}/${item.leaf}`)}`
    : `${session.origin}${list.url}/DispForm.aspx?ID=${item.id}`;
  return {
    Title: title,
    Author: author,
    Path: path,
    Size: String(item.size),
    LastModifiedTime: item.modified,
    Created: item.created,
    Write: item.modified,
    SiteName: session.siteUrl,
    SPWebUrl: session.siteUrl,
    SiteTitle: session.site.title,
    SPSiteURL: session.siteUrl,
    ListId: list.id,
    ListItemID: String(item.id),
    UniqueId: `{${item.uniqueId.toUpperCase()}}`,
    IsDocument: String(file && item.fsType === 0),
    IsContainer: String(item.fsType === 1),
    FileType: item.leaf.includes('.') && file ? item.leaf.slice(item.leaf.lastIndexOf('.') + 1) : null,
    Filename: file ? item.leaf : null,
    FileExtension: file && item.leaf.includes('.') ? item.leaf.slice(item.leaf.lastIndexOf('.') + 1) : null,
    ParentLink: `${session.origin}${item.dir}`,
    ContentClass: file ? 'STS_ListItem_DocumentLibrary' : 'STS_ListItem_GenericList',
    ContentType: item.fsType === 1 ? 'Folder' : file ? 'Document' : 'Item',
    SiteId: session.site.id,
    WebId: session.site.webId,
    ServerRelativeUrl: siteRoot(session.site),
  };
}
