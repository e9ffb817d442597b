import type { Services, Stored } from '../data/ports';
import type { Initiative, OpgaveLink } from '../domain/records.generated';
import { cleanNote } from '../domain/text';
import { refusal } from './command';
import type { Acting, Blocked } from './command';
import { saveFields } from './save-fields';
import type { SaveResult } from './save-fields';

export interface SaveContributionInput {
  readonly actor: Acting['actor'];
  readonly initiative: Pick<Initiative, 'AccountmanagerKey' | 'StandInKey'>;
  /** The link as this screen last read it. */
  readonly stored: Stored<OpgaveLink>;
  readonly contribution: string;
  /** What an earlier attempt sent without getting an answer. */
  readonly sentBefore?: string;
}

/** Saves how an initiative contributes to an opgave ("Draagt bij"), with the merge of every autosaved field. */
export async function saveContribution(
  { lists }: Pick<Services, 'lists'>,
  { actor, initiative, stored, contribution, sentBefore }: SaveContributionInput,
): Promise<SaveResult<OpgaveLink> | Blocked> {
  const refused = refusal(actor, 'linkOpgave', { initiative });
  if (refused) return refused;
  return saveFields(lists.opgaveLinks, {
    stored,
    mine: { Contribution: cleanNote(contribution) || null },
    sentBefore: sentBefore === undefined ? undefined : { Contribution: cleanNote(sentBefore) || null },
  });
}
