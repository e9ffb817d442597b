import type { DatabaseSync } from 'node:sqlite';
import { row, rows, run, text, textOrNull, whole } from './table.ts';
import type { Row } from './table.ts';

/** A Microsoft 365 or security group. */
export interface StoredGroup {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly mailNickname: string;
  readonly visibility: 'Private' | 'Public';
  /** Unified: it can hold a team, and has a mailbox. */
  readonly unified: boolean;
  readonly createdDateTime: string;
}

export type GroupRole = 'member' | 'owner';

export class Groups {
  private readonly database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.database = database;
    database.exec(`
      CREATE TABLE IF NOT EXISTS graph_group (
        id TEXT PRIMARY KEY, displayName TEXT NOT NULL, description TEXT, mailNickname TEXT NOT NULL,
        visibility TEXT NOT NULL, unified INTEGER NOT NULL, createdDateTime TEXT NOT NULL) STRICT;
      CREATE TABLE IF NOT EXISTS graph_group_person (
        groupId TEXT NOT NULL, personId TEXT NOT NULL, role TEXT NOT NULL, addedAt INTEGER NOT NULL,
        PRIMARY KEY (groupId, personId, role)) STRICT;
    `);
  }

  clear(): void {
    this.database.exec('DELETE FROM graph_group; DELETE FROM graph_group_person');
  }

  add(group: StoredGroup): void {
    const { id, displayName, description, mailNickname, visibility, unified, createdDateTime } = group;
    run(
      this.database,
      'INSERT INTO graph_group VALUES (?, ?, ?, ?, ?, ?, ?)',
      id,
      displayName,
      description,
      mailNickname,
      visibility,
      unified ? 1 : 0,
      createdDateTime,
    );
  }

  update(id: string, changes: { readonly displayName: string; readonly description: string | null }): void {
    run(
      this.database,
      'UPDATE graph_group SET displayName = ?, description = ? WHERE id = ?',
      changes.displayName,
      changes.description,
      id,
    );
  }

  remove(id: string): void {
    run(this.database, 'DELETE FROM graph_group WHERE id = ?', id);
    run(this.database, 'DELETE FROM graph_group_person WHERE groupId = ?', id);
  }

  find(id: string): StoredGroup | undefined {
    const found = row(this.database, 'SELECT * FROM graph_group WHERE id = ?', id.toLowerCase());
    return found && groupOf(found);
  }

  all(): StoredGroup[] {
    return rows(this.database, 'SELECT * FROM graph_group ORDER BY displayName, id').map(groupOf);
  }

  /** Ids of the people with this role, in the order in which they came. */
  peopleOf(groupId: string, role: GroupRole): string[] {
    return rows(
      this.database,
      'SELECT personId FROM graph_group_person WHERE groupId = ? AND role = ? ORDER BY rowid',
      groupId,
      role,
    ).map((found) => text(found['personId']));
  }

  /** Ids of the groups in which the person has this role. */
  groupsOf(personId: string, role: GroupRole): string[] {
    return rows(
      this.database,
      'SELECT groupId FROM graph_group_person WHERE personId = ? AND role = ? ORDER BY groupId',
      personId,
      role,
    ).map((found) => text(found['groupId']));
  }

  has(groupId: string, personId: string, role: GroupRole): boolean {
    return (
      row(
        this.database,
        'SELECT 1 FROM graph_group_person WHERE groupId = ? AND personId = ? AND role = ?',
        groupId,
        personId,
        role,
      ) !== undefined
    );
  }

  /** When the person came in, in real milliseconds. */
  addedAt(groupId: string, personId: string): number {
    return whole(
      row(
        this.database,
        'SELECT min(addedAt) AS at FROM graph_group_person WHERE groupId = ? AND personId = ?',
        groupId,
        personId,
      )?.['at'],
    );
  }

  /** @returns whether the person did not have the role yet */
  addPerson(groupId: string, personId: string, role: GroupRole, at: number): boolean {
    return (
      run(
        this.database,
        'INSERT INTO graph_group_person VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        groupId,
        personId,
        role,
        at,
      ) > 0
    );
  }

  /** @returns whether the person had the role */
  removePerson(groupId: string, personId: string, role: GroupRole): boolean {
    return (
      run(
        this.database,
        'DELETE FROM graph_group_person WHERE groupId = ? AND personId = ? AND role = ?',
        groupId,
        personId,
        role,
      ) > 0
    );
  }
}

function groupOf(found: Row): StoredGroup {
  return {
    id: text(found['id']),
    displayName: text(found['displayName']),
    description: textOrNull(found['description']),
    mailNickname: text(found['mailNickname']),
    visibility: found['visibility'] === 'Public' ? 'Public' : 'Private',
    unified: found['unified'] === 1,
    createdDateTime: text(found['createdDateTime']),
  };
}
