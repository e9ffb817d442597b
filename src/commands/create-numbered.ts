import { AppError, hasCode } from '../data/app-error';
import type { Services, Stored } from '../data/ports';
import { dayOf, yearOf } from '../domain/days';
import { formatNumber, sequenceIn } from '../domain/initiative-number';
import type { Initiative } from '../domain/records.generated';

/** More colleagues than this do not assign at the same moment. */
const attempts = 25;

/**
 * Creates the initiative under the next free number of the year. Two colleagues who assign at once may want the same
 * number: the list refuses it to the second (it is a unique column), who takes the one after it.
 * @returns the initiative, or the one that already has its key
 */
export function createNumbered(
  services: Pick<Services, 'lists' | 'now'>,
  initiative: Omit<Initiative, 'Number'>,
): Promise<Stored<Initiative>> {
  return new NumberSeries(services).create(initiative);
}

/** Creates one initiative after another; where the numbers are is asked only once. */
export class NumberSeries {
  private readonly services: Pick<Services, 'lists' | 'now'>;
  private last: number | undefined;

  public constructor(services: Pick<Services, 'lists' | 'now'>) {
    this.services = services;
  }

  /** As {@link createNumbered}. */
  public async create(initiative: Omit<Initiative, 'Number'>): Promise<Stored<Initiative>> {
    const { lists, now } = this.services;
    const year = yearOf(dayOf(now()));
    let sequence = this.last ?? (await highestSequence(lists, year));
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      sequence += 1;
      try {
        const stored = await lists.initiatives.createOnce({ ...initiative, Number: formatNumber(year, sequence) });
        // One that was there already has its own number: this one is still free.
        this.last = stored.record.Number === formatNumber(year, sequence) ? sequence : sequence - 1;
        return stored;
      } catch (error) {
        if (!hasCode(error, 'already-exists')) throw error;
      }
    }
    throw new AppError('already-exists', { subject: 'Number' });
  }
}

/**
 * The highest sequence number of the year. Without a filter where possible: one on the whole year may match more than a
 * list lets through. Numbers sort as text, so from 1000 on the last in that order is not the highest any more.
 */
async function highestSequence(lists: Services['lists'], year: number): Promise<number> {
  const last = await lastNumber(lists);
  const ofAnotherYear = last !== undefined && sequenceIn(last, year) === 0;
  const highest = sequenceIn(ofAnotherYear ? await lastNumber(lists, year) : last, year);
  return highest < 999 ? highest : beyond(highest, (sequence) => isTaken(lists, formatNumber(year, sequence)));
}

/** Numbers follow each other, so the highest is found by doubling the step and then halving it. */
async function beyond(highest: number, taken: (sequence: number) => Promise<boolean>): Promise<number> {
  let low = highest;
  let step = 1;
  while (await taken(low + step)) {
    low += step;
    step *= 2;
  }
  let high = low + step;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await taken(middle)) low = middle;
    else high = middle;
  }
  return low;
}

async function lastNumber(lists: Services['lists'], year?: number): Promise<string | undefined> {
  const ofYear = [
    { column: 'Number', is: 'ge', value: `${year}-` },
    { column: 'Number', is: 'lt', value: `${(year ?? 0) + 1}-` },
  ] as const;
  const page = await lists.initiatives.find({
    where: year === undefined ? undefined : ofYear,
    orderBy: { column: 'Number', descending: true },
    select: ['Key', 'Number'],
    top: 1,
  });
  return page.items[0]?.record.Number;
}

async function isTaken(lists: Services['lists'], number: string): Promise<boolean> {
  const page = await lists.initiatives.find({
    where: [{ column: 'Number', is: 'eq', value: number }],
    select: ['Key'],
    top: 1,
  });
  return page.items.length > 0;
}
