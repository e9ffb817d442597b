import { hasCode, isAppError } from '../../data/app-error';
import type { AppError, ErrorCode } from '../../data/app-error';

/** Waits; injected, so that tests do not. */
export type Wait = (milliseconds: number) => Promise<void>;

/** Pauses in seconds between attempts: a new channel can stay unknown to Teams for a while (platform rule 3.7). */
export const pauses = [1, 2, 4, 8] as const;
/** No service is waited for longer than this, whatever it asks. */
const longestPause = 30;

/** Errors that say nothing about whether it was done, or that go by: then look first, and repeat only what is not there. */
const passing: readonly ErrorCode[] = ['offline', 'throttled', 'unexpected', 'not-found'];

export function isPassing(error: unknown): boolean {
  return isAppError(error) && passing.includes(error.code);
}

/** A team does not come late as a channel does: one that is not found is gone, or not for this person. */
export function isPassingForTeam(error: unknown): boolean {
  return isPassing(error) && !hasCode(error, 'not-found');
}

export interface OnceOnly<T> {
  /** @param acted - whether this run asked for it already, so that it may be there */
  readonly find: (acted: boolean) => Promise<T | undefined>;
  readonly act: () => Promise<T>;
  /** Whether an earlier run may have done it already. */
  readonly lookFirst: boolean;
}

/** `refused`: Teams said no, so it was surely not done. */
export type Once<T> = { readonly value: T; readonly refused?: undefined } | { readonly refused: AppError };

/**
 * Does `act`, and makes sure that it is done once: after an answer that was lost it asks `find` whether it was done all
 * the same, and repeats only when not. At most five attempts, with longer pauses between them.
 * @throws AppError when the attempts are used up, or when `find` may not look: then nobody knows whether it was done
 */
export async function onceOnly<T>(wait: Wait, { find, act, lookFirst }: OnceOnly<T>): Promise<Once<T>> {
  let acted = false;
  return patiently(wait, async () => {
    if (lookFirst || acted) {
      const found = await find(acted);
      if (found !== undefined) return { value: found };
    }
    acted = true;
    try {
      return { value: await act() };
    } catch (error) {
      if (isAppError(error) && !isPassing(error)) return { refused: error };
      throw error;
    }
  });
}

/** Tries again, with longer pauses, as long as the error is one that goes by. */
export async function patiently<T>(
  wait: Wait,
  attempt: () => Promise<T>,
  mayPass: (error: unknown) => boolean = isPassing,
): Promise<T> {
  for (const pause of pauses) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error)) throw error;
      await wait(Math.min(longestPause, Math.max(pause, askedPause(error))) * 1000);
    }
  }
  return attempt();
}

function askedPause(error: unknown): number {
  return isAppError(error) ? (error.detail.retryAfter ?? 0) : 0;
}
