import { AppError, isAppError, type AppErrorDetail, type ErrorCode } from '../app-error';
import { errorBody, type ErrorBody } from '../http/error-body';
import { askedWait } from '../http/with-retry';

/** What PnPjs's HttpRequestError and our own carry. */
interface HttpError {
  readonly isHttpRequestError: true;
  readonly response: Response;
}

/**
 * Makes the one error that leaves `data/` of what PnPjs or fetch rejected with. Tells refusals apart by status and
 * code, never by a text, which comes in the language of the site.
 * @param subject - the list, file or permission that it is about; never personal data
 */
export async function toAppError(error: unknown, subject?: string): Promise<AppError> {
  if (isAppError(error)) return error;
  if (!isHttpError(error)) return new AppError(hasNoAnswer(error) ? 'offline' : 'unexpected', { subject }, error);
  const { response } = error;
  // PnPjs reads a clone for its message, so the body is still there, unless somebody else took it.
  const body = response.bodyUsed ? {} : await errorBody(response);
  const detail: AppErrorDetail = {
    subject,
    requestId: body.requestId,
    status: response.status,
    retryAfter: askedWait(response) || undefined,
  };
  return new AppError(codeOf(response.status, body), detail, error);
}

export const isHttpError = (error: unknown): error is HttpError =>
  typeof error === 'object' &&
  error !== null &&
  (error as { isHttpRequestError?: unknown }).isHttpRequestError === true;

/** fetch rejects with a TypeError when there is no answer, and with an AbortError when the time limit passed. */
const hasNoAnswer = (error: unknown): boolean =>
  ['TypeError', 'AbortError', 'TimeoutError', 'FetchError'].includes((error as { name?: string } | null)?.name ?? '');

/** SharePoint's numbers for what several statuses carry (a unique value that is taken comes as 400 and as 500). */
const byNumber: Readonly<Record<number, ErrorCode>> = {
  [-2130575169]: 'already-exists', // SPDuplicateValuesFoundException
  [-2130575257]: 'already-exists', // a file with this name exists
  [-2130245363]: 'already-exists', // a file or folder with this name exists
  [-2130575342]: 'already-exists', // a list with this title exists
  [-2130575293]: 'already-exists', // a group with this name exists
  [-2130575237]: 'already-exists', // a column with this name exists
  [-2130575305]: 'changed-elsewhere', // save conflict
  [-2130246326]: 'changed-elsewhere', // save conflict
  [-2147018894]: 'changed-elsewhere', // SPFileLockException: somebody has the file open
  [-2130575322]: 'not-set-up', // list does not exist (by id or URL)
  [-2147024860]: 'limit-reached', // list view threshold (platform rule 1.1)
  [-2147024749]: 'limit-reached', // lookup threshold (platform rule 1.5)
};

function codeOf(status: number, body: ErrorBody): ErrorCode {
  const known = body.number === undefined ? undefined : byNumber[body.number];
  if (known !== undefined) return known;
  if (status === 404) return body.number === -1 && body.type === 'ArgumentException' ? 'not-set-up' : 'not-found';
  return byStatus[status] ?? (status >= 500 ? 'unexpected' : 'refused');
}

const byStatus: Readonly<Record<number, ErrorCode>> = {
  401: 'no-rights',
  403: 'no-rights',
  409: 'changed-elsewhere',
  412: 'changed-elsewhere',
  423: 'changed-elsewhere',
  429: 'throttled',
  502: 'throttled',
  503: 'throttled',
  504: 'throttled',
};
