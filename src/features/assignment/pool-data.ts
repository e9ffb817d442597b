import type { Services } from '../../data/ports';
import type { OpenInitiative } from '../../domain/assignment';
import type { SuggestableOpgave } from '../../domain/matching/suggest-opgaven';
import type { Initiative, PoolMember } from '../../domain/records.generated';
import { part, valueOr } from '../../session/parts';
import { useServices } from '../../session/services';
import { useLoad } from '../../session/use-load';
import type { Loaded } from '../../session/use-load';

export type OpenDossier = OpenInitiative & Pick<Initiative, 'Phase'>;

export interface PoolData {
  readonly members: readonly PoolMember[];
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
        select: ['Key', 'Title', 'Settlement', 'AccountmanagerKey', 'Phase'],
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
    open: open.items.map(({ record }) => record),
    opgaven: valueOr(opgaven, { items: [] }).items.map(({ record }) => record),
  };
}
