import type { Database } from './database.ts';

/** What an administrator attached to a web or a site collection: an extension, a link in a menu. */
export interface CustomAction {
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** 2 is the site collection, 3 the web: the numbers of SP.UserCustomActionScope. */
export type ActionScope = 2 | 3;

export class CustomActionStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  of(site: string, scope: ActionScope): readonly CustomAction[] {
    return this.#database
      .all<{
        id: string;
        content: string;
      }>('SELECT id, content FROM sp_custom_actions WHERE site = ? AND scope = ? ORDER BY rowid', site, scope)
      .map(({ id, content }) => ({ id, values: JSON.parse(content) as Record<string, unknown> }));
  }

  /** Adds it, or puts it in the place of the one with its id. */
  put(site: string, scope: ActionScope, action: CustomAction): void {
    this.#database.run(
      'INSERT INTO sp_custom_actions (site, scope, id, content) VALUES (?, ?, ?, ?) ON CONFLICT (site, scope, id) DO UPDATE SET content = excluded.content',
      site,
      scope,
      action.id,
      JSON.stringify(action.values),
    );
  }

  /** @param id - one; without it all */
  remove(site: string, scope: ActionScope, id?: string): void {
    this.#database.run(
      'DELETE FROM sp_custom_actions WHERE site = ? AND scope = ? AND (? IS NULL OR id = ?)',
      site,
      scope,
      id ?? null,
      id ?? null,
    );
  }
}
