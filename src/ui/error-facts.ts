import { strings } from './strings';

/** The errors that the kit has a sentence for. */
export type KnownCode = keyof typeof strings.nl.errors;

export interface ErrorFacts {
  readonly code: KnownCode;
  /** What it is about, e.g. a permission. */
  readonly subject?: string;
  /** For support. */
  readonly requestId?: string;
}

/** @returns what can be said about an error: of an `AppError` its code and ids, of anything else only that it is unexpected */
export function factsOf(error: unknown): ErrorFacts {
  // By its marks and not by its class: the kit does not know the data layer, and a page can hold two copies of it.
  const { isAppError, code, detail } = (error ?? {}) as {
    isAppError?: unknown;
    code?: unknown;
    detail?: { subject?: string; requestId?: string };
  };
  if (isAppError !== true || typeof code !== 'string' || !(code in strings.nl.errors)) return { code: 'unexpected' };
  return { code: code as KnownCode, subject: detail?.subject, requestId: detail?.requestId };
}
