import { toMask } from '../rights/permissions.ts';
import type { Database, Row } from './database.ts';

export interface Role extends Row {
  readonly site: string;
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly hidden: number;
  readonly sortOrder: number;
  readonly kind: number;
  readonly high: string;
  readonly low: string;
}

export interface Assignment {
  readonly principalId: number;
  readonly roleId: number;
}

/** Where rights can be set: the web, a list, an item. */
export const scopeOf = (list?: { readonly id: string }, item?: { readonly id: number }): string =>
  !list ? 'web' : item ? `${list.id}/${item.id}` : list.id;

const asIs = <R extends Row>(row: R): R => row;

export class RoleStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  ofSite(site: string): readonly Role[] {
    return this.#database.remembered('SELECT * FROM sp_roles WHERE site = ? ORDER BY sortOrder, id', asIs<Role>, site);
  }

  byId(site: string, id: number): Role | undefined {
    return this.#database.remembered('SELECT * FROM sp_roles WHERE site = ? AND id = ?', asIs<Role>, site, id)[0];
  }

  add(role: Role): void {
    this.#database.run(
      'INSERT INTO sp_roles (site, id, name, description, hidden, sortOrder, kind, high, low) VALUES (?,?,?,?,?,?,?,?,?)',
      role.site,
      role.id,
      role.name,
      role.description,
      role.hidden,
      role.sortOrder,
      role.kind,
      role.high,
      role.low,
    );
  }

  change(role: Role): void {
    this.#database.run(
      'UPDATE sp_roles SET name = ?, description = ?, sortOrder = ?, high = ?, low = ? WHERE site = ? AND id = ?',
      role.name,
      role.description,
      role.sortOrder,
      role.high,
      role.low,
      role.site,
      role.id,
    );
  }

  remove(role: Role): void {
    this.#database.run('DELETE FROM sp_assignments WHERE site = ? AND roleId = ?', role.site, role.id);
    this.#database.run('DELETE FROM sp_roles WHERE site = ? AND id = ?', role.site, role.id);
  }

  assignments(site: string, scope: string): readonly Assignment[] {
    return this.#database.remembered(
      'SELECT principalId, roleId FROM sp_assignments WHERE site = ? AND scope = ? ORDER BY principalId, roleId',
      asIs<Assignment & Row>,
      site,
      scope,
    );
  }

  assign(site: string, scope: string, principalId: number, roleId: number): void {
    this.#database.run(
      'INSERT OR IGNORE INTO sp_assignments (site, scope, principalId, roleId) VALUES (?, ?, ?, ?)',
      site,
      scope,
      principalId,
      roleId,
    );
  }

  unassign(site: string, scope: string, principalId: number, roleId?: number): void {
    if (roleId === undefined)
      this.#database.run(
        'DELETE FROM sp_assignments WHERE site = ? AND scope = ? AND principalId = ?',
        site,
        scope,
        principalId,
      );
    else
      this.#database.run(
        'DELETE FROM sp_assignments WHERE site = ? AND scope = ? AND principalId = ? AND roleId = ?',
        site,
        scope,
        principalId,
        roleId,
      );
  }

  clear(site: string, scope: string): void {
    this.#database.run('DELETE FROM sp_assignments WHERE site = ? AND scope = ?', site, scope);
  }

  clearItems(site: string, list: string): void {
    this.#database.run("DELETE FROM sp_assignments WHERE site = ? AND scope LIKE ? || '/%'", site, list);
  }

  copy(site: string, from: string, to: string): void {
    this.#database.run(
      'INSERT OR IGNORE INTO sp_assignments (site, scope, principalId, roleId) SELECT site, ?, principalId, roleId FROM sp_assignments WHERE site = ? AND scope = ?',
      to,
      site,
      from,
    );
  }

  /** The rights that any of the principals has there, together. */
  mask(site: string, scope: string, principals: readonly number[]): bigint {
    const marks = principals.map(() => '?').join(', ');
    const rows = this.#database.remembered(
      `SELECT DISTINCT r.high, r.low FROM sp_assignments a JOIN sp_roles r ON r.site = a.site AND r.id = a.roleId WHERE a.site = ? AND a.scope = ? AND a.principalId IN (${marks})`,
      asIs<{ high: string; low: string }>,
      site,
      scope,
      ...principals,
    );
    return rows.reduce((sum, row) => sum | toMask(row.high, row.low), 0n);
  }
}
