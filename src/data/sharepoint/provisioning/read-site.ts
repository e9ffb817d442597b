import type { Connection } from '../connection';
import { tenantProperty } from '../find-site';
import type { SiteSchema } from '../list-schema';
import { groupTitles } from '../lists.generated';
import { serverRelative } from '../site-address';
import { toAppError } from '../to-app-error';
import { currentSchema } from './current-schema';
import { isForeign } from './foreign-list';
import { ListsReader, type ListRow } from './read-lists';
import { readRights } from './read-rights';
import { readPages } from './read-pages';
import { readContents } from './read-contents';
import { SiteReader, type Many } from './site-reader';
import type { ListState, Powers, Snapshot } from './snapshot';

interface GroupRow {
  readonly Id: number;
  readonly Title: string;
  readonly ContainsCurrentUser: boolean;
}

interface WebRow {
  readonly CurrentUser: { readonly Id: number; readonly LoginName: string; readonly IsSiteAdmin: boolean };
  readonly EffectiveBasePermissions: { readonly Low: string | number };
}

/** SharePoint's base permissions (low half). */
const permission = { manageLists: 0x0000_0800, managePermissions: 0x0200_0000, manageWeb: 0x4000_0000 } as const;

/** Reads the site in two steps, each a batch: what is on it, then the lists of the product that are there. */
export async function readSite(connection: Connection, schema: SiteSchema = currentSchema): Promise<Snapshot> {
  try {
    const site = new SiteReader(connection);
    const path = serverRelative(connection.siteUrl);
    const reader = new ListsReader(site, path);
    const [rows, groups, siteRights, web, timeZone, pages, menu, tenantSite] = await connection.together(() =>
      Promise.all([
        reader.all(),
        readGroups(site),
        site.unlessHidden(readRights(site, '')),
        readWeb(site),
        site.get<{ readonly Id?: number }>('regionalsettings/timezone', '$select=Id'),
        readPages(site, schema.pages),
        site.unlessHidden(readMenu(site)),
        site.unlessHidden(readTenantSite(site)),
      ]),
    );
    const candidates = schema.lists.map((list) => ({ list, rows: reader.candidates(list, rows) }));
    const wanted = new Set(candidates.flatMap((one) => one.rows));
    const own = Object.values(groupTitles).filter((title) => groups.ids.has(title));
    const [details, emptyGroups, contents] = await connection.together(() =>
      Promise.all([
        Promise.all([...wanted].map(async (row) => [row, await reader.details(row)] as const)),
        readEmptyGroups(site, own),
        readContents(site, new Set([...wanted].map(({ Title }) => Title))),
      ]),
    );
    const states = new Map(details);
    return {
      path,
      lists: candidates.flatMap((one) => chosen(one.list, one.rows, states)),
      groups: groups.ids,
      emptyGroups,
      siteRights,
      me: {
        id: web.CurrentUser.Id,
        loginName: web.CurrentUser.LoginName,
        isAdministrator: web.CurrentUser.IsSiteAdmin || groups.mine.has(groupTitles.admins),
        may: powersOf(web),
      },
      timeZone: timeZone.Id,
      pages,
      menu: menu ?? new Set(),
      tenantSite: tenantSite ?? '',
      ...contents,
    };
  } catch (error) {
    throw await toAppError(error, 'site');
  }
}

/** Of the lists that may be meant, the one that is not somebody else's. */
function chosen(
  schema: SiteSchema['lists'][number],
  rows: readonly ListRow[],
  states: ReadonlyMap<ListRow, ListState>,
): readonly ListState[] {
  const found = rows.flatMap((row) => states.get(row) ?? []);
  const best = found.find((list) => !isForeign(schema, list)) ?? found.find(({ title }) => title === schema.title);
  if (best === undefined) return [];
  return [{ ...best, isShadowed: best.title !== schema.title && found.some(({ title }) => title === schema.title) }];
}

function powersOf({ EffectiveBasePermissions }: WebRow): Powers {
  const low = Number(EffectiveBasePermissions.Low);
  const may = (bit: number): boolean => (low & bit) === bit;
  return {
    lists: may(permission.manageLists),
    rights: may(permission.managePermissions),
    site: may(permission.manageWeb),
  };
}

async function readGroups(
  site: SiteReader,
): Promise<{ readonly ids: ReadonlyMap<string, number>; readonly mine: ReadonlySet<string> }> {
  const { value } = await site.get<Many<GroupRow>>('sitegroups', '$select=Id,Title,ContainsCurrentUser');
  return {
    ids: new Map(value.map(({ Id, Title }) => [Title, Id])),
    mine: new Set(value.filter(({ ContainsCurrentUser }) => ContainsCurrentUser).map(({ Title }) => Title)),
  };
}

async function readEmptyGroups(site: SiteReader, titles: readonly string[]): Promise<ReadonlySet<string>> {
  const empty = await Promise.all(
    titles.map(async (title) => {
      const users = site.get<Many<unknown>>(
        `sitegroups/getbyname('${encodeURIComponent(title)}')/users`,
        '$select=Id&$top=1',
      );
      // Who may not see the members of a group knows nothing of it.
      return (await site.unlessHidden(users))?.value.length === 0 ? [title] : [];
    }),
  );
  return new Set(empty.flat());
}

const readWeb = (site: SiteReader): Promise<WebRow> =>
  site.get<WebRow>(
    '',
    '$select=EffectiveBasePermissions,CurrentUser/Id,CurrentUser/LoginName,CurrentUser/IsSiteAdmin&$expand=CurrentUser',
  );

async function readMenu(site: SiteReader): Promise<ReadonlySet<string>> {
  const { value } = await site.get<Many<{ readonly Url: string }>>('navigation/quicklaunch', '$select=Url');
  return new Set(value.map(({ Url }) => decodeURI(Url).toLowerCase()));
}

async function readTenantSite(site: SiteReader): Promise<string> {
  const answer = await site.get<{ readonly Value?: string }>(`GetStorageEntity('${tenantProperty}')`, '');
  return answer.Value ?? '';
}
