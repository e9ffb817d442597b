import { listPath, type Many, type SiteReader } from './site-reader';
import type { OpgavenState, PoolState, Snapshot } from './snapshot';

/** More opgaven or colleagues than this are not counted one by one. */
const most = 2000;

/**
 * What is in the lists that a person fills.
 * @param titles - lists that are there
 */
export async function readContents(
  site: SiteReader,
  titles: ReadonlySet<string>,
): Promise<Pick<Snapshot, 'settings' | 'filled'>> {
  const [settings, pool, opgaven] = await Promise.all([
    titles.has('Instellingen') ? site.unlessHidden(readSettings(site)) : undefined,
    titles.has('Pool') ? site.unlessHidden(readPool(site)) : undefined,
    titles.has('Opgaven') ? site.unlessHidden(readOpgaven(site)) : undefined,
  ]);
  return {
    settings,
    filled: { pool, opgaven },
  };
}

async function readSettings(site: SiteReader): Promise<ReadonlyMap<string, string>> {
  const rows = await readRows<{ readonly Key: string | null; readonly Value: string | null }>(
    site,
    'Instellingen',
    '$select=Key,Value',
  );
  return new Map(rows.map(({ Key, Value }) => [Key ?? '', Value ?? '']));
}

async function readPool(site: SiteReader): Promise<PoolState> {
  const rows = await readRows<{ readonly IsActive: boolean | null; readonly IsCoordinator: boolean | null }>(
    site,
    'Pool',
    '$select=IsActive,IsCoordinator',
  );
  const active = rows.filter(({ IsActive }) => IsActive === true);
  return {
    accountmanagers: active.length,
    coordinators: active.filter(({ IsCoordinator }) => IsCoordinator === true).length,
  };
}

async function readOpgaven(site: SiteReader): Promise<OpgavenState> {
  const rows = await readRows<{ readonly IsActive: boolean | null; readonly Modified: string }>(
    site,
    'Opgaven',
    '$select=IsActive,Modified',
  );
  const changes = rows.map(({ Modified }) => Modified).sort();
  return { active: rows.filter(({ IsActive }) => IsActive === true).length, changedAt: changes[changes.length - 1] };
}

const readRows = async <R>(site: SiteReader, title: string, query: string): Promise<readonly R[]> =>
  (await site.get<Many<R>>(`${listPath(title)}/items`, `${query}&$top=${most}`)).value;
