import type { Database, Row } from './database.ts';

/** `ChangeType`. */
export const ChangeKind = {
  add: 1,
  update: 2,
  delete: 3,
  rename: 4,
  restore: 7,
  assignmentAdd: 9,
  assignmentDelete: 10,
} as const;

export interface Change extends Row {
  readonly number: number;
  readonly site: string;
  readonly list: string | null;
  readonly item: number | null;
  readonly object: 'item' | 'list' | 'field' | 'view' | 'file' | 'folder' | 'web';
  readonly kind: number;
  readonly at: string;
  readonly uniqueId: string | null;
  readonly editor: number;
}

/** An earlier state of an item. */
export interface Version {
  readonly uiVersion: number;
  readonly modified: string;
  readonly editor: number;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Recycled extends Row {
  readonly id: string;
  readonly site: string;
  readonly list: string;
  readonly item: number | null;
  readonly title: string;
  readonly leaf: string;
  readonly dir: string;
  readonly itemType: number;
  readonly deletedBy: number;
  readonly deletedAt: string;
  readonly data: string;
}

/** What happened, what was, and what was thrown away. */
export class HistoryStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  note(change: {
    site: string;
    list?: string;
    item?: number;
    object: Change['object'];
    kind: number;
    at: string;
    uniqueId?: string;
    editor: number;
  }): void {
    this.#database.run(
      'INSERT INTO sp_changes (site, list, item, object, kind, at, uniqueId, editor) VALUES (?,?,?,?,?,?,?,?)',
      change.site,
      change.list ?? null,
      change.item ?? null,
      change.object,
      change.kind,
      change.at,
      change.uniqueId ?? null,
      change.editor,
    );
  }

  /** @param after - number of the last change that is already known */
  changes(where: { site: string; list?: string }, after: number, upTo: number, limit: number): Change[] {
    const list = where.list === undefined ? '' : 'AND list = ?';
    return this.#database.all(
      `SELECT * FROM sp_changes WHERE site = ? ${list} AND number > ? AND number <= ? ORDER BY number LIMIT ?`,
      ...(where.list === undefined ? [where.site] : [where.site, where.list]),
      after,
      upTo,
      limit,
    );
  }

  lastChange(): { number: number; at: string } | undefined {
    return this.#database.get('SELECT number, at FROM sp_changes ORDER BY number DESC LIMIT 1');
  }

  keepVersion(list: string, item: number, version: Version): void {
    this.#database.run(
      'INSERT OR REPLACE INTO sp_versions (list, item, uiVersion, modified, editor, data) VALUES (?,?,?,?,?,?)',
      list,
      item,
      version.uiVersion,
      version.modified,
      version.editor,
      JSON.stringify(version.data),
    );
  }

  /** Newest first, without the current one. */
  versions(list: string, item: number): Version[] {
    return this.#database
      .all<{
        uiVersion: number;
        modified: string;
        editor: number;
        data: string;
      }>(
        'SELECT uiVersion, modified, editor, data FROM sp_versions WHERE list = ? AND item = ? ORDER BY uiVersion DESC',
        list,
        item,
      )
      .map((row) => ({ ...row, data: JSON.parse(row.data) as Record<string, unknown> }));
  }

  /** Removes one earlier version. */
  forgetVersion(list: string, item: number, uiVersion: number): void {
    this.#database.run('DELETE FROM sp_versions WHERE list = ? AND item = ? AND uiVersion = ?', list, item, uiVersion);
    this.#database.run('DELETE FROM sp_contents WHERE list = ? AND item = ? AND uiVersion = ?', list, item, uiVersion);
  }

  forgetVersions(list: string, item: number, below: number): void {
    this.#database.run('DELETE FROM sp_versions WHERE list = ? AND item = ? AND uiVersion < ?', list, item, below);
    this.#database.run('DELETE FROM sp_contents WHERE list = ? AND item = ? AND uiVersion < ?', list, item, below);
  }

  recycle(entry: Recycled): void {
    this.#database.run(
      'INSERT INTO sp_recycled (id, site, list, item, title, leaf, dir, itemType, deletedBy, deletedAt, data) VALUES (?,?,?,?,?,?,?,?,?,?,?)',
      entry.id,
      entry.site,
      entry.list,
      entry.item,
      entry.title,
      entry.leaf,
      entry.dir,
      entry.itemType,
      entry.deletedBy,
      entry.deletedAt,
      entry.data,
    );
  }

  recycled(site: string): Recycled[] {
    return this.#database.all('SELECT * FROM sp_recycled WHERE site = ? ORDER BY deletedAt DESC', site);
  }

  removeRecycled(id: string): void {
    this.#database.run('DELETE FROM sp_recycled WHERE id = ?', id);
  }
}
