import type { DatabaseSync } from 'node:sqlite';
import type { JsonObject } from '../http/json.ts';
import { row, rows, run, text, textOrNull, whole } from './table.ts';
import type { Row } from './table.ts';

export interface StoredMessage {
  /** Milliseconds since 1970 by the tenant's clock, made unique. */
  readonly id: string;
  readonly channelId: string;
  /** The message that this one answers. */
  readonly replyToId: string | null;
  readonly fromId: string;
  readonly createdDateTime: string;
  /** body, attachments, mentions, subject, importance, summary. */
  readonly content: JsonObject;
}

export class Messages {
  private readonly database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.database = database;
    database.exec(
      'CREATE TABLE IF NOT EXISTS graph_message (id TEXT PRIMARY KEY, channelId TEXT NOT NULL, replyToId TEXT, fromId TEXT NOT NULL, createdDateTime TEXT NOT NULL, content TEXT NOT NULL) STRICT; CREATE INDEX IF NOT EXISTS graph_message_channel ON graph_message (channelId)',
    );
  }

  clear(): void {
    this.database.exec('DELETE FROM graph_message');
  }

  /** @param now - by the tenant's clock */
  nextId(now: Date): string {
    const last = whole(row(this.database, 'SELECT max(CAST(id AS INTEGER)) AS last FROM graph_message')?.['last']);
    return String(Math.max(now.getTime(), last + 1));
  }

  add(message: StoredMessage): void {
    const { id, channelId, replyToId, fromId, createdDateTime, content } = message;
    run(
      this.database,
      'INSERT INTO graph_message VALUES (?, ?, ?, ?, ?, ?)',
      id,
      channelId,
      replyToId,
      fromId,
      createdDateTime,
      JSON.stringify(content),
    );
  }

  find(channelId: string, id: string): StoredMessage | undefined {
    const found = row(this.database, 'SELECT * FROM graph_message WHERE channelId = ? AND id = ?', channelId, id);
    return found && messageOf(found);
  }

  /** Messages that begin a conversation, newest first. */
  of(channelId: string): StoredMessage[] {
    return rows(
      this.database,
      'SELECT * FROM graph_message WHERE channelId = ? AND replyToId IS NULL ORDER BY CAST(id AS INTEGER) DESC',
      channelId,
    ).map(messageOf);
  }

  /** Answers to a message, newest first. */
  repliesTo(channelId: string, id: string): StoredMessage[] {
    return rows(
      this.database,
      'SELECT * FROM graph_message WHERE channelId = ? AND replyToId = ? ORDER BY CAST(id AS INTEGER) DESC',
      channelId,
      id,
    ).map(messageOf);
  }
}

function messageOf(found: Row): StoredMessage {
  return {
    id: text(found['id']),
    channelId: text(found['channelId']),
    replyToId: textOrNull(found['replyToId']),
    fromId: text(found['fromId']),
    createdDateTime: text(found['createdDateTime']),
    content: JSON.parse(text(found['content'])) as JsonObject,
  };
}
