import useSWR from 'swr';
import type { Stored } from '../../data/ports';
import type { Initiative } from '../../domain/records.generated';
import { part } from '../../session/parts';
import { useServices } from '../../session/services';

/** A colleague who took part in initiatives on this opgave. */
export interface TookPart {
  readonly personKey: string;
  readonly name: string;
  readonly times: number;
}

export interface OpgaveLinks {
  readonly initiatives: readonly Stored<Initiative>[] | undefined;
  /** There are more than were read. */
  readonly hasMore: boolean;
  readonly took: readonly TookPart[];
  readonly error: unknown;
  readonly retry: () => void;
}

/** So many keys fit in one question for the initiatives behind the links. */
const readAtMost = 40;

/** The newest initiatives that contribute to an opgave, and who took part in them. */
export function useOpgaveLinks(opgaveKey: string): OpgaveLinks {
  const services = useServices();
  const { data, error, mutate } = useSWR<Pick<OpgaveLinks, 'initiatives' | 'hasMore' | 'took'>, unknown>(
    ['opgave-initiatives', opgaveKey],
    async () => {
      const links = await services.lists.opgaveLinks.find({
        where: [{ column: 'OpgaveKey', is: 'eq', value: opgaveKey }],
        select: ['InitiativeKey'],
        top: readAtMost,
      });
      const keys = [...new Set(links.items.map(({ record }) => record.InitiativeKey))];
      if (keys.length === 0) return { initiatives: [], hasMore: false, took: [] };
      const [initiatives, contributors] = await services.together((all) =>
        Promise.all([
          all.initiatives.find({
            where: [{ column: 'Key', is: 'in', value: keys }],
            select: ['Key', 'Title', 'Phase', 'Settlement', 'ReceivedAt'],
            top: readAtMost,
          }),
          // Not everybody may read who took part: then the other reasons stand.
          part(
            all.contributors.find({
              where: [{ column: 'InitiativeKey', is: 'in', value: keys }],
              select: ['Title', 'PersonKey', 'InitiativeKey', 'Status'],
              top: 500,
            }),
          ),
        ]),
      );
      const times = new Map<string, TookPart>();
      if (contributors.state === 'ready')
        for (const { record } of contributors.value.items) {
          if (record.Status !== 'doet mee') continue;
          const known = times.get(record.PersonKey)?.times ?? 0;
          times.set(record.PersonKey, { personKey: record.PersonKey, name: record.Title, times: known + 1 });
        }
      return {
        initiatives: [...initiatives.items].sort((one, other) =>
          other.record.ReceivedAt.localeCompare(one.record.ReceivedAt),
        ),
        hasMore: links.next !== undefined,
        took: [...times.values()].sort((one, other) => other.times - one.times),
      };
    },
  );
  return {
    initiatives: data?.initiatives,
    hasMore: data?.hasMore ?? false,
    took: data?.took ?? [],
    error,
    retry: () => void mutate(),
  };
}
