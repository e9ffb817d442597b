import { missingInAssessment, relevanceBodies } from './assessment';
import type { AssessmentColumn } from './assessment';
import { planColumn, questionIds, questionState } from './exploration';
import type { QuestionId } from './exploration';
import type { Initiative, OpgaveLink } from './records.generated';

/** `known`: it is there · `unknown`: we do not know it and say what we do about that · `missing`: nobody wrote anything */
export type Knowledge = 'known' | 'unknown' | 'missing';

/** One thing that colleagues will ask for when they are asked to take part, and whether we know it. */
export type ReadinessItem =
  | { readonly step: 'verkenning'; readonly question: QuestionId; readonly state: Knowledge; readonly plan?: string }
  | { readonly step: 'inschatting'; readonly column: AssessmentColumn; readonly state: Knowledge };

/** Each part of the assessment that counts, with the columns in which it can be missing. */
const parts: readonly (readonly AssessmentColumn[])[] = [
  ['Delineation'],
  ['AddedValue'],
  ...relevanceBodies.map(({ level, why }) => [level, why]),
  ['NoOpgaveReason'],
];

/**
 * What is known and what is not before colleagues are asked: the seven questions, and the provisional assessment. It
 * blocks nothing: the accountmanager chooses the moment. Source: way of working, "kiest een goed moment om te verbreden".
 */
export function broadeningReadiness(initiative: Initiative, links: readonly OpgaveLink[]): readonly ReadinessItem[] {
  const missing = new Set(missingInAssessment(initiative, links).map(({ field }) => field));
  return [
    ...questionIds.map((question): ReadinessItem => {
      const state = knowledge[questionState(initiative, question)];
      const plan = initiative[planColumn(question)];
      return { step: 'verkenning', question, state, ...(state === 'unknown' && plan !== undefined ? { plan } : {}) };
    }),
    ...parts.map((columns): ReadinessItem => {
      const lacking = columns.find((column) => missing.has(column));
      return {
        step: 'inschatting',
        column: lacking ?? columns[0] ?? 'Delineation',
        state: lacking === undefined ? 'known' : 'missing',
      };
    }),
  ];
}

const knowledge: Readonly<Record<ReturnType<typeof questionState>, Knowledge>> = {
  answered: 'known',
  unknown: 'unknown',
  'unknown-without-plan': 'missing',
  empty: 'missing',
};
