import type { Database, Row } from './database.ts';
import type { FieldType } from './field-types.ts';

/** What only some types of column have, and what is seldom asked. */
export interface FieldProperties {
  readonly description?: string;
  readonly group?: string;
  readonly defaultValue?: string;
  readonly choices?: readonly string[];
  readonly fillIn?: boolean;
  readonly maxLength?: number;
  readonly richText?: boolean;
  readonly appendOnly?: boolean;
  readonly numberOfLines?: number;
  readonly dateOnly?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals?: number;
  readonly percentage?: boolean;
  readonly lookupList?: string;
  readonly lookupField?: string;
  readonly peopleOnly?: boolean;
  readonly picture?: boolean;
  readonly formula?: string;
  readonly validationFormula?: string;
  readonly validationMessage?: string;
  readonly version?: number;
  readonly sealed?: boolean;
  readonly showInForms?: Readonly<Record<string, boolean>>;
}

/** A column of a list. */
export interface Field {
  readonly list: string;
  readonly position: number;
  readonly id: string;
  /** Internal name. */
  readonly name: string;
  readonly title: string;
  readonly type: FieldType;
  /** Column of the list's table; absent when the value is computed. */
  readonly column: string | undefined;
  /** Whether every list has it. */
  readonly base: boolean;
  readonly hidden: boolean;
  readonly readOnly: boolean;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly properties: FieldProperties;
}

interface FieldRow extends Row {
  list: string;
  position: number;
  id: string;
  name: string;
  title: string;
  type: FieldType;
  columnName: string | null;
  base: number;
  hidden: number;
  readOnly: number;
  required: number;
  indexed: number;
  isUnique: number;
  properties: string;
}

const toField = (row: FieldRow): Field => ({
  list: row.list,
  position: row.position,
  id: row.id,
  name: row.name,
  title: row.title,
  type: row.type,
  column: row.columnName ?? undefined,
  base: row.base === 1,
  hidden: row.hidden === 1,
  readOnly: row.readOnly === 1,
  required: row.required === 1,
  indexed: row.indexed === 1,
  unique: row.isUnique === 1,
  properties: JSON.parse(row.properties) as FieldProperties,
});

/** The columns of the lists. Keeps what it read, since every request on items needs them. */
export class FieldStore {
  readonly #database: Database;
  readonly #known = new Map<string, readonly Field[]>();

  constructor(database: Database) {
    this.#database = database;
  }

  /** In the order in which they were made. */
  ofList(list: string): readonly Field[] {
    let fields = this.#known.get(list);
    if (!fields) {
      fields = this.#database
        .all<FieldRow>('SELECT * FROM sp_fields WHERE list = ? ORDER BY position', list)
        .map(toField);
      this.#known.set(list, fields);
    }
    return fields;
  }

  add(field: Omit<Field, 'position'>): Field {
    const before = this.ofList(field.list);
    const position = (before.at(-1)?.position ?? 0) + 1;
    const stored = { ...field, position };
    this.#database.run(
      'INSERT INTO sp_fields (list, position, id, name, title, type, columnName, base, hidden, readOnly, required, indexed, isUnique, properties) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)',
      stored.list,
      position,
      stored.id,
      stored.name,
      stored.title,
      stored.type,
      stored.column ?? null,
      Number(stored.base),
      Number(stored.hidden),
      Number(stored.readOnly),
      Number(stored.required),
      Number(stored.indexed),
      Number(stored.unique),
      JSON.stringify(stored.properties),
    );
    this.#known.set(field.list, [...before, stored]);
    return stored;
  }

  change(field: Field): void {
    this.#database.run(
      'UPDATE sp_fields SET title = ?, type = ?, hidden = ?, readOnly = ?, required = ?, indexed = ?, isUnique = ?, properties = ? WHERE list = ? AND position = ?',
      field.title,
      field.type,
      Number(field.hidden),
      Number(field.readOnly),
      Number(field.required),
      Number(field.indexed),
      Number(field.unique),
      JSON.stringify(field.properties),
      field.list,
      field.position,
    );
    this.#known.delete(field.list);
  }

  remove(field: Field): void {
    this.#database.run('DELETE FROM sp_fields WHERE list = ? AND position = ?', field.list, field.position);
    this.#known.delete(field.list);
  }

  /** Forgets what was read, after a transaction that failed or a reset. */
  forget(): void {
    this.#known.clear();
  }
}
