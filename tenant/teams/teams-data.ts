/** What the server tells the scripts of the Teams frame. */
export interface TeamsData {
  readonly person: { readonly id: string; readonly login: string; readonly name: string; readonly mail: string };
  readonly tenantId: string;
  readonly tenantName: string;
  readonly locale: 'nl-nl' | 'en-us';
  readonly theme: 'default' | 'dark' | 'contrast';
  /** Id of the Teams app in the catalogue of the organisation. */
  readonly appId: string;
  readonly personalApps: readonly PersonalApp[];
  readonly teamSitePath: string;
}

/** A personal tab of the Teams app. */
export interface PersonalApp {
  /** In `/teams?app=`. */
  readonly slug: string;
  readonly title: string;
  /** Id of the web part; also the entity id in links. */
  readonly componentId: string;
  readonly alias: string;
  readonly contentUrl: string;
}

/** Id of the JSON block. */
export const teamsDataElement = 'teams-data';
