import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Opens the one database of the tenant. What was acknowledged is in the write-ahead log and outlives a kill.
 * @param data - a folder, or `:memory:`
 */
export function openDatabase(data: string): DatabaseSync {
  if (data !== ':memory:') mkdirSync(data, { recursive: true });
  const database = new DatabaseSync(data === ':memory:' ? data : join(data, 'tenant.sqlite'));
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000; PRAGMA foreign_keys = ON',
  );
  database.exec('CREATE TABLE IF NOT EXISTS tenant_state (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT');
  return database;
}

/** Whether the tenant was never filled, or a filling was cut off half-way. */
export function isFresh(database: DatabaseSync): boolean {
  return database.prepare("SELECT 1 FROM tenant_state WHERE name = 'filled'").get() === undefined;
}

/** Call it before emptying: what is cut off from here on counts as not filled. */
export function markBeingFilled(database: DatabaseSync): void {
  database.exec("DELETE FROM tenant_state WHERE name = 'filled'");
}

export function markFilled(database: DatabaseSync): void {
  database.exec("INSERT INTO tenant_state VALUES ('filled', 'yes') ON CONFLICT DO NOTHING");
}
