import type { Services } from '../../data/ports';
import { withInitiative } from '../../domain/matching/initiative-index';
import type { Initiative, Registration } from '../../domain/records.generated';
import { part } from '../../session/parts';
import { prepareSearch } from '../../session/prepare-search';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';
import type { Loaded } from '../../session/use-load';

const columns = [
  'Key',
  'Number',
  'Title',
  'Summary',
  'Settlement',
  'Phase',
  'ReceivedAt',
  'ClosedAt',
  'AccountmanagerKey',
  'AccountmanagerName',
  'AccountmanagerMail',
  'AccountmanagerPhone',
  'StandInKey',
  'StandInName',
  'StandInPhone',
  'StandInFrom',
  'StandInUntil',
  'StandInAnswer',
] as const satisfies readonly (keyof Initiative)[];

/** What the counter may know of an initiative: nothing about its initiators. */
export type KnownInitiative = Pick<Initiative, (typeof columns)[number]>;

export interface Known {
  readonly initiatives: readonly KnownInitiative[];
  /** Older ones were left out. */
  readonly hasMore: boolean;
}

/** Read beside the form, so that searching and comparing needs no request for each letter. Not kept on the computer. */
export function useKnownInitiatives(): Loaded<Known, never> {
  const services = useServices();
  return useLoad(['known-initiatives'], () => readKnown(services));
}

/** Everything that is open, the newest of all, and registrations that still wait: those that this person may see. */
export async function readKnown(services: Services): Promise<Known> {
  const [open, newest, waiting] = await services.together((lists) =>
    Promise.all([
      // Fails alone where more are open than the list view threshold lets through; the newest are there all the same.
      part(
        lists.initiatives.find({ where: [{ column: 'IsOpen', is: 'eq', value: true }], select: columns, top: 5000 }),
      ),
      lists.initiatives.find({ orderBy: { column: 'ReceivedAt', descending: true }, select: columns, top: 500 }),
      part(
        lists.registrations.find({
          where: [{ column: 'Status', is: 'eq', value: 'nieuw' }],
          select: ['Key', 'InitiativeKey', 'Title', 'Summary', 'Settlement', 'ReceivedAt'],
          top: 200,
        }),
      ),
    ]),
  );
  const all = new Map<string, KnownInitiative>();
  if (waiting.state === 'ready') for (const { record } of waiting.value.items) add(all, waitingAsKnown(record));
  for (const { record } of newest.items) add(all, record);
  if (open.state === 'ready') for (const { record } of open.value.items) add(all, record);
  const hasMore = newest.next !== undefined || open.state === 'failed' || open.value.next !== undefined;
  const initiatives = [...all.values()];
  await prepareSearch(initiatives);
  return { initiatives, hasMore };
}

/** The initiatives with these keys (≤ 60) that the form has not read, as far as this person may see them. */
export async function readByKey(
  services: Pick<Services, 'lists'>,
  keys: readonly string[],
): Promise<readonly KnownInitiative[]> {
  if (keys.length === 0) return [];
  const where = [{ column: 'Key', is: 'in', value: keys }] as const;
  const { items } = await services.lists.initiatives.find({ where, select: columns, top: keys.length });
  return items.map(({ record }) => record);
}

function add(all: Map<string, KnownInitiative>, known: KnownInitiative): void {
  all.set(known.Key, known);
}

type Waiting = Pick<Registration, 'Key' | 'InitiativeKey' | 'Title' | 'Summary' | 'Settlement' | 'ReceivedAt'>;

/** What was just registered can be found at once. */
export function withRegistration(known: Known, registration: Registration): Known {
  return { ...known, initiatives: withInitiative(known.initiatives, waitingAsKnown(registration)) };
}

/** A registration that nobody picked up has no initiative yet, but a caller who calls again must be found. */
function waitingAsKnown({ Key, InitiativeKey, Title, Summary, Settlement, ReceivedAt }: Waiting): KnownInitiative {
  return { Key: InitiativeKey ?? Key, Number: '', Title, Summary, Settlement, ReceivedAt, Phase: 'aangemeld' };
}
