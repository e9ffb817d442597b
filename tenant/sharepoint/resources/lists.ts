import { accessDenied, fileNotFound, invalidArgument, listNotFound, listTitleNotFound } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import { parseGuid } from '../guid.ts';
import type { Json } from '../model/body.ts';
import { action, type Answer, created, found, type Resource } from '../model/resource.ts';
import { instant, type Session, siteRoot } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import { createList } from '../services/lists.ts';
import { settingsFrom } from '../services/list-settings.ts';
import type { List } from '../store/lists.ts';
import { listResource, visibleList } from './list.ts';

/** `web/lists`: those that the user may see. */
export function listsResource(session: Session): Resource {
  const { store, site, rights } = session;
  const byId = (args: Arguments): Resource => {
    const id = parseGuid(args.text('id'));
    if (id === undefined)
      throw invalidArgument('Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).');
    return listResource(session, visibleList(session, store.lists.byId(id), listNotFound));
  };
  const byTitle = (args: Arguments): Resource => {
    const title = args.text('title');
    return listResource(
      session,
      visibleList(session, store.lists.byTitle(site.path, title), () => listTitleNotFound(title, session.siteUrl)),
    );
  };
  const add = (json: Json): Answer => {
    rights.demandWeb(Permission.manageLists);
    return created(
      listResource(session, createList(store, site, specFrom(json), session.user.id, instant(session.now))),
    );
  };
  return {
    collection: {
      type: 'SP.List',
      all: () => {
        rights.demandWeb(Permission.open);
        return store.lists
          .ofSite(site.path)
          .filter((list) => rights.has(rights.on(list), Permission.viewListItems))
          .map((list) => listResource(session, list));
      },
    },
    key: byId,
    functions: {
      getbyid: byId,
      getbytitle: byTitle,
      add: (args) => action(() => add((args.find('parameters') ?? {}) as Json)),
      ensuresiteassetslibrary: () =>
        action(() => found(listResource(session, library(session, 'SiteAssets', 'Site Assets', 101)))),
      ensuresitepageslibrary: () => ensurePages(session),
      ensureclientrenderedsitepageslibrary: () => ensurePages(session),
    },
    post: ({ body }) => add(body.entity()),
  };
}

const ensurePages = (session: Session): Resource =>
  action(() => found(listResource(session, library(session, 'SitePages', 'Site Pages', 119))));

/** `GetList('/sites/x/Lists/Y')`. @throws {SharePointError} 404 when no list has that root folder */
export function listByUrl(session: Session, url: string): Resource {
  const root = siteRoot(session.site) === '/' ? '' : siteRoot(session.site);
  const path = (url.startsWith('/') ? url : `${root}/${url}`).replace(/\/+$/, '');
  const list = session.store.lists.byUrl(path);
  if (list && list.site === session.site.path && !session.rights.has(session.rights.on(list), Permission.viewListItems))
    throw accessDenied();
  return listResource(session, visibleList(session, list, fileNotFound));
}

function specFrom(json: Json): Parameters<typeof createList>[2] {
  const template = json['BaseTemplate'] ?? json['TemplateType'] ?? 100;
  if (typeof json['Title'] !== 'string') throw invalidArgument('Value cannot be null.\r\nParameter name: Title');
  const rest = Object.fromEntries(Object.entries(json).filter(([name]) => name !== 'TemplateType'));
  return {
    title: json['Title'],
    description: typeof json['Description'] === 'string' ? json['Description'] : '',
    template: Number(template),
    ...(typeof json['Url'] === 'string' ? { url: json['Url'] } : {}),
    settings: settingsFrom(rest),
  };
}

function library(session: Session, leaf: string, title: string, template: number): List {
  const { store, site } = session;
  const url = `${site.path}/${leaf}`;
  const known = store.lists.byUrl(url);
  if (known) return known;
  session.rights.demandWeb(Permission.manageLists);
  return createList(store, site, { title, url: leaf, template }, session.user.id, instant(session.now));
}
