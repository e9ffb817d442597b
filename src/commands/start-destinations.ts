import { usualDestinations } from '../domain/destinations';
import { refusal } from './command';
import type { Acting, Blocked, ListServices } from './command';

/** Fills a list of counters that is still empty with the usual ones, to change from there. Repeating adds nothing. */
export async function startDestinations(
  { lists }: Pick<ListServices, 'lists'>,
  { actor }: Acting,
): Promise<{ readonly kind: 'started' } | Blocked> {
  const refused = refusal(actor, 'manageDestinations');
  if (refused) return refused;
  for (const destination of usualDestinations()) await lists.destinations.createOnce(destination);
  return { kind: 'started' };
}
