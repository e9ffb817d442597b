import { missingInAssessment } from './assessment';
import { missingInBroadening } from './broadening';
import { missingInConclusion } from './conclusion';
import { dayOf } from './days';
import { missingInDecision } from './decision';
import { formatProposal } from './decider-proposal';
import type { DecisionInput } from './decision';
import { readiness } from './exploration';
import type { Missing } from './missing';
import { formatEvaluation, missingInClosing, retentionOf } from './outcome';
import type { Closing, Outcome, RetentionSettings } from './outcome';
import type { PersonRef } from './person';
import type { Contributor, Initiative, OpgaveLink, Weighing } from './records.generated';
import { can } from './rights';
import type { Actor, Verb } from './rights';
import type { Settings } from './settings';
import { cleanLine, cleanNote, isBlank } from './text';
import type { PlainDay } from './types';
import { isSubmitted, missingInWeighing } from './weighing';
import type { Conclusion } from './weighing';
import { roundOf } from './weighing-rounds';

/** The phases by their English names; the stored values are Dutch because views and reports show them. */
export const Phase = {
  received: 'aangemeld',
  assigned: 'toegewezen',
  exploring: 'verkenning',
  assessing: 'inschatting',
  broadening: 'verbreding',
  weighing: 'weging',
  deciding: 'besluit',
  guiding: 'begeleiding',
  closed: 'afgerond',
} as const satisfies Record<string, Initiative['Phase']>;

export type Phase = Initiative['Phase'];

/** In the order of the journey. */
export const phases: readonly Phase[] = Object.values(Phase);

/** Everything that a step may look at. */
export interface DossierFacts {
  readonly initiative: Initiative;
  readonly opgaveLinks: readonly OpgaveLink[];
  readonly contributors: readonly Contributor[];
  readonly weighings: readonly Weighing[];
}

/** The steps of the journey, each with what the person gives along. */
export type JourneyEvent =
  | { readonly type: 'assign'; readonly accountmanager: PersonRef }
  | { readonly type: 'recordFirstContact'; readonly at: string }
  | { readonly type: 'finishExploration' }
  | { readonly type: 'finishAssessment' }
  | { readonly type: 'openWeighing'; readonly question: string; readonly closesOn: PlainDay }
  | { readonly type: 'extendWeighing'; readonly closesOn: PlainDay; readonly reason: string }
  | { readonly type: 'openRound'; readonly discussion: string; readonly closesOn: PlainDay }
  | {
      readonly type: 'concludeWeighing';
      readonly conclusion: Conclusion;
      /** Percentage of the asked colleagues whose view is enough. */
      readonly quorum: number;
    }
  | { readonly type: 'recordDecision'; readonly decision: DecisionInput }
  | { readonly type: 'close'; readonly closing: Closing; readonly retention: Settings['retention'] }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'goBack'; readonly to: Phase; readonly reason: string };

export type EventType = JourneyEvent['type'];
export type EventOf<T extends EventType> = Extract<JourneyEvent, { type: T }>;

/** `null` empties a column. */
export type PhaseChanges = { readonly [K in keyof Initiative]?: Initiative[K] | null };

export type Verdict =
  | { readonly kind: 'allowed'; readonly changes: PhaseChanges }
  | { readonly kind: 'blocked'; readonly missing: readonly Missing[] };

interface Transition<T extends EventType> {
  readonly from: readonly Phase[];
  verb(event: EventOf<T>, actor: Actor): Verb;
  /** Empty when the step may be taken. */
  missing(facts: DossierFacts, event: EventOf<T>, now: Date): readonly Missing[];
  /** @returns the phase to go to, and what else is written; only asked when nothing is missing */
  take(facts: DossierFacts, event: EventOf<T>, now: Date): { readonly to: Phase; readonly changes?: PhaseChanges };
}

const openPhases = phases.filter((phase) => phase !== Phase.closed);

/** The journey as data: buttons, hints, commands and tests read the same table. Source: way of working, phases and guards. */
export const transitions: { readonly [T in EventType]: Transition<T> } = {
  assign: {
    from: [Phase.received],
    // Taking it oneself is for the whole pool, appointing somebody else for the coordinator.
    verb: ({ accountmanager }, actor) => (accountmanager.personKey === actor.personKey ? 'pickUp' : 'assign'),
    missing: (_facts, { accountmanager }) =>
      isBlank(accountmanager.personKey) ? [{ field: 'AccountmanagerKey', reason: 'empty' }] : [],
    take: (_facts, { accountmanager }) => ({ to: Phase.assigned, changes: accountmanagerColumns(accountmanager) }),
  },
  recordFirstContact: {
    from: [Phase.assigned],
    verb: () => 'recordContact',
    missing: (_facts, { at }, now) => (at > now.toISOString() ? [{ field: 'At', reason: 'date-in-future' }] : []),
    take: (_facts, { at }) => ({ to: Phase.exploring, changes: { FirstContactAt: at, LastContactAt: at } }),
  },
  finishExploration: {
    from: [Phase.exploring],
    verb: () => 'finishExploration',
    missing: ({ initiative }) => readiness(initiative).missing,
    take: () => ({ to: Phase.assessing }),
  },
  finishAssessment: {
    from: [Phase.assessing],
    verb: () => 'finishAssessment',
    missing: ({ initiative, opgaveLinks }) => missingInAssessment(initiative, opgaveLinks),
    take: () => ({ to: Phase.broadening }),
  },
  openWeighing: {
    from: [Phase.broadening],
    verb: () => 'openWeighing',
    missing: ({ initiative, opgaveLinks, contributors }, { question, closesOn }, now) => [
      ...missingInBroadening(initiative, opgaveLinks, contributors),
      ...(isBlank(question) ? [{ field: 'WeighingQuestion', reason: 'empty' } as const] : []),
      ...missingClosingDay(closesOn, now),
    ],
    take: (_facts, { question, closesOn }, now) => ({
      to: Phase.weighing,
      changes: {
        WeighingQuestion: cleanNote(question),
        WeighingClosesOn: closesOn,
        WeighingOpenedAt: now.toISOString(),
        WeighingRound: null,
        WeighingDiscussion: null,
      },
    }),
  },
  extendWeighing: {
    from: [Phase.weighing],
    verb: () => 'openWeighing',
    missing: ({ initiative }, { closesOn, reason }, now) => [
      ...missingClosingDay(closesOn, now),
      ...(closesOn !== '' && closesOn <= (initiative.WeighingClosesOn ?? '')
        ? [{ field: 'WeighingClosesOn', reason: 'date-in-past' } as const]
        : []),
      ...missingReason(reason),
    ],
    take: (_facts, { closesOn }) => ({ to: Phase.weighing, changes: { WeighingClosesOn: closesOn } }),
  },
  openRound: {
    from: [Phase.weighing],
    verb: () => 'openWeighing',
    missing: ({ weighings }, { discussion, closesOn }, now) => [
      ...(weighings.some(isSubmitted) ? [] : [{ field: 'weighings', reason: 'no-weighing' } as const]),
      ...(isBlank(discussion) ? [{ field: 'WeighingDiscussion', reason: 'empty' } as const] : []),
      ...missingClosingDay(closesOn, now),
    ],
    take: ({ initiative }, { discussion, closesOn }) => ({
      to: Phase.weighing,
      changes: {
        WeighingRound: roundOf(initiative) + 1,
        WeighingDiscussion: cleanNote(discussion),
        WeighingClosesOn: closesOn,
      },
    }),
  },
  concludeWeighing: {
    from: [Phase.weighing],
    verb: () => 'recordConclusion',
    missing: (facts, { conclusion, quorum }, now) =>
      facts.weighings.some(isSubmitted) || isWeighingOver(facts.initiative, now)
        ? missingInConclusion(conclusion, facts, quorum)
        : [{ field: 'weighings', reason: 'no-weighing' }, ...missingInWeighing(conclusion)],
    take: (_facts, { conclusion }, now) => ({
      to: Phase.deciding,
      changes: {
        ...conclusion,
        Responsibility: conclusion.Responsibility ?? null,
        DissentHandling: conclusion.DissentHandling ?? null,
        EarlyReason: conclusion.EarlyReason ?? null,
        StartnotitieWhy: conclusion.StartnotitieWhy ?? null,
        ConcludedAt: now.toISOString(),
      },
    }),
  },
  recordDecision: {
    from: [Phase.deciding],
    verb: () => 'recordDecision',
    missing: (_facts, { decision }, now) => missingInDecision(decision, dayOf(now)),
    take: (_facts, { decision }) => ({
      to: decision.result === 'ja' || decision.result === 'ja-als' ? Phase.guiding : Phase.deciding,
      changes: {
        DecisionResult: decision.result,
        DecisionBody: decision.body,
        DecisionOn: decision.on,
        DecisionReference: cleanLine(decision.reference ?? '') || null,
        DecisionNote: cleanNote(decision.note ?? '') || null,
        DeciderProposal: decision.proposal === undefined ? null : formatProposal(decision.proposal),
      },
    }),
  },
  close: {
    from: openPhases,
    verb: () => 'closeInitiative',
    missing: ({ initiative }, { closing }) => missingInClosing(initiative, closing),
    take: (_facts, { closing, retention }, now) => ({
      to: Phase.closed,
      changes: {
        Outcome: closing.outcome,
        OutcomeNote: cleanNote(closing.note),
        ReferredTo: cleanLine(closing.referredTo ?? '') || null,
        ReferralArrived: closing.outcome === 'doorverwezen' ? (closing.arrived ?? null) : null,
        SuccessFactors: formatEvaluation(closing.evaluation ?? {}) || null,
        Lessons: cleanNote(closing.lessons ?? '') || null,
        ClosedAt: now.toISOString(),
        ...retentionColumns(closing.outcome, dayOf(now), retention),
      },
    }),
  },
  reopen: {
    from: [Phase.closed],
    verb: () => 'reopen',
    missing: (_facts, { reason }) => missingReason(reason),
    // What was reached stays readable until it is closed again; only the end itself is taken back.
    take: (facts) => ({
      to: phaseBeforeClosing(facts),
      changes: { Outcome: null, ClosedAt: null, RetainUntil: null, PersonalDataUntil: null },
    }),
  },
  goBack: {
    from: openPhases,
    verb: () => 'goBack',
    missing: ({ initiative }, { to, reason }) => [
      ...(phasesToGoBackTo(initiative.Phase).includes(to) ? [] : [{ field: 'Phase', reason: 'wrong-phase' } as const]),
      ...missingReason(reason),
    ],
    take: (_facts, { to }) => ({ to, changes: to === Phase.deciding ? {} : { ConcludedAt: null } }),
  },
};

/**
 * Whether a step may be taken, and what it writes. Every refusal says what is missing, each with the field to go to.
 * @param now - for what is written and for what must lie in the past or the future
 */
export function decide(facts: DossierFacts, event: JourneyEvent, actor: Actor, now: Date): Verdict {
  const transition = transitions[event.type] as Transition<EventType>;
  if (!transition.from.includes(facts.initiative.Phase)) return blocked({ field: 'Phase', reason: 'wrong-phase' });
  if (!can(actor, transition.verb(event, actor), { ...facts, today: dayOf(now) }))
    return blocked({ field: 'actor', reason: 'not-allowed' });
  const missing = transition.missing(facts, event, now);
  if (missing.length > 0) return { kind: 'blocked', missing };
  const { to, changes } = transition.take(facts, event, now);
  const moved =
    to === facts.initiative.Phase ? {} : { Phase: to, PhaseSince: now.toISOString(), IsOpen: to !== Phase.closed };
  return { kind: 'allowed', changes: { ...changes, ...moved } };
}

/** 1 to 9, for "Fase 6 van 9". */
export function phaseNumber(phase: Phase): number {
  return phases.indexOf(phase) + 1;
}

/** Earlier phases that one can go back to, the nearest first. Before the exploration nothing can be done again. */
export function phasesToGoBackTo(phase: Phase): readonly Phase[] {
  if (phase === Phase.closed) return [];
  return phases.slice(phases.indexOf(Phase.exploring), phases.indexOf(phase)).reverse();
}

/** The weighing takes views up to and including its closing day. */
export function isWeighingOver(initiative: Pick<Initiative, 'WeighingClosesOn'>, now: Date): boolean {
  return initiative.WeighingClosesOn !== undefined && dayOf(now) > initiative.WeighingClosesOn;
}

/** The columns that name the accountmanager. */
export function accountmanagerColumns(person: PersonRef): PhaseChanges {
  return {
    AccountmanagerKey: person.personKey,
    AccountmanagerName: person.name,
    AccountmanagerMail: person.mail ?? null,
    AccountmanagerPhone: person.phone ?? null,
  };
}

/** Where a reopened initiative goes on: the furthest phase that its own data prove. */
function phaseBeforeClosing({ initiative, opgaveLinks }: DossierFacts): Phase {
  if (initiative.DecisionResult === 'ja' || initiative.DecisionResult === 'ja-als') return Phase.guiding;
  if (initiative.ConcludedAt !== undefined) return Phase.deciding;
  if (initiative.WeighingOpenedAt !== undefined) return Phase.weighing;
  // Closed before anybody had it: then it waits for its accountmanager again.
  if (initiative.AccountmanagerKey === undefined) return Phase.received;
  if (initiative.FirstContactAt === undefined) return Phase.assigned;
  if (readiness(initiative).missing.length > 0) return Phase.exploring;
  return missingInAssessment(initiative, opgaveLinks).length > 0 ? Phase.assessing : Phase.broadening;
}

/** Until when dossier and personal data are kept, by the table of the archivist; fixed when it is closed. */
function retentionColumns(outcome: Outcome, closedOn: PlainDay, retention: RetentionSettings): PhaseChanges {
  const { dossierUntil, personalDataUntil } = retentionOf(
    outcome,
    closedOn,
    retention.byOutcome,
    retention.personalDataYears,
  );
  return { RetainUntil: dossierUntil ?? null, PersonalDataUntil: personalDataUntil };
}

function missingClosingDay(closesOn: PlainDay, now: Date): readonly Missing[] {
  if (isBlank(closesOn)) return [{ field: 'WeighingClosesOn', reason: 'empty' }];
  return closesOn < dayOf(now) ? [{ field: 'WeighingClosesOn', reason: 'date-in-past' }] : [];
}

function missingReason(reason: string): readonly Missing[] {
  return isBlank(reason) ? [{ field: 'reason', reason: 'reason-needed' }] : [];
}

function blocked(missing: Missing): Verdict {
  return { kind: 'blocked', missing: [missing] };
}
