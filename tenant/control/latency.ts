import { setTimeout as wait } from 'node:timers/promises';

/** Makes every call of a service take longer, as a network does. */
export class Latency {
  /** Milliseconds that are added. */
  milliseconds = 0;

  async pass(): Promise<void> {
    if (this.milliseconds > 0) await wait(this.milliseconds);
  }
}
