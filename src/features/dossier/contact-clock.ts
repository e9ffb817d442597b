import { dayOf } from '../../domain/days';
import { normClock } from '../../domain/norm-clock';
import type { Initiative } from '../../domain/records.generated';
import type { PlainDay } from '../../domain/types';
import { workingDaysBetween } from '../../domain/working-days';
import type { Calendar } from '../../domain/working-days';

/** How the promise of a first contact stands, or how it was kept. */
export type ContactClock =
  | { readonly kind: 'late'; readonly workingDays: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'until'; readonly day: PlainDay }
  | { readonly kind: 'paused' }
  | { readonly kind: 'made'; readonly workingDays: number; readonly inTime: boolean };

/** @returns `undefined` when there is no promise to keep: an initiative that came in before the norm was recorded */
export function contactClock(initiative: Initiative, today: PlainDay, calendar: Calendar): ContactClock | undefined {
  const { FirstContactDueOn: dueOn, FirstContactAt: madeAt, WaitingSince } = initiative;
  if (madeAt !== undefined) {
    const madeOn = dayOf(madeAt);
    const workingDays = Math.max(0, workingDaysBetween(dayOf(initiative.ReceivedAt), madeOn, calendar));
    return { kind: 'made', workingDays, inTime: dueOn === undefined || madeOn <= dueOn };
  }
  if (dueOn === undefined || !initiative.IsOpen) return undefined;
  const clock = normClock(dueOn, today, calendar, WaitingSince);
  switch (clock.state) {
    case 'late':
      return { kind: 'late', workingDays: clock.workingDays };
    case 'today':
    case 'paused':
      return { kind: clock.state };
    case 'tomorrow':
    case 'later':
      return { kind: 'until', day: dueOn };
  }
}
