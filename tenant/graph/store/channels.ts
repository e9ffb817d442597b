import type { DatabaseSync } from 'node:sqlite';
import type { GroupRole } from './groups.ts';
import { row, rows, run, text, textOrNull, whole } from './table.ts';
import type { Row } from './table.ts';

export type MembershipType = 'standard' | 'private' | 'shared';

export interface StoredChannel {
  /** `19:…@thread.tacv2` */
  readonly id: string;
  readonly teamId: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly membershipType: MembershipType;
  readonly isGeneral: boolean;
  readonly archived: boolean;
  /** By the tenant's clock. */
  readonly createdDateTime: string;
  /** In real milliseconds, for what is late. */
  readonly createdAt: number;
  /** By the tenant's clock; null while it lives. */
  readonly deletedDateTime: string | null;
}

export class Channels {
  private readonly database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.database = database;
    database.exec(`
      CREATE TABLE IF NOT EXISTS graph_channel (
        id TEXT PRIMARY KEY, teamId TEXT NOT NULL, displayName TEXT NOT NULL, description TEXT,
        membershipType TEXT NOT NULL, isGeneral INTEGER NOT NULL, archived INTEGER NOT NULL,
        createdDateTime TEXT NOT NULL, createdAt INTEGER NOT NULL, deletedDateTime TEXT) STRICT;
      CREATE INDEX IF NOT EXISTS graph_channel_team ON graph_channel (teamId);
      CREATE TABLE IF NOT EXISTS graph_channel_person (
        channelId TEXT NOT NULL, personId TEXT NOT NULL, role TEXT NOT NULL, PRIMARY KEY (channelId, personId)) STRICT;
    `);
  }

  clear(): void {
    this.database.exec('DELETE FROM graph_channel; DELETE FROM graph_channel_person');
  }

  add(channel: StoredChannel): void {
    const {
      id,
      teamId,
      displayName,
      description,
      membershipType,
      isGeneral,
      archived,
      createdDateTime,
      createdAt,
      deletedDateTime,
    } = channel;
    run(
      this.database,
      'INSERT INTO graph_channel VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      teamId,
      displayName,
      description,
      membershipType,
      isGeneral ? 1 : 0,
      archived ? 1 : 0,
      createdDateTime,
      createdAt,
      deletedDateTime,
    );
  }

  update(id: string, changes: Pick<StoredChannel, 'displayName' | 'description'>): void {
    run(
      this.database,
      'UPDATE graph_channel SET displayName = ?, description = ? WHERE id = ?',
      changes.displayName,
      changes.description,
      id,
    );
  }

  archive(id: string, archived: boolean): void {
    run(this.database, 'UPDATE graph_channel SET archived = ? WHERE id = ?', archived ? 1 : 0, id);
  }

  /** Deletes softly: the name stays taken for a while. */
  delete(id: string, at: string): void {
    run(this.database, 'UPDATE graph_channel SET deletedDateTime = ? WHERE id = ?', at, id);
  }

  find(teamId: string, id: string): StoredChannel | undefined {
    const found = row(
      this.database,
      'SELECT * FROM graph_channel WHERE teamId = ? AND id = ? AND deletedDateTime IS NULL',
      teamId,
      id,
    );
    return found && channelOf(found);
  }

  general(teamId: string): StoredChannel | undefined {
    const found = row(this.database, 'SELECT * FROM graph_channel WHERE teamId = ? AND isGeneral = 1', teamId);
    return found && channelOf(found);
  }

  /** The living channels of a team, General first. */
  of(teamId: string): StoredChannel[] {
    return rows(
      this.database,
      'SELECT * FROM graph_channel WHERE teamId = ? AND deletedDateTime IS NULL ORDER BY isGeneral DESC, rowid',
      teamId,
    ).map(channelOf);
  }

  /** Living and deleted ones with this name, in any case. */
  named(teamId: string, displayName: string): StoredChannel[] {
    const wanted = displayName.toLocaleLowerCase('nl');
    return rows(this.database, 'SELECT * FROM graph_channel WHERE teamId = ?', teamId)
      .map(channelOf)
      .filter((channel) => channel.displayName.toLocaleLowerCase('nl') === wanted);
  }

  /** Living ones, and those deleted after `since`. */
  countSince(teamId: string, since: string): number {
    return whole(
      row(
        this.database,
        'SELECT count(*) AS n FROM graph_channel WHERE teamId = ? AND (deletedDateTime IS NULL OR deletedDateTime > ?)',
        teamId,
        since,
      )?.['n'],
    );
  }

  /** The own members of a private or shared channel. */
  peopleOf(channelId: string): { readonly personId: string; readonly role: GroupRole }[] {
    return rows(
      this.database,
      'SELECT personId, role FROM graph_channel_person WHERE channelId = ? ORDER BY rowid',
      channelId,
    ).map((found) => ({
      personId: text(found['personId']),
      role: found['role'] === 'owner' ? 'owner' : 'member',
    }));
  }

  setPerson(channelId: string, personId: string, role: GroupRole): void {
    run(
      this.database,
      'INSERT INTO graph_channel_person VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET role = excluded.role',
      channelId,
      personId,
      role,
    );
  }

  removePerson(channelId: string, personId: string): void {
    run(this.database, 'DELETE FROM graph_channel_person WHERE channelId = ? AND personId = ?', channelId, personId);
  }
}

function channelOf(found: Row): StoredChannel {
  const membershipType = text(found['membershipType']);
  return {
    id: text(found['id']),
    teamId: text(found['teamId']),
    displayName: text(found['displayName']),
    description: textOrNull(found['description']),
    membershipType: membershipType === 'private' || membershipType === 'shared' ? membershipType : 'standard',
    isGeneral: found['isGeneral'] === 1,
    archived: found['archived'] === 1,
    createdDateTime: text(found['createdDateTime']),
    createdAt: whole(found['createdAt']),
    deletedDateTime: textOrNull(found['deletedDateTime']),
  };
}
