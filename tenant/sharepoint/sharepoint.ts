import { randomBytes } from 'node:crypto';
import { findByLogin } from '../directory/people.ts';
import { opgaveGroups, teamId, teamMembers } from '../directory/team.ts';
import type { Seed, TenantContext, TenantService } from '../http/exchange.ts';
import { createHandler } from './http/handle.ts';
import { type Limits, serviceLimits, Throttle } from './http/throttle.ts';
import { instant } from './model/session.ts';
import type { IsInGroup } from './rights/rights.ts';
import { seedSites } from './seed/seed.ts';
import { hostedWebPartData } from './services/hosted-apps.ts';
import { ownersOf } from './services/sites.ts';
import { Database } from './store/database.ts';
import { createTables, dropTables } from './store/schema.ts';
import { createStore } from './store/store.ts';

/** What SharePoint takes from other parts of the tenant; each has a stand-in from the directory. */
export interface SharePointParts {
  /** Who is in an Entra group now; of `<group>_o` the owners. Graph knows it when people were added while running. */
  readonly isInGroup?: IsInGroup;
  /** Seconds until search finds what was stored. */
  readonly searchLag?: number;
  /** What one person may ask before 429. */
  readonly limits?: Limits;
  /** Real time in milliseconds, by which load is counted. */
  readonly realNow?: () => number;
}

export interface SharePointService extends TenantService {
  /** For when the database was put back to an earlier moment from outside: forgets what it knows of it. */
  putBack(): void;
  /** Whether nothing was ever seeded: the host then calls `reset`. */
  isEmpty(): boolean;
  /** The stored configuration of a preconfigured web part (`teamshostedapp.aspx?…&id=`), as JSON. */
  hostedWebPartData(sitePath: string, id: number): string | undefined;
}

/** SharePoint Online's REST service for the sites of the tenant, on the tenant's database. */
export function createSharePoint(context: TenantContext, parts: SharePointParts = {}): SharePointService {
  // WAL with NORMAL: whatever was answered survives the end of the process; only a power cut may take the last moment.
  context.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  const database = new Database(context.database);
  createTables(database);
  const store = createStore(database);
  const settings = {
    digestSecret: secretOf(store.sites.meta('digest'), (secret) => store.sites.setMeta('digest', secret)),
    isInGroup: parts.isInGroup ?? isInDirectoryGroup,
    searchLag: parts.searchLag ?? 0,
    throttle: new Throttle(parts.limits ?? serviceLimits, parts.realNow ?? (() => performance.now())),
  };
  return {
    handle: createHandler(context, store, settings),
    reset(seed: Seed): void {
      dropTables(database);
      createTables(database);
      store.fields.forget();
      settings.throttle.clear();
      database.transaction(() => {
        store.sites.setMeta('digest', settings.digestSecret);
        seedSites(context, store, seed, instant(context.clock.now()));
      });
      // What the query planner must know of a list of 100,000.
      if (seed.kind === 'large') database.define('ANALYZE');
    },
    putBack(): void {
      database.putBack();
      store.fields.forget();
      settings.throttle.clear();
    },
    isEmpty: () => store.sites.all().length === 0,
    hostedWebPartData: (sitePath, id) => hostedWebPartData(store, { path: sitePath }, id),
  };
}

function secretOf(kept: string | undefined, keep: (secret: string) => void): string {
  if (kept !== undefined) return kept;
  const secret = randomBytes(32).toString('hex');
  keep(secret);
  return secret;
}

/** Membership as the directory begins with. */
const isInDirectoryGroup: IsInGroup = (groupId, personId) => {
  const logins =
    groupId === ownersOf(teamId)
      ? teamMembers.owners
      : groupId === teamId
        ? [...teamMembers.owners, ...teamMembers.members]
        : (opgaveGroups.find((group) => group.id === groupId)?.memberLogins ?? []);
  return logins.some((login) => findByLogin(login)?.id === personId);
};
