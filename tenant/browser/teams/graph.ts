/** What Graph answers, as far as the client reads it. */
export interface Team {
  readonly id: string;
  readonly displayName: string;
}

export interface Channel {
  readonly id: string;
  readonly displayName: string;
  readonly membershipType: string;
  readonly webUrl?: string;
}

export interface Tab {
  readonly id: string;
  readonly displayName: string;
  readonly configuration: {
    readonly entityId: string | null;
    readonly contentUrl: string | null;
    readonly websiteUrl: string | null;
  } | null;
  readonly teamsApp?: { readonly id: string } | null;
}

export interface Message {
  readonly id: string;
  readonly createdDateTime: string;
  readonly from: { readonly user: { readonly id: string; readonly displayName: string | null } | null } | null;
  readonly subject: string | null;
  readonly body: { readonly contentType: string; readonly content: string };
  readonly attachments: readonly {
    readonly id: string | null;
    readonly contentType: string | null;
    readonly content: string | null;
  }[];
  readonly replies?: readonly Message[];
}

/** Graph refused, or did not answer. */
export class GraphFailure extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`Graph answered ${status}.`);
    this.status = status;
  }
}

let token: Promise<string> | undefined;
let tokenFrom = 0;

/** The client's own token, renewed before it is an hour old. */
async function ownToken(): Promise<string> {
  if (token === undefined || performance.now() - tokenFrom > 3_000_000) {
    tokenFrom = performance.now();
    token = fetch('/teams/token').then(async (response) => ((await response.json()) as { token: string }).token);
  }
  return token;
}

async function call(method: string, path: string, body?: object): Promise<unknown> {
  const headers: Record<string, string> = { authorization: `Bearer ${await ownToken()}` };
  if (body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(`/graph/v1.0${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new GraphFailure(response.status);
  return response.json();
}

async function list<T>(path: string): Promise<readonly T[]> {
  return ((await call('GET', path)) as { value: T[] }).value;
}

const channelPath = (team: Team, channel: Channel): string =>
  `/teams/${team.id}/channels/${encodeURIComponent(channel.id)}`;

export const graph = {
  token: ownToken,
  teams: (): Promise<readonly Team[]> => list<Team>('/me/joinedTeams'),
  channels: (team: Team): Promise<readonly Channel[]> => list<Channel>(`/teams/${team.id}/channels`),
  tabs: (team: Team, channel: Channel): Promise<readonly Tab[]> =>
    list<Tab>(`${channelPath(team, channel)}/tabs?$expand=teamsApp`),
  messages: (team: Team, channel: Channel): Promise<readonly Message[]> =>
    list<Message>(`${channelPath(team, channel)}/messages?$top=50&$expand=replies`),
  filesFolder: async (team: Team, channel: Channel): Promise<string> =>
    ((await call('GET', `${channelPath(team, channel)}/filesFolder`)) as { webUrl: string }).webUrl,
  post: (team: Team, channel: Channel, text: string, replyTo?: string): Promise<unknown> =>
    call('POST', `${channelPath(team, channel)}/messages${replyTo === undefined ? '' : `/${replyTo}/replies`}`, {
      body: { content: text },
    }),
};
