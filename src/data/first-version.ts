import type { Stored } from './ports';

/**
 * Whether nobody changed the record since it was made. SharePoint counts the versions of an item from 1 and writes that
 * number at the end of its ETag: `"3f1c…,1"`.
 */
export function isFirstVersion({ etag }: Pick<Stored<unknown>, 'etag'>): boolean {
  return /(?:^|[",])1"$/.test(etag);
}
