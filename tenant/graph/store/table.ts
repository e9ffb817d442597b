import type { DatabaseSync, SQLInputValue, SQLOutputValue, StatementSync } from 'node:sqlite';

export type Row = Record<string, SQLOutputValue>;

/** All rows of a query. @param values - for the question marks */
export function rows(database: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): Row[] {
  return prepared(database, sql).all(...values);
}

/** The first row, or `undefined`. */
export function row(database: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
  return prepared(database, sql).get(...values);
}

/** Changes rows. @returns how many */
export function run(database: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): number {
  return Number(prepared(database, sql).run(...values).changes);
}

/** Does all of the work in the database, or nothing of it when it throws. Takes part in a transaction that is open. */
export function atomically<T>(database: DatabaseSync, work: () => T): T {
  database.exec('SAVEPOINT graph');
  try {
    return work();
  } catch (error) {
    database.exec('ROLLBACK TO graph');
    throw error;
  } finally {
    database.exec('RELEASE graph');
  }
}

export const text = (value: SQLOutputValue | undefined): string => (typeof value === 'string' ? value : '');
export const textOrNull = (value: SQLOutputValue | undefined): string | null =>
  typeof value === 'string' ? value : null;
export const whole = (value: SQLOutputValue | undefined): number => Number(value ?? 0);

/** What was prepared before, since Graph's tables never change their columns. */
function prepared(database: DatabaseSync, sql: string): StatementSync {
  const known = statements.get(database) ?? new Map<string, StatementSync>();
  statements.set(database, known);
  const statement = known.get(sql) ?? database.prepare(sql);
  known.set(sql, statement);
  return statement;
}

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>();
