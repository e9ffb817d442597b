import { AppError } from '../app-error';
import { pauseBefore, usualRetry, withRetry, type RetryOptions } from '../http/with-retry';
import { withTimeLimit } from '../http/with-time-limit';
import type { Send } from '../http/send';
import { graphError, graphFailure } from './graph-error';

const root = 'https://graph.microsoft.com/v1.0';

/** Getting a token can hang in Teams (platform rules §7), so every try has an end, in milliseconds. */
export const graphTimeLimit = 20_000;
/** How often one request is sent at most. */
export const graphTries = 3;

/** Followed at most, so that a very large group does not keep a screen waiting. */
const mostPages = 5;

interface PageAnswer<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
}

/** One part of a `$batch` of reads. */
export interface PartAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Calls on Graph v1.0. Every method names the permission that it needs and throws an AppError. */
export class GraphCalls {
  private readonly once: Send;
  private readonly repeated: Send;
  private readonly retry: RetryOptions;

  /** @param send - by SPFx's clients in the product, by fetch in tests */
  public constructor(send: Send, retry = usualRetry) {
    this.once = withTimeLimit(send, graphTimeLimit);
    this.retry = { ...retry, tries: graphTries };
    this.repeated = withRetry(this.once, this.retry);
  }

  public async read<T>(path: string, permission: string, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    const init = { method: 'GET', headers: { Accept: 'application/json', ...headers } };
    return this.json<T>(this.repeated, absolute(path), init, permission);
  }

  /** All pages, up to {@link mostPages}. */
  public async readAll<T>(
    path: string,
    permission: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<readonly T[]> {
    const items: T[] = [];
    let next: string | undefined = path;
    for (let page = 0; next !== undefined && page < mostPages; page++) {
      const answer: PageAnswer<T> = await this.read<PageAnswer<T>>(next, permission, headers);
      items.push(...answer.value);
      next = answer['@odata.nextLink'];
    }
    return items;
  }

  /** A POST that only asks: repeated like a read. */
  public async ask<T>(path: string, body: object, permission: string): Promise<T> {
    return this.json<T>(this.repeated, absolute(path), { ...posted(body), repeatSafe: true }, permission);
  }

  /** A POST that makes something: sent once, never by itself again (platform rule 4.3). */
  public async make<T>(path: string, body: object, permission: string): Promise<T> {
    return this.json<T>(this.once, absolute(path), posted(body), permission);
  }

  /**
   * Up to 20 reads in one round trip; each part has its own status (platform rule 4.2). Parts for which Graph was too busy
   * are asked again together, after the longest wait that one of them asked for.
   */
  public async readTogether(paths: readonly string[], permission: string): Promise<readonly PartAnswer[]> {
    if (paths.length > 20) throw new AppError('refused', { subject: '$batch' });
    const answers = new Map<string, PartAnswer>();
    let open = paths.map((url, index) => ({ id: String(index), method: 'GET', url }));
    for (let attempt = 1; open.length > 0; attempt += 1) {
      const { responses } = await this.ask<{ readonly responses: readonly PartAnswer[] }>(
        '/$batch',
        { requests: open },
        permission,
      );
      for (const part of responses) answers.set(part.id, part);
      const waits = responses.map(responseOf).map((part) => pauseBefore(attempt, part, this.retry));
      const busy = responses.filter((_, at) => waits[at] !== undefined);
      if (busy.length === 0) break;
      await this.retry.sleep(Math.max(...waits.map((wait) => wait ?? 0)) * 1000);
      open = open.filter(({ id }) => busy.some((part) => part.id === id));
    }
    return [...answers.values()];
  }

  private async json<T>(send: Send, url: string, init: Parameters<Send>[1], permission: string): Promise<T> {
    const response = await send(url, init).catch((error: unknown) => {
      throw graphFailure(error, permission);
    });
    if (!response.ok) throw await graphError(response, permission);
    const text = await response.text();
    return (text === '' ? {} : JSON.parse(text)) as T;
  }
}

/** A part as if it had come by itself. */
export function responseOf({ status, headers = {}, body }: PartAnswer): Response {
  return new Response(status === 204 || status === 304 ? null : JSON.stringify(body ?? {}), { status, headers });
}

const absolute = (path: string): string => (path.startsWith('https://') ? path : root + path);
const posted = (body: object): RequestInit => ({
  method: 'POST',
  headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});
