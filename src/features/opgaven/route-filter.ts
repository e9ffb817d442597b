import { noOpgavenFilter } from '../../domain/opgaven-list';
import type { OpgavenFilter } from '../../domain/opgaven-list';
import type { RouteQuery } from '../../session/routes';

/** What the address says: the filters, and the opgave that was chosen. */
export interface OpgavenPlace {
  readonly filter: OpgavenFilter;
  readonly chosen: string | undefined;
}

const yes = 'ja';

export function placeOf(query: RouteQuery = {}): OpgavenPlace {
  return {
    filter: {
      words: query.zoek ?? '',
      programme: query.programma ?? '',
      year: query.jaar ?? '',
      withoutPeople: query.zonderMensen === yes,
      withoutInitiatives: query.zonderInitiatieven === yes,
      expired: query.vervallen === yes,
    },
    chosen: query.opgave === undefined || query.opgave === '' ? undefined : query.opgave,
  };
}

export function queryOf({ filter, chosen }: OpgavenPlace): RouteQuery {
  return {
    zoek: filter.words,
    programma: filter.programme,
    jaar: filter.year,
    zonderMensen: filter.withoutPeople ? yes : '',
    zonderInitiatieven: filter.withoutInitiatives ? yes : '',
    vervallen: filter.expired ? yes : '',
    opgave: chosen ?? '',
  };
}

/** Whether rows are left out for what somebody asked; showing expired ones only adds. */
export function isFiltered(filter: OpgavenFilter): boolean {
  return JSON.stringify({ ...filter, expired: false }) !== JSON.stringify(noOpgavenFilter);
}
