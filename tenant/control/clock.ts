import type { Clock } from '../http/exchange.ts';

/** A clock that runs at real speed from a time that can be set. */
export class SettableClock implements Clock {
  /** Milliseconds ahead of the machine's clock. */
  private ahead = 0;

  now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  /** Milliseconds that this clock is ahead of the machine's (negative: behind). */
  get offset(): number {
    return this.ahead;
  }

  /** @param now - the time that it is from here on, or `null` for the machine's own time */
  set(now: Date | null): void {
    this.ahead = now === null ? 0 : now.getTime() - Date.now();
  }
}
