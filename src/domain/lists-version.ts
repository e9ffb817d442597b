import { schemaVersion } from './records.generated';

/** Key in Instellingen under which set-up keeps the version of the lists. */
export const listsVersionKey = 'schema.version';

/**
 * How the lists stand to this code.
 * @param stored - the value in Instellingen; `undefined` when set-up never wrote it
 * @returns `older`: set-up can upgrade them. `newer`: this code is of before, and must be loaded again
 */
export function compareLists(stored: string | undefined, own: number = schemaVersion): 'same' | 'older' | 'newer' {
  const version = Number(stored);
  // Version 1 wrote nothing down, and what a person made of it says nothing.
  if (stored === undefined || stored.trim() === '' || !Number.isInteger(version)) return own > 1 ? 'older' : 'same';
  return version === own ? 'same' : version > own ? 'newer' : 'older';
}
