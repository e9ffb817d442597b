import type { DatabaseSync } from 'node:sqlite';

/** A page of a site with its one web part. */
export interface SitePage {
  readonly site: string;
  /** Name without `.aspx`. */
  readonly name: string;
  /** Alias of the web part in its manifest. */
  readonly alias: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly inNavigation: boolean;
}

/** The pages of the example site. */
export const examplePages: readonly SitePage[] = [
  page('Initiatieven', 'InitiatievenWebPart'),
  page('Aanmelden', 'AanmeldenWebPart'),
  page('Opgaven', 'OpgavenWebPart'),
  { ...page('Initiatief', 'InitiatiefWebPart'), inNavigation: false },
  page('Inrichting', 'InitiatievenWebPart', { startView: 'inrichting' }),
];

function page(name: string, alias: string, properties: Record<string, unknown> = {}): SitePage {
  return { site: '/sites/initiatieven', name, alias, properties, inNavigation: true };
}

/** Remembers what editors changed on pages. */
export class SitePages {
  private readonly database: DatabaseSync;
  private readonly pages: readonly SitePage[];

  constructor(database: DatabaseSync, pages: readonly SitePage[]) {
    this.database = database;
    this.pages = pages;
    database.exec(
      'CREATE TABLE IF NOT EXISTS page_properties (site TEXT NOT NULL, name TEXT NOT NULL, properties TEXT NOT NULL, PRIMARY KEY (site, name)) STRICT',
    );
  }

  /** The pages of a site, in the order of its navigation. */
  of(site: string): readonly SitePage[] {
    return this.pages.filter((candidate) => candidate.site === site);
  }

  /** @param name - of the page, in any case */
  find(site: string, name: string): SitePage | undefined {
    const found = this.of(site).find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (found === undefined) return undefined;
    const row = this.database
      .prepare('SELECT properties FROM page_properties WHERE site = ? AND name = ?')
      .get(site, found.name);
    return row === undefined
      ? found
      : { ...found, properties: JSON.parse(String(row['properties'])) as Record<string, unknown> };
  }

  save(site: string, name: string, properties: Readonly<Record<string, unknown>>): void {
    this.database
      .prepare(
        'INSERT INTO page_properties VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET properties = excluded.properties',
      )
      .run(site, name, JSON.stringify(properties));
  }

  reset(): void {
    this.database.exec('DELETE FROM page_properties');
  }
}
