import type { Database } from './database.ts';

/** The bytes of files and attachments. SQLite is handed NULL for some empty buffers, hence the `coalesce`. */
export class ContentStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  read(list: string, item: number, uiVersion: number): Buffer {
    const row = this.#database.get<{ bytes: Uint8Array }>(
      'SELECT bytes FROM sp_contents WHERE list = ? AND item = ? AND uiVersion <= ? ORDER BY uiVersion DESC LIMIT 1',
      list,
      item,
      uiVersion,
    );
    return Buffer.from(row?.bytes ?? []);
  }

  write(list: string, item: number, uiVersion: number, bytes: Uint8Array): void {
    this.#database.run(
      "INSERT OR REPLACE INTO sp_contents (list, item, uiVersion, bytes) VALUES (?,?,?,coalesce(?, x''))",
      list,
      item,
      uiVersion,
      bytes,
    );
  }

  remove(list: string, item: number): void {
    this.#database.run('DELETE FROM sp_contents WHERE list = ? AND item = ?', list, item);
    this.#database.run('DELETE FROM sp_attachments WHERE list = ? AND item = ?', list, item);
  }

  attachments(list: string, item: number): string[] {
    return this.#database
      .all<{ name: string }>('SELECT name FROM sp_attachments WHERE list = ? AND item = ? ORDER BY name', list, item)
      .map((row) => row.name);
  }

  attachment(list: string, item: number, name: string): Buffer | undefined {
    const row = this.#database.get<{ bytes: Uint8Array }>(
      'SELECT bytes FROM sp_attachments WHERE list = ? AND item = ? AND name = ?',
      list,
      item,
      name,
    );
    return row && Buffer.from(row.bytes);
  }

  attach(list: string, item: number, name: string, bytes: Uint8Array): void {
    this.#database.run(
      "INSERT OR REPLACE INTO sp_attachments (list, item, name, bytes) VALUES (?,?,?,coalesce(?, x''))",
      list,
      item,
      name,
      bytes,
    );
  }

  detach(list: string, item: number, name: string): void {
    this.#database.run('DELETE FROM sp_attachments WHERE list = ? AND item = ? AND name = ?', list, item, name);
  }

  startUpload(id: string, list: string, item: number): void {
    this.endUpload(id);
    this.#database.run('INSERT INTO sp_uploads (id, list, item) VALUES (?, ?, ?)', id, list, item);
  }

  /** How much of it came; `undefined` when it was not begun. */
  uploadSize(id: string): number | undefined {
    const row = this.#database.get(
      'SELECT (SELECT coalesce(sum(length(bytes)), 0) FROM sp_upload_parts WHERE upload = id) AS size FROM sp_uploads WHERE id = ?',
      id,
    );
    return row && Number(row['size']);
  }

  upload(id: string): Buffer {
    return Buffer.concat(
      this.#database
        .all<{ bytes: Uint8Array }>('SELECT bytes FROM sp_upload_parts WHERE upload = ? ORDER BY part', id)
        .map((row) => row.bytes),
    );
  }

  appendUpload(id: string, bytes: Uint8Array): void {
    this.#database.run(
      "INSERT INTO sp_upload_parts (upload, part, bytes) SELECT ?, count(*), coalesce(?, x'') FROM sp_upload_parts WHERE upload = ?",
      id,
      bytes,
      id,
    );
  }

  endUpload(id: string): void {
    this.#database.run('DELETE FROM sp_upload_parts WHERE upload = ?', id);
    this.#database.run('DELETE FROM sp_uploads WHERE id = ?', id);
  }
}
