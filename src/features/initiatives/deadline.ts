import { daysBetween, dayOf } from '../../domain/days';
import { normClock } from '../../domain/norm-clock';
import type { NormClock } from '../../domain/norm-clock';
import type { Settings } from '../../domain/settings';
import type { PlainDay } from '../../domain/types';
import { workingDaysBetween } from '../../domain/working-days';
import type { ListedInitiative } from './list-data';

/** Until when something must happen, and how that stands. */
export type Deadline =
  | { readonly kind: 'due'; readonly on: PlainDay; readonly clock: NormClock }
  /** Nothing was agreed, and nobody spoke with the initiators for longer than the norm. */
  | { readonly kind: 'quiet'; readonly weeks: number }
  | { readonly kind: 'closed' | 'none' };

type Frame = Pick<Settings, 'calendar' | 'norms'> & { readonly today: PlainDay };

const worked = new WeakMap<Frame, WeakMap<ListedInitiative, Deadline>>();

/**
 * Worked out once for an initiative as it was read: thousands of them are counted and put in order while somebody types.
 * @param frame - give the same object again while it holds the same
 */
export function deadlineOf(initiative: ListedInitiative, frame: Frame): Deadline {
  const known = worked.get(frame) ?? new WeakMap<ListedInitiative, Deadline>();
  worked.set(frame, known);
  const deadline = known.get(initiative) ?? workOut(initiative, frame);
  known.set(initiative, deadline);
  return deadline;
}

function workOut(initiative: ListedInitiative, { calendar, norms, today }: Frame): Deadline {
  const { IsOpen, Phase, FirstContactDueOn, FirstContactAt, NextActionOn, WaitingSince, LastContactAt } = initiative;
  if (!IsOpen) return { kind: 'closed' };
  const waitsForCall = Phase === 'toegewezen' && FirstContactAt === undefined;
  const on = waitsForCall ? (FirstContactDueOn ?? NextActionOn) : NextActionOn;
  if (on !== undefined) return { kind: 'due', on, clock: normClock(on, today, calendar, WaitingSince) };
  const lastOn = LastContactAt === undefined ? undefined : dayOf(LastContactAt);
  if (lastOn !== undefined && workingDaysBetween(lastOn, today, calendar) > norms.silence) {
    return { kind: 'quiet', weeks: Math.floor(daysBetween(lastOn, today) / 7) };
  }
  return { kind: 'none' };
}
