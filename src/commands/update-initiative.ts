import { AppError, hasCode } from '../data/app-error';
import type { Changes, Services, Stored } from '../data/ports';
import { hasCommand, rememberCommand } from '../domain/command-trail';
import type { Initiative } from '../domain/records.generated';
import { rereadLimit } from './command';
import type { NotFound } from './command';
import { notFound } from './command';
import { readDossier } from './read-dossier';
import type { Dossier } from './read-dossier';

/** What a command decides on what the lists hold: write these changes, or stop with this result. */
export type Decision<T> = { readonly write: Changes<Initiative> } | { readonly stop: T };

export interface Written {
  readonly kind: 'written';
  readonly initiative: Stored<Initiative>;
  /** What the decision was made on; on a repeat, what the lists hold after it. */
  readonly dossier: Dossier;
}

/**
 * Reads the dossier, decides, and writes if nobody changed it meanwhile; if somebody did, reads and decides again.
 * A command that already did its work (its answer was lost) is recognised by its key and not done twice.
 * @param decide - gets the newest facts each time, and must give the same answer for the same facts
 * @throws AppError 'changed-elsewhere' when others keep saving; any other error as the port gave it
 */
export async function updateInitiative<T>(
  services: Pick<Services, 'lists' | 'together'>,
  initiativeKey: string,
  commandKey: string,
  decide: (dossier: Dossier) => Decision<T>,
): Promise<Written | { readonly kind: 'stopped'; readonly result: T } | NotFound> {
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const dossier = await readDossier(services, initiativeKey);
    if (!dossier) return notFound;
    const { initiative } = dossier;
    if (hasCommand(initiative.record.LastCommand, commandKey)) return { kind: 'written', initiative, dossier };
    const decision = decide(dossier);
    if ('stop' in decision) return { kind: 'stopped', result: decision.stop };
    try {
      const changes = { ...decision.write, LastCommand: rememberCommand(initiative.record.LastCommand, commandKey) };
      return { kind: 'written', initiative: await services.lists.initiatives.update(initiative, changes), dossier };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Initiatieven' });
}
