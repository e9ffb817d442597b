import { dayOf } from './days';
import type { Missing } from './missing';
import { Phase } from './phases';
import type { PhaseChanges } from './phases';
import type { Initiative, Registration } from './records.generated';
import { cleanNote, isBlank, noteLimit } from './text';
import type { PlainDay } from './types';
import { addWorkingDays, workingDaysBetween } from './working-days';
import type { Calendar } from './working-days';

/** Why the clock stands still, as a person fills it in. All staff read it: no names of initiators. */
export interface Pause {
  /** What we wait for, e.g. "de lijst met deelnemers". */
  readonly waitingFor: string;
  /** Until when they promised it, if they did. */
  readonly promisedOn?: PlainDay;
}

export type PausedInitiative = Pick<
  Initiative,
  | 'WaitingFor'
  | 'WaitingSince'
  | 'WaitingUntil'
  | 'IsOpen'
  | 'FirstContactDueOn'
  | 'FirstContactAt'
  | 'LastContactAt'
  | 'NextActionOn'
  | 'PhaseSince'
>;

/** How a clock that stands still stands today. */
export interface PausedClock {
  readonly since: PlainDay;
  /** Working days that it stands still by now. */
  readonly workingDays: number;
  readonly waitingFor: string;
  readonly promise: { readonly on: PlainDay; readonly state: 'coming' | 'today' | 'broken' } | undefined;
  /** There was a contact after the day on which the clock was stopped: maybe what we waited for is there. */
  readonly spokenSince: boolean;
}

/**
 * @param initiative - or a registration, which is open while it waits for an accountmanager
 * @returns `undefined` while the clock runs
 */
export function pausedClock(
  initiative: Pick<PausedInitiative, 'WaitingFor' | 'WaitingSince' | 'WaitingUntil' | 'IsOpen' | 'LastContactAt'>,
  today: PlainDay,
  calendar: Calendar,
): PausedClock | undefined {
  const { WaitingSince: since, WaitingUntil: promised, WaitingFor = '', LastContactAt } = initiative;
  if (since === undefined || !initiative.IsOpen) return undefined;
  return {
    since,
    workingDays: Math.max(0, workingDaysBetween(since, today, calendar)),
    waitingFor: WaitingFor,
    promise:
      promised === undefined
        ? undefined
        : { on: promised, state: promised < today ? 'broken' : promised === today ? 'today' : 'coming' },
    spokenSince: LastContactAt !== undefined && dayOf(LastContactAt) > since,
  };
}

/** What keeps the clock from being stopped. A promise lies today or later. */
export function missingInPause({ waitingFor, promisedOn }: Pause, today: PlainDay): readonly Missing[] {
  const missing: Missing[] = [];
  if (isBlank(waitingFor)) missing.push({ field: 'WaitingFor', reason: 'empty' });
  if (waitingFor.length > noteLimit) missing.push({ field: 'WaitingFor', reason: 'too-long' });
  if (promisedOn !== undefined && promisedOn < today) missing.push({ field: 'WaitingUntil', reason: 'date-in-past' });
  return missing;
}

/** What of the columns is about the pause: the same in both lists. */
export type PauseChanges = {
  readonly [Column in 'WaitingFor' | 'WaitingSince' | 'WaitingUntil']: string | null;
};

/** From today on we wait for the initiators; a clock that stands still already keeps the day since which it does. */
export function pauseChanges(
  { WaitingSince }: Pick<Initiative, 'WaitingSince'>,
  { waitingFor, promisedOn }: Pause,
  today: PlainDay,
): PauseChanges {
  return {
    WaitingFor: cleanNote(waitingFor),
    WaitingSince: WaitingSince ?? today,
    WaitingUntil: promisedOn ?? null,
  };
}

/**
 * The clock runs again: what had to be done by a norm moves on by the working days that the clock stood still, so that as
 * many are left (or as many too late) as when it was stopped. A first contact made while it stood still is measured up to
 * its own day; a next step that came with a later phase counts from that phase. Messages to the initiators and agreements
 * have their own days and do not move.
 */
export function resumeChanges(initiative: PausedInitiative, today: PlainDay, calendar: Calendar): PhaseChanges {
  const { WaitingSince: since, FirstContactDueOn, FirstContactAt, NextActionOn, PhaseSince } = initiative;
  if (since === undefined) return {};
  const contactOn = FirstContactAt === undefined ? today : dayOf(FirstContactAt);
  return {
    FirstContactDueOn: moved(FirstContactDueOn, since, contactOn < today ? contactOn : today, calendar),
    NextActionOn: moved(NextActionOn, later(since, dayOf(PhaseSince)), today, calendar),
    ...notWaiting,
  };
}

/** The same for a registration that waits for an accountmanager: both of its days move on. */
export function registrationResumeChanges(
  {
    WaitingSince: since,
    AssignDueOn,
    ContactDueOn,
  }: Pick<Registration, 'WaitingSince' | 'AssignDueOn' | 'ContactDueOn'>,
  today: PlainDay,
  calendar: Calendar,
): PauseChanges & Pick<Registration, 'AssignDueOn' | 'ContactDueOn'> {
  if (since === undefined) return { AssignDueOn, ContactDueOn, ...notWaiting };
  return {
    AssignDueOn: moved(AssignDueOn, since, today, calendar),
    ContactDueOn: moved(ContactDueOn, since, today, calendar),
    ...notWaiting,
  };
}

const notWaiting = { WaitingFor: null, WaitingSince: null, WaitingUntil: null };

function moved(due: PlainDay | undefined, from: PlainDay, to: PlainDay, calendar: Calendar): PlainDay | undefined {
  if (due === undefined) return undefined;
  const count = workingDaysBetween(from, to, calendar);
  return count <= 0 ? due : addWorkingDays(due, count, calendar);
}

/** Waiting for initiators is possible once somebody is their contact, until the end. */
export function canPause({ Phase: phase, IsOpen }: Pick<Initiative, 'Phase' | 'IsOpen'>): boolean {
  return IsOpen && phase !== Phase.received;
}

function later(one: PlainDay, other: PlainDay): PlainDay {
  return one > other ? one : other;
}
