import { AppError, hasCode } from '../data/app-error';
import type { Changes, Stored } from '../data/ports';
import { sameValue } from '../domain/merge-text';
import type { FieldValue } from '../domain/merge-text';
import type { Missing } from '../domain/missing';
import type { PoolMember } from '../domain/records.generated';
import { missingInPoolMember } from '../domain/pool';
import { notFound, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';

export interface SavePoolMemberInput {
  readonly actor: Acting['actor'];
  readonly personKey: string;
  /** Only what the person on the screen changed: what a colleague changed beside it stays. */
  readonly changes: Changes<Omit<PoolMember, 'PersonKey'>>;
  /** Somebody who is not in the pool yet. */
  readonly isNew: boolean;
}

export type SavePoolMemberResult =
  | { readonly kind: 'saved'; readonly member: Stored<PoolMember> }
  | { readonly kind: 'invalid'; readonly missing: readonly Missing[] }
  | Blocked
  | NotFound;

/**
 * Adds somebody to the pool or changes what the pool knows of them. Whoever leaves becomes inactive and stays in the list,
 * so that old dossiers keep their name. Safe to repeat: one row for one person.
 */
export async function savePoolMember(
  { lists }: Pick<ListServices, 'lists'>,
  { actor, personKey, changes, isNew }: SavePoolMemberInput,
): Promise<SavePoolMemberResult> {
  const refused = refusal(actor, 'managePool');
  if (refused) return refused;
  const missing = missingInPoolMember({ personKey, changes, isNew });
  if (missing.length > 0) return { kind: 'invalid', missing };
  let stored = isNew
    ? await lists.pool.createOnce({
        ...withoutNull(changes),
        Title: changes.Title ?? '',
        PersonKey: personKey,
        IsActive: true,
      })
    : await lists.pool.getByKey(personKey);
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    if (!stored) return notFound;
    const current: Readonly<Record<string, FieldValue>> = { ...stored.record };
    const wanted = Object.entries(changes) as readonly (readonly [string, FieldValue])[];
    const different = wanted.filter(([column, value]) => value !== undefined && !sameValue(current[column], value));
    if (different.length === 0) return { kind: 'saved', member: stored };
    try {
      return { kind: 'saved', member: await lists.pool.update(stored, Object.fromEntries(different)) };
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
      stored = await lists.pool.getByKey(personKey);
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Pool' });
}

function withoutNull(changes: Changes<Omit<PoolMember, 'PersonKey'>>): Partial<Omit<PoolMember, 'PersonKey'>> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null));
}
