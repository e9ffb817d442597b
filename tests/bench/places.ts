/** A first view to measure: who opens which page, and what stands there once its first rows do. */
export interface Place {
  /** Alias of the web part; with a view behind it where that is not the first. */
  readonly webPart: string;
  readonly login: string;
  /** Below the site of the app; `{initiative}` is the key of an initiative that exists. */
  readonly path: string;
  /** Selector of the first thing of the content itself, not of its frame. */
  readonly firstRow: string;
}

export const places: readonly Place[] = [
  {
    webPart: 'InitiatievenWebPart',
    login: 'anna',
    path: '/SitePages/Initiatieven.aspx',
    firstRow: 'a[href*="#/initiatief/"]',
  },
  {
    webPart: 'InitiatievenWebPart, lijst',
    login: 'anna',
    path: '/SitePages/Initiatieven.aspx#/initiatieven',
    firstRow: 'th a[href*="#/initiatief/"]',
  },
  { webPart: 'AanmeldenWebPart', login: 'kcc', path: '/SitePages/Aanmelden.aspx', firstRow: 'input[type="search"]' },
  { webPart: 'OpgavenWebPart', login: 'collega1', path: '/SitePages/Opgaven.aspx', firstRow: '[data-opgave]' },
  {
    webPart: 'InitiatiefWebPart',
    login: 'anna',
    path: '/SitePages/Initiatief.aspx?initiatief={initiative}',
    firstRow: 'main h2',
  },
];
