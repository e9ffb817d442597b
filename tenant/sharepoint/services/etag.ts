import { etagMismatch } from '../errors.ts';
import type { Item } from '../store/items.ts';

/** An item's ETag: `"<guid>,<version>"`. */
export const itemETag = (item: Item): string => `"${item.uniqueId},${item.version}"`;
/** A file's: the GUID in braces and capitals. */
export const fileETag = (item: Item): string => `"{${item.uniqueId.toUpperCase()}},${item.version}"`;

const essence = (etag: string): string =>
  etag
    .replace(/^W\//, '')
    .replace(/[{}"\\]/g, '')
    .toLowerCase();

/**
 * Compares `If-Match` with what is there; `*` and no header mean "whatever it is" (platform-rules 1.11).
 * @throws {SharePointError} 412
 */
export function demandMatch(ifMatch: string | undefined, actual: string): void {
  if (ifMatch === undefined || ifMatch.trim() === '*' || ifMatch.trim() === '') return;
  const given = essence(ifMatch);
  const [guid = '', version = ''] = essence(actual).split(',');
  if (given !== `${guid},${version}` && given !== version) throw etagMismatch(ifMatch, actual);
}
