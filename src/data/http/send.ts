/** What the layers below may know about a request beside what `fetch` takes. */
export interface SendInit extends RequestInit {
  /** A POST that may be sent again when it is unknown whether the first one arrived (reads, creates with a unique key). */
  readonly repeatSafe?: boolean;
}

/**
 * One HTTP exchange. Layers (time limit, retry, digest, trace) take a `Send` and give a `Send`.
 * Rejects only when there was no answer; every status is an answer.
 */
export type Send = (url: string, init: SendInit) => Promise<Response>;

export const methodOf = (init: RequestInit): string => (init.method ?? 'GET').toUpperCase();
