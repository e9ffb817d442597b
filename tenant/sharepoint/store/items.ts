import type { SQLInputValue } from 'node:sqlite';
import type { Database, Row } from './database.ts';
import { fieldTypes } from './field-types.ts';
import type { Field } from './fields.ts';
import type { List } from './lists.ts';

/** An item, a file or a folder as the list's table has it; `f_…` columns hold the list's own fields. */
export interface Item extends Row {
  readonly id: number;
  readonly guid: string;
  /** Id of the file or folder, which stays when it moves. */
  readonly uniqueId: string;
  /** The number in the ETag. */
  readonly version: number;
  /** 512 a major version. */
  readonly uiVersion: number;
  readonly created: string;
  readonly modified: string;
  readonly author: number;
  readonly editor: number;
  readonly contentType: string;
  /** 0 item or file, 1 folder. */
  readonly fsType: number;
  /** Server-relative folder. */
  readonly dir: string;
  readonly leaf: string;
  readonly attachments: number;
  /** Of a file, in bytes. */
  readonly size: number;
  /** Counts the writes of the content, where `version` counts those of the columns too. */
  readonly contentVersion: number;
  readonly checkedOutTo: number | null;
  /** Whether it has rights of its own. */
  readonly uniqueRights: number;
}

export interface SortKey {
  readonly column: string;
  readonly descending: boolean;
}

export const itemTable = (list: List): string => `sp_items_${list.number}`;

/** The list's table: a column a field, an index where the field is indexed. */
export class ItemTables {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Makes the table with all its columns at once: to add one to a table, SQLite reads the whole schema again. */
  create(list: List, fields: readonly Field[]): void {
    const table = itemTable(list);
    const own = fields.filter(({ column }) => column?.startsWith(ownColumn));
    this.#database.reshape(
      table,
      `
      CREATE TABLE ${table} (
        id INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT NOT NULL, uniqueId TEXT NOT NULL, version INTEGER NOT NULL, uiVersion INTEGER NOT NULL,
        created TEXT NOT NULL, modified TEXT NOT NULL, author INTEGER NOT NULL, editor INTEGER NOT NULL, contentType TEXT NOT NULL, fsType INTEGER NOT NULL,
        dir TEXT NOT NULL COLLATE NOCASE, leaf TEXT NOT NULL COLLATE NOCASE, attachments INTEGER NOT NULL DEFAULT 0, size INTEGER NOT NULL DEFAULT 0, contentVersion INTEGER NOT NULL DEFAULT 1,
        checkedOutTo INTEGER, uniqueRights INTEGER NOT NULL DEFAULT 0${own.map((field) => `, ${columnOf(field)}`).join('')});
      CREATE INDEX ${table}_author ON ${table} (author);
      CREATE INDEX ${table}_path ON ${table} (dir, leaf);
      CREATE INDEX ${table}_uniqueId ON ${table} (uniqueId);
      ${own.map((field) => indexOf(list, field)).join('')}`,
    );
  }

  drop(list: List): void {
    this.#database.reshape(itemTable(list), `DROP TABLE IF EXISTS ${itemTable(list)}`);
  }

  addColumn(list: List, field: Field): void {
    if (field.column === undefined) return;
    const table = itemTable(list);
    this.#database.reshape(table, `ALTER TABLE ${table} ADD COLUMN ${columnOf(field)}; ${indexOf(list, field)}`);
  }

  dropColumn(list: List, field: Field): void {
    if (field.column === undefined) return;
    this.#database.reshape(
      itemTable(list),
      `DROP INDEX IF EXISTS "${indexName(list, field)}"; ALTER TABLE ${itemTable(list)} DROP COLUMN "${field.column}"`,
    );
  }

  /** Makes the index as the field says: none, plain or unique. @throws when a unique index meets double values */
  setIndex(list: List, field: Field): void {
    if (field.column === undefined) return;
    this.#database.define(`DROP INDEX IF EXISTS "${indexName(list, field)}"; ${indexOf(list, field)}`);
  }
}

/** How the columns begin that hold a field's values; the others hold what every item has. */
const ownColumn = 'f_';

const columnOf = (field: Field): string => `"${field.column ?? ''}" ${fieldTypes[field.type].sql}`;

/** The index as the field says, or nothing. */
const indexOf = (list: List, field: Field): string =>
  field.indexed || field.unique
    ? `CREATE ${field.unique ? 'UNIQUE ' : ''}INDEX "${indexName(list, field)}" ON ${itemTable(list)} ("${field.column ?? ''}");`
    : '';

const indexName = (list: List, field: Field): string => `${itemTable(list)}_${field.column ?? field.name}`;

export class ItemStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  byId(list: List, id: number): Item | undefined {
    return this.#database.get(`SELECT * FROM ${itemTable(list)} WHERE id = ?`, id);
  }

  byUniqueId(list: List, uniqueId: string): Item | undefined {
    return this.#database.get(`SELECT * FROM ${itemTable(list)} WHERE uniqueId = ?`, uniqueId);
  }

  byPath(list: List, dir: string, leaf: string): Item | undefined {
    return this.#database.get(`SELECT * FROM ${itemTable(list)} WHERE dir = ? AND leaf = ?`, dir, leaf);
  }

  where(list: List, condition: string, ...values: readonly SQLInputValue[]): Item[] {
    return this.#database.all(`SELECT * FROM ${itemTable(list)} WHERE ${condition}`, ...values);
  }

  /** The first rows in an order. Sorts only the ids, since rows are wide. */
  page(
    list: List,
    condition: string,
    order: readonly SortKey[],
    limit: number,
    values: readonly SQLInputValue[],
  ): Item[] {
    const table = itemTable(list);
    const by = (mark: string): string =>
      order.map((key) => `${mark}"${key.column}" ${key.descending ? 'DESC' : 'ASC'}`).join(', ');
    const ids = `SELECT id FROM ${table} WHERE ${condition} ORDER BY ${by('')} LIMIT ${limit}`;
    // The plus keeps the outer order from walking an index through the whole table.
    return this.#database.all(`SELECT * FROM ${table} WHERE id IN (${ids}) ORDER BY ${by('+')}`, ...values);
  }

  /** How many match, counted no further than `limit`. */
  countUpTo(list: List, condition: string, values: readonly SQLInputValue[], limit: number): number {
    const row = this.#database.get(
      `SELECT count(*) AS n FROM (SELECT 1 FROM ${itemTable(list)} WHERE ${condition} LIMIT ${limit})`,
      ...values,
    );
    return Number(row?.['n']);
  }

  /** @returns the id that the item got */
  insert(list: List, values: Readonly<Record<string, SQLInputValue>>): number {
    const names = Object.keys(values);
    const sql = `INSERT INTO ${itemTable(list)} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    return this.#database.run(sql, ...Object.values(values)).lastId;
  }

  update(list: List, id: number, values: Readonly<Record<string, SQLInputValue>>): void {
    const sets = Object.keys(values).map((name) => `"${name}" = ?`);
    this.#database.run(`UPDATE ${itemTable(list)} SET ${sets.join(', ')} WHERE id = ?`, ...Object.values(values), id);
  }

  delete(list: List, id: number): void {
    this.#database.run(`DELETE FROM ${itemTable(list)} WHERE id = ?`, id);
  }
}
