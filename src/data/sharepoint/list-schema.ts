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
