/** A column as the list has it. */
export interface FieldState {
  readonly type: string;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly choices: readonly string[];
  /** Of a date: whether it has no time. */
  readonly dateOnly?: boolean;
  readonly richText: boolean;
}

export interface ListState {
  readonly title: string;
  /** Below the site, e.g. `Lists/Initiatieven`. */
  readonly url: string;
  readonly readSecurity: number;
  readonly writeSecurity: number;
  readonly hasOwnRights: boolean;
  /** By internal name. */
  readonly fields: ReadonlyMap<string, FieldState>;
  /** Principal id → ids of role definitions. Empty while the list has the rights of the site. */
  readonly rights: ReadonlyMap<number, readonly number[]>;
  readonly viewFields: readonly string[];
}

/** Everything of the site that set-up looks at, as it was at one moment. */
export interface Snapshot {
  readonly lists: readonly ListState[];
  /** Title → principal id. */
  readonly groups: ReadonlyMap<string, number>;
  readonly siteRights: ReadonlyMap<number, readonly number[]>;
  readonly me: {
    readonly id: number;
    readonly loginName: string;
    /** In the group of administrators, or of the whole site collection. */
    readonly isAdministrator: boolean;
  };
  readonly timeZone: number | undefined;
  /** Keys of Instellingen; `undefined` while that list is not there. */
  readonly settings: ReadonlySet<string> | undefined;
  /** Whether at least one record is in these lists. */
  readonly filled: { readonly pool: boolean; readonly opgaven: boolean };
}
