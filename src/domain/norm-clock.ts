import { addDays } from './days';
import type { PlainDay } from './types';
import { workingDaysBetween } from './working-days';
import type { Calendar } from './working-days';

export interface NormClock {
  readonly state: 'late' | 'today' | 'tomorrow' | 'later' | 'paused';
  /**
   * `late`: how many working days too late, at least 1 · `paused`: how many were left when the clock stopped
   * (negative when it was late by then) · else: how many are left; today is 0.
   */
  readonly workingDays: number;
}

/**
 * How a promise stands today, in working days.
 * @param dueOn - the last day on which the promise is kept
 * @param pausedSince - the day since which we wait for the initiators: the clock stands still from then on
 */
export function normClock(dueOn: PlainDay, today: PlainDay, calendar: Calendar, pausedSince?: PlainDay): NormClock {
  if (pausedSince !== undefined)
    return { state: 'paused', workingDays: workingDaysBetween(pausedSince, dueOn, calendar) };
  if (dueOn < today) return { state: 'late', workingDays: Math.max(1, workingDaysBetween(dueOn, today, calendar)) };
  const workingDays = workingDaysBetween(today, dueOn, calendar);
  if (dueOn === today) return { state: 'today', workingDays };
  return { state: dueOn === addDays(today, 1) ? 'tomorrow' : 'later', workingDays };
}
