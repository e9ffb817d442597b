import { spfi, type SPFI } from '@pnp/sp';
import '@pnp/sp/batching';
import '@pnp/sp/webs';
import { repeatSafe, sendBy } from './behaviors';
import { isHttpError } from './to-app-error';
import type { Send } from '../http/send';
import { pauseBefore, usualRetry, type RetryOptions } from '../http/with-retry';

/** Requests that are being collected to leave together. */
export interface OpenBatch {
  readonly sp: SPFI;
  /** Rejects when the batch as a whole got no usable answer; PnPjs leaves its parts waiting for ever then. */
  readonly failed: Promise<never>;
}

/**
 * The way to one SharePoint site. Reads that start inside {@link together} leave in one `$batch`; all else leaves by
 * itself. Writes never join a batch: each needs its own answer and its own way to repeat.
 */
export class Connection {
  /** For writes, and for reads that depend on an earlier answer. */
  public readonly sp: SPFI;
  /** For POSTs that may be sent twice. */
  public readonly repeatable: SPFI;
  public readonly siteUrl: string;
  /** List title → columns that it was found to lack: the lists are older than this code. */
  public readonly missingColumns = new Map<string, ReadonlySet<string>>();
  private readonly retry: RetryOptions;
  private batch: OpenBatch | undefined;

  /** @param siteUrl - absolute, without a slash at the end */
  public constructor(siteUrl: string, send: Send, retry = usualRetry) {
    this.siteUrl = siteUrl;
    this.retry = retry;
    this.sp = spfi(siteUrl).using(sendBy(send));
    this.repeatable = spfi(siteUrl).using(sendBy(send), repeatSafe());
  }

  /**
   * Runs one read. `work` must send its request before it awaits anything, so that the request can join an open batch.
   * A part of a batch for which SharePoint was too busy is read again by itself, after the wait that it asked for; so is,
   * at once, every part of a batch of which an answer is missing, since then nobody knows which answer is whose.
   */
  public async read<T>(work: (sp: SPFI) => Promise<T>): Promise<T> {
    const { batch } = this;
    if (!batch) return work(this.sp);
    try {
      return await Promise.race([work(batch.sp), batch.failed]);
    } catch (error) {
      const wait = isHttpError(error)
        ? pauseBefore(1, error.response, this.retry)
        : isIncomplete(error)
          ? 0
          : undefined;
      if (wait === undefined || this.batch === batch) throw error;
      if (wait > 0) await this.retry.sleep(wait * 1000);
      return work(this.sp);
    }
  }

  /** Reads started in `work`, before it first awaits an answer, make one round trip. */
  public together<T>(work: () => Promise<T>): Promise<T> {
    this.batch ??= this.openBatch();
    return work();
  }

  private openBatch(): OpenBatch {
    return openBatch(this.repeatable, () => (this.batch = undefined));
  }
}

/** PnPjs has a plain Error for an answer whose parts it cannot match; what the line or the service did has another name. */
const isIncomplete = (error: unknown): boolean =>
  error instanceof Error && error.name === 'Error' && !isHttpError(error);

/**
 * The batch leaves at the end of this turn of the event loop, with whatever was started until then.
 * @param onLeaving - called just before; nothing may join it afterwards
 */
export function openBatch(base: SPFI, onLeaving: () => void): OpenBatch {
  const [sp, execute] = base.batched();
  const failed = new Promise<never>((_, reject) => {
    setTimeout(() => {
      onLeaving();
      execute().catch(reject);
    }, 0);
  });
  // Whoever waits for a part is told by a race with it; without parts there is nobody to tell.
  failed.catch(() => undefined);
  return { sp, failed };
}
