import type { Services } from '../data/ports';
import { saveInitiativeColumns } from './save-initiative-columns';
import type { SaveColumnsInput, SaveColumnsResult } from './save-initiative-columns';

export type BroadeningColumn = 'BroadeningReason' | 'CoverageGapReason';

/** Saves why now is the moment to broaden, and why a gap in the coverage may stay. Merges and repeats like the answers. */
export function saveBroadening(
  services: Pick<Services, 'lists'>,
  input: SaveColumnsInput<BroadeningColumn>,
): Promise<SaveColumnsResult> {
  return saveInitiativeColumns(services, 'askColleagues', ['BroadeningReason', 'CoverageGapReason'], input);
}
