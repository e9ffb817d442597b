import { hasCode } from '../data/app-error';
import type { Condition, ListPort, Services, Stored } from '../data/ports';

/** A piece of time: from a moment up to, not including, another. */
export interface TimeRange {
  /** ISO moments. */
  readonly from: string;
  readonly before: string;
}

export interface RangeQuery<R, I extends string> {
  readonly list: (lists: Services['lists']) => Pick<ListPort<R, I>, 'find'>;
  /** An indexed column with moments. */
  readonly column: I & keyof R & string;
  readonly select: readonly (keyof R & string)[];
}

/** Records a page; a list refuses a filter that finds 5,000 or more. */
const pageSize = 2000;
/** So many ranges are asked in one round trip. */
const perTrip = 12;
/** A range is not cut smaller than an hour: so many in one hour is no registration by people. */
const shortest = 3_600_000;

/**
 * Everything whose moment lies in the ranges, whatever the size of the list: each range is a question of its own on an
 * indexed column, so the list view threshold looks at the range only. A range that finds too many is cut in two.
 * @param onProgress - how many of the ranges were read
 */
export async function readRanges<R, I extends string>(
  services: Pick<Services, 'together' | 'lists'>,
  query: RangeQuery<R, I>,
  ranges: readonly TimeRange[],
  onProgress: (done: number) => void = () => undefined,
): Promise<readonly R[]> {
  const found: R[] = [];
  for (let start = 0; start < ranges.length; start += perTrip) {
    const trip = ranges.slice(start, start + perTrip);
    const pages = await services.together((lists) =>
      Promise.allSettled(trip.map((range) => query.list(lists).find(questionOf(query, range)))),
    );
    for (const [index, answer] of pages.entries()) {
      const range = trip[index];
      if (!range) continue;
      if (answer.status === 'fulfilled') {
        for (let page = answer.value; ; page = await page.next()) {
          found.push(...page.items.map(({ record }: Stored<R>) => record));
          if (!page.next) break;
        }
      } else if (hasCode(answer.reason, 'limit-reached') && lengthOf(range) > shortest) {
        found.push(...(await readRanges(services, query, halvesOf(range))));
      } else throw answer.reason;
    }
    onProgress(start + trip.length);
  }
  return found;
}

function questionOf<R, I extends string>({ column, select }: RangeQuery<R, I>, { from, before }: TimeRange) {
  const where: readonly Condition<R, I>[] = [
    { column, is: 'ge', value: from },
    { column, is: 'lt', value: before },
  ];
  return { where, select, top: pageSize };
}

function halvesOf({ from, before }: TimeRange): readonly TimeRange[] {
  const middle = new Date((Date.parse(from) + Date.parse(before)) / 2).toISOString();
  return [
    { from, before: middle },
    { from: middle, before },
  ];
}

function lengthOf({ from, before }: TimeRange): number {
  return Date.parse(before) - Date.parse(from);
}
