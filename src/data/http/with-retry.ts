import { methodOf, type Send, type SendInit } from './send';

export interface RetryOptions {
  /** How often one request is sent at most. */
  readonly tries: number;
  /** Seconds that one wait may last; a service that asks for more gets its refusal shown instead. */
  readonly longestWait: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export const usualRetry: RetryOptions = {
  tries: 4,
  longestWait: 20,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Sends again what was refused because the service is busy (429, 503: not carried out), and what got no answer
 * or 502/504 if carrying it out twice does no harm. Waits as the service asks, in whole seconds or as a date. Once the
 * service says that nothing is left of what it allows, the next request waits until it allows more (platform rule 1.17).
 */
export function withRetry(send: Send, options: RetryOptions = usualRetry): Send {
  let quietUntil = 0;
  return async (url, init) => {
    const quiet = quietUntil - Date.now();
    if (quiet > 0) await options.sleep(Math.min(quiet, options.longestWait * 1000));
    for (let attempt = 1; ; attempt++) {
      const outcome = await send(url, init).catch((error: unknown) => ({ error }));
      const failed = 'error' in outcome;
      if (!failed && outcome.headers.get('RateLimit-Remaining') === '0')
        quietUntil = Date.now() + secondsIn(outcome.headers.get('RateLimit-Reset')) * 1000;
      const again = failed
        ? mayRepeat(init) && init.signal?.aborted !== true
        : isBusy(outcome.status) || (isUncertain(outcome.status) && mayRepeat(init));
      const wait = failed ? pause(attempt) : Math.max(pause(attempt), askedWait(outcome));
      if (!again || attempt >= options.tries || wait > options.longestWait) {
        if (failed) throw outcome.error;
        return outcome;
      }
      await options.sleep(wait * 1000);
    }
  };
}

/**
 * How long to wait before something refused is asked again; `undefined` when it is not: it was not refused for being busy,
 * it was the last try, or the service wants a longer wait than a person has.
 * @returns seconds
 */
export function pauseBefore(attempt: number, refused: Response, options: RetryOptions): number | undefined {
  if (!isBusy(refused.status) || attempt >= options.tries) return undefined;
  const wait = Math.max(pause(attempt), askedWait(refused));
  return wait > options.longestWait ? undefined : wait;
}

/** 0.3, 0.6, 1.2 seconds: short enough for somebody who waits for "Opgeslagen". */
const pause = (attempt: number): number => 0.15 * 2 ** attempt;
const isBusy = (status: number): boolean => status === 429 || status === 503;
const isUncertain = (status: number): boolean => status === 502 || status === 504;
const mayRepeat = (init: SendInit): boolean => methodOf(init) === 'GET' || init.repeatSafe === true;

/** @returns seconds, the longest that the service asks for; 0 when it did not ask (platform rule 1.17) */
export function askedWait(response: Response): number {
  if (response.ok) return 0;
  return Math.max(...['Retry-After', 'RateLimit-Reset'].map((name) => secondsIn(response.headers.get(name))));
}

/** Whole seconds, or a date. */
function secondsIn(asked: string | null): number {
  if (asked === null) return 0;
  const seconds = Number(asked);
  if (!Number.isNaN(seconds)) return Math.max(0, seconds);
  const moment = Date.parse(asked);
  return Number.isNaN(moment) ? 0 : Math.max(0, (moment - Date.now()) / 1000);
}
