import { waitsForCallback } from '../../domain/callback';
import { addDays, daysBetween, dayOf, weekdayOf } from '../../domain/days';
import { normClock } from '../../domain/norm-clock';
import type { NormClock } from '../../domain/norm-clock';
import type { Settings } from '../../domain/settings';
import type { PlainDay } from '../../domain/types';
import { workingDaysBetween } from '../../domain/working-days';
import { handoverState } from '../../domain/handover';
import type { HandoverState } from '../../domain/handover';
import { pausedClock } from '../../domain/paused-clock';
import type { PausedClock } from '../../domain/paused-clock';
import { standInOf, standsInNow } from '../../domain/stand-in';
import type { Asked, CallbackRequest, MyInitiative, OpenAgreement, WeighedInitiative } from './today-data';

/** Somebody waits for a first talk. */
export interface Call {
  readonly initiative: MyInitiative;
  readonly dueOn: PlainDay | undefined;
  readonly clock: NormClock | undefined;
}

export interface DueAgreement {
  readonly agreement: OpenAgreement;
  readonly clock: NormClock | undefined;
}

export interface QuietDossier {
  readonly initiative: MyInitiative;
  readonly lastOn: PlainDay;
  readonly weeks: number;
}

/** Somebody who called about one of my initiatives waits to be called back. */
export interface CallBack {
  readonly request: CallbackRequest;
  readonly initiative: MyInitiative;
  readonly clock: NormClock | undefined;
}

/** We wait for the initiators: the clock stands still. */
export interface WaitingFor {
  readonly initiative: MyInitiative;
  readonly clock: PausedClock;
}

/** A hand-over of one's own that waits for its answer, or came back with a no. */
export interface OwnHandover {
  readonly initiative: MyInitiative;
  readonly state: HandoverState;
}

/** One absence of a colleague for which this person is asked to answer. */
export interface StandInRequest {
  readonly name: string;
  readonly from: PlainDay | undefined;
  readonly until: PlainDay | undefined;
  readonly note: string | undefined;
  readonly initiatives: readonly MyInitiative[];
}

type Frame = Pick<Settings, 'norms' | 'calendar'> & { readonly today: PlainDay };

/** Who must be called, the most urgent first; a clock that stands still goes last. */
export function callsOf(mine: readonly MyInitiative[], { today, calendar }: Frame): readonly Call[] {
  return mine
    .filter(({ Phase }) => Phase === 'toegewezen')
    .map((initiative) => {
      const { FirstContactDueOn: dueOn, WaitingSince } = initiative;
      const clock = dueOn === undefined ? undefined : normClock(dueOn, today, calendar, WaitingSince);
      return { initiative, dueOn, clock };
    })
    .sort((one, other) => orderOf(one) - orderOf(other) || compare(one.dueOn ?? '9999', other.dueOn ?? '9999'));
}

/** Initiatives of colleagues who are away today, for which this person answers; the accountmanager stays. */
export function coveredOf(standIns: readonly MyInitiative[], today: PlainDay): readonly MyInitiative[] {
  return standIns.filter((initiative) => standsInNow(initiative, today));
}

/** Absences of colleagues to which this person did not answer yet, the first to begin first. */
export function standInRequestsOf(standIns: readonly MyInitiative[], today: PlainDay): readonly StandInRequest[] {
  const requests = new Map<string, StandInRequest>();
  for (const initiative of standIns) {
    const standIn = standInOf(initiative, today);
    if (standIn?.answer !== 'gevraagd') continue;
    const name = initiative.AccountmanagerName ?? '';
    const id = `${initiative.AccountmanagerKey ?? ''} ${standIn.from ?? ''} ${standIn.until ?? ''}`;
    const known = requests.get(id);
    const { from, until } = standIn;
    requests.set(id, {
      name,
      from,
      until,
      note: known?.note ?? initiative.StandInNote,
      initiatives: [...(known?.initiatives ?? []), initiative],
    });
  }
  return [...requests.values()].sort((one, other) => compare(one.from ?? '', other.from ?? ''));
}

/** Whom we wait for: what was promised and did not come first, then what was promised for the earliest day. */
export function waitingForOf(mine: readonly MyInitiative[], { today, calendar }: Frame): readonly WaitingFor[] {
  return mine
    .flatMap((initiative): readonly WaitingFor[] => {
      const clock = pausedClock(initiative, today, calendar);
      return clock ? [{ initiative, clock }] : [];
    })
    .sort((one, other) => compare(one.clock.promise?.on ?? '9999', other.clock.promise?.on ?? '9999'));
}

/** What was promised and did not come: this stands at the top of Vandaag. */
export function isBroken({ clock }: WaitingFor): boolean {
  return clock.promise?.state === 'broken';
}

/** Own hand-overs on which an answer is awaited, or that came back. */
export function handoversOf(mine: readonly MyInitiative[]): readonly OwnHandover[] {
  return mine.flatMap((initiative): readonly OwnHandover[] => {
    const state = handoverState(initiative);
    return state ? [{ initiative, state }] : [];
  });
}

/** Who was asked to stand in for this person and did not say yes, each with how many initiatives. */
export function standInsWithoutYes(
  mine: readonly MyInitiative[],
  today: PlainDay,
): readonly { readonly name: string; readonly answer: 'gevraagd' | 'nee'; readonly count: number }[] {
  const waiting = new Map<string, { name: string; answer: 'gevraagd' | 'nee'; count: number }>();
  for (const initiative of mine) {
    const standIn = standInOf(initiative, today);
    if (!standIn || standIn.answer === 'ja') continue;
    const id = `${standIn.name} ${standIn.answer}`;
    const known = waiting.get(id);
    waiting.set(id, { name: standIn.name, answer: standIn.answer, count: (known?.count ?? 0) + 1 });
  }
  return [...waiting.values()];
}

/** Who must be called back about one's own initiatives, the most urgent first. */
export function callbacksOf(
  requests: readonly CallbackRequest[],
  mine: readonly MyInitiative[],
  { today, calendar }: Frame,
): readonly CallBack[] {
  return requests
    .filter(waitsForCallback)
    .flatMap((request): readonly CallBack[] => {
      const initiative = mine.find(({ Key }) => Key === request.InitiativeKey);
      const { ContactDueOn } = request;
      const clock = ContactDueOn === undefined ? undefined : normClock(ContactDueOn, today, calendar);
      return initiative ? [{ request, initiative, clock }] : [];
    })
    .sort((one, other) => compare(one.request.ContactDueOn ?? '9999', other.request.ContactDueOn ?? '9999'));
}

function orderOf({ clock }: Call): number {
  return clock?.state === 'paused' ? 1 : 0;
}

/** Open agreements of one's own initiatives, and one's own on those of others, by day; undated ones last. */
export function agreementsOf(
  agreements: readonly OpenAgreement[],
  mine: readonly MyInitiative[],
  personKey: string,
  { today, calendar }: Frame,
): readonly DueAgreement[] {
  const own = new Set(mine.map(({ Key }) => Key));
  return agreements
    .filter(({ InitiativeKey, OwnerKey }) => own.has(InitiativeKey) || OwnerKey === personKey)
    .map((agreement) => ({
      agreement,
      clock: agreement.DueOn ? normClock(agreement.DueOn, today, calendar) : undefined,
    }))
    .sort((one, other) => compare(one.agreement.DueOn ?? '9999', other.agreement.DueOn ?? '9999'));
}

/** The Friday up to which the list looks ahead: this week's, and from Friday on next week's. */
export function comingFriday(today: PlainDay): PlainDay {
  const ahead = (5 - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
}

/** Weighings that wait for this person's view, the first to close first. */
export function viewsAskedOf(
  asked: readonly Asked[],
  weighed: readonly WeighedInitiative[],
  given: readonly string[],
  today: PlainDay,
): readonly WeighedInitiative[] {
  const wanted = new Set(asked.filter(({ Status }) => Status !== 'kan niet').map(({ InitiativeKey }) => InitiativeKey));
  return weighed
    .filter(
      ({ Key, WeighingClosesOn }) => wanted.has(Key) && !given.includes(Key) && (WeighingClosesOn ?? today) >= today,
    )
    .sort(byClosing);
}

/** Weighings that this person leads. */
export function weighingsLedBy(weighed: readonly WeighedInitiative[], personKey: string): readonly WeighedInitiative[] {
  return weighed.filter(({ AccountmanagerKey }) => AccountmanagerKey === personKey).sort(byClosing);
}

/** Questions to take part that were not answered, about initiatives that are not being weighed yet. */
export function requestsOf(asked: readonly Asked[], weighed: readonly WeighedInitiative[]): readonly Asked[] {
  const inWeighing = new Set(weighed.map(({ Key }) => Key));
  return asked.filter(({ Status, InitiativeKey }) => Status === 'gevraagd' && !inWeighing.has(InitiativeKey));
}

/** Dossiers in which nobody spoke with the initiators for longer than the norm, the longest first. */
export function quietOf(mine: readonly MyInitiative[], { today, calendar, norms }: Frame): readonly QuietDossier[] {
  return mine
    .filter(({ WaitingSince, LastContactAt }) => LastContactAt !== undefined && WaitingSince === undefined)
    .map((initiative) => ({ initiative, lastOn: dayOf(initiative.LastContactAt ?? '') }))
    .filter(({ lastOn }) => workingDaysBetween(lastOn, today, calendar) > norms.silence)
    .map((quiet) => ({ ...quiet, weeks: Math.floor(daysBetween(quiet.lastOn, today) / 7) }))
    .sort((one, other) => compare(one.lastOn, other.lastOn));
}

function byClosing(one: WeighedInitiative, other: WeighedInitiative): number {
  return compare(one.WeighingClosesOn ?? '9999', other.WeighingClosesOn ?? '9999');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
