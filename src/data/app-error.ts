/** What can go wrong at the edge of the product, in words that a screen can explain. */
export type ErrorCode =
  | 'changed-elsewhere' // somebody saved the same item first (412)
  | 'already-exists' // a unique value is taken
  | 'not-found'
  | 'no-rights' // the person may not do this (403)
  | 'scope-missing' // an administrator has not granted a Graph permission
  | 'throttled' // 429 or 503 after the bounded retries
  | 'offline' // no answer at all
  | 'name-taken' // a channel with this name exists, or existed in the last 30 days
  | 'limit-reached' // e.g. the team has no room for more channels
  | 'list-outdated' // the lists are older than this code: Inrichting can bring them up to date
  | 'not-set-up' // the lists are not there
  | 'refused' // the service says that the request is wrong
  | 'unexpected';

export interface AppErrorDetail {
  /** The thing that it is about: a list, a Graph permission, a channel's name. Never personal data. */
  readonly subject?: string;
  /** For support: the id that the service gave to the request. */
  readonly requestId?: string;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** Seconds that the service asked to wait. */
  readonly retryAfter?: number;
}

/**
 * The only error that leaves `data/`. A screen looks up the sentence by `code`.
 * Recognise it with {@link isAppError}: a page can hold two copies of this bundle, so `instanceof` may fail.
 */
export class AppError extends Error {
  public readonly isAppError = true;
  public readonly code: ErrorCode;
  public readonly detail: AppErrorDetail;
  public override readonly cause: unknown;

  public constructor(code: ErrorCode, detail: AppErrorDetail = {}, cause?: unknown) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.detail = detail;
    this.cause = cause;
  }
}

export function isAppError(error: unknown): error is AppError {
  return typeof error === 'object' && error !== null && (error as { isAppError?: unknown }).isAppError === true;
}

/** @returns whether `error` is an AppError with this code */
export function hasCode<C extends ErrorCode>(error: unknown, code: C): error is AppError & { readonly code: C } {
  return isAppError(error) && error.code === code;
}
