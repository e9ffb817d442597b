import type { Services } from '../data/ports';
import type { Experience, OpenInitiative } from '../domain/assignment';
import type { SuggestableOpgave } from '../domain/matching/suggest-opgaven';
import type { Initiative, PoolMember } from '../domain/records.generated';
import { part, valueOr } from './parts';
import { useServices } from './services';
import { useLoad } from './use-load';
import type { Loaded } from './use-load';

export type OpenDossier = OpenInitiative & Pick<Initiative, 'Phase' | 'StandInAnswer' | 'StandInUntil'>;

export interface PoolData {
  readonly members: readonly PoolMember[];
  /** Who is in the list and takes nothing new any more. */
  readonly inactive: readonly PoolMember[];
  readonly open: readonly OpenDossier[];
  /** Words for what a registration is about; without them the proposal goes by its own text. */
  readonly opgaven: readonly SuggestableOpgave[];
}

/** Who can take a registration, and what they have already: one round trip, after the list of waiting ones is there. */
export function usePool(): Loaded<PoolData, PoolData> {
  const services = useServices();
  return useLoad(['pool'], () => readPool(services), { strip: (data) => data });
}

async function readPool(services: Services): Promise<PoolData> {
  const [members, open, opgaven] = await services.together((lists) =>
    Promise.all([
      lists.pool.find({ top: 500 }),
      lists.initiatives.find({
        where: [{ column: 'IsOpen', is: 'eq', value: true }],
        select: ['Key', 'Title', 'Settlement', 'AccountmanagerKey', 'Phase', 'StandInAnswer', 'StandInUntil'],
        top: 2000,
      }),
      part(
        lists.opgaven.find({
          where: [{ column: 'IsActive', is: 'eq', value: true }],
          select: ['Key', 'Title', 'Goal', 'Description', 'Keywords', 'ValidUntil', 'IsActive'],
          top: 500,
        }),
      ),
    ]),
  );
  return {
    members: members.items.map(({ record }) => record).filter(({ IsActive }) => IsActive),
    inactive: members.items.map(({ record }) => record).filter(({ IsActive }) => !IsActive),
    open: open.items.map(({ record }) => record),
    opgaven: valueOr(opgaven, { items: [] }).items.map(({ record }) => record),
  };
}

/** So many keys fit in the address of one question. */
const keysAtMost = 20;

/**
 * Who guided initiatives on these opgaven, now or before. Only helps to choose: while it is not there, or when it fails,
 * the proposal goes by the other grounds.
 */
export function useExperience(opgaveKeys: readonly string[]): readonly Experience[] {
  const services = useServices();
  const wanted = [...new Set(opgaveKeys)].sort().slice(0, keysAtMost);
  const { data } = useLoad(wanted.length === 0 ? undefined : ['experience', ...wanted], () =>
    readExperience(services, wanted),
  );
  return data ?? none;
}

const none: readonly Experience[] = [];

async function readExperience({ lists }: Services, opgaveKeys: readonly string[]): Promise<readonly Experience[]> {
  const links = await lists.opgaveLinks.find({
    where: [{ column: 'OpgaveKey', is: 'in', value: opgaveKeys }],
    select: ['InitiativeKey'],
    top: 200,
  });
  const keys = [...new Set(links.items.map(({ record }) => record.InitiativeKey))].slice(-keysAtMost);
  if (keys.length === 0) return none;
  const initiatives = await lists.initiatives.find({
    where: [{ column: 'Key', is: 'in', value: keys }],
    select: ['Key', 'Title', 'AccountmanagerKey'],
    top: keysAtMost,
  });
  return initiatives.items.flatMap(({ record: { Title: initiativeTitle, AccountmanagerKey: personKey } }) =>
    personKey === undefined ? [] : [{ personKey, initiativeTitle }],
  );
}
