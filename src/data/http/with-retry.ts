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
 * or 502/504 if carrying it out twice does no harm. Waits as the service asks, in whole seconds or as a date.
 */
export function withRetry(send: Send, options: RetryOptions = usualRetry): Send {
  return async (url, init) => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await send(url, init).catch((error: unknown) => ({ error }));
      const failed = 'error' in outcome;
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

/** 0.3, 0.6, 1.2 seconds: short enough for somebody who waits for "Opgeslagen". */
const pause = (attempt: number): number => 0.15 * 2 ** attempt;
const isBusy = (status: number): boolean => status === 429 || status === 503;
const isUncertain = (status: number): boolean => status === 502 || status === 504;
const mayRepeat = (init: SendInit): boolean => methodOf(init) === 'GET' || init.repeatSafe === true;

/** @returns seconds, 0 when the service did not ask (platform rule 1.17) */
export function askedWait(response: Response): number {
  const asked = response.headers.get('Retry-After') ?? response.headers.get('RateLimit-Reset');
  if (asked === null || response.ok) return 0;
  const seconds = Number(asked);
  if (!Number.isNaN(seconds)) return Math.max(0, seconds);
  const moment = Date.parse(asked);
  return Number.isNaN(moment) ? 0 : Math.max(0, (moment - Date.now()) / 1000);
}
