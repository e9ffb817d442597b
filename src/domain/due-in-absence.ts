import { addDays, dayOf } from './days';
import { Phase } from './phases';
import type { Agreement, Initiative } from './records.generated';
import type { Settings } from './settings';
import type { Absence } from './stand-in';
import type { PlainDay } from './types';
import { addWorkingDays, workingDaysBetween } from './working-days';
import type { Calendar } from './working-days';

export type WatchedInitiative = Pick<
  Initiative,
  'Key' | 'Phase' | 'FirstContactDueOn' | 'NextAction' | 'NextActionOn' | 'WeighingClosesOn' | 'LastContactAt'
>;

/** Something that falls on the days of an absence, as data: a screen makes the sentence. */
export type DueThing =
  | { readonly kind: 'first-contact' | 'weighing' | 'message'; readonly on: PlainDay }
  | { readonly kind: 'agreement' | 'next'; readonly on: PlainDay; readonly title: string };

/**
 * What is due in these days for one initiative, the first first. The norms run on while somebody is away: that is why
 * somebody else answers.
 */
export function dueInAbsence(
  initiative: WatchedInitiative,
  agreements: readonly Pick<Agreement, 'InitiativeKey' | 'Title' | 'DueOn' | 'Status'>[],
  absence: Absence,
  { norms, calendar }: Pick<Settings, 'norms' | 'calendar'>,
): readonly DueThing[] {
  const {
    Key,
    Phase: phase,
    FirstContactDueOn,
    NextAction,
    NextActionOn,
    WeighingClosesOn,
    LastContactAt,
  } = initiative;
  const things: DueThing[] = agreements
    .filter(({ InitiativeKey, Status }) => InitiativeKey === Key && Status === 'open')
    .flatMap(({ Title, DueOn }) =>
      DueOn === undefined ? [] : [{ kind: 'agreement', on: DueOn, title: Title } as const],
    );
  if (phase === Phase.assigned && FirstContactDueOn !== undefined) {
    things.push({ kind: 'first-contact', on: FirstContactDueOn });
  } else if (phase === Phase.weighing && WeighingClosesOn !== undefined) {
    things.push({ kind: 'weighing', on: WeighingClosesOn });
  } else if (NextAction !== undefined && NextActionOn !== undefined) {
    things.push({ kind: 'next', on: NextActionOn, title: NextAction });
  }
  if (LastContactAt !== undefined) {
    things.push({ kind: 'message', on: addWorkingDays(dayOf(LastContactAt), norms.message, calendar) });
  }
  return things
    .filter(({ on }) => on >= absence.from && on <= absence.until)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** Working days that somebody is away, both days included. */
export function workingDaysAway({ from, until }: Absence, calendar: Calendar): number {
  return Math.max(0, workingDaysBetween(addDays(from, -1), until, calendar));
}
