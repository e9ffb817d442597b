import type { Database, Row } from './database.ts';

export interface GroupSettings {
  readonly description?: string;
  readonly ownerId?: number;
  readonly allowMembersEditMembership?: boolean;
  readonly allowRequestToJoinLeave?: boolean;
  readonly autoAcceptRequestToJoinLeave?: boolean;
  readonly onlyAllowMembersViewMembership?: boolean;
  readonly requestToJoinLeaveEmailSetting?: string;
}

/** Somebody or something that can have rights on a site: a person, a SharePoint group, or a claim such as "everyone". */
export interface Principal {
  readonly site: string;
  readonly id: number;
  readonly kind: 'user' | 'group' | 'claim';
  readonly login: string;
  readonly title: string;
  readonly email: string;
  /** Entra object id of a user, id of the group of a claim. */
  readonly personId: string | undefined;
  readonly isAdmin: boolean;
  readonly settings: GroupSettings;
}

interface PrincipalRow extends Row {
  personId: string | null;
  isAdmin: number;
  settings: string;
}

const toPrincipal = (row: PrincipalRow): Principal => ({
  ...(row as unknown as Principal),
  personId: row.personId ?? undefined,
  isAdmin: row.isAdmin === 1,
  settings: JSON.parse(row.settings) as GroupSettings,
});

export class PrincipalStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  ofSite(site: string, ...kinds: readonly Principal['kind'][]): readonly Principal[] {
    return this.#many(`site = ? AND kind IN (${kinds.map(() => '?').join(', ')}) ORDER BY id`, site, ...kinds);
  }

  byId(site: string, id: number): Principal | undefined {
    return this.#many('site = ? AND id = ?', site, id)[0];
  }

  byLogin(site: string, login: string): Principal | undefined {
    return this.#many('site = ? AND login = ?', site, login)[0];
  }

  byEmail(site: string, email: string): Principal | undefined {
    return this.#many("site = ? AND kind = 'user' AND email = ?", site, email)[0];
  }

  byPerson(site: string, personId: string): Principal | undefined {
    return this.#many("site = ? AND kind = 'user' AND personId = ?", site, personId)[0];
  }

  groupByTitle(site: string, title: string): Principal | undefined {
    return this.#many("site = ? AND kind = 'group' AND title = ?", site, title)[0];
  }

  add(principal: Omit<Principal, 'id'>): Principal {
    const id = Number(
      this.#database.get(
        'UPDATE sp_sites SET nextPrincipal = nextPrincipal + 1 WHERE path = ? RETURNING nextPrincipal - 1 AS id',
        principal.site,
      )?.['id'],
    );
    this.#database.run(
      'INSERT INTO sp_principals (site, id, kind, login, title, email, personId, isAdmin, settings) VALUES (?,?,?,?,?,?,?,?,?)',
      principal.site,
      id,
      principal.kind,
      principal.login,
      principal.title,
      principal.email,
      principal.personId ?? null,
      Number(principal.isAdmin),
      JSON.stringify(principal.settings),
    );
    return { ...principal, id };
  }

  change(principal: Principal): void {
    this.#database.run(
      'UPDATE sp_principals SET login = ?, title = ?, email = ?, isAdmin = ?, settings = ? WHERE site = ? AND id = ?',
      principal.login,
      principal.title,
      principal.email,
      Number(principal.isAdmin),
      JSON.stringify(principal.settings),
      principal.site,
      principal.id,
    );
  }

  remove(principal: Principal): void {
    this.#database.run(
      'DELETE FROM sp_members WHERE site = ? AND (groupId = ? OR memberId = ?)',
      principal.site,
      principal.id,
      principal.id,
    );
    this.#database.run('DELETE FROM sp_assignments WHERE site = ? AND principalId = ?', principal.site, principal.id);
    this.#database.run('DELETE FROM sp_principals WHERE site = ? AND id = ?', principal.site, principal.id);
  }

  members(site: string, groupId: number): readonly Principal[] {
    return this.#many(
      'site = ? AND id IN (SELECT memberId FROM sp_members WHERE site = ? AND groupId = ?) ORDER BY id',
      site,
      site,
      groupId,
    );
  }

  /** The SharePoint groups that hold one of these principals directly. */
  groupsHolding(site: string, ids: readonly number[]): readonly Principal[] {
    const marks = ids.map(() => '?').join(', ');
    return this.#many(
      `site = ? AND id IN (SELECT groupId FROM sp_members WHERE site = ? AND memberId IN (${marks})) ORDER BY id`,
      site,
      site,
      ...ids,
    );
  }

  addMember(site: string, groupId: number, memberId: number): void {
    this.#database.run(
      'INSERT OR IGNORE INTO sp_members (site, groupId, memberId) VALUES (?, ?, ?)',
      site,
      groupId,
      memberId,
    );
  }

  removeMember(site: string, groupId: number, memberId: number): void {
    this.#database.run(
      'DELETE FROM sp_members WHERE site = ? AND groupId = ? AND memberId = ?',
      site,
      groupId,
      memberId,
    );
  }

  #many(where: string, ...values: readonly (string | number)[]): readonly Principal[] {
    return this.#database.remembered(`SELECT * FROM sp_principals WHERE ${where}`, toPrincipal, ...values);
  }
}
