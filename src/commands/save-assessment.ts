import type { Services } from '../data/ports';
import { assessmentColumns } from '../domain/assessment';
import type { AssessmentColumn } from '../domain/assessment';
import { saveInitiativeColumns } from './save-initiative-columns';
import type { SaveColumnsInput, SaveColumnsResult } from './save-initiative-columns';

/**
 * Saves fields of the provisional assessment, with the same merge as the answers of the exploration: a field that a
 * colleague changed as well comes back with both texts. Safe to repeat.
 */
export function saveAssessment(
  services: Pick<Services, 'lists'>,
  input: SaveColumnsInput<AssessmentColumn>,
): Promise<SaveColumnsResult> {
  return saveInitiativeColumns(services, 'saveAssessment', assessmentColumns, input);
}
