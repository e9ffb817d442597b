import { AppError, hasCode } from '../data/app-error';
import type { Stored } from '../data/ports';
import { cleanDestination, missingInDestination } from '../domain/destinations';
import type { DestinationDraft } from '../domain/destinations';
import type { Destination } from '../domain/records.generated';
import { blocked, notFound, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';

export interface SaveDestinationInput extends Acting {
  /** Key of the one that is changed; a new one gets the key of the command. */
  readonly key?: string;
  readonly draft: DestinationDraft;
  /** `false` retires it: it stays readable where it was used, and nobody is referred to it any more. */
  readonly isActive: boolean;
}

export type SaveDestinationResult =
  | { readonly kind: 'saved'; readonly destination: Stored<Destination> }
  | Blocked
  | NotFound;

/** Adds or changes a counter or organisation to refer to. Safe to repeat. */
export async function saveDestination(
  { lists }: Pick<ListServices, 'lists'>,
  { key, draft, isActive, actor, commandKey }: SaveDestinationInput,
): Promise<SaveDestinationResult> {
  const refused = refusal(actor, 'manageDestinations');
  if (refused) return refused;
  const missing = missingInDestination(draft);
  if (missing.length > 0) return blocked(...missing);
  const wanted = { ...cleanDestination(draft), IsActive: isActive };
  if (key === undefined)
    return { kind: 'saved', destination: await lists.destinations.createOnce({ ...wanted, Key: commandKey }) };
  const { HandlesWhat = null, Contact = null, CallerText = null } = wanted;
  const changes = { ...wanted, HandlesWhat, Contact, CallerText };
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const stored = await lists.destinations.getByKey(key);
    if (!stored) return notFound;
    try {
      return { kind: 'saved', destination: await lists.destinations.update(stored, changes) };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Loketten' });
}
