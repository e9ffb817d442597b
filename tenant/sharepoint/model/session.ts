import type { Person } from '../../directory/people.ts';
import type { IsInGroup, Rights } from '../rights/rights.ts';
import type { Principal } from '../store/principals.ts';
import type { Site } from '../store/sites.ts';
import type { Store } from '../store/store.ts';

/** Who asks what site, and when: what every resource needs of one request. */
export interface Session {
  readonly store: Store;
  readonly site: Site;
  readonly person: Person;
  /** The person as this site knows them. */
  readonly user: Principal;
  readonly rights: Rights;
  readonly isInGroup: IsInGroup;
  readonly now: Date;
  /** Scheme and host that the caller used. */
  readonly origin: string;
  /** Absolute address of the site. */
  readonly siteUrl: string;
  /** Age in seconds below which search does not yet find something. */
  readonly searchLag: number;
  warn(message: string): void;
  /** The same request, looked at from another site. */
  on(site: Site): Session;
}

/** As SharePoint keeps and writes instants: UTC, whole seconds. */
export const instant = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
/** The address of a site relative to the server, `/` for the root. */
export const siteRoot = (site: Pick<Site, 'path'>): string => (site.path === '' ? '/' : site.path);
