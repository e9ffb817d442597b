import type { Changes } from '../data/ports';
import type { Initiative } from '../domain/records.generated';

/** Nobody stands in any more. */
export const noStandIn = {
  StandInKey: null,
  StandInName: null,
  StandInPhone: null,
  StandInFrom: null,
  StandInUntil: null,
  StandInAnswer: null,
  StandInNote: null,
} as const satisfies Changes<Initiative>;
