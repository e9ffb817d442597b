import { hasCode } from '../data/app-error';
import type { ListPort, Me, Services } from '../data/ports';
import type { Opgave } from '../domain/records.generated';
import { reportColumns } from '../domain/report/facts';
import type { ReportFacts } from '../domain/report/facts';
import { daysOf, monthsIn } from '../domain/report/period';
import type { Period } from '../domain/report/period';
import { can } from '../domain/rights';
import { readSettings } from '../domain/settings';
import type { Settings } from '../domain/settings';
import { startOfDay } from '../domain/start-of-day';
import { findAll } from './read-dossier';
import { readRanges } from './read-range';
import type { TimeRange } from './read-range';

export interface ReportSource {
  readonly me: Me;
  readonly settings: Settings;
  readonly opgaven: readonly Opgave[];
  readonly facts: ReportFacts;
}

export interface ReportProgress {
  readonly done: number;
  readonly total: number;
}

/** Keys that fit in one question, and questions that fit in one round trip. */
const keysPerQuestion = 40;
const questionsPerTrip = 50;

/**
 * Reads what the report of a period counts: what came in and what was closed, month by month on indexed columns with only
 * the columns that are counted; what runs now; and what hangs on those. It does not grow with the years before the period.
 * Contacts and the partner mirror are for the pool: for others those parts are absent.
 */
export async function readReport(
  services: Pick<Services, 'together' | 'lists' | 'me'>,
  period: Period,
  onProgress: (progress: ReportProgress) => void = () => undefined,
): Promise<ReportSource> {
  const [me, settings, opgaven, open] = await services.together((lists) =>
    Promise.all([
      services.me(),
      lists.settings.find({ select: ['Key', 'Value'], top: 200 }),
      findAll(lists.opgaven, { select: ['Key', 'Title', 'Programme', 'Goal', 'IsActive'], top: 500 }),
      findAll(lists.initiatives, {
        where: [{ column: 'IsOpen', is: 'eq', value: true }],
        select: ['Key', 'Settlement', 'Phase', 'PhaseSince'],
        top: 2000,
      }),
    ]),
  );
  const ranges = rangesOf(period);
  const isPool = can(me, 'seeInitiators');
  const total = ranges.length * (isPool ? 3 : 2);
  const done = [0, 0, 0];
  const count =
    (part: number) =>
    (ready: number): void => {
      done[part] = ready;
      onProgress({ done: done.reduce((sum, one) => sum + one, 0), total });
    };
  const initiatives = { list: (lists: Services['lists']) => lists.initiatives, select: reportColumns } as const;
  const received = await readRanges(services, { ...initiatives, column: 'ReceivedAt' }, ranges, count(0));
  const closed = await readRanges(services, { ...initiatives, column: 'ClosedAt' }, ranges, count(1));
  const contacts = isPool
    ? await readRanges(
        services,
        { list: (lists) => lists.contactMoments, column: 'At', select: ['InitiativeKey', 'Role', 'Through'] },
        ranges,
        count(2),
      )
    : undefined;
  const keys = [...new Set([...received, ...closed].map(({ Key }) => Key))];
  const links = await readOf(services, (lists) => lists.opgaveLinks, keys, ['InitiativeKey', 'OpgaveKey']);
  const mirrors = isPool
    ? await readOf(
        services,
        (lists) => lists.partnerMirrors,
        closed.map(({ Key }) => Key),
        ['InitiativeKey', 'Side', 'Scores'],
      )
    : undefined;
  return {
    me,
    settings: readSettings(settings.items.map(({ record }) => record)),
    opgaven: opgaven.map(({ record }) => record),
    facts: { received, closed, open: open.map(({ record }) => record), links, contacts, mirrors },
  };
}

/** Each month a question of its own, from midnight to midnight in the Netherlands. */
function rangesOf(period: Period): readonly TimeRange[] {
  const firsts = [...monthsIn(period).map((month) => `${month}-01`), daysOf(period).after];
  return firsts.slice(0, -1).map((first, index) => ({
    from: startOfDay(first),
    before: startOfDay(firsts[index + 1] ?? first),
  }));
}

/** What hangs on these initiatives; nothing when the list is not there yet or not for this person. */
async function readOf<R extends { readonly InitiativeKey: string }>(
  services: Pick<Services, 'together'>,
  listOf: (lists: Services['lists']) => Pick<ListPort<R, 'InitiativeKey'>, 'find'>,
  keys: readonly string[],
  select: readonly (keyof R & string)[],
): Promise<readonly R[]> {
  const questions = chunks(keys, keysPerQuestion);
  const found: R[] = [];
  try {
    for (const trip of chunks(questions, questionsPerTrip)) {
      const answers = await services.together((lists) =>
        Promise.all(
          trip.map((value) =>
            findAll(listOf(lists), {
              where: [{ column: 'InitiativeKey', is: 'in', value } as never],
              select,
              top: 2000,
            }),
          ),
        ),
      );
      found.push(...answers.flat().map(({ record }) => record));
    }
  } catch (error) {
    if (!hasCode(error, 'no-rights') && !hasCode(error, 'not-set-up')) throw error;
  }
  return found;
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
