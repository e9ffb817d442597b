import { isPlainDay } from './days';
import type { Missing } from './missing';
import type { Initiative, PoolMember } from './records.generated';
import type { PlainDay } from './types';

/** The days on which somebody is away, both included. */
export interface Absence {
  readonly from: PlainDay;
  readonly until: PlainDay;
}

export type WithStandIn = Pick<
  Initiative,
  'StandInKey' | 'StandInName' | 'StandInPhone' | 'StandInFrom' | 'StandInUntil' | 'StandInAnswer'
>;

export interface StandIn {
  /** Absent while the one who was asked said no: nobody answers yet. */
  readonly personKey: string | undefined;
  readonly name: string;
  readonly phone: string | undefined;
  readonly from: PlainDay | undefined;
  readonly until: PlainDay | undefined;
  readonly answer: NonNullable<Initiative['StandInAnswer']>;
}

/** Who was asked to answer while the accountmanager is away, now or later; `undefined` without one, or when it is over. */
export function standInOf(initiative: WithStandIn, today: PlainDay): StandIn | undefined {
  const { StandInKey, StandInName, StandInPhone, StandInFrom, StandInUntil, StandInAnswer } = initiative;
  if (StandInKey === undefined || (StandInUntil !== undefined && StandInUntil < today)) return undefined;
  const answer = StandInAnswer ?? 'ja';
  return {
    personKey: answer === 'nee' ? undefined : StandInKey,
    name: StandInName ?? '',
    phone: StandInPhone,
    from: StandInFrom,
    until: StandInUntil,
    answer,
  };
}

/** Whether that is today. Somebody who was asked and did not answer yet already sees the dossiers: nobody must get lost. */
export function standsInNow(initiative: WithStandIn, today: PlainDay): StandIn | undefined {
  const standIn = standInOf(initiative, today);
  if (standIn?.personKey === undefined) return undefined;
  return standIn.from !== undefined && standIn.from > today ? undefined : standIn;
}

/** Whether a colleague is away on this day, by the pool. Without an end they are away until the pool says otherwise. */
export function isAwayOn({ AwayFrom, AwayUntil }: Pick<PoolMember, 'AwayFrom' | 'AwayUntil'>, day: PlainDay): boolean {
  if (AwayFrom === undefined && AwayUntil === undefined) return false;
  return (AwayFrom === undefined || AwayFrom <= day) && (AwayUntil === undefined || day <= AwayUntil);
}

/** Whether a colleague is away on any of these days. */
export function isAwayIn({ AwayFrom, AwayUntil }: Pick<PoolMember, 'AwayFrom' | 'AwayUntil'>, days: Absence): boolean {
  if (AwayFrom === undefined && AwayUntil === undefined) return false;
  return (AwayFrom === undefined || AwayFrom <= days.until) && (AwayUntil === undefined || AwayUntil >= days.from);
}

/** What keeps an absence from being recorded. It may have begun already: people fall ill. */
export function missingInAbsence({ from, until }: Absence, today: PlainDay): readonly Missing[] {
  const missing: Missing[] = [];
  if (!isPlainDay(from)) missing.push({ field: 'AwayFrom', reason: 'empty' });
  if (!isPlainDay(until)) missing.push({ field: 'AwayUntil', reason: 'empty' });
  if (missing.length > 0) return missing;
  return until < today || until < from ? [{ field: 'AwayUntil', reason: 'date-in-past' }] : [];
}
