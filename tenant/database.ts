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

/** How the data are laid out; raise it when what an older tenant stored can no longer be read. */
const layout = '2';

/** Whether the data are to be made anew: never filled, a filling that was cut off half-way, or an older layout. */
export function isFresh(database: DatabaseSync): boolean {
  return filledAs(database) !== layout;
}

/** Whether an older version of the tenant filled it. */
export function isOfOlderLayout(database: DatabaseSync): boolean {
  const filled = filledAs(database);
  return filled !== undefined && filled !== layout;
}

function filledAs(database: DatabaseSync): unknown {
  return database.prepare("SELECT value FROM tenant_state WHERE name = 'filled'").get()?.['value'];
}

/** Call it before emptying: what is cut off from here on counts as not filled. */
export function markBeingFilled(database: DatabaseSync): void {
  database.exec("DELETE FROM tenant_state WHERE name = 'filled'");
}

export function markFilled(database: DatabaseSync): void {
  database.prepare("INSERT OR REPLACE INTO tenant_state VALUES ('filled', ?)").run(layout);
}
