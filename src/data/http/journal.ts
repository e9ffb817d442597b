import { methodOf } from './send';
import type { Send } from './send';

/** One exchange with a service, for the help desk: no names, no contents, no keys (privacy: logs hold nothing personal). */
export interface JournalLine {
  /** When it was sent, ISO 8601 in UTC. */
  readonly at: string;
  readonly method: string;
  /** Service and path, without what stands in it about people or items. */
  readonly place: string;
  /** HTTP status; absent when no answer came. */
  readonly status?: number;
  readonly milliseconds: number;
  /** The id that the service gave to the request. */
  readonly requestId?: string;
}

/** Remembers the latest exchanges of this visit, in memory alone. */
export class Journal {
  private readonly kept: JournalLine[] = [];
  private readonly most: number;
  private readonly now: () => Date;

  public constructor(most = 60, now: () => Date = () => new Date()) {
    this.most = most;
    this.now = now;
  }

  /** Oldest first. */
  public get lines(): readonly JournalLine[] {
    return [...this.kept];
  }

  /** @returns the same `send`, with every try written down */
  public watch(send: Send): Send {
    return async (url, init) => {
      const started = this.now();
      const write = (answer?: Response): void =>
        this.add({
          at: started.toISOString(),
          method: methodOf(init),
          place: placeOf(url),
          status: answer?.status,
          milliseconds: this.now().getTime() - started.getTime(),
          requestId: answer?.headers.get('sprequestguid') ?? answer?.headers.get('request-id') ?? undefined,
        });
      try {
        const answer = await send(url, init);
        write(answer);
        return answer;
      } catch (error) {
        write();
        throw error;
      }
    };
  }

  private add(line: JournalLine): void {
    this.kept.push(line);
    if (this.kept.length > this.most) this.kept.shift();
  }
}

/**
 * @param url of a request to SharePoint or Graph
 * @returns what was asked of which service. Of texts in the address only titles of lists stay; keys, numbers, mail
 * addresses, file names and the whole query go.
 */
export function placeOf(url: string): string {
  const { hostname, pathname } = new URL(url, 'https://sharepoint.invalid');
  const path = decoded(pathname)
    .replace(/'(?:[^']|'')*'/g, (text, at: number, all: string) =>
      /getbytitle\($/i.test(all.slice(0, at)) ? text : "'…'",
    )
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi, '…')
    .replace(/\(\d+\)/g, '(n)');
  if (hostname !== 'graph.microsoft.com') {
    const at = path.indexOf('/_api');
    // A file that is fetched by its own address: its name may be anybody's.
    return at < 0 ? 'SharePoint …' : `SharePoint ${path.slice(at)}`;
  }
  return `Graph ${path
    .split('/')
    .map((part) => (part === '' || graphWords.has(part) ? part : '…'))
    .join('/')}`;
}

/** What an address of Graph is made of; all else in it is about somebody or something. */
const graphWords = new Set(
  'v1.0 $batch me users groups members owners teams joinedTeams channels tabs messages add communications presence getPresencesByUserId appCatalogs teamsApps'.split(
    ' ',
  ),
);

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not ours, then: an address that the browser itself could not have made. Only its shape is told.
    return path.replace(/%[0-9a-f]{2}/gi, '…');
  }
}
