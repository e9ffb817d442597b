import type { Stored } from '../data/ports';
import type { Initiator, Registration } from '../domain/records.generated';
import { cleanLine, isBlank, lineLimit } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { blocked, refusal } from './command';
import type { Acting, Blocked, ListServices } from './command';
import { saveFields } from './save-fields';
import type { SaveResult } from './save-fields';

/** How somebody is known, after the correction. */
export interface PersonCorrection {
  readonly name: string;
  readonly organisation: string;
  readonly mail: string;
  readonly phone: string;
}

const fields = ['name', 'organisation', 'mail', 'phone'] as const;

export interface CorrectPersonInput extends Acting {
  readonly correction: PersonCorrection;
  /** The person, and the registrations in which the same person stands, as this screen last read them. */
  readonly initiators: readonly Stored<Initiator>[];
  readonly registrations: readonly Stored<Registration>[];
}

export type CorrectPersonResult =
  | { readonly kind: 'corrected' }
  /** Somebody else changed the same field; nothing of that field was written. */
  | { readonly kind: 'conflict' }
  | Blocked;

/** Corrects what is held about a person, everywhere it stands (law: AVG art. 16). The timeline says that it was, not what. */
export async function correctPerson(services: ListServices, input: CorrectPersonInput): Promise<CorrectPersonResult> {
  const { actor, commandKey, correction, initiators, registrations } = input;
  const refused = refusal(actor, 'seePersonalData');
  if (refused) return refused;
  if (isBlank(correction.name)) return blocked({ field: 'name', reason: 'empty' });
  const long = fields.find((field) => cleanLine(correction[field]).length > lineLimit);
  if (long !== undefined) return blocked({ field: long, reason: 'too-long' });
  const line = (text: string): string | null => cleanLine(text) || null;
  const results: SaveResult<Initiator | Registration>[] = [];
  for (const stored of initiators) {
    const mine = {
      Title: cleanLine(correction.name),
      Organisation: line(correction.organisation),
      Email: line(correction.mail),
      Phone: line(correction.phone),
    };
    results.push(await saveFields(services.lists.initiators, { stored, mine }));
  }
  for (const stored of registrations) {
    const mine = {
      InitiatorName: cleanLine(correction.name),
      InitiatorOrganisation: line(correction.organisation),
      InitiatorEmail: line(correction.mail),
      InitiatorPhone: line(correction.phone),
    };
    results.push(await saveFields(services.lists.registrations, { stored, mine }));
  }
  const keys = new Set([...initiators, ...registrations].map(({ record }) => record.InitiativeKey));
  for (const initiativeKey of keys) {
    if (initiativeKey === undefined) continue;
    const event = timelineEvent(
      commandKey,
      `corrected:${initiativeKey}`,
      timelineWording.contactDataCorrected(),
      services.now().toISOString(),
      initiativeKey,
      actor,
    );
    await services.lists.timeline.createOnce(event);
  }
  return results.some(({ kind }) => kind === 'conflict') ? { kind: 'conflict' } : { kind: 'corrected' };
}

/** Writes down that what is held about somebody was given out, on their request. */
export async function recordExport(
  { lists, now }: Pick<ListServices, 'lists' | 'now'>,
  { actor, commandKey }: Acting,
  initiativeKeys: readonly string[],
): Promise<{ readonly kind: 'recorded' } | Blocked> {
  const refused = refusal(actor, 'seePersonalData');
  if (refused) return refused;
  for (const key of initiativeKeys) {
    const at = now().toISOString();
    const event = timelineEvent(commandKey, `exported:${key}`, timelineWording.contactDataExported(), at, key, actor);
    await lists.timeline.createOnce(event);
  }
  return { kind: 'recorded' };
}
