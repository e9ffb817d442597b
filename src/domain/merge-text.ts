import { normalizeLines } from './text';

/** `null` empties a field; absent, empty and `null` are one and the same to a list. */
export type FieldValue = string | number | boolean | null | undefined;

export type Merge<V> =
  | { readonly kind: 'unchanged' } // the list already holds what it should
  | { readonly kind: 'mine'; readonly value: V } // only I changed it: write mine
  | { readonly kind: 'theirs' } // only somebody else changed it: theirs stays
  | { readonly kind: 'conflict' }; // both did: a person chooses

/**
 * Three-way merge of one field.
 * @param base - what this screen last read from the list
 * @param mine - what it holds now
 * @param theirs - what the list holds now
 * @param sentBefore - what this screen sent when the answer was lost: if the list holds that, it is not somebody else's
 */
export function mergeField<V extends FieldValue>(base: V, mine: V, theirs: V, sentBefore?: V): Merge<V> {
  if (sameValue(mine, theirs)) return { kind: 'unchanged' };
  if (sameValue(mine, base)) return { kind: 'theirs' };
  const theirsIsOwn = sentBefore !== undefined && sameValue(theirs, sentBefore);
  return sameValue(theirs, base) || theirsIsOwn ? { kind: 'mine', value: mine } : { kind: 'conflict' };
}

export interface FieldConflict<F extends string = string> {
  readonly field: F;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
}

export interface MergedFields<R> {
  /** What must still be written: only the fields that the person changed and nobody else did. */
  readonly changes: { readonly [K in keyof R]?: R[K] | null };
  readonly conflicts: readonly FieldConflict<keyof R & string>[];
}

/**
 * Three-way merge of a record, field by field; fields that `mine` does not name are left alone.
 * Nothing gets lost: a field that both changed is not written but reported with both texts.
 */
export function mergeFields<R extends object>(
  base: R,
  mine: { readonly [K in keyof R]?: R[K] | null },
  theirs: R,
  sentBefore: { readonly [K in keyof R]?: R[K] | null } = {},
): MergedFields<R> {
  const changes: { [K in keyof R]?: R[K] | null } = {};
  const conflicts: FieldConflict<keyof R & string>[] = [];
  for (const field of Object.keys(mine) as (keyof R & string)[]) {
    const own = mine[field];
    if (own === undefined) continue;
    const result = mergeField<FieldValue>(
      valueOf(base[field]),
      valueOf(own),
      valueOf(theirs[field]),
      valueOf(sentBefore[field]),
    );
    if (result.kind === 'mine') changes[field] = own;
    if (result.kind === 'conflict') conflicts.push({ field, mine: valueOf(own), theirs: valueOf(theirs[field]) });
  }
  return { changes, conflicts };
}

/** Whether a list sees these as the same: without regard to line ends, or to empty against absent. */
export function sameValue(one: FieldValue, other: FieldValue): boolean {
  return plain(one) === plain(other);
}

function plain(value: FieldValue): string | number | boolean | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  return typeof value === 'string' ? normalizeLines(value) : value;
}

function valueOf(value: unknown): FieldValue {
  return value as FieldValue;
}
