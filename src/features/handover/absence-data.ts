import type { Me, Services } from '../../data/ports';
import { dayOf } from '../../domain/days';
import type { Agreement, Initiative, PoolMember } from '../../domain/records.generated';
import { readSettings } from '../../domain/settings';
import type { Settings } from '../../domain/settings';
import { isAwayOn } from '../../domain/stand-in';
import type { Absence } from '../../domain/stand-in';

const columns = [
  'Key',
  'Title',
  'Settlement',
  'Phase',
  'FirstContactDueOn',
  'NextAction',
  'NextActionOn',
  'WeighingClosesOn',
  'LastContactAt',
  'StandInKey',
  'StandInName',
  'StandInPhone',
  'StandInFrom',
  'StandInUntil',
  'StandInAnswer',
  'StandInNote',
] as const satisfies readonly (keyof Initiative)[];

export type CoveredInitiative = Pick<Initiative, (typeof columns)[number]>;

export interface AbsenceData {
  readonly me: Me;
  readonly settings: Settings;
  /** Who is away: oneself, or a colleague for whom the coordinator arranges it. */
  readonly person: Pick<PoolMember, 'PersonKey' | 'Title' | 'AwayFrom' | 'AwayUntil' | 'StandInKey'>;
  readonly initiatives: readonly CoveredInitiative[];
  readonly agreements: readonly Agreement[];
  /** Who could stand in. */
  readonly colleagues: readonly PoolMember[];
  readonly coordinator: PoolMember | undefined;
}

/** More open dossiers nobody has. */
const initiativesAtMost = 100;
/** So many keys fit in the address of one question. */
const keysAtMost = 20;

/** Two round trips: who and which initiatives, then what was promised in them. */
export async function readAbsence(services: Services, personKey: string | undefined): Promise<AbsenceData> {
  const me = await services.me();
  const key = personKey ?? me.personKey;
  const [settings, pool, initiatives] = await services.together((lists) =>
    Promise.all([
      lists.settings.find({ select: ['Key', 'Value'], top: 200 }),
      lists.pool.find({ top: 500 }),
      lists.initiatives.find({
        where: [
          { column: 'AccountmanagerKey', is: 'eq', value: key },
          { column: 'IsOpen', is: 'eq', value: true },
        ],
        orderBy: { column: 'NextActionOn' },
        select: columns,
        top: initiativesAtMost,
      }),
    ]),
  );
  const members = pool.items.map(({ record }) => record);
  const own = initiatives.items.map(({ record }) => record);
  return {
    me,
    settings: readSettings(settings.items.map(({ record }) => record)),
    person: members.find(({ PersonKey }) => PersonKey === key) ?? { PersonKey: key, Title: me.name },
    initiatives: own,
    agreements: await readAgreements(
      services,
      own.map(({ Key }) => Key),
    ),
    colleagues: members
      .filter(({ PersonKey, IsActive }) => IsActive && PersonKey !== key)
      .sort((one, other) => one.Title.localeCompare(other.Title, 'nl')),
    coordinator: members.find(({ IsCoordinator, IsActive }) => IsCoordinator === true && IsActive),
  };
}

async function readAgreements(services: Services, keys: readonly string[]): Promise<readonly Agreement[]> {
  const parts = Array.from({ length: Math.ceil(keys.length / keysAtMost) }, (_, index) =>
    keys.slice(index * keysAtMost, (index + 1) * keysAtMost),
  );
  if (parts.length === 0) return [];
  const pages = await services.together((lists) =>
    Promise.all(
      parts.map((part) =>
        lists.agreements.find({
          where: [
            { column: 'InitiativeKey', is: 'in', value: part },
            { column: 'Status', is: 'eq', value: 'open' },
          ],
          top: 500,
        }),
      ),
    ),
  );
  return pages.flatMap(({ items }) => items.map(({ record }) => record));
}

/** The absence that is recorded now and not over. */
export function recordedAbsence({ person }: Pick<AbsenceData, 'person'>, now: Date): Absence | undefined {
  const { AwayFrom: from, AwayUntil: until } = person;
  const today = dayOf(now);
  if (until === undefined || until < today) return undefined;
  return from === undefined && !isAwayOn(person, today) ? undefined : { from: from ?? today, until };
}
