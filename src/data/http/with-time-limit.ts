import type { Send } from './send';

/**
 * Gives up waiting after `milliseconds`, or when the caller's own signal says so, for each try apart. Without a
 * limit a screen could wait for ever on a connection that a laptop lost in its sleep.
 */
export function withTimeLimit(send: Send, milliseconds: number): Send {
  return async (url, init) => {
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    const timer = setTimeout(stop, milliseconds);
    if (init.signal?.aborted) stop();
    init.signal?.addEventListener('abort', stop);
    try {
      return await send(url, { ...init, signal: controller.signal });
    } finally {
      clearTimeout(timer);
      init.signal?.removeEventListener('abort', stop);
    }
  };
}
