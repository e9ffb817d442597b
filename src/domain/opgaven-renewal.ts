import { budgetYearOf } from './opgaven-list';
import type { Opgave } from './records.generated';

/** What an import of a new year's list does to the list that is there. */
export interface Renewal {
  readonly added: number;
  /** Same key: the opgave goes on, its old words stay in its history. */
  readonly continued: number;
  /** Opgaven that run now, of an earlier year than the file's, and that the file does not name. */
  readonly left: readonly Opgave[];
}

/**
 * Compares a file with the list. The budget is renewed each year: what the new list no longer names may expire, which
 * keeps it readable on the initiatives that it hangs on.
 * @param year - the year of the file; without one nothing is proposed to expire
 */
export function renewalOf(
  file: readonly Pick<Opgave, 'Key' | 'Programme' | 'Year'>[],
  list: readonly Opgave[],
  year: number | undefined,
): Renewal {
  const named = new Set(file.map(({ Key }) => Key));
  const known = new Set(list.map(({ Key }) => Key));
  const continued = file.filter(({ Key }) => known.has(Key)).length;
  const left = list.filter((opgave) => {
    const own = budgetYearOf(opgave);
    return year !== undefined && opgave.IsActive && !named.has(opgave.Key) && own !== undefined && own < year;
  });
  return { added: file.length - continued, continued, left };
}
