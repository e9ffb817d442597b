import type { Send } from '../http/send';

/** Below this many milliseconds the computer's clock is right enough: a `Date` header has whole seconds and travels. */
const tolerance = 30_000;

/** The service's time as far as its answers told it; until then, and when they agree, the computer's. */
export class ServiceClock {
  private offset = 0;

  public readonly now = (): Date => new Date(Date.now() + this.offset);

  /** Learns from the `Date` of every answer. */
  public watch(send: Send): Send {
    return async (url, init) => {
      const response = await send(url, init);
      this.learn(response.headers.get('Date'));
      return response;
    };
  }

  private learn(date: string | null): void {
    const served = date === null ? Number.NaN : Date.parse(date);
    if (Number.isNaN(served)) return;
    const offset = served - Date.now();
    this.offset = Math.abs(offset) > tolerance ? offset : 0;
  }
}
