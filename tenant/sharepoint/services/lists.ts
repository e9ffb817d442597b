import { invalidArgument, listTitleTaken, notAllowed } from '../errors.ts';
import { newGuid } from '../guid.ts';
import { siteRoot } from '../model/session.ts';
import { ChangeKind } from '../store/history.ts';
import type { List, ListSettings } from '../store/lists.ts';
import type { Site } from '../store/sites.ts';
import type { Store } from '../store/store.ts';
import { baseFields } from './base-fields.ts';
import { noteField, type FieldSpec } from './fields.ts';
import { pageColumns } from './page-columns.ts';

export interface ListSpec {
  readonly title: string;
  readonly description?: string;
  /** Title decides the URL unless this is given: relative to the site. */
  readonly url?: string;
  readonly template?: number;
  readonly settings?: Partial<ListSettings>;
  readonly id?: string;
  /** Columns that it has from the start, beside those of its template. */
  readonly columns?: readonly FieldSpec[];
}

/** Templates that can be made here, with their base type. */
const templates: Readonly<Record<number, { readonly library: boolean; readonly feature: string }>> = {
  100: { library: false, feature: '00bfea71-de22-43b2-a848-c05709900100' },
  101: { library: true, feature: '00bfea71-e717-4e80-aa17-d0c71b360101' },
  119: { library: true, feature: '00bfea71-c796-4402-9f2f-0eb9a6e71b18' },
};

const pagesTemplate = 119;

export const templateFeature = (template: number): string =>
  templates[template]?.feature ?? '00bfea71-de22-43b2-a848-c05709900100';

const defaults: ListSettings = {
  AllowContentTypes: true,
  ContentTypesEnabled: false,
  EnableAttachments: true,
  EnableFolderCreation: false,
  EnableMinorVersions: false,
  EnableModeration: false,
  EnableVersioning: true,
  ForceCheckout: false,
  Hidden: false,
  MajorVersionLimit: 50,
  NoCrawl: false,
  OnQuickLaunch: false,
  ReadSecurity: 1,
  WriteSecurity: 1,
  DraftVersionVisibility: 0,
  DisableCommenting: false,
  DisableGridEditing: false,
  ListExperienceOptions: 0,
  Direction: 'none',
};

/**
 * Makes a list with its base columns and its default view.
 * @throws {SharePointError} 500 when the title is taken, 400 when the template is not known
 */
export function createList(store: Store, site: Site, spec: ListSpec, by: number, at: string): List {
  const template = spec.template ?? 100;
  const kind = templates[template];
  if (!kind) throw invalidArgument(`Invalid list template.\r\nParameter name: TemplateType ${template}`);
  const title = spec.title.trim();
  if (title === '') throw invalidArgument('Value cannot be null.\r\nParameter name: Title');
  if (title.length > 255) throw notAllowed('The list name is too long.');
  if (store.lists.byTitle(site.path, title)) throw listTitleTaken();
  const url = freeUrl(store, site, spec.url ?? (kind.library ? urlName(title) : `Lists/${urlName(title)}`));
  const entityType = entityTypeOf(url, kind.library);
  const list: List = {
    id: spec.id ?? newGuid(),
    number: store.lists.nextNumber(),
    site: site.path,
    title,
    description: spec.description ?? '',
    url,
    template,
    baseType: kind.library ? 1 : 0,
    entityType,
    settings: {
      ...defaults,
      ...(kind.library ? { EnableAttachments: false, EnableFolderCreation: true, MajorVersionLimit: 500 } : {}),
      ...spec.settings,
    },
    rootId: newGuid(),
    itemCount: 0,
    uniqueRights: false,
    itemScopes: 0,
    version: 0,
    created: at,
    itemDeleted: at,
    itemModified: at,
  };
  store.lists.add(list);
  for (const field of baseFields(list.id, kind.library)) store.fields.add(field);
  for (const column of [...(template === pagesTemplate ? pageColumns : []), ...(spec.columns ?? [])])
    noteField(store, list, column);
  store.tables.create(list, store.fields.ofList(list.id));
  addDefaultView(store, list);
  store.history.note({ site: site.path, list: list.id, object: 'list', kind: ChangeKind.add, at, editor: by });
  return list;
}

function addDefaultView(store: Store, list: List): void {
  store.views.add({
    list: list.id,
    id: newGuid(),
    title: list.baseType === 1 ? 'All Documents' : 'All Items',
    isDefault: true,
    fields: list.baseType === 1 ? ['LinkFilename', 'Modified', 'Editor'] : ['LinkTitle'],
    settings: {
      RowLimit: 30,
      Paged: true,
      ViewQuery: list.baseType === 1 ? '<OrderBy><FieldRef Name="FileLeafRef" /></OrderBy>' : '',
      Scope: 0,
      Hidden: false,
      PersonalView: false,
      ViewType: 'HTML',
    },
  });
}

/** What SharePoint leaves of a title in a URL. */
function urlName(title: string): string {
  return title.replace(/["#%*:<>?/\\|{}~&]/g, '').trim() || 'List';
}

function freeUrl(store: Store, site: Site, relative: string): string {
  const root = siteRoot(site) === '/' ? '' : siteRoot(site);
  const wanted = `${root}/${relative.replace(/^\/+|\/+$/g, '')}`;
  for (let n = 0; ; n += 1) {
    const url = n === 0 ? wanted : `${wanted}${n}`;
    if (!store.lists.byUrl(url)) return url;
  }
}

/** `Lists/Mijn lijst` → `Mijn_x0020_lijstList`; a library's ends without `List`. */
function entityTypeOf(url: string, library: boolean): string {
  const leaf = url.slice(url.lastIndexOf('/') + 1);
  const encoded = Array.from(leaf)
    .map((character) =>
      /[\p{L}\p{N}_]/u.test(character)
        ? character
        : `_x${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}_`,
    )
    .join('');
  const name = encoded.charAt(0).toUpperCase() + encoded.slice(1);
  return library ? name : `${name}List`;
}

/** `SP.Data.InitiatievenListItem`; a library's is `SP.Data.DocumentenItem`. */
export const itemTypeOf = (list: List): string => `SP.Data.${list.entityType}Item`;

/** Moves a list to the recycle bin, or removes it for good. */
export function removeList(store: Store, list: List, by: number, at: string, recycle: boolean): string {
  const id = newGuid();
  store.history.note({ site: list.site, list: list.id, object: 'list', kind: ChangeKind.delete, at, editor: by });
  if (!recycle) {
    store.tables.drop(list);
    store.lists.remove(list.id);
    store.fields.forget();
    return id;
  }
  store.lists.setRecycled(list.id, true);
  const slash = list.url.lastIndexOf('/');
  store.history.recycle({
    id,
    site: list.site,
    list: list.id,
    item: null,
    title: list.title,
    leaf: list.url.slice(slash + 1),
    dir: list.url.slice(1, slash),
    itemType: 6,
    deletedBy: by,
    deletedAt: at,
    data: '{}',
  });
  return id;
}
