import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';

export type Row = Record<string, SQLOutputValue>;

/** All rows of a query. @param values - for the question marks */
export function rows(database: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): Row[] {
  return database.prepare(sql).all(...values);
}

/** The first row, or `undefined`. */
export function row(database: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): Row | undefined {
  return database.prepare(sql).get(...values);
}

/** Changes rows. @returns how many */
export function run(database: DatabaseSync, sql: string, ...values: readonly SQLInputValue[]): number {
  return Number(database.prepare(sql).run(...values).changes);
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
