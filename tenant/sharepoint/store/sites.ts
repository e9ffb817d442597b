import type { Database, Row } from './database.ts';

export interface Site extends Row {
  /** Server-relative, `''` for the root. */
  readonly path: string;
  readonly id: string;
  readonly webId: string;
  readonly title: string;
  readonly description: string;
  /** `STS#3`, `SITEPAGEPUBLISHING#0`, `GROUP#0`, `APPCATALOG#0`. */
  readonly template: string;
  /** Of a group-connected site, else the empty GUID. */
  readonly groupId: string;
  readonly created: string;
}

const asIs = <R extends Row>(row: R): R => row;

export class SiteStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  all(): readonly Site[] {
    return this.#database.remembered('SELECT * FROM sp_sites ORDER BY path', asIs<Site>);
  }

  byPath(path: string): Site | undefined {
    return this.#database.get('SELECT * FROM sp_sites WHERE path = ?', path);
  }

  add(
    site: Omit<Site, keyof Row> &
      Pick<Site, 'path' | 'id' | 'webId' | 'title' | 'description' | 'template' | 'groupId' | 'created'>,
  ): void {
    this.#database.run(
      'INSERT INTO sp_sites (path, id, webId, title, description, template, groupId, created, nextPrincipal) VALUES (?,?,?,?,?,?,?,?,3)',
      site.path,
      site.id,
      site.webId,
      site.title,
      site.description,
      site.template,
      site.groupId,
      site.created,
    );
  }

  change(site: Site): void {
    this.#database.run(
      'UPDATE sp_sites SET title = ?, description = ? WHERE path = ?',
      site.title,
      site.description,
      site.path,
    );
  }

  hasFeature(site: string, feature: string): boolean {
    return this.#database.get('SELECT 1 FROM sp_features WHERE site = ? AND id = ?', site, feature) !== undefined;
  }

  features(site: string): string[] {
    return this.#database
      .all<{ id: string }>('SELECT id FROM sp_features WHERE site = ? ORDER BY id', site)
      .map((row) => row.id);
  }

  addFeature(site: string, feature: string): void {
    this.#database.run('INSERT OR IGNORE INTO sp_features (site, id) VALUES (?, ?)', site, feature);
  }

  removeFeature(site: string, feature: string): void {
    this.#database.run('DELETE FROM sp_features WHERE site = ? AND id = ?', site, feature);
  }

  meta(name: string): string | undefined {
    return this.#database.get<{ value: string }>('SELECT value FROM sp_meta WHERE name = ?', name)?.value;
  }

  setMeta(name: string, value: string): void {
    this.#database.run(
      'INSERT INTO sp_meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      name,
      value,
    );
  }
}
