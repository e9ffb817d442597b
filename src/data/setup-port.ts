/** One thing that the product needs on the site. */
export interface SetupFinding {
  readonly id: string;
  readonly area: 'lists' | 'rights' | 'pages' | 'settings' | 'content' | 'teams' | 'permissions';
  /** What it is, in the terms of the schema: a list, a column `Lijst.Kolom`, a group, a Graph permission. */
  readonly subject: string;
  readonly state: 'ok' | 'missing' | 'different' | 'not-allowed' | 'unknown';
  /** What is the matter, where the state leaves that open. */
  readonly reason?: SetupReason;
  /** What it is about or what was found, as the site names it: columns, groups, a team, a value. May name colleagues. */
  readonly names?: readonly string[];
  /** Whether `repair` can mend it with the rights of this person. */
  readonly repairable: boolean;
  readonly error?: AppErrorLike;
  /** What had to succeed first and did not. */
  readonly blockedBy?: SetupFinding;
}

/** Why something is not as the product needs it. */
export type SetupReason =
  | 'foreign' // a list or library of this name has another purpose
  | 'renamed'
  | 'no-versions' // earlier versions of items are not kept
  | 'type' // a column holds something else
  | 'choices'
  | 'format'
  | 'quota' // the list has as many indexes as SharePoint allows
  | 'inherits' // a list has the rights of the site
  | 'lacking' // a group has no right, or too small a one
  | 'more' // a group may do more than it should
  | 'strangers' // somebody else has rights too
  | 'older'
  | 'newer'
  | 'value' // what was filled in cannot be read
  | 'draft' // a page that was never published
  | 'no-web-part'
  | 'empty' // nobody in a group, nothing in a list
  | 'past' // only days that are over
  | 'not-filled'
  | 'not-found'
  | 'not-member'
  | 'archived'
  | 'elsewhere' // it names another site
  | 'not-visible'; // who looks may not see it

export interface AppErrorLike {
  readonly code: string;
  readonly detail: { readonly requestId?: string; readonly subject?: string };
}

export interface SetupProgress {
  readonly done: number;
  readonly total: number;
  readonly finding: SetupFinding;
  readonly result: 'busy' | 'made' | 'failed';
}

/** An app in the catalogue of the organisation in Teams. */
export interface CatalogueApp {
  /** What the catalogue calls it: another id than in the manifest. */
  readonly id: string;
  readonly name: string;
}

/** Makes and checks what the product needs: idempotent, may be stopped and repeated at any point. */
export interface Setup {
  /** Changes nothing. */
  check(onFinding?: (finding: SetupFinding) => void): Promise<readonly SetupFinding[]>;
  /** Mends the repairable findings one by one, in the order in which they depend on each other. */
  repair(
    findings: readonly SetupFinding[],
    onProgress: (progress: SetupProgress) => void,
    signal: AbortSignal,
  ): Promise<readonly SetupFinding[]>;
  /**
   * This product in the app catalogue of the organisation in Teams; `undefined` when it is not there yet.
   * @throws AppError 'scope-missing': the product asks for this permission nowhere else, so it mostly is
   */
  findTeamsApp(): Promise<CatalogueApp | undefined>;
}
