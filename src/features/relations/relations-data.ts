import type { Services } from '../../data/ports';
import type { Initiative, Registration, Relation } from '../../domain/records.generated';
import { part, valueOr } from '../../session/parts';

export type OtherInitiative = Pick<Initiative, 'Key' | 'Number' | 'Title' | 'Settlement' | 'Phase' | 'IsOpen'>;

export interface RelatedInitiative {
  readonly relation: Relation;
  readonly other: OtherInitiative;
  /** `into`: this dossier closed and goes on in the other; `from`: the other closed and goes on in this one. */
  readonly direction: 'related' | 'into' | 'from';
}

export type MergedRegistration = Pick<Registration, 'Key' | 'Title' | 'ReceivedAt' | 'AccountmanagerName'>;

export interface Relations {
  readonly initiatives: readonly RelatedInitiative[];
  /** Only for who may read registrations. */
  readonly registrations: readonly MergedRegistration[];
}

const columns = ['Key', 'Number', 'Title', 'Settlement', 'Phase', 'IsOpen'] as const;

/** What has to do with an initiative, said from either side: two round trips, the second only when there is something. */
export async function readRelations(
  services: Pick<Services, 'lists' | 'together'>,
  initiativeKey: string,
  withRegistrations: boolean,
): Promise<Relations> {
  const [own, others, registrations] = await services.together((lists) =>
    Promise.all([
      lists.relations.find({ where: [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }], top: 50 }),
      lists.relations.find({ where: [{ column: 'OtherKey', is: 'eq', value: initiativeKey }], top: 50 }),
      withRegistrations
        ? part(
            lists.registrations.find({
              where: [
                { column: 'InitiativeKey', is: 'eq', value: initiativeKey },
                { column: 'Status', is: 'eq', value: 'samengevoegd' },
              ],
              select: ['Key', 'Title', 'ReceivedAt', 'AccountmanagerName'],
              top: 50,
            }),
          )
        : undefined,
    ]),
  );
  const relations = [...own.items, ...others.items].map(({ record }) => record);
  const keys = relations.map((relation) => otherOf(relation, initiativeKey));
  const found = keys.length === 0 ? [] : await readInitiatives(services, keys);
  return {
    initiatives: relations.flatMap((relation) => {
      const other = found.find(({ Key }) => Key === otherOf(relation, initiativeKey));
      // A registration that nobody picked up yet has no dossier to go to.
      return other ? [{ relation, other, direction: directionOf(relation, initiativeKey) }] : [];
    }),
    registrations:
      registrations === undefined ? [] : valueOr(registrations, { items: [] }).items.map(({ record }) => record),
  };
}

async function readInitiatives(
  { lists }: Pick<Services, 'lists'>,
  keys: readonly string[],
): Promise<readonly OtherInitiative[]> {
  const where = [{ column: 'Key', is: 'in', value: keys }] as const;
  return (await lists.initiatives.find({ where, select: columns, top: 100 })).items.map(({ record }) => record);
}

const otherOf = ({ InitiativeKey, OtherKey }: Relation, initiativeKey: string): string =>
  InitiativeKey === initiativeKey ? OtherKey : InitiativeKey;

function directionOf({ Kind, InitiativeKey }: Relation, initiativeKey: string): RelatedInitiative['direction'] {
  if (Kind === 'verwant') return 'related';
  return InitiativeKey === initiativeKey ? 'into' : 'from';
}
