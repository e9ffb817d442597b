import type { WebPartDefinition } from '../../http/exchange.ts';
import type { Person } from '../../directory/people.ts';
import type { IsInGroup, Rights } from '../rights/rights.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import type { Principal } from '../store/principals.ts';
import type { Resource } from './resource.ts';
import type { Site } from '../store/sites.ts';
import type { Store } from '../store/store.ts';

/**
 * Resources by what they stand for. They lead to each other in circles, as SharePoint's own do; modules that did so too
 * could not be read one by one, so the way back goes through here.
 */
export interface Resources {
  web(session: Session): Resource;
  list(session: Session, list: List): Resource;
  folder(session: Session, list: List, folder: Item): Resource;
  file(session: Session, list: List, file: Item): Resource;
  group(session: Session, group: Principal): Resource;
}

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
  /** The web parts that may be put on pages. */
  readonly webParts: () => readonly WebPartDefinition[];
  /** What leads from one resource to another, also back: from an item to its list, from a list to its web. */
  readonly resources: Resources;
  warn(message: string): void;
  /** The same request, looked at from another site. */
  on(site: Site): Session;
}

/** As SharePoint keeps and writes instants: UTC, whole seconds. */
export const instant = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`;
/** The address of a site relative to the server, `/` for the root. */
export const siteRoot = (site: Pick<Site, 'path'>): string => (site.path === '' ? '/' : site.path);
