import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

export type Row = Record<string, unknown>;

/** The tenant's database with prepared statements kept, and transactions that may lie in each other. */
export class Database {
  readonly #sqlite: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  #depth = 0;

  constructor(sqlite: DatabaseSync) {
    this.#sqlite = sqlite;
  }

  run(sql: string, ...values: readonly SQLInputValue[]): { changes: number; lastId: number } {
    const result = this.#prepare(sql).run(...values);
    return { changes: Number(result.changes), lastId: Number(result.lastInsertRowid) };
  }

  get<R extends Row = Row>(sql: string, ...values: readonly SQLInputValue[]): R | undefined {
    return this.#prepare(sql).get(...values) as R | undefined;
  }

  all<R extends Row = Row>(sql: string, ...values: readonly SQLInputValue[]): R[] {
    return this.#prepare(sql).all(...values) as R[];
  }

  /** For statements that change the shape of tables; drops what was prepared, since it may name what is gone. */
  define(sql: string): void {
    this.#statements.clear();
    this.#sqlite.exec(sql);
  }

  /** Runs `work` as one: all of it is stored, or nothing when it throws. */
  transaction<T>(work: () => T): T {
    const point = `sp${this.#depth}`;
    this.#sqlite.exec(this.#depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${point}`);
    this.#depth += 1;
    try {
      const result = work();
      this.#sqlite.exec(this.#depth === 1 ? 'COMMIT' : `RELEASE ${point}`);
      return result;
    } catch (error) {
      this.#sqlite.exec(this.#depth === 1 ? 'ROLLBACK' : `ROLLBACK TO ${point}; RELEASE ${point}`);
      throw error;
    } finally {
      this.#depth -= 1;
    }
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
