/** A column as the list has it. */
export interface FieldState {
  /** What people read; they may have changed it. */
  readonly title: string;
  readonly type: string;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly choices: readonly string[];
  /** Of a date: whether it has no time. */
  readonly dateOnly?: boolean;
  readonly richText: boolean;
  /** Made for this list: not one of those that every list has. */
  readonly own: boolean;
}

export interface ListState {
  readonly title: string;
  /** Another list has the title by which the product asks for this one. */
  readonly isShadowed?: boolean;
  /** Below the site, e.g. `Lists/Initiatieven`. */
  readonly url: string;
  readonly description: string;
  readonly isLibrary: boolean;
  readonly itemCount: number;
  readonly keepsVersions: boolean;
  readonly readSecurity: number;
  readonly writeSecurity: number;
  readonly hasOwnRights: boolean;
  /** By internal name. */
  readonly fields: ReadonlyMap<string, FieldState>;
  /** By principal id. Empty while the list has the rights of the site; `undefined` when who looks may not see them. */
  readonly rights: ReadonlyMap<number, RightState> | undefined;
  readonly viewFields: readonly string[];
}

/** What one person or group may do. */
export interface RightState {
  readonly title: string;
  /** Ids of role definitions. */
  readonly roles: readonly number[];
}

/** A page of the site, as who looks sees it. */
export interface PageState {
  readonly id: number;
  readonly isPublished: boolean;
  /** Component ids of the web parts on it, in lower case. */
  readonly webParts: ReadonlySet<string>;
  /** JSON of what is on it; empty when nothing is. */
  readonly canvas: string;
}

/** What the person who looks may change on the site. */
export interface Powers {
  readonly lists: boolean;
  readonly rights: boolean;
  /** Pages, menu, groups. */
  readonly site: boolean;
}

/** Everything of the site that set-up looks at, as it was at one moment. */
export interface Snapshot {
  /** Server-relative address of the site. */
  readonly path: string;
  readonly lists: readonly ListState[];
  /** Title → principal id. */
  readonly groups: ReadonlyMap<string, number>;
  /** Titles of the groups of the product that have no members. */
  readonly emptyGroups: ReadonlySet<string>;
  /** `undefined` when who looks may not see them. */
  readonly siteRights: ReadonlyMap<number, RightState> | undefined;
  readonly me: {
    readonly id: number;
    readonly loginName: string;
    /** In the group of administrators, or of the whole site collection. */
    readonly isAdministrator: boolean;
    readonly may: Powers;
  };
  readonly timeZone: number | undefined;
  /** Key → value of Instellingen; `undefined` while that list is not there. */
  readonly settings: ReadonlyMap<string, string> | undefined;
  /** Name of a page → how it is; absent when it is not there. */
  readonly pages: ReadonlyMap<string, PageState>;
  /** Server-relative addresses in the menu, in lower case. */
  readonly menu: ReadonlySet<string>;
  /** What the organisation says is the site of the product; empty when it says nothing. */
  readonly tenantSite: string;
  /** What is in lists that a person fills; `undefined` while they are not there, or hidden from who looks. */
  readonly filled: {
    readonly pool: PoolState | undefined;
    readonly opgaven: OpgavenState | undefined;
  };
}

export interface PoolState {
  readonly accountmanagers: number;
  readonly coordinators: number;
}

export interface OpgavenState {
  readonly active: number;
  /** When one of them was last changed; an instant. */
  readonly changedAt?: string;
}
