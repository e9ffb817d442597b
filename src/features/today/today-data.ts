import type { Me, Page, Services } from '../../data/ports';
import type {
  Agreement,
  Contributor,
  Initiative,
  Registration,
  Setting,
  Weighing,
} from '../../domain/records.generated';
import { part, valueOr } from '../../session/parts';
import type { Part } from '../../session/parts';
import { mineColumns } from './today-columns';
import type { MyInitiative } from './today-columns';
import { readContinuity } from './today-continuity';
import type { TodayContinuity } from './today-continuity';

export type { MyInitiative } from './today-columns';

const weighedColumns = ['Key', 'Title', 'Settlement', 'WeighingClosesOn', 'AccountmanagerKey'] as const;
const askedColumns = ['Key', 'InitiativeKey', 'Status', 'Why'] as const;
export const agreementColumns = [
  'Key',
  'Title',
  'InitiativeKey',
  'OwnerSide',
  'OwnerKey',
  'OwnerName',
  'DueOn',
] as const;
const waitingColumns = [
  'Key',
  'InitiativeKey',
  'Title',
  'Summary',
  'Settlement',
  'ReceivedThrough',
  'ReceivedAt',
  'ContactDueOn',
  'WaitingFor',
  'WaitingSince',
  'WaitingUntil',
  'InitiatorName',
  'InitiatorOrganisation',
] as const satisfies readonly (keyof Registration)[];

/** An initiative that is being weighed: led by this person, or this person was asked. */
export type WeighedInitiative = Pick<Initiative, (typeof weighedColumns)[number]>;
/** A question to this person to take part. */
export type Asked = Pick<Contributor, (typeof askedColumns)[number]>;
export type OpenAgreement = Pick<Agreement, (typeof agreementColumns)[number]>;
/** A registration that nobody picked up: holds personal data, for the pool only. */
export type WaitingRegistration = Pick<Registration, (typeof waitingColumns)[number]>;

const callbackColumns = [
  'Key',
  'InitiativeKey',
  'Title',
  'Summary',
  'Status',
  'AssignedAt',
  'ReceivedAt',
  'ContactDueOn',
  'InitiatorName',
  'InitiatorPhone',
  'InitiatorEmail',
] as const satisfies readonly (keyof Registration)[];
/** Somebody who called about a known initiative and wants to be called back: for the pool only. */
export type CallbackRequest = Pick<Registration, (typeof callbackColumns)[number]>;

/** What Vandaag needs first, in one round trip, and a second for who was asked to weigh; each part fails alone. */
export interface TodayData extends TodayContinuity {
  readonly me: Me;
  readonly settings: readonly Pick<Setting, 'Key' | 'Value'>[];
  readonly mine: Part<readonly MyInitiative[]>;
  readonly weighed: Part<readonly WeighedInitiative[]>;
  readonly asked: Part<readonly Asked[]>;
  /** Initiatives about which this person gave a view. */
  readonly given: Part<readonly string[]>;
  /** Those that this person has to keep; those of others come with the details. */
  readonly agreements: Part<readonly OpenAgreement[]>;
  readonly waiting: Part<readonly WaitingRegistration[]>;
  readonly callbacks: Part<readonly CallbackRequest[]>;
}

/** What of it may be kept on this computer: nothing of registrations, which name initiators. */
export type TodayCopy = Omit<TodayData, 'waiting' | 'callbacks'>;

export function withoutPersonalData(data: TodayData): TodayCopy {
  const { me, settings, mine, weighed, asked, given, agreements, standIns, toTakeOver, released } = data;
  const keep = <T>(read: Part<readonly T[]>): Part<readonly T[]> => ({ state: 'ready', value: valueOr(read, []) });
  return {
    me,
    settings,
    mine: keep(mine),
    weighed: keep(weighed),
    asked: keep(asked),
    given: keep(given),
    agreements: keep(agreements),
    standIns: keep(standIns),
    toTakeOver: keep(toTakeOver),
    released: keep(released),
  };
}

/**
 * @param viewerKey - the key of the person as the page knows it, so that one round trip is enough; without it a second
 * one asks for what is theirs
 */
export async function readToday(services: Services, viewerKey: string | undefined): Promise<TodayData> {
  const personKey = viewerKey ?? (await services.me()).personKey;
  const ofPerson = { column: 'AccountmanagerKey', is: 'eq', value: personKey } as const;
  const first = await services.together(async (lists) => {
    const [me, settings, calls, mine, led, asked, agreements, waiting, callbacks, continuity] = await Promise.all([
      services.me(),
      lists.settings.find({ select: ['Key', 'Value'], top: 200 }),
      part(
        lists.initiatives.find({
          where: [ofPerson, { column: 'Phase', is: 'eq', value: 'toegewezen' }],
          select: mineColumns,
          top: rowsAtMost,
        }),
      ),
      part(
        lists.initiatives.find({
          where: [ofPerson, { column: 'IsOpen', is: 'eq', value: true }],
          orderBy: { column: 'NextActionOn' },
          select: mineColumns,
          top: rowsAtMost,
        }),
      ),
      part(
        lists.initiatives.find({
          where: [ofPerson, { column: 'Phase', is: 'eq', value: 'weging' }],
          select: weighedColumns,
          top: rowsAtMost,
        }),
      ),
      part(
        lists.contributors.find({
          where: [{ column: 'PersonKey', is: 'eq', value: personKey }],
          orderBy: { column: 'AskedOn', descending: true },
          select: askedColumns,
          top: askedAtMost,
        }),
      ),
      part(
        lists.agreements.find({
          where: [
            { column: 'OwnerKey', is: 'eq', value: personKey },
            { column: 'Status', is: 'eq', value: 'open' },
          ],
          orderBy: { column: 'DueOn' },
          select: agreementColumns,
          top: rowsAtMost,
        }),
      ),
      part(
        lists.registrations.find({
          where: [{ column: 'Status', is: 'eq', value: 'nieuw' }],
          select: waitingColumns,
          top: rowsAtMost,
        }),
      ),
      part(
        lists.registrations.find({
          where: [{ column: 'Status', is: 'eq', value: 'samengevoegd' }],
          orderBy: { column: 'ReceivedAt', descending: true },
          select: callbackColumns,
          top: rowsAtMost,
        }),
      ),
      readContinuity(lists, personKey),
    ]);
    return {
      ...continuity,
      me,
      settings: recordsOf(settings),
      mine: joined(records(calls), records(mine)),
      led: records(led),
      asked: records(asked),
      agreements: records(agreements),
      waiting: records(waiting),
      callbacks: records(callbacks),
    };
  });
  const { led, ...rest } = first;
  const { weighed, given } = await readAsked(services, personKey, valueOr(first.asked, []));
  return { ...rest, weighed: joined(led, weighed), given };
}

/**
 * A day's work fits in this many rows. Without the bound the first rows would grow with the number of initiatives of the
 * municipality, and so would the time until they are there.
 */
const rowsAtMost = 40;
/** So many keys fit in the address of one question. */
const askedAtMost = 20;

/** The weighings to which the person was asked, and the views already given; nothing is asked for who was asked nothing. */
async function readAsked(
  services: Services,
  personKey: string,
  asked: readonly Asked[],
): Promise<Pick<TodayData, 'weighed' | 'given'>> {
  const keys = asked.filter(({ Status }) => Status !== 'kan niet').map(({ InitiativeKey }) => InitiativeKey);
  if (keys.length === 0) return { weighed: { state: 'ready', value: [] }, given: { state: 'ready', value: [] } };
  return services.together(async (lists) => {
    const [weighed, given] = await Promise.all([
      part(
        lists.initiatives.find({
          where: [
            { column: 'Key', is: 'in', value: keys },
            { column: 'Phase', is: 'eq', value: 'weging' },
          ],
          select: weighedColumns,
          top: askedAtMost,
        }),
      ),
      part(
        lists.weighings.find({
          where: [
            { column: 'InitiativeKey', is: 'in', value: keys },
            { column: 'PersonKey', is: 'eq', value: personKey },
          ],
          select: ['InitiativeKey', 'SubmittedAt'],
          top: askedAtMost,
        }),
      ),
    ]);
    return { weighed: records(weighed), given: submitted(given) };
  });
}

/** Two readings of one list as one, each record once. */
function joined<R extends { readonly Key: string }>(
  one: Part<readonly R[]>,
  other: Part<readonly R[]>,
): Part<readonly R[]> {
  if (one.state === 'failed') return one;
  if (other.state === 'failed') return other;
  const known = new Set(one.value.map(({ Key }) => Key));
  return { state: 'ready', value: [...one.value, ...other.value.filter(({ Key }) => !known.has(Key))] };
}

function submitted(given: Part<Page<Weighing>>): Part<readonly string[]> {
  const weighings = records(given);
  if (weighings.state === 'failed') return weighings;
  return {
    state: 'ready',
    value: weighings.value.filter(({ SubmittedAt }) => SubmittedAt).map(({ InitiativeKey }) => InitiativeKey),
  };
}

function records<R>(given: Part<Page<R>>): Part<readonly R[]> {
  return given.state === 'failed' ? given : { state: 'ready', value: recordsOf(given.value) };
}

function recordsOf<R>(page: Page<R>): readonly R[] {
  return page.items.map(({ record }) => record);
}
