import type { DatabaseSync } from 'node:sqlite';
import type { JsonObject } from '../http/json.ts';
import { row, rows, run, text } from './table.ts';
import type { Row } from './table.ts';

export interface StoredTab {
  readonly id: string;
  readonly channelId: string;
  readonly displayName: string;
  readonly teamsAppId: string;
  readonly configuration: JsonObject | null;
}

export class Tabs {
  private readonly database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.database = database;
    database.exec(
      'CREATE TABLE IF NOT EXISTS graph_tab (id TEXT PRIMARY KEY, channelId TEXT NOT NULL, displayName TEXT NOT NULL, teamsAppId TEXT NOT NULL, configuration TEXT NOT NULL) STRICT; CREATE INDEX IF NOT EXISTS graph_tab_channel ON graph_tab (channelId)',
    );
  }

  clear(): void {
    this.database.exec('DELETE FROM graph_tab');
  }

  of(channelId: string): StoredTab[] {
    return rows(this.database, 'SELECT * FROM graph_tab WHERE channelId = ? ORDER BY rowid', channelId).map(tabOf);
  }

  find(channelId: string, id: string): StoredTab | undefined {
    const found = row(this.database, 'SELECT * FROM graph_tab WHERE channelId = ? AND id = ?', channelId, id);
    return found && tabOf(found);
  }

  add(tab: StoredTab): void {
    run(
      this.database,
      'INSERT INTO graph_tab VALUES (?, ?, ?, ?, ?)',
      tab.id,
      tab.channelId,
      tab.displayName,
      tab.teamsAppId,
      JSON.stringify(tab.configuration),
    );
  }

  update(tab: StoredTab): void {
    run(
      this.database,
      'UPDATE graph_tab SET displayName = ?, configuration = ? WHERE id = ?',
      tab.displayName,
      JSON.stringify(tab.configuration),
      tab.id,
    );
  }

  remove(id: string): void {
    run(this.database, 'DELETE FROM graph_tab WHERE id = ?', id);
  }
}

function tabOf(found: Row): StoredTab {
  return {
    id: text(found['id']),
    channelId: text(found['channelId']),
    displayName: text(found['displayName']),
    teamsAppId: text(found['teamsAppId']),
    configuration: JSON.parse(text(found['configuration'])) as JsonObject | null,
  };
}
