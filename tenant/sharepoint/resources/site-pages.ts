import { itemNotFound, unknownProperty } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import type { Json } from '../model/body.ts';
import { action, type Answer, created, found, type Resource, value } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { asText } from '../model/text.ts';
import { Permission } from '../rights/permissions.ts';
import { findFile } from '../services/files.ts';
import { removeItem } from '../services/item-write.ts';
import * as pages from '../services/site-pages.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { versionLabel } from './item-entity.ts';
import { itemResource } from './item.ts';

const type = 'SP.Publishing.SitePage';
/** What a page that nobody published was first published on. */
const never = '0001-01-01T00:00:00';

/** `_api/sitepages`: the pages of a site with what is on them. */
export function sitePagesResource(session: Session): Resource {
  return {
    entity: () => ({
      type: 'SP.Publishing.SitePageService',
      address: 'sitepages',
      properties: { CustomContentApprovalEnabled: false },
    }),
    links: { Pages: () => pagesResource(session) },
  };
}

function pagesResource(session: Session): Resource {
  const { store, site } = session;
  const library = (): List => {
    const list = store.lists.byUrl(`${site.path}/SitePages`);
    if (!list) throw itemNotFound();
    session.rights.demand(Permission.viewListItems, list);
    return list;
  };
  const byId = (args: Arguments): Resource => {
    const list = library();
    return pageResource(session, list, visible(session, list, store.items.byId(list, args.number('id'))));
  };
  const byUrl = (args: Arguments): Resource => {
    const url = args.text('url');
    const list = library();
    const { item } = findFile(session, url.startsWith('/') ? url : `${site.path}/${url}`);
    return pageResource(session, list, visible(session, list, item));
  };
  return {
    collection: {
      type: 'SP.Publishing.SitePageMetadata',
      all: () => {
        const list = library();
        return store.items
          .where(list, 'fsType = 0 ORDER BY id')
          .filter((item) => pages.isVisible(session, list, item))
          .map((item) => pageResource(session, list, item, 'SP.Publishing.SitePageMetadata'));
      },
    },
    key: byId,
    functions: {
      getbyid: byId,
      getbyurl: byUrl,
      ispageeditable: () => ({ get: () => value('IsPageEditable', 'Edm.Boolean', true) }),
    },
    post: ({ body }) => {
      const list = library();
      return created(pageResource(session, list, pages.createPage(session, list, known(body.entity()))));
    },
  };
}

/** @throws {SharePointError} 404 also for a page that was never published and is somebody else's */
function visible(session: Session, list: List, item: Item | undefined): Item {
  if (item?.fsType !== 0 || !pages.isVisible(session, list, item)) throw itemNotFound();
  return item;
}

function pageResource(session: Session, list: List, item: Item, as: string = type): Resource {
  const { store } = session;
  const fresh = (): Item => visible(session, list, store.items.byId(list, item.id));
  const again = (): Answer => found(pageResource(session, list, fresh()));
  const doing = (name: string, work: (json: Json) => void) => (): Resource =>
    action(({ body }) => {
      work(known(body.entity()));
      return value(name, 'Edm.Boolean', true);
    });
  const save = (json: Json): Item => pages.saveDraft(session, list, fresh(), json);
  return {
    entity: () => pageEntity(session, list, item, as),
    links: { ListItemAllFields: () => itemResource(session, list, fresh()) },
    functions: {
      checkoutpage: () => action(() => (pages.checkOut(session, list, fresh()), again())),
      checkout: doing('Checkout', () => pages.checkOut(session, list, fresh())),
      savepage: doing('SavePage', (json) => {
        save(json);
        pages.checkOut(session, list, fresh());
      }),
      savepageasdraft: doing('SavePageAsDraft', (json) => pages.checkIn(session, list, save(json))),
      publish: doing('Publish', (json) =>
        pages.publishPage(session, list, Object.keys(json).length === 0 ? fresh() : save(json)),
      ),
      discardpage: () => action(() => (pages.discardDraft(session, list, fresh()), again())),
      promotetonews: doing('PromoteToNews', () => pages.promotePage(session, list, fresh())),
    },
    remove: ({ headers }) => {
      removeItem(session, list, fresh(), { recycle: false, ifMatch: headers['if-match'] });
      return { kind: 'nothing', status: 200 };
    },
  };
}

function pageEntity(session: Session, list: List, item: Item, as: string): ReturnType<NonNullable<Resource['entity']>> {
  const content = pages.contentOf(session, list, item);
  const path = `${item.dir}/${item.leaf}`;
  const body = {
    // Nothing yet is null: clients read both as JSON.
    CanvasContent1: content.canvas || null,
    LayoutWebpartsContent: content.layout || null,
    AlternativeUrlMap: '{}',
    IsLikedByCurrentUser: false,
    IsTemplate: false,
  };
  const layout = asText(item['f_PageLayoutType']);
  return {
    type: as,
    address: `sitepages/pages(${item.id})`,
    properties: {
      AbsoluteUrl: `${session.origin}${encodeURI(path)}`,
      AuthorByline: authorsIn(content.layout),
      BannerImageUrl: absolute(session, content.bannerImageUrl),
      BannerThumbnailUrl: '',
      CommentCount: 0,
      CommentsDisabled: false,
      ContentTypeId: null,
      Description: content.description,
      DoesUserHaveEditPermission: session.rights.has(session.rights.on(list, item), Permission.editListItems),
      FileName: item.leaf,
      FirstPublished: asText(item['f_FirstPublishedDate']) || never,
      Id: item.id,
      IsPageCheckedOutToCurrentUser: item.checkedOutTo === session.user.id,
      IsWebWelcomePage: item.leaf === 'Home.aspx',
      LikeCount: 0,
      Modified: item.modified,
      PageLayoutType: layout === '' ? 'Article' : layout,
      Path: { DecodedUrl: `SitePages/${item.leaf}` },
      PromotedState: Number(item['f_PromotedState'] ?? 0),
      SocialBarOnSitePagesDisabled: false,
      Title: content.title,
      TopicHeader: content.topicHeader,
      UniqueId: item.uniqueId,
      Url: `SitePages/${item.leaf}`,
      Version: versionLabel(item.uiVersion),
      VersionInfo: versionInfo(session, item),
      ...(as === type ? body : {}),
    },
    ...(as === type
      ? {}
      : { more: Object.fromEntries(Object.entries(body).map(([name, text]) => [name, () => text])) }),
    types: {
      AuthorByline: 'Collection(Edm.String)',
      Path: 'SP.ResourcePath',
      VersionInfo: 'SP.Publishing.SitePageVersionInfo',
    },
  };
}

function versionInfo(session: Session, item: Item): Record<string, unknown> {
  const publishedYet = asText(item['f_FirstPublishedDate']) !== '';
  const editor = session.store.principals.byId(session.site.path, item.editor)?.title ?? '';
  return {
    LastVersionCreated: publishedYet ? item.modified : never,
    LastVersionCreatedBy: publishedYet ? editor : '',
  };
}

const absolute = (session: Session, url: string): string =>
  url.startsWith('/_layouts/') ? `${session.siteUrl}${url}` : url.startsWith('/') ? `${session.origin}${url}` : url;

/** Who are named under the title: the title area knows it. */
function authorsIn(layout: string): string[] {
  const [area] =
    layout === '' ? [] : ((JSON.parse(layout) as { properties?: { authorByline?: unknown } }[] | null) ?? []);
  const named = area?.properties?.authorByline;
  return Array.isArray(named) ? named.map(asText) : [];
}

/** Names that clients send with a page. */
const sent = new Set([
  'AuthorByline',
  'BannerImageUrl',
  'BannerThumbnailUrl',
  'CanvasContent1',
  'CanvasJson1',
  'CommentsDisabled',
  'Description',
  'Id',
  'LayoutWebpartsContent',
  'PageLayoutType',
  'PromotedState',
  'Title',
  'TopicHeader',
]);

function known(json: Json): Json {
  for (const name of Object.keys(json)) if (!sent.has(name)) throw unknownProperty(name, type);
  return json;
}
