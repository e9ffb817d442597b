import type { app } from '@microsoft/teams-js';

/** What SPFx hands over of Teams, where the web part runs in it; an own copy of TeamsJS is not supported (platform rule 5.4). */
export interface TeamsSdk {
  readonly teamsJs: { readonly app: Pick<typeof app, 'getContext' | 'openLink'> };
}

/** What Teams tells about the place where the web part runs. */
export interface TeamsPlace {
  readonly kind: 'personal-tab' | 'channel-tab';
  readonly channelId?: string;
  /** What the link that opened the tab carried (platform rule 3.13). */
  readonly subPageId?: string;
}

/** Teams can leave a question unanswered; a screen does not wait for it longer than this many milliseconds. */
const patience = 3000;

/** @returns the place in Teams, `undefined` outside Teams; a personal tab when Teams does not answer */
export async function findTeamsPlace(sdk: TeamsSdk | undefined): Promise<TeamsPlace | undefined> {
  if (!sdk) return undefined;
  const silence = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), patience));
  const context = await Promise.race([sdk.teamsJs.app.getContext(), silence]).catch(() => undefined);
  const channelId = context?.channel?.id;
  return { kind: channelId ? 'channel-tab' : 'personal-tab', channelId, subPageId: context?.page.subPageId };
}
