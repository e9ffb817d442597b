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

const mineColumns = [
  'Key',
  'Title',
  'Settlement',
  'Phase',
  'ReceivedAt',
  'FirstContactDueOn',
  'FirstContactAt',
  'LastContactAt',
  'WaitingSince',
] as const satisfies readonly (keyof Initiative)[];
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
  'AssignDueOn',
  'ContactDueOn',
  'InitiatorName',
  'InitiatorOrganisation',
] as const satisfies readonly (keyof Registration)[];

/** An open initiative of which the person is the accountmanager. */
export type MyInitiative = Pick<Initiative, (typeof mineColumns)[number]>;
/** An initiative that is being weighed, anybody's. */
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

/** What Vandaag needs first, in one round trip; each part fails alone. */
export interface TodayData {
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

export function withoutPersonalData({ me, settings, mine, weighed, asked, given, agreements }: TodayData): TodayCopy {
  const keep = <T>(read: Part<readonly T[]>): Part<readonly T[]> => ({ state: 'ready', value: valueOr(read, []) });
  return {
    me,
    settings,
    mine: keep(mine),
    weighed: keep(weighed),
    asked: keep(asked),
    given: keep(given),
    agreements: keep(agreements),
  };
}

/**
 * @param viewerKey - the key of the person as the page knows it, so that one round trip is enough; without it a second
 * one asks for what is theirs
 */
export async function readToday(services: Services, viewerKey: string | undefined): Promise<TodayData> {
  const personKey = viewerKey ?? (await services.me()).personKey;
  return services.together(async (lists) => {
    const [me, settings, mine, weighed, asked, given, agreements, waiting, callbacks] = await Promise.all([
      services.me(),
      lists.settings.find({ select: ['Key', 'Value'], top: 200 }),
      part(
        lists.initiatives.find({
          where: [
            { column: 'AccountmanagerKey', is: 'eq', value: personKey },
            { column: 'IsOpen', is: 'eq', value: true },
          ],
          select: mineColumns,
          top: 200,
        }),
      ),
      part(
        lists.initiatives.find({
          where: [{ column: 'Phase', is: 'eq', value: 'weging' }],
          select: weighedColumns,
          top: 200,
        }),
      ),
      part(
        lists.contributors.find({
          where: [{ column: 'PersonKey', is: 'eq', value: personKey }],
          select: askedColumns,
          top: 500,
        }),
      ),
      part(
        lists.weighings.find({
          where: [{ column: 'PersonKey', is: 'eq', value: personKey }],
          select: ['InitiativeKey', 'SubmittedAt'],
          top: 500,
        }),
      ),
      part(
        lists.agreements.find({
          where: [
            { column: 'OwnerKey', is: 'eq', value: personKey },
            { column: 'Status', is: 'eq', value: 'open' },
          ],
          select: agreementColumns,
          top: 100,
        }),
      ),
      part(
        lists.registrations.find({
          where: [{ column: 'Status', is: 'eq', value: 'nieuw' }],
          select: waitingColumns,
          top: 50,
        }),
      ),
      part(
        lists.registrations.find({
          where: [{ column: 'Status', is: 'eq', value: 'samengevoegd' }],
          orderBy: { column: 'ReceivedAt', descending: true },
          select: callbackColumns,
          top: 50,
        }),
      ),
    ]);
    return {
      me,
      settings: recordsOf(settings),
      mine: records(mine),
      weighed: records(weighed),
      asked: records(asked),
      given: submitted(given),
      agreements: records(agreements),
      waiting: records(waiting),
      callbacks: records(callbacks),
    };
  });
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
