import { randomUUID } from 'node:crypto';
import { invalidArgument, itemNotFound, malformedJson } from '../errors.ts';
import type { Json } from '../model/body.ts';
import { instant, type Session } from '../model/session.ts';
import { asText } from '../model/text.ts';
import { Permission } from '../rights/permissions.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { addFile, demandUnlocked, relocate } from './files.ts';
import { changeRow } from './item-write.ts';
import { urlFrom, urlText } from './page-columns.ts';

/** What a page shows, in the form in which REST carries it. */
export interface PageContent {
  readonly title: string;
  readonly description: string;
  /** JSON of the sections, texts and web parts. */
  readonly canvas: string;
  /** JSON of the title area. */
  readonly layout: string;
  readonly topicHeader: string;
  readonly bannerImageUrl: string;
}

/** What nobody has given a title yet has a name by chance, and takes one from its first title. */
const nameByChance = /^[0-9a-f]{8}\.aspx$/;
const layouts = ['Article', 'Home', 'SingleWebPartAppPage', 'RepostPage', 'HeaderlessSearchResults', 'Spaces', 'Topic'];
const defaultBanner = '/_layouts/15/images/sitepagethumbnail.png';

/** Makes an empty page, checked out to who makes it. */
export function createPage(session: Session, list: List, json: Json): Item {
  const layout = asText(json['PageLayoutType'] ?? 'Article');
  if (!layouts.includes(layout)) throw invalidArgument(`Invalid page layout type: ${layout}.`);
  const folder = { list, path: list.url, item: undefined };
  const name = `${randomUUID().slice(0, 8)}.aspx`;
  const item = addFile(session, folder, { name, bytes: Buffer.alloc(0), overwrite: false });
  session.store.items.update(list, item.id, {
    checkedOutTo: session.user.id,
    f_PageLayoutType: layout,
    f_PromotedState: Number(json['PromotedState'] ?? 0),
    f_BannerImageUrl: urlText(defaultBanner),
  });
  const made = fresh(session, list, item);
  if (Object.keys(json).some((key) => key in writable)) saveDraft(session, list, made, json);
  return fresh(session, list, made);
}

/** What the user sees of a page: who edits it sees the draft, all others what was published. */
export function contentOf(session: Session, list: List, item: Item): PageContent {
  const draft = maySeeDraft(session, list, item) ? session.store.drafts.read(list, item) : undefined;
  return draft === undefined ? published(item) : (JSON.parse(draft) as PageContent);
}

/** Whether the page says anything to this user: a page that was never published says nothing to readers. */
export function isVisible(session: Session, list: List, item: Item): boolean {
  if (!session.rights.canRead(list, item)) return false;
  return isPublished(item) || maySeeDraft(session, list, item);
}

/** Pages that were put there as files, or with the site, count as published. */
export const isPublished = (item: Item): boolean =>
  item['f_FirstPublishedDate'] !== null || item['f_PageLayoutType'] === null;

export function checkOut(session: Session, list: List, item: Item): void {
  demandEdit(session, list, item);
  session.store.items.update(list, item.id, { checkedOutTo: session.user.id });
}

/** Keeps changes as a draft. @throws {SharePointError} 400, 403, 423 when somebody else has the page checked out */
export function saveDraft(session: Session, list: List, item: Item, json: Json): Item {
  demandEdit(session, list, item);
  const content = changed(contentOf(session, list, item), json);
  session.store.drafts.write(list, item, JSON.stringify(content));
  if (nameByChance.test(item.leaf) && content.title !== '')
    relocate(session, list, item, item.dir, freeName(session, list, item, content.title));
  return fresh(session, list, item);
}

/** Gives the page back, so that others may edit it; the draft stays one. */
export function checkIn(session: Session, list: List, item: Item): void {
  session.store.items.update(list, item.id, { checkedOutTo: null });
}

/** Shows the draft to everybody. */
export function publishPage(session: Session, list: List, item: Item): void {
  demandEdit(session, list, item);
  const content = contentOf(session, list, item);
  changeRow(session, list, item, {
    f_Title: content.title === '' ? null : content.title,
    f_Description: content.description,
    f_CanvasContent1: content.canvas,
    f_LayoutWebpartsContent: content.layout,
    f__TopicHeader: content.topicHeader,
    f_BannerImageUrl: urlText(content.bannerImageUrl),
    f_FirstPublishedDate: asText(item['f_FirstPublishedDate']) || instant(session.now),
    f_PromotedState: item['f_PromotedState'] === 1 ? 2 : Number(item['f_PromotedState'] ?? 0),
    f_PageLayoutType: asText(item['f_PageLayoutType']) || 'Article',
  });
  session.store.drafts.remove(list, item);
  checkIn(session, list, item);
}

/** Takes a page that is no news yet among the news. */
export function promotePage(session: Session, list: List, item: Item): void {
  demandEdit(session, list, item);
  session.store.items.update(list, item.id, { f_PromotedState: 2 });
}

/** Throws the draft away. */
export function discardDraft(session: Session, list: List, item: Item): void {
  demandEdit(session, list, item);
  session.store.drafts.remove(list, item);
  checkIn(session, list, item);
}

const maySeeDraft = (session: Session, list: List, item: Item): boolean =>
  item.checkedOutTo === session.user.id ||
  (item.checkedOutTo === null && session.rights.has(session.rights.on(list, item), Permission.editListItems));

function demandEdit(session: Session, list: List, item: Item): void {
  session.rights.demandWrite(Permission.editListItems, list, item);
  demandUnlocked(session, item);
}

const published = (item: Item): PageContent => ({
  title: asText(item['f_Title'] ?? item.leaf.replace(/\.aspx$/i, '')),
  description: asText(item['f_Description']),
  canvas: asText(item['f_CanvasContent1']),
  layout: asText(item['f_LayoutWebpartsContent']),
  topicHeader: asText(item['f__TopicHeader']),
  bannerImageUrl: urlFrom(item['f_BannerImageUrl']) || defaultBanner,
});

/** Names in a body, and what they are in the content. */
const writable: Readonly<Record<string, keyof PageContent>> = {
  Title: 'title',
  Description: 'description',
  CanvasContent1: 'canvas',
  LayoutWebpartsContent: 'layout',
  TopicHeader: 'topicHeader',
  BannerImageUrl: 'bannerImageUrl',
};

function changed(content: PageContent, json: Json): PageContent {
  const texts = Object.entries(writable).flatMap(([name, key]) =>
    json[name] === undefined ? [] : [[key, asText(json[name])] as const],
  );
  const next: PageContent = { ...content, ...Object.fromEntries(texts) };
  if (next.title.length > 255) throw invalidArgument('The title of the page is too long.');
  for (const text of [next.canvas, next.layout]) demandJsonList(text);
  return next;
}

/** @throws {SharePointError} 400 when a canvas or layout is not what the editor of pages can read */
function demandJsonList(text: string): void {
  if (text === '' || text === 'null') return;
  try {
    if (Array.isArray(JSON.parse(text))) return;
  } catch {
    throw malformedJson();
  }
  throw malformedJson();
}

function freeName(session: Session, list: List, item: Item, title: string): string {
  const stem =
    title
      .replace(/["#%*:<>?/\\|{}~&.]+/g, '')
      .trim()
      .replace(/\s+/g, '-')
      .slice(0, 100) || 'Page';
  for (let n = 0; ; n += 1) {
    const name = `${stem}${n === 0 ? '' : `(${n})`}.aspx`;
    const taken = session.store.items.byPath(list, item.dir, name);
    if (!taken || taken.id === item.id) return name;
  }
}

function fresh(session: Session, list: List, item: Item): Item {
  const found = session.store.items.byId(list, item.id);
  if (!found) throw itemNotFound();
  return found;
}
