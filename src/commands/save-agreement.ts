import type { Changes, Lists, Stored } from '../data/ports';
import { missingInAgreement } from '../domain/agreements';
import type { AgreementInput } from '../domain/agreements';
import { deriveKey } from '../domain/keys';
import { sameValue } from '../domain/merge-text';
import type { Agreement } from '../domain/records.generated';
import { cleanLine } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { blocked, refusal } from './command';
import type { Acting, Blocked, ListServices } from './command';
import { saveFields } from './save-fields';
import type { SaveResult } from './save-fields';
import { updateStored } from './update-stored';

export interface SaveAgreementInput extends Acting {
  readonly initiativeKey: string;
  readonly agreement: AgreementInput;
  /** The agreement that is changed, as this screen last read it; absent for a new one. */
  readonly stored?: Stored<Agreement>;
}

export type SaveAgreementResult = SaveResult<Agreement> | Blocked;

/**
 * Makes or changes an agreement: who does what, and when it is done. The timeline says that it was made and until when,
 * never its text. Repeating it with the same key gives one agreement with the text of the last press.
 */
export async function saveAgreement(services: ListServices, input: SaveAgreementInput): Promise<SaveAgreementResult> {
  const { actor, agreement, stored, initiativeKey, commandKey } = input;
  const refused = refusal(actor, 'saveAgreement');
  if (refused) return refused;
  const missing = missingInAgreement(agreement);
  if (missing.length > 0) return blocked(...missing);
  const typed = typedColumns(agreement);
  const result: SaveResult<Agreement> = stored
    ? await saveFields(services.lists.agreements, { stored, mine: typed })
    : { kind: 'saved', stored: await make(services.lists.agreements, input, typed), merged: false };
  if (result.kind !== 'saved') return result;
  const line = stored ? timelineWording.agreementChanged() : timelineWording.agreementMade(agreement);
  await services.lists.timeline.createOnce(
    timelineEvent(commandKey, 'agreement', line, services.now().toISOString(), initiativeKey, actor),
  );
  return result;
}

async function make(
  list: Lists['agreements'],
  { initiativeKey, commandKey, agreement }: SaveAgreementInput,
  typed: Changes<AgreementInput>,
): Promise<Stored<Agreement>> {
  const key = deriveKey(commandKey, 'agreement');
  const filled = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== null));
  const stored = await list.createOnce({
    ...agreement,
    ...filled,
    Key: key,
    InitiativeKey: initiativeKey,
    Status: 'open',
  });
  return updateStored(list, stored, 'Afspraken', (latest) => {
    const different = Object.entries(typed).filter(
      ([column, value]) => !sameValue(value, latest[column as keyof AgreementInput]),
    );
    return different.length === 0 ? undefined : Object.fromEntries(different);
  });
}

function typedColumns(agreement: AgreementInput): Changes<AgreementInput> {
  return {
    Title: cleanLine(agreement.Title),
    OwnerSide: agreement.OwnerSide,
    OwnerKey: agreement.OwnerKey ?? null,
    OwnerName: cleanLine(agreement.OwnerName ?? '') || null,
    DueOn: agreement.DueOn ?? null,
  };
}
