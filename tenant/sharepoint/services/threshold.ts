import { lookupThresholdExceeded, thresholdExceeded } from '../errors.ts';
import type { Session } from '../model/session.ts';
import type { Filter } from '../odata/filter.ts';
import type { QueryOptions } from '../odata/options.ts';
import type { Field } from '../store/fields.ts';
import type { List } from '../store/lists.ts';
import { type ColumnNames, type Condition, toCondition } from './item-filter.ts';

/** The list view threshold (platform-rules 1.1). */
export const threshold = 5000;
/** Platform-rules 1.5. */
const mostLookups = 12;

/**
 * Refuses what the service would refuse on a list above the threshold (platform-rules 1.2): an order or a filter on
 * a column without index, and a filter whose indexed range is itself above it. The first column of a conjunction
 * decides; of a disjunction every branch must be indexed and their ranges count together.
 * @throws {SharePointError} 500
 */
export function demandWithinThreshold(
  session: Session,
  list: List,
  names: ColumnNames,
  options: Pick<QueryOptions, 'filter' | 'orderBy'>,
): void {
  if (list.itemCount <= threshold) return;
  for (const order of options.orderBy) if (!isIndexed(names.find(order.path))) throw thresholdExceeded();
  if (options.filter && !isKeyset(options, names) && range(session, list, names, options.filter) > threshold)
    throw thresholdExceeded();
}

/**
 * A filter as conditions. Above the threshold the index of the first column finds the rows, as in the service: it hands
 * over no more than the threshold, while another index could hand over most of the list.
 */
export function filterConditions(list: List, names: ColumnNames, filter: Filter | undefined): Condition[] {
  if (!filter) return [];
  const [first, ...others] = conjuncts(filter);
  if (list.itemCount <= threshold || !first || !usesIndex(first, names)) return [toCondition(filter, names)];
  const plain = names.withoutIndexes();
  const onFirst = (part: Filter): boolean => pathOf(part) === pathOf(first);
  return [first, ...others].map((part) => toCondition(part, onFirst(part) ? names : plain));
}

/** @param people - how many person and lookup columns the query joins */
export function demandFewLookups(joined: number): void {
  if (joined > mostLookups) throw lookupThresholdExceeded();
}

/** The id is always indexed; a lookup's index does not help (platform-rules 1.4). */
const isIndexed = (field: Field): boolean =>
  field.name === 'ID' || (field.indexed && !/^(User|Lookup)/.test(field.type));

/** `Id gt n` in the order of the id is a page, whatever follows. */
function isKeyset({ filter, orderBy }: Pick<QueryOptions, 'filter' | 'orderBy'>, names: ColumnNames): boolean {
  const byId = orderBy.every((order) => names.find(order.path).name === 'ID');
  return (
    byId &&
    filter?.kind === 'compare' &&
    filter.left.kind === 'path' &&
    names.find(filter.left.path).name === 'ID' &&
    filter.operator !== 'ne'
  );
}

/** How many items the index would hand over; infinite when no index is used. */
function range(session: Session, list: List, names: ColumnNames, filter: Filter): number {
  if (filter.kind === 'or') return range(session, list, names, filter.left) + range(session, list, names, filter.right);
  const [first, second] = conjuncts(filter);
  if (!first || first.kind === 'or') return first ? range(session, list, names, first) : Number.POSITIVE_INFINITY;
  if (!usesIndex(first, names)) return Number.POSITIVE_INFINITY;
  // Two bounds on one column are one range of its index.
  const bounds = second && usesIndex(second, names) && pathOf(first) === pathOf(second) ? [first, second] : [first];
  const conditions = bounds.map((bound) => toCondition(bound, names));
  return session.store.items.countUpTo(
    list,
    conditions.map(({ sql }) => sql).join(' AND '),
    conditions.flatMap(({ values }) => values),
    threshold + 1,
  );
}

/** `a and b and c` as a row. */
const conjuncts = (filter: Filter): Filter[] =>
  filter.kind === 'and' ? [...conjuncts(filter.left), ...conjuncts(filter.right)] : [filter];

function pathOf(filter: Filter): string | undefined {
  const side =
    filter.kind === 'compare'
      ? filter.left
      : filter.kind === 'call' && filter.name === 'startswith'
        ? filter.args[0]
        : undefined;
  return side?.kind === 'path' && side.path.length === 1 ? side.path[0]?.toLowerCase() : undefined;
}

function usesIndex(filter: Filter, names: ColumnNames): boolean {
  const path = pathOf(filter);
  return path !== undefined && isIndexed(names.find([path]));
}
