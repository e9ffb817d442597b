import { addYears } from './days';
import type { Missing } from './missing';
import type { Initiative } from './records.generated';
import { readLessons } from './lessons';
import { cleanLine, isBlank, joinValues, lineLimit, splitValues } from './text';
import type { PlainDay } from './types';

export type Outcome = NonNullable<Initiative['Outcome']>;

/** In the order in which the screen offers them. */
export const outcomes: readonly Outcome[] = [
  'gerealiseerd',
  'doorverwezen',
  'niet versterkt',
  'samengevoegd',
  'ingetrokken',
  'gestopt',
];

/** What makes a municipality a good partner of an initiative; each is judged at the end. Source: way of working, success factors. */
export const successFactors = ['contact', 'antwoord', 'meedenken', 'eisen', 'collegas', 'verbinden'] as const;
export type SuccessFactor = (typeof successFactors)[number];
export type FactorScore = 'goed' | 'deels' | 'niet';

export interface FactorJudgement {
  readonly score: FactorScore;
  /** Asked when it went partly well or not. */
  readonly why?: string;
}

export type Evaluation = Readonly<Partial<Record<SuccessFactor, FactorJudgement>>>;

export interface Closing {
  readonly outcome: Outcome;
  /** What was reached, or why it stops. */
  readonly note: string;
  /** To whom (doorverwezen), or number and title of the other initiative (samengevoegd). */
  readonly referredTo?: string;
  /** Whether who it was referred to has it (doorverwezen). */
  readonly arrived?: ReferralArrived;
  readonly evaluation?: Evaluation;
  readonly lessons?: string;
}

export type ReferralArrived = NonNullable<Initiative['ReferralArrived']>;

/** Whether we worked together long enough to look back: the evaluation is then not optional. What goes on in another dossier is looked back at there. */
export function needsEvaluation(outcome: Outcome, phase: Initiative['Phase']): boolean {
  return outcome === 'gerealiseerd' || (phase === 'begeleiding' && outcome !== 'samengevoegd');
}

/** What keeps an initiative in this phase from being closed with this outcome. */
export function missingInClosing(
  initiative: Pick<Initiative, 'Phase' | 'DecisionResult'>,
  closing: Closing,
): readonly Missing[] {
  const missing: Missing[] = [];
  if (closing.outcome === 'gerealiseerd' && initiative.Phase !== 'begeleiding')
    missing.push({ field: 'Outcome', reason: 'wrong-phase' });
  if (closing.outcome === 'niet versterkt' && initiative.DecisionResult === undefined) {
    missing.push({ field: 'Outcome', reason: 'no-decision' });
  }
  if (isBlank(closing.note)) missing.push({ field: 'OutcomeNote', reason: 'empty' });
  const needsOther = closing.outcome === 'doorverwezen' || closing.outcome === 'samengevoegd';
  if (needsOther && isBlank(closing.referredTo)) missing.push({ field: 'ReferredTo', reason: 'empty' });
  if (closing.outcome === 'doorverwezen' && closing.arrived === undefined)
    missing.push({ field: 'ReferralArrived', reason: 'empty' });
  if (cleanLine(closing.referredTo ?? '').length > lineLimit) missing.push({ field: 'ReferredTo', reason: 'too-long' });
  if (!needsEvaluation(closing.outcome, initiative.Phase)) return missing;
  return [...missing, ...missingInEvaluation(closing)];
}

/** The evaluation as it stands in the column `SuccessFactors`: one factor a line, e.g. `antwoord: deels: De zaal duurde drie weken`. */
export function formatEvaluation(evaluation: Evaluation): string {
  return successFactors
    .flatMap((factor) => {
      const judgement = evaluation[factor];
      if (!judgement) return [];
      return [
        [
          factor,
          judgement.score,
          ...(isBlank(judgement.why) ? [] : [(judgement.why ?? '').replace(/\s+/g, ' ').trim()]),
        ].join(': '),
      ];
    })
    .join('\n');
}

/** The reverse of {@link formatEvaluation}; lines that it does not know are left out. */
export function readEvaluation(text: string | undefined): Evaluation {
  const evaluation: Partial<Record<SuccessFactor, FactorJudgement>> = {};
  for (const line of (text ?? '').split(/\r?\n/)) {
    const [name, score, ...why] = line.split(': ');
    const factor = successFactors.find((known) => known === name);
    if (!factor || (score !== 'goed' && score !== 'deels' && score !== 'niet')) continue;
    evaluation[factor] = why.length > 0 ? { score, why: why.join(': ') } : { score };
  }
  return evaluation;
}

/** How long a dossier is kept by its outcome: for ever, or a number of years after closing. */
export type RetentionTable = Readonly<Record<Outcome, 'blijvend' | number>>;

/** Where the term comes from, e.g. a number of the selectielijst: what the archivist wrote. */
export type RetentionGrounds = Readonly<Partial<Record<Outcome, string>>>;

export interface RetentionSettings {
  readonly byOutcome: RetentionTable;
  readonly grounds: RetentionGrounds;
  readonly personalDataYears: number;
}

export interface Retention {
  /** `undefined`: the dossier is kept for ever. Nothing is deleted by itself: it gets on the list "klaar voor vernietiging". */
  readonly dossierUntil?: PlainDay;
  readonly personalDataUntil: PlainDay;
}

export function retentionOf(
  outcome: Outcome,
  closedOn: PlainDay,
  table: RetentionTable,
  personalDataYears: number,
): Retention {
  const years = table[outcome];
  const personalDataUntil = addYears(closedOn, personalDataYears);
  return years === 'blijvend' ? { personalDataUntil } : { dossierUntil: addYears(closedOn, years), personalDataUntil };
}

/**
 * Reads the table as the archivist writes it: `gerealiseerd=blijvend;gestopt=1`. Every outcome must be there.
 * @returns `undefined` when an outcome is missing or not known, or a term is neither `blijvend` nor whole years
 */
export function readRetentionTable(text: string): RetentionTable | undefined {
  const table: Partial<Record<Outcome, 'blijvend' | number>> = {};
  for (const part of splitValues(text)) {
    const [left = '', right = ''] = part.split('=').map((side) => side.trim().toLowerCase());
    const outcome = outcomes.find((known) => known === left);
    const years = right === 'blijvend' ? right : /^\d{1,3}$/.test(right) ? Number(right) : undefined;
    if (!outcome || years === undefined) return undefined;
    table[outcome] = years;
  }
  return outcomes.every((outcome) => table[outcome] !== undefined) ? (table as RetentionTable) : undefined;
}

/** The table as the setting holds it. */
export function formatRetentionTable(table: RetentionTable): string {
  return joinValues(outcomes.map((outcome) => `${outcome}=${table[outcome]}`));
}

/** Reads grounds as the archivist writes them; outcomes that are not known are left out. */
export function readRetentionGrounds(text: string): RetentionGrounds {
  const parts = splitValues(text).map((part) => part.split('=').map((side) => side.trim()));
  return Object.fromEntries(
    parts.flatMap(([left = '', right = '']) => {
      const outcome = outcomes.find((known) => known === left.toLowerCase());
      return outcome && right !== '' ? [[outcome, right]] : [];
    }),
  );
}

export function formatRetentionGrounds(grounds: RetentionGrounds): string {
  const line = (text: string): string => cleanLine(text).replace(/[;=]/g, ',');
  return joinValues(
    outcomes.flatMap((outcome) => (isBlank(grounds[outcome]) ? [] : [`${outcome}=${line(grounds[outcome] ?? '')}`])),
  );
}

function missingInEvaluation({ evaluation = {}, lessons }: Closing): readonly Missing[] {
  const missing = successFactors.flatMap((factor): Missing[] => {
    const judgement = evaluation[factor];
    if (!judgement) return [{ field: 'SuccessFactors', reason: 'empty', subject: factor }];
    const needsWhy = judgement.score !== 'goed' && isBlank(judgement.why);
    return needsWhy ? [{ field: 'SuccessFactors', reason: 'why-needed', subject: factor }] : [];
  });
  const { again, different } = readLessons(lessons);
  return [
    ...missing,
    ...(isBlank(again) ? [{ field: 'Lessons', reason: 'empty', subject: 'again' } as const] : []),
    ...(isBlank(different) ? [{ field: 'Lessons', reason: 'empty', subject: 'different' } as const] : []),
  ];
}
