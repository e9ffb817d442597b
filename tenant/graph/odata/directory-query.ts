import { unsupportedQuery } from '../http/errors.ts';
import { readFilter } from './collection.ts';
import type { EntityType } from './entity-type.ts';
import type { Filter } from './filter.ts';
import type { QueryOptions } from './options.ts';

/** What a directory collection can filter on. Lower-case names. */
export interface FilterSupport {
  readonly type: EntityType;
  /** As in error texts: `User`. */
  readonly resource: string;
  /** With eq, in, startsWith, without more. */
  readonly plain: ReadonlySet<string>;
  /** Only with the advanced query capabilities. */
  readonly advanced: ReadonlySet<string>;
}

export const userFilters: FilterSupport = {
  type: { name: 'microsoft.graph.user', properties: [] },
  resource: 'User',
  plain: new Set(
    'id displayName givenName surname mail userPrincipalName mailNickname department jobTitle city country state usageLocation accountEnabled userType employeeId createdDateTime otherMails proxyAddresses imAddresses businessPhones'
      .toLowerCase()
      .split(' '),
  ),
  advanced: new Set(
    'companyName officeLocation employeeType mobilePhone postalCode streetAddress onPremisesExtensionAttributes'
      .toLowerCase()
      .split(' '),
  ),
};

export const groupFilters: FilterSupport = {
  type: { name: 'microsoft.graph.group', properties: [] },
  resource: 'Group',
  plain: new Set(
    'id displayName mail mailNickname mailEnabled securityEnabled groupTypes visibility createdDateTime description proxyAddresses resourceProvisioningOptions uniqueName classification'
      .toLowerCase()
      .split(' '),
  ),
  advanced: new Set('renewedDateTime isAssignableToRole theme preferredLanguage'.toLowerCase().split(' ')),
};

/** At most this many values in one `in`, or alternatives with `or`. */
const mostAlternatives = 15;

/**
 * Refuses what the directory refuses: platform-rules 2.2 and 2.3.
 * @param headers - lower-case names
 * @param type - of what the collection holds
 * @throws {GraphError} 400
 */
export function checkDirectoryQuery(
  options: QueryOptions,
  headers: Readonly<Record<string, string>>,
  type: EntityType,
  support: FilterSupport,
): void {
  const eventual = headers['consistencylevel']?.toLowerCase() === 'eventual';
  const advanced = eventual && options.count === true;
  if (options.search !== undefined && !eventual) {
    throw unsupportedQuery(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  }
  for (const by of options.orderby ?? []) {
    if (!['displayname', 'userprincipalname', 'id', 'createddatetime'].includes(by.path.toLowerCase()) && !advanced) {
      throw unsupportedQuery('Sorting not supported for current query.');
    }
  }
  if (options.filter === undefined) return;
  if (options.orderby && !advanced) throw unsupportedQuery('Sorting not supported for current query.');
  checkFilter(readFilter(options.filter, type), advanced, support);
}

function checkFilter(filter: Filter, advanced: boolean, support: FilterSupport): void {
  const alternatives = countAlternatives(filter);
  if (alternatives > mostAlternatives) {
    throw unsupportedQuery(
      `Too many child clauses specified in search filter expression containing 'OR' operators: ${alternatives}. Max allowed: ${mostAlternatives}.`,
    );
  }
  switch (filter.kind) {
    case 'and':
    case 'or':
      checkFilter(filter.left, advanced, support);
      checkFilter(filter.right, advanced, support);
      return;
    case 'not':
      if (!advanced) throw unsupportedQuery();
      checkFilter(filter.inner, advanced, support);
      return;
    default:
      checkClause(filter, advanced, support);
  }
}

function checkClause(
  filter: Exclude<Filter, { kind: 'and' | 'or' | 'not' }>,
  advanced: boolean,
  support: FilterSupport,
): void {
  const property = filter.path.split('/')[0] ?? '';
  const name = property.toLowerCase();
  const isKnown = support.plain.has(name) || support.advanced.has(name);
  const unsupportedFunction = filter.kind === 'call' && filter.name === 'contains';
  if (!isKnown || unsupportedFunction) {
    throw unsupportedQuery(
      `Unsupported or invalid query filter clause specified for property '${property}' of resource '${support.resource}'.`,
    );
  }
  const needsAdvanced =
    support.advanced.has(name) ||
    (filter.kind === 'call' && filter.name === 'endswith') ||
    (filter.kind === 'compare' && (filter.operator === 'ne' || filter.value === null)) ||
    filter.path.endsWith('/$count');
  if (needsAdvanced && !advanced) throw unsupportedQuery();
}

function countAlternatives(filter: Filter): number {
  if (filter.kind === 'or') return countAlternatives(filter.left) + countAlternatives(filter.right);
  return filter.kind === 'in' ? filter.values.length : 1;
}
