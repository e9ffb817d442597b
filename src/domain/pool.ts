import type { Missing } from './missing';
import type { PoolMember } from './records.generated';
import { isBlank, lineLimit } from './text';

type PoolFields = Omit<PoolMember, 'PersonKey'>;

export interface PoolChange {
  readonly personKey: string;
  readonly changes: { readonly [K in keyof PoolFields]?: PoolFields[K] | null };
  readonly isNew: boolean;
}

/** More dossiers than this nobody can have. */
export const capacityLimit = 99;

/** What keeps a change of the pool from being saved; each names its field. */
export function missingInPoolMember({ personKey, changes, isNew }: PoolChange): readonly Missing[] {
  const missing: Missing[] = [];
  if (isBlank(personKey)) missing.push({ field: 'PersonKey', reason: 'empty' });
  if (isNew ? isBlank(changes.Title) : changes.Title !== undefined && isBlank(changes.Title)) {
    missing.push({ field: 'Title', reason: 'empty' });
  }
  for (const field of ['Title', 'Settlements', 'Expertise', 'Phone', 'Mail'] as const) {
    if ((changes[field] ?? '').length > lineLimit) missing.push({ field, reason: 'too-long' });
  }
  const { Capacity: capacity, AwayFrom: from, AwayUntil: until } = changes;
  if (typeof capacity === 'number' && (!Number.isInteger(capacity) || capacity < 0 || capacity > capacityLimit)) {
    missing.push({ field: 'Capacity', reason: 'empty' });
  }
  if (typeof from === 'string' && typeof until === 'string' && until < from) {
    missing.push({ field: 'AwayUntil', reason: 'date-in-past' });
  }
  return missing;
}
