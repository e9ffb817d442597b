import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { Answers } from './answers.ts';

export type Row = Record<string, unknown>;

/** The tenant's database with prepared statements kept, and transactions that may lie in each other. */
export class Database {
  readonly #sqlite: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #answers = new Answers();
  #depth = 0;
  #shape: unknown;

  constructor(sqlite: DatabaseSync) {
    this.#sqlite = sqlite;
    this.#shape = this.#currentShape();
  }

  run(sql: string, ...values: readonly SQLInputValue[]): { changes: number; lastId: number } {
    const result = this.#prepare(sql).run(...values);
    this.#answers.written(sql);
    return { changes: Number(result.changes), lastId: Number(result.lastInsertRowid) };
  }

  get<R extends Row = Row>(sql: string, ...values: readonly SQLInputValue[]): R | undefined {
    const row = this.#prepare(sql).get(...values) as R | undefined;
    // It may be a write that returns something.
    this.#answers.written(sql);
    return row;
  }

  all<R extends Row = Row>(sql: string, ...values: readonly SQLInputValue[]): R[] {
    return this.#prepare(sql).all(...values) as R[];
  }

  /**
   * Like `all`, for what nearly every request asks and little changes: answers from memory until one of the tables that
   * the question names is written to.
   * @param read - makes of a row what is kept
   */
  remembered<R extends Row, T extends object>(
    sql: string,
    read: (row: R) => T,
    ...values: readonly SQLInputValue[]
  ): readonly T[] {
    return this.#answers.of(sql, values, () => this.all<R>(sql, ...values).map((row) => Object.freeze(read(row))));
  }

  /**
   * For statements that make or remove tables and indexes. What was prepared is kept, since SQLite compiles it again by
   * itself; statements that are thrown away slow every later change down until the garbage collector finds them.
   */
  define(sql: string): void {
    this.#sqlite.exec(sql);
    this.#answers.forget();
    this.#shape = this.#currentShape();
  }

  /** Likewise, for a table whose columns change: what was prepared for it would answer with those of before. */
  reshape(table: string, sql: string): void {
    this.define(sql);
    for (const known of this.#statements.keys()) if (known.includes(table)) this.#statements.delete(known);
  }

  /**
   * For when all was put back to an earlier moment from outside: forgets what it answered, and what was prepared for
   * tables of another shape.
   */
  putBack(): void {
    this.#answers.forget();
    if (this.#shape === this.#currentShape()) return;
    this.#statements.clear();
    this.#shape = this.#currentShape();
  }

  /** Runs `work` as one: all of it is stored, or nothing when it throws. */
  transaction<T>(work: () => T): T {
    const point = `sp${this.#depth}`;
    this.#sqlite.exec(`SAVEPOINT ${point}`);
    this.#depth += 1;
    try {
      const result = work();
      this.#sqlite.exec(`RELEASE ${point}`);
      return result;
    } catch (error) {
      this.#sqlite.exec(`ROLLBACK TO ${point}; RELEASE ${point}`);
      this.#answers.forget();
      throw error;
    } finally {
      this.#depth -= 1;
    }
  }

  /** Changes with every table and index that is made or removed. */
  #currentShape(): unknown {
    return this.get('PRAGMA schema_version')?.['schema_version'];
  }

  #prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#sqlite.prepare(sql);
      if (this.#statements.size > 2000) this.#statements.clear();
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
