import type { Database, Row } from './database.ts';

/** What can be set on a list. */
export interface ListSettings {
  readonly AllowContentTypes: boolean;
  readonly ContentTypesEnabled: boolean;
  readonly EnableAttachments: boolean;
  readonly EnableFolderCreation: boolean;
  readonly EnableMinorVersions: boolean;
  readonly EnableModeration: boolean;
  readonly EnableVersioning: boolean;
  readonly ForceCheckout: boolean;
  readonly Hidden: boolean;
  readonly MajorVersionLimit: number;
  readonly NoCrawl: boolean;
  readonly OnQuickLaunch: boolean;
  readonly ReadSecurity: number;
  readonly WriteSecurity: number;
  readonly DraftVersionVisibility: number;
  readonly DisableCommenting: boolean;
  readonly DisableGridEditing: boolean;
  readonly ListExperienceOptions: number;
  readonly Direction: string;
  readonly DefaultDisplayFormUrl?: string;
  readonly DefaultEditFormUrl?: string;
  readonly DefaultNewFormUrl?: string;
  readonly ValidationFormula?: string;
  readonly ValidationMessage?: string;
  readonly ImageUrl?: string;
  readonly Color?: string;
  readonly Icon?: string;
}

export interface List {
  readonly id: string;
  /** Names the table of its items. */
  readonly number: number;
  readonly site: string;
  readonly title: string;
  readonly description: string;
  /** Server-relative URL of the root folder. */
  readonly url: string;
  /** `BaseTemplate`: 100 list, 101 library, 119 pages. */
  readonly template: number;
  /** `BaseType`: 0 list, 1 library. */
  readonly baseType: number;
  readonly entityType: string;
  readonly settings: ListSettings;
  /** Unique id of the root folder. */
  readonly rootId: string;
  readonly itemCount: number;
  readonly uniqueRights: boolean;
  /** How many items have rights of their own. */
  readonly itemScopes: number;
  readonly version: number;
  readonly created: string;
  readonly itemDeleted: string;
  readonly itemModified: string;
}

interface ListRow extends Row {
  settings: string;
  uniqueRights: number;
}

const toList = (row: ListRow): List => ({
  ...(row as unknown as List),
  settings: JSON.parse(row.settings) as ListSettings,
  uniqueRights: row.uniqueRights === 1,
});

export class ListStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  ofSite(site: string): readonly List[] {
    return this.#many('site = ? AND recycled = 0 ORDER BY title', site);
  }

  byId(id: string): List | undefined {
    return this.#many('id = ? AND recycled = 0', id)[0];
  }

  byTitle(site: string, title: string): List | undefined {
    return this.#many('site = ? AND title = ? AND recycled = 0', site, title)[0];
  }

  /** @param url - server-relative, of the root folder; capitals do not matter */
  byUrl(url: string): List | undefined {
    return this.#many('url = ? AND recycled = 0', url)[0];
  }

  /** The list in whose folder the URL lies. */
  holding(url: string): List | undefined {
    return this.#many(
      "recycled = 0 AND (url = ? OR ? LIKE replace(replace(replace(url, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '/%' ESCAPE '\\') ORDER BY length(url) DESC",
      url,
      url,
    )[0];
  }

  add(list: List): void {
    this.#database.run(
      `INSERT INTO sp_lists (id, number, site, title, description, url, template, baseType, entityType, settings, rootId, itemCount, uniqueRights, itemScopes, version, created, itemDeleted, itemModified, recycled)
       VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)`,
      list.id,
      list.number,
      list.site,
      list.title,
      list.description,
      list.url,
      list.template,
      list.baseType,
      list.entityType,
      JSON.stringify(list.settings),
      list.rootId,
      list.itemCount,
      Number(list.uniqueRights),
      list.itemScopes,
      list.version,
      list.created,
      list.itemDeleted,
      list.itemModified,
    );
  }

  nextNumber(): number {
    return Number(this.#database.get('SELECT coalesce(max(number), 0) + 1 AS next FROM sp_lists')?.['next']);
  }

  change(list: List): void {
    this.#database.run(
      'UPDATE sp_lists SET title = ?, description = ?, settings = ?, uniqueRights = ?, itemScopes = ?, version = version + 1 WHERE id = ?',
      list.title,
      list.description,
      JSON.stringify(list.settings),
      Number(list.uniqueRights),
      list.itemScopes,
      list.id,
    );
  }

  /** @param difference - how many items more, or less */
  count(id: string, difference: number, at: string): void {
    this.#database.run(
      `UPDATE sp_lists SET itemCount = itemCount + ?, ${difference < 0 ? 'itemDeleted' : 'itemModified'} = ? WHERE id = ?`,
      difference,
      at,
      id,
    );
  }

  setRecycled(id: string, recycled: boolean): void {
    this.#database.run('UPDATE sp_lists SET recycled = ? WHERE id = ?', Number(recycled), id);
  }

  remove(id: string): void {
    for (const table of ['sp_fields', 'sp_views', 'sp_versions', 'sp_contents', 'sp_attachments', 'sp_search'])
      this.#database.run(`DELETE FROM ${table} WHERE list = ?`, id);
    this.#database.run('DELETE FROM sp_lists WHERE id = ?', id);
  }

  #many(where: string, ...values: readonly string[]): readonly List[] {
    return this.#database.remembered(`SELECT * FROM sp_lists WHERE ${where}`, toList, ...values);
  }
}
