import { SPQueryable, type SPFI } from '@pnp/sp';

/** @param path - below `_api/web`, or below `_api` when it starts with `../`; `''` is the web itself */
export function placeOf(sp: SPFI, siteUrl: string, path: string): ReturnType<typeof SPQueryable> {
  if (path.startsWith('../')) return SPQueryable([sp.web, `${siteUrl}/_api/${path.slice(3)}`]);
  return SPQueryable(sp.web, path === '' ? undefined : path);
}
