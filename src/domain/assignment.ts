import { normalise, wordsOf } from './matching/normalise';
import { lexiconOf, termsOf } from './matching/terms';
import type { Initiative, PoolMember } from './records.generated';
import type { PlainDay } from './types';
import { addWorkingDays } from './working-days';
import type { Calendar } from './working-days';

/** What waits for an accountmanager. */
export interface Assignable {
  readonly Title: string;
  readonly Summary: string;
  readonly Settlement: string;
  /** Last day of the first contact by the service norm. */
  readonly ContactDueOn?: PlainDay;
}

export type OpenInitiative = Pick<Initiative, 'Key' | 'Title' | 'Settlement' | 'AccountmanagerKey'>;

/** Why somebody fits or not, as data: a screen makes the sentence. `speaks: 'warning'` = cannot keep the norm. */
export type AssignmentReason =
  | { readonly kind: 'settlement'; readonly speaks: 'for'; readonly settlement: string }
  | { readonly kind: 'neighbour'; readonly speaks: 'for'; readonly initiativeTitle: string }
  | { readonly kind: 'history'; readonly speaks: 'for'; readonly initiativeTitle: string }
  | { readonly kind: 'expertise'; readonly speaks: 'for'; readonly words: readonly string[] }
  | { readonly kind: 'room'; readonly speaks: 'for'; readonly open: number; readonly capacity: number }
  | { readonly kind: 'nearly-full'; readonly speaks: 'against'; readonly open: number; readonly capacity: number }
  | { readonly kind: 'full'; readonly speaks: 'against'; readonly open: number; readonly capacity: number }
  | { readonly kind: 'away-soon'; readonly speaks: 'against'; readonly from: PlainDay; readonly until?: PlainDay }
  | { readonly kind: 'away'; readonly speaks: 'warning'; readonly until?: PlainDay };

export interface AssignmentProposal {
  readonly member: PoolMember;
  /** `best`: one at most · `also`: can keep the norm · `not-now`: cannot. */
  readonly fit: 'best' | 'also' | 'not-now';
  /** Speaks for first, then against, then warnings. */
  readonly reasons: readonly AssignmentReason[];
  /** For `not-now`: the first working day on which the person is back, when known. */
  readonly availableFrom?: PlainDay;
  readonly open: number;
  readonly capacity: number;
}

/** Somebody guided an initiative on an opgave. */
export interface Experience {
  readonly personKey: string;
  readonly initiativeTitle: string;
}

export interface AssignmentInput {
  readonly waiting: Assignable;
  readonly pool: readonly PoolMember[];
  /** All initiatives that are not closed. */
  readonly openInitiatives: readonly OpenInitiative[];
  /** Titles and keywords of the opgaven that fit the text, to compare with what people know much about. */
  readonly opgaveWords?: readonly string[];
  /** Who was or is accountmanager of initiatives that contribute to the opgaven that fit. */
  readonly experience?: readonly Experience[];
  readonly today: PlainDay;
  /** On which days colleagues work. */
  readonly calendar: Calendar;
}

/** Where the pool does not say how many dossiers somebody can have. */
export const defaultCapacity = 8;

/**
 * Who of the pool may best become accountmanager, best first, everybody of the pool who is active.
 * A proposal with its grounds: the coordinator decides.
 */
export function proposeAccountmanagers(input: AssignmentInput): readonly AssignmentProposal[] {
  const candidates = input.pool.filter(({ IsActive }) => IsActive).map((member) => judge(member, input));
  candidates.sort(
    (a, b) =>
      Number(a.isLate) - Number(b.isLate) ||
      b.score - a.score ||
      a.load - b.load ||
      a.proposal.member.Title.localeCompare(b.proposal.member.Title, 'nl'),
  );
  return candidates.map(({ proposal, isLate, isFull }, position) => ({
    ...proposal,
    fit: isLate ? 'not-now' : position === 0 && !isFull ? 'best' : 'also',
  }));
}

interface Judged {
  readonly proposal: Omit<AssignmentProposal, 'fit'>;
  readonly score: number;
  readonly load: number;
  readonly isLate: boolean;
  readonly isFull: boolean;
}

function judge(member: PoolMember, input: AssignmentInput): Judged {
  const own = input.openInitiatives.filter(({ AccountmanagerKey }) => AccountmanagerKey === member.PersonKey);
  const capacity = member.Capacity ?? defaultCapacity;
  const load = capacity > 0 ? own.length / capacity : 1;
  const settlements = split(member.Settlements);
  const inSettlement = settlements.some((settlement) => normalise(settlement) === normalise(input.waiting.Settlement));
  const neighbour = own.find(({ Settlement }) => normalise(Settlement) === normalise(input.waiting.Settlement));
  const words = knownWords(member, input);
  // The dossier in the same kern is named already.
  const before = input.experience?.find(
    ({ personKey, initiativeTitle }) => personKey === member.PersonKey && initiativeTitle !== neighbour?.Title,
  );
  const room = roomReason(own.length, capacity);
  const absence = absenceReason(member, input);
  const reasons: AssignmentReason[] = [
    ...(inSettlement ? [{ kind: 'settlement', speaks: 'for', settlement: input.waiting.Settlement } as const] : []),
    ...(room.speaks === 'for' ? [room] : []),
    ...(neighbour === undefined
      ? []
      : [{ kind: 'neighbour', speaks: 'for', initiativeTitle: neighbour.Title } as const]),
    ...(before === undefined
      ? []
      : [{ kind: 'history', speaks: 'for', initiativeTitle: before.initiativeTitle } as const]),
    ...(words.length === 0 ? [] : [{ kind: 'expertise', speaks: 'for', words } as const]),
    ...(room.speaks === 'against' ? [room] : []),
    ...(absence === undefined ? [] : [absence]),
  ];
  const score =
    (inSettlement ? 3 : 0) +
    (neighbour === undefined ? 0 : 1.5) +
    (before === undefined ? 0 : 1.5) +
    Math.min(words.length, 2) * 1.5 +
    4 * (1 - Math.min(load, 1.5)) -
    (absence?.kind === 'away-soon' ? 1 : 0) -
    (room.kind === 'full' ? 4 : 0);
  const isLate = absence?.speaks === 'warning';
  const back =
    isLate && member.AwayUntil !== undefined
      ? { availableFrom: addWorkingDays(member.AwayUntil, 1, input.calendar) }
      : {};
  return {
    proposal: { member, reasons, open: own.length, capacity, ...back },
    score,
    load,
    isLate,
    isFull: room.kind === 'full',
  };
}

function roomReason(open: number, capacity: number): AssignmentReason {
  if (open >= capacity) return { kind: 'full', speaks: 'against', open, capacity };
  if (open >= capacity - 1) return { kind: 'nearly-full', speaks: 'against', open, capacity };
  return { kind: 'room', speaks: 'for', open, capacity };
}

/** Away until after the day of the first contact = cannot keep the norm; away soon after it speaks against. */
function absenceReason(
  { AwayFrom, AwayUntil }: PoolMember,
  { waiting, today, calendar }: AssignmentInput,
): AssignmentReason | undefined {
  if (AwayFrom === undefined && AwayUntil === undefined) return undefined;
  if (AwayUntil !== undefined && AwayUntil < today) return undefined;
  const until = AwayUntil === undefined ? {} : { until: AwayUntil };
  const isAwayNow = AwayFrom === undefined || AwayFrom <= today;
  const due = waiting.ContactDueOn;
  if (isAwayNow) {
    const backInTime = AwayUntil !== undefined && due !== undefined && addWorkingDays(AwayUntil, 1, calendar) <= due;
    return backInTime
      ? { kind: 'away-soon', speaks: 'against', from: today, ...until }
      : { kind: 'away', speaks: 'warning', ...until };
  }
  const horizon = due ?? today;
  return AwayFrom <= addWorkingDays(horizon, 1, calendar)
    ? { kind: 'away-soon', speaks: 'against', from: AwayFrom, ...until }
    : undefined;
}

/** What the person knows much about, in the words of the pool, that the text or its opgaven speak of. */
function knownWords(member: PoolMember, { waiting, opgaveWords = [] }: AssignmentInput): readonly string[] {
  const expertise = split(member.Expertise);
  const words = wordsOf([waiting.Title, waiting.Summary, ...opgaveWords].join(' '));
  const lexicon = lexiconOf([...words, ...expertise.flatMap(wordsOf)]);
  const keys = new Set(termsOf(words, lexicon, 1).map(({ key }) => key));
  return expertise.filter((subject) =>
    termsOf(wordsOf(subject), lexicon, 1).some(({ key, strength }) => strength === 1 && keys.has(key)),
  );
}

function split(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
