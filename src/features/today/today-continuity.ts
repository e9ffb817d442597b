import type { Lists, Page } from '../../data/ports';
import type { Initiative } from '../../domain/records.generated';
import { part } from '../../session/parts';
import type { Part } from '../../session/parts';
import { mineColumns } from './today-columns';
import type { MyInitiative } from './today-columns';

const takeOverColumns = [
  'Key',
  'Title',
  'AccountmanagerName',
  'HandoverReason',
  'HandoverTalkAt',
  'HandoverMessage',
] as const satisfies readonly (keyof Initiative)[];
const releasedColumns = [
  'Key',
  'Title',
  'Summary',
  'Settlement',
  'Phase',
  'ReceivedAt',
  'ReleasedAt',
  'HandoverReason',
  'FirstContactAt',
  'FirstContactDueOn',
] as const satisfies readonly (keyof Initiative)[];

/** An initiative that this person is asked to take over. */
export type ToTakeOver = Pick<Initiative, (typeof takeOverColumns)[number]>;
/** An initiative that was let go of and waits for a new accountmanager. */
export type ReleasedInitiative = Pick<Initiative, (typeof releasedColumns)[number]>;

/** What reaches this person because somebody else is away, stops, or let go. */
export interface TodayContinuity {
  /** Initiatives of others in which this person stands in, or is asked to, now or later. */
  readonly standIns: Part<readonly MyInitiative[]>;
  readonly toTakeOver: Part<readonly ToTakeOver[]>;
  readonly released: Part<readonly ReleasedInitiative[]>;
}

const rowsAtMost = 50;
/** Before the product was there: everything that has a moment lies after it. */
const everReleased = '2020-01-01T00:00:00Z';

/** Started inside `together`; each fails alone, also where the lists are of an older release. */
export async function readContinuity(lists: Lists, personKey: string): Promise<TodayContinuity> {
  const isOpen = { column: 'IsOpen', is: 'eq', value: true } as const;
  const [standIns, toTakeOver, released] = await Promise.all([
    part(
      lists.initiatives.find({
        where: [{ column: 'StandInKey', is: 'eq', value: personKey }, isOpen],
        select: mineColumns,
        top: rowsAtMost,
      }),
    ),
    part(
      lists.initiatives.find({
        where: [{ column: 'HandoverTo', is: 'eq', value: personKey }, isOpen],
        select: takeOverColumns,
        top: rowsAtMost,
      }),
    ),
    part(
      lists.initiatives.find({
        where: [{ column: 'ReleasedAt', is: 'ge', value: everReleased }, isOpen],
        select: releasedColumns,
        top: rowsAtMost,
      }),
    ),
  ]);
  return { standIns: records(standIns), toTakeOver: records(toTakeOver), released: records(released) };
}

function records<R>(given: Part<Page<R>>): Part<readonly R[]> {
  return given.state === 'failed' ? given : { state: 'ready', value: given.value.items.map(({ record }) => record) };
}
