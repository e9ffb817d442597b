import type { Absence } from './colleagues';
import type { PoolMember } from './records.generated';
import type { PlainDay } from './types';

/** Who of the pool is away today, by person key, with who stands in. */
export function absences(
  pool: readonly Pick<PoolMember, 'Title' | 'PersonKey' | 'AwayFrom' | 'AwayUntil' | 'StandInKey'>[],
  today: PlainDay,
): ReadonlyMap<string, Absence> {
  const names = new Map(pool.map(({ PersonKey, Title }) => [PersonKey.toLowerCase(), Title]));
  return new Map(
    pool.flatMap(({ PersonKey, AwayFrom, AwayUntil, StandInKey }): readonly (readonly [string, Absence])[] => {
      const isAway = AwayUntil !== undefined && AwayUntil >= today && (AwayFrom === undefined || AwayFrom <= today);
      if (!isAway) return [];
      const standInName = names.get(StandInKey?.toLowerCase() ?? '');
      return [[PersonKey.toLowerCase(), { until: AwayUntil, ...(standInName === undefined ? {} : { standInName }) }]];
    }),
  );
}
