import type { Database, Row } from './database.ts';

export interface ViewSettings {
  readonly RowLimit: number;
  readonly Paged: boolean;
  readonly ViewQuery: string;
  readonly Scope: number;
  readonly Hidden: boolean;
  readonly PersonalView: boolean;
  readonly ViewType: string;
  readonly ViewData?: string;
  readonly CustomFormatter?: string;
  readonly Aggregations?: string;
  readonly AggregationsStatus?: string;
}

export interface View {
  readonly list: string;
  readonly id: string;
  readonly position: number;
  readonly title: string;
  readonly isDefault: boolean;
  readonly fields: readonly string[];
  readonly settings: ViewSettings;
}

interface ViewRow extends Row {
  isDefault: number;
  fields: string;
  settings: string;
}

const toView = (row: ViewRow): View => ({
  ...(row as unknown as View),
  isDefault: row.isDefault === 1,
  fields: JSON.parse(row.fields) as string[],
  settings: JSON.parse(row.settings) as ViewSettings,
});

export class ViewStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  ofList(list: string): readonly View[] {
    return this.#database.remembered('SELECT * FROM sp_views WHERE list = ? ORDER BY position', toView, list);
  }

  add(view: Omit<View, 'position'>): View {
    const position = Number(
      this.#database.get('SELECT coalesce(max(position), 0) + 1 AS next FROM sp_views WHERE list = ?', view.list)?.[
        'next'
      ],
    );
    this.#database.run(
      'INSERT INTO sp_views (list, id, position, title, isDefault, fields, settings) VALUES (?,?,?,?,?,?,?)',
      view.list,
      view.id,
      position,
      view.title,
      Number(view.isDefault),
      JSON.stringify(view.fields),
      JSON.stringify(view.settings),
    );
    if (view.isDefault) this.#onlyDefault(view);
    return { ...view, position };
  }

  change(view: View): void {
    this.#database.run(
      'UPDATE sp_views SET title = ?, isDefault = ?, fields = ?, settings = ? WHERE list = ? AND id = ?',
      view.title,
      Number(view.isDefault),
      JSON.stringify(view.fields),
      JSON.stringify(view.settings),
      view.list,
      view.id,
    );
    if (view.isDefault) this.#onlyDefault(view);
  }

  remove(view: View): void {
    this.#database.run('DELETE FROM sp_views WHERE list = ? AND id = ?', view.list, view.id);
  }

  #onlyDefault(view: Pick<View, 'list' | 'id'>): void {
    this.#database.run('UPDATE sp_views SET isDefault = 0 WHERE list = ? AND id <> ?', view.list, view.id);
  }
}
