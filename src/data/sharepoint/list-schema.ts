/** What a column of a list holds. `day` is a date without time, `instant` a moment, `note` plain text of many lines. */
export type ColumnType = 'text' | 'note' | 'choice' | 'day' | 'instant' | 'number' | 'boolean';

/** Levels of SharePoint's own role definitions that the product uses. */
export type Right = 'read' | 'contribute' | 'edit' | 'full';

export interface ColumnSchema {
  readonly type: ColumnType;
  readonly label: string;
  readonly required?: boolean;
  readonly indexed?: boolean;
  readonly unique?: boolean;
  readonly choices?: readonly string[];
}

export interface ListSchema {
  readonly title: string;
  /** Below the site, e.g. `Lists/Initiatieven`. */
  readonly url: string;
  readonly description: string;
  readonly library: boolean;
  /** SharePoint's ReadSecurity: 1 everything, 2 only what a person made. */
  readonly readSecurity: 1 | 2;
  /** SharePoint's WriteSecurity: 1 everything, 2 only what a person made, 4 nothing. */
  readonly writeSecurity: 1 | 2 | 4;
  /** Group id → level, set on the list and never on an item. */
  readonly rights: Readonly<Record<string, Right>>;
  readonly columns: Readonly<Record<string, ColumnSchema>>;
}

export interface GroupSchema {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly siteRight: Right;
}

export interface SettingDefault {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** A page of the site with one web part on it. */
export interface PageSchema {
  /** Name of the file, without `.aspx`. */
  readonly name: string;
  readonly title: string;
  /** Component id of the web part. */
  readonly webPart: string;
  readonly properties: Readonly<Record<string, string | boolean>>;
  /** Whether the menu of the site leads to it. */
  readonly inMenu: boolean;
}

/** Everything of the site that comes with one version of the product, apart from groups, which every version has. */
export interface SiteSchema {
  /** Goes up by one with every release that changes lists, columns or rights. */
  readonly version: number;
  readonly lists: readonly ListSchema[];
  readonly settings: readonly SettingDefault[];
  readonly pages: readonly PageSchema[];
}
