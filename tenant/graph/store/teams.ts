import type { DatabaseSync } from 'node:sqlite';
import type { JsonObject } from '../http/json.ts';
import { row, rows, run, text, whole } from './table.ts';

/** What a team has beside its group. */
export interface StoredTeam {
  /** Also the id of the group. */
  readonly id: string;
  readonly archived: boolean;
  /** memberSettings, guestSettings, messagingSettings, funSettings, discoverySettings. */
  readonly settings: Readonly<Record<string, JsonObject>>;
}

export class Teams {
  private readonly database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.database = database;
    database.exec(
      'CREATE TABLE IF NOT EXISTS graph_team (id TEXT PRIMARY KEY, archived INTEGER NOT NULL, settings TEXT NOT NULL) STRICT',
    );
  }

  clear(): void {
    this.database.exec('DELETE FROM graph_team');
  }

  add(id: string): void {
    run(this.database, 'INSERT INTO graph_team VALUES (?, 0, ?)', id, JSON.stringify(newTeamSettings));
  }

  find(id: string): StoredTeam | undefined {
    const found = row(this.database, 'SELECT * FROM graph_team WHERE id = ?', id.toLowerCase());
    return (
      found && {
        id: text(found['id']),
        archived: whole(found['archived']) === 1,
        settings: JSON.parse(text(found['settings'])) as Record<string, JsonObject>,
      }
    );
  }

  ids(): string[] {
    return rows(this.database, 'SELECT id FROM graph_team ORDER BY id').map((found) => text(found['id']));
  }

  changeSettings(id: string, settings: Readonly<Record<string, JsonObject>>): void {
    run(this.database, 'UPDATE graph_team SET settings = ? WHERE id = ?', JSON.stringify(settings), id);
  }

  archive(id: string, archived: boolean): void {
    run(this.database, 'UPDATE graph_team SET archived = ? WHERE id = ?', archived ? 1 : 0, id);
  }

  remove(id: string): void {
    run(this.database, 'DELETE FROM graph_team WHERE id = ?', id);
  }
}

const newTeamSettings: Readonly<Record<string, JsonObject>> = {
  memberSettings: {
    allowCreateUpdateChannels: true,
    allowCreatePrivateChannels: true,
    allowDeleteChannels: true,
    allowAddRemoveApps: true,
    allowCreateUpdateRemoveTabs: true,
    allowCreateUpdateRemoveConnectors: true,
  },
  guestSettings: { allowCreateUpdateChannels: false, allowDeleteChannels: false },
  messagingSettings: {
    allowUserEditMessages: true,
    allowUserDeleteMessages: true,
    allowOwnerDeleteMessages: true,
    allowTeamMentions: true,
    allowChannelMentions: true,
  },
  funSettings: {
    allowGiphy: true,
    giphyContentRating: 'moderate',
    allowStickersAndMemes: true,
    allowCustomMemes: true,
  },
  discoverySettings: { showInTeamsSearchAndSuggestions: false },
};
