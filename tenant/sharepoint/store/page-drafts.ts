import type { Database } from './database.ts';
import type { Item } from './items.ts';
import type { List } from './lists.ts';

/** What pages contain that were saved and not yet published. */
export class PageDraftStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** @returns JSON, `undefined` when everything is published */
  read(list: List, item: Item): string | undefined {
    const row = this.#database.get<{ content: string }>(
      'SELECT content FROM sp_page_drafts WHERE list = ? AND item = ?',
      list.id,
      item.id,
    );
    return row?.content;
  }

  write(list: List, item: Item, content: string): void {
    this.#database.run(
      'INSERT INTO sp_page_drafts (list, item, content) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET content = excluded.content',
      list.id,
      item.id,
      content,
    );
  }

  remove(list: List, item: Item): void {
    this.#database.run('DELETE FROM sp_page_drafts WHERE list = ? AND item = ?', list.id, item.id);
  }
}
