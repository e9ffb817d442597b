import type { Missing } from './missing';
import type { Initiative, OpgaveLink } from './records.generated';
import { isBlank } from './text';

/** For whom an initiative can be of weight, with the columns that say how much and why. */
export const relevanceBodies = [
  { id: 'council', level: 'CouncilRelevance', why: 'CouncilRelevanceWhy' },
  { id: 'executive', level: 'ExecutiveRelevance', why: 'ExecutiveRelevanceWhy' },
  { id: 'organisation', level: 'OrganisationRelevance', why: 'OrganisationRelevanceWhy' },
] as const;

export const relevanceLevels = ['geen', 'enige', 'hoge'] as const;

export type AssessmentColumn =
  | 'Delineation'
  | 'AddedValue'
  | (typeof relevanceBodies)[number]['level' | 'why']
  | 'NoOpgaveReason';

export const assessmentColumns: readonly AssessmentColumn[] = [
  'Delineation',
  'AddedValue',
  ...relevanceBodies.flatMap(({ level, why }) => [level, why]),
  'NoOpgaveReason',
];

/**
 * What the provisional assessment still lacks: delineation, added value, weight for raad, college and organisation
 * (with why from "enige" up), and an opgave or the reason why none fits.
 */
export function missingInAssessment(
  initiative: Pick<Initiative, AssessmentColumn>,
  links: readonly OpgaveLink[],
): readonly Missing[] {
  const missing: Missing[] = [];
  if (isBlank(initiative.Delineation)) missing.push({ field: 'Delineation', reason: 'empty' });
  if (isBlank(initiative.AddedValue)) missing.push({ field: 'AddedValue', reason: 'empty' });
  for (const { level, why } of relevanceBodies) {
    if (initiative[level] === undefined) missing.push({ field: level, reason: 'empty' });
    else if (initiative[level] !== 'geen' && isBlank(initiative[why]))
      missing.push({ field: why, reason: 'why-needed' });
  }
  if (links.length === 0 && isBlank(initiative.NoOpgaveReason))
    missing.push({ field: 'NoOpgaveReason', reason: 'no-opgave' });
  return missing;
}
