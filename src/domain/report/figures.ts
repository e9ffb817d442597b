import { isContact } from '../contact';
import { dayOf } from '../days';
import { outcomes, readEvaluation, successFactors } from '../outcome';
import type { FactorScore, Outcome, SuccessFactor } from '../outcome';
import { mirrorOf } from '../partner-mirror';
import type { Mirror } from '../partner-mirror';
import { phases } from '../phases';
import type { ContactMoment, Initiative, Opgave } from '../records.generated';
import type { PlainDay } from '../types';
import type { Calendar } from '../working-days';
import { workingDaysBetween } from '../working-days';
import type { ReportFacts, ReportInitiative } from './facts';
import { countBy, mostFirst, shareOf, spreadOf, weeksBetween } from './numbers';
import type { Spread } from './numbers';
import { monthOf, monthsIn } from './period';
import type { Month, Period } from './period';

export interface MonthFigures {
  readonly month: Month;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
}

export interface FirstContactFigures {
  readonly months: readonly MonthFigures[];
  readonly received: number;
  readonly onTime: number;
  /** On time or late: of the others the norm has not passed yet, or was never set. */
  readonly judged: number;
  readonly share?: number;
}

export interface OpgaveFigures {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly closed: number;
  readonly weeksToDecision?: number;
}

export interface SettlementFigures {
  readonly name: string;
  readonly count: number;
  readonly open: number;
  readonly closed: number;
}

export interface OutcomeFigures {
  readonly outcome: Outcome;
  readonly count: number;
  readonly share?: number;
  readonly weeks?: number;
}

export interface PhaseFigures {
  readonly phase: Initiative['Phase'];
  readonly count: number;
  /** How long they are in it now, on average. */
  readonly weeks?: number;
}

export const leadTimes = ['firstContact', 'weighing', 'conclusion', 'decision', 'closing'] as const;
export type LeadTime = (typeof leadTimes)[number];

export interface LeadTimeFigures {
  readonly kind: LeadTime;
  /** Working days for the first contact, weeks for the others. */
  readonly unit: 'workingDays' | 'weeks';
  readonly spread?: Spread;
}

export interface RoleFigures {
  readonly role: ContactMoment['Role'];
  readonly count: number;
  readonly share?: number;
}

export interface FactorFigures {
  readonly factor: SuccessFactor;
  readonly judged: number;
  readonly scores: Readonly<Record<FactorScore, number>>;
  readonly shareGood?: number;
}

/** All numbers of the report, without a word: screen, Excel and Word make their sentences of the same. */
export interface Figures {
  readonly firstContact: FirstContactFigures;
  readonly opgaven: readonly OpgaveFigures[];
  readonly withoutOpgave: number;
  readonly settlements: readonly SettlementFigures[];
  readonly phases: readonly PhaseFigures[];
  readonly running: number;
  readonly outcomes: readonly OutcomeFigures[];
  readonly closed: number;
  readonly leadTimes: readonly LeadTimeFigures[];
  /** Absent when the reader may not see contacts. */
  readonly roles?: readonly RoleFigures[];
  readonly factors: readonly FactorFigures[];
  readonly mirror?: Mirror;
}

export interface FiguresInput {
  readonly facts: ReportFacts;
  readonly period: Period;
  readonly opgaven: readonly Pick<Opgave, 'Key' | 'Title'>[];
  /** All kernen of the municipality: one from which nothing came is a finding too. */
  readonly settlements: readonly string[];
  readonly calendar: Calendar;
  readonly today: PlainDay;
}

/** Counts what the report shows. Pure: the same facts give the same numbers. */
export function figuresOf({ facts, period, opgaven, settlements, calendar, today }: FiguresInput): Figures {
  const { received, closed, open } = facts;
  const all = uniqueByKey([...received, ...closed]);
  return {
    firstContact: firstContactOf(received, period, today),
    ...opgaveFiguresOf(facts, all, opgaven),
    settlements: settlementFiguresOf(facts, settlements),
    phases: phases
      .map((phase): PhaseFigures => {
        const inPhase = open.filter((one) => one.Phase === phase);
        const weeks = spreadOf(inPhase.map(({ PhaseSince }) => weeksBetween(PhaseSince, today)));
        return { phase, count: inPhase.length, weeks: weeks?.average };
      })
      .filter(({ phase, count }) => phase !== 'afgerond' && (count > 0 || phase !== 'aangemeld')),
    running: open.length,
    outcomes: outcomes
      .map((outcome): OutcomeFigures => {
        const ended = closed.filter((one) => one.Outcome === outcome);
        const weeks = spreadOf(ended.flatMap((one) => durationOf(one, one.ClosedAt)));
        return { outcome, count: ended.length, share: shareOf(ended.length, closed.length), weeks: weeks?.average };
      })
      .filter(({ count }) => count > 0)
      .sort((one, other) => other.count - one.count),
    closed: closed.length,
    leadTimes: leadTimesOf(all, calendar),
    roles: facts.contacts && rolesOf(facts.contacts),
    factors: factorsOf(closed),
    mirror: facts.mirrors && mirrorOf(facts.mirrors),
  };
}

/** On time is by the day that the norm gave at registration, so a changed norm does not rewrite the past. */
function firstContactOf(received: readonly ReportInitiative[], period: Period, today: PlainDay): FirstContactFigures {
  const months = new Map(monthsIn(period).map((month) => [month, { month, received: 0, onTime: 0, late: 0 }]));
  for (const initiative of received) {
    const figures = months.get(monthOf(dayOf(initiative.ReceivedAt)));
    if (!figures) continue;
    figures.received += 1;
    const verdict = contactVerdict(initiative, today);
    if (verdict !== undefined) figures[verdict] += 1;
  }
  const all = [...months.values()];
  const onTime = all.reduce((sum, month) => sum + month.onTime, 0);
  const judged = onTime + all.reduce((sum, month) => sum + month.late, 0);
  return { months: all, received: received.length, onTime, judged, share: shareOf(onTime, judged) };
}

function contactVerdict(
  { FirstContactDueOn: due, FirstContactAt: at }: ReportInitiative,
  today: PlainDay,
): 'onTime' | 'late' | undefined {
  if (due === undefined) return undefined;
  if (at !== undefined) return dayOf(at) <= due ? 'onTime' : 'late';
  return today > due ? 'late' : undefined;
}

function opgaveFiguresOf(
  { links, received }: ReportFacts,
  all: readonly ReportInitiative[],
  opgaven: FiguresInput['opgaven'],
): Pick<Figures, 'opgaven' | 'withoutOpgave'> {
  const byKey = new Map(all.map((initiative) => [initiative.Key, initiative]));
  const titles = new Map(opgaven.map(({ Key, Title }) => [Key, Title]));
  const perOpgave = new Map<string, ReportInitiative[]>();
  const linked = new Set<string>();
  for (const { InitiativeKey, OpgaveKey } of links) {
    const initiative = byKey.get(InitiativeKey);
    if (!initiative) continue;
    linked.add(InitiativeKey);
    perOpgave.set(OpgaveKey, [...(perOpgave.get(OpgaveKey) ?? []), initiative]);
  }
  const rows = [...perOpgave].map(
    ([key, initiatives]): OpgaveFigures => ({
      key,
      name: titles.get(key) ?? key,
      count: initiatives.length,
      closed: initiatives.filter(({ IsOpen }) => !IsOpen).length,
      weeksToDecision: spreadOf(initiatives.flatMap((one) => durationOf(one, one.DecisionOn)))?.average,
    }),
  );
  return { opgaven: mostFirst(rows), withoutOpgave: received.filter(({ Key }) => !linked.has(Key)).length };
}

function settlementFiguresOf(
  { received, open, closed }: ReportFacts,
  settlements: readonly string[],
): readonly SettlementFigures[] {
  const [new_, running, ended] = [received, open, closed].map((list) =>
    countBy<{ readonly Settlement: string }>(list, ({ Settlement }) => Settlement),
  );
  const names = new Set([
    ...settlements,
    ...(new_?.keys() ?? []),
    ...(running?.keys() ?? []),
    ...(ended?.keys() ?? []),
  ]);
  return mostFirst(
    [...names].map((name) => ({
      name,
      count: new_?.get(name) ?? 0,
      open: running?.get(name) ?? 0,
      closed: ended?.get(name) ?? 0,
    })),
  );
}

function leadTimesOf(all: readonly ReportInitiative[], calendar: Calendar): readonly LeadTimeFigures[] {
  const contact = all.flatMap(({ ReceivedAt, FirstContactAt }) =>
    FirstContactAt === undefined
      ? []
      : [Math.max(0, workingDaysBetween(dayOf(ReceivedAt), dayOf(FirstContactAt), calendar))],
  );
  const until = (endOf: (one: ReportInitiative) => string | undefined): Spread | undefined =>
    spreadOf(all.flatMap((one) => durationOf(one, endOf(one))));
  return [
    { kind: 'firstContact', unit: 'workingDays', spread: spreadOf(contact) },
    { kind: 'weighing', unit: 'weeks', spread: until((one) => one.WeighingOpenedAt) },
    { kind: 'conclusion', unit: 'weeks', spread: until((one) => one.ConcludedAt) },
    { kind: 'decision', unit: 'weeks', spread: until((one) => one.DecisionOn) },
    { kind: 'closing', unit: 'weeks', spread: until((one) => one.ClosedAt) },
  ];
}

function rolesOf(moments: NonNullable<ReportFacts['contacts']>): readonly RoleFigures[] {
  const contacts = moments.filter(isContact);
  const counts = countBy(contacts, ({ Role }) => Role);
  return roles.map((role) => {
    const count = counts.get(role) ?? 0;
    return { role, count, share: shareOf(count, contacts.length) };
  });
}

const roles: readonly ContactMoment['Role'][] = ['helpdesk', 'koppelaar', 'begeleider', 'kwaliteitsbewaker', 'monitor'];

function factorsOf(closed: readonly ReportInitiative[]): readonly FactorFigures[] {
  const evaluations = closed.map(({ SuccessFactors }) => readEvaluation(SuccessFactors));
  return successFactors.map((factor) => {
    const given = evaluations.flatMap((evaluation) => evaluation[factor]?.score ?? []);
    const count = (score: FactorScore): number => given.filter((one) => one === score).length;
    return {
      factor,
      judged: given.length,
      scores: { goed: count('goed'), deels: count('deels'), niet: count('niet') },
      shareGood: shareOf(count('goed'), given.length),
    };
  });
}

function durationOf({ ReceivedAt }: ReportInitiative, end: string | undefined): readonly number[] {
  return end === undefined ? [] : [weeksBetween(ReceivedAt, end)];
}

function uniqueByKey(initiatives: readonly ReportInitiative[]): readonly ReportInitiative[] {
  return [...new Map(initiatives.map((one) => [one.Key, one])).values()];
}
