/** What the server tells the scripts of a page; in a JSON block, because SharePoint's CSP forbids inline scripts. */
export interface PageData {
  readonly applicationId: string;
  readonly manifestsUrl: string;
  readonly pageContext: Record<string, unknown>;
  /** Milliseconds that the tenant's clock is ahead of the machine's. */
  readonly clockAhead: number;
  readonly mode: 'read' | 'edit';
  readonly webParts: readonly WebPartOnPage[];
  /** SharePoint's theme object; in Teams the theme at the start. */
  readonly theme: unknown;
  /** In a Teams frame: the theme objects by the name that Teams gives. */
  readonly teamsThemes?: Readonly<Record<string, unknown>>;
  /** A configuration page of a Teams tab opens its property pane by itself. */
  readonly openPropertyPane?: boolean;
}

/** A web part where an editor has put it. */
export interface WebPartOnPage {
  readonly componentId: string;
  readonly instanceId: string;
  readonly title: string;
  readonly description: string;
  readonly properties: Record<string, unknown>;
}

/** Id of the JSON block. */
export const pageDataElement = 'tenant-page';
