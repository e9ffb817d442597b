import { SharePointError } from '../errors.ts';

/** How much one person may ask (platform-rules 1.17). */
export interface Limits {
  /** Requests in five minutes; those that are refused count too. */
  readonly requests: number;
  /** Searches in one second. */
  readonly searches: number;
}

export const serviceLimits: Limits = { requests: 3000, searches: 10 };

const window = 300_000;
/** From here on the answers say how much is left. */
const tellFrom = 0.8;

interface Count {
  since: number;
  requests: number;
}

/** Counts by real time: the tenant's clock may stand still or jump, the load does not. */
export class Throttle {
  readonly #limits: Limits;
  readonly #realNow: () => number;
  readonly #counts = new Map<string, Count>();

  constructor(limits: Limits, realNow: () => number) {
    this.#limits = limits;
    this.#realNow = realNow;
  }

  /**
   * Counts requests of somebody.
   * @returns the headers that every answer then carries
   * @throws {Throttled} when it is too much
   */
  count(login: string, requests: number, isSearch: boolean): Readonly<Record<string, string>> {
    if (isSearch) this.#use(`search ${login}`, 1, this.#limits.searches, 1000);
    return this.#use(login, requests, this.#limits.requests, window);
  }

  /** Forgets all load, as after a reset. */
  clear(): void {
    this.#counts.clear();
  }

  #use(key: string, amount: number, limit: number, length: number): Readonly<Record<string, string>> {
    const now = this.#realNow();
    let count = this.#counts.get(key);
    if (!count || now - count.since >= length) {
      count = { since: now, requests: 0 };
      this.#counts.set(key, count);
    }
    count.requests += amount;
    const reset = Math.max(1, Math.ceil((count.since + length - now) / 1000));
    const left = Math.max(0, limit - count.requests);
    const headers = {
      'ratelimit-limit': String(limit),
      'ratelimit-remaining': String(left),
      'ratelimit-reset': String(reset),
    };
    if (count.requests > limit) throw new Throttled(reset, headers);
    return count.requests >= limit * tellFrom ? headers : {};
  }
}

/** 429, with the seconds to wait. */
export class Throttled extends SharePointError {
  readonly headers: Readonly<Record<string, string>>;

  constructor(seconds: number, headers: Readonly<Record<string, string>>) {
    super(429, '-2147429894, Microsoft.SharePoint.SPException', 'The request has been throttled -- Try again later.');
    this.headers = { ...headers, 'retry-after': String(seconds) };
  }
}
