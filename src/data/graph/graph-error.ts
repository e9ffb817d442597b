import { AppError, isAppError, type ErrorCode } from '../app-error';
import { errorBody, type ErrorBody } from '../http/error-body';
import { askedWait } from '../http/with-retry';

/** Who refuses for want of a permission says it in one of these ways (platform rule 2.1; Teams' own service). */
const scopeCodes = new Set([
  'Authorization_RequestDenied',
  'ErrorAccessDenied',
  'accessDenied',
  'InsufficientPermissions',
]);
/** What these permissions are for is refused to nobody who has them. */
const alwaysAllowed = new Set(['Presence.Read.All', 'User.ReadBasic.All', 'GroupMember.Read.All']);
/** Teams has the bare code `Forbidden` for many refusals; its message is in English, whatever the language of the user. */
const missingScope = /missing scope permissions/i;
/** Where nothing at all was granted, there is no token to ask with: Entra says it with this number. */
const noConsent = /AADSTS65001|consent_required/;
const channelLimit = /max(imum)? (allowed|number of) channels/i;
/** A team or channel that was archived takes no changes; only its message says so. */
const archived = /\barchived\b/i;

/**
 * Makes an AppError of a refusal by Graph.
 * @param permission - the permission that the call needs: the subject when it is missing
 */
export async function graphError(response: Response, permission: string): Promise<AppError> {
  const body = await errorBody(response);
  const code = codeOf(response.status, body, permission);
  const subject = code === 'scope-missing' ? permission : archived.test(body.message ?? '') ? 'archived' : undefined;
  return new AppError(code, {
    subject,
    status: response.status,
    requestId: body.requestId,
    retryAfter: askedWait(response) || undefined,
  });
}

/** What rejects before an answer is there: no connection, no token, or a token that SharePoint may not have for Graph. */
export function graphFailure(error: unknown, permission: string): AppError {
  if (isAppError(error)) return error;
  const { name = '', message = '' } = (error ?? {}) as { readonly name?: string; readonly message?: string };
  if (noConsent.test(message)) return new AppError('scope-missing', { subject: permission }, error);
  const isSilence = ['TypeError', 'AbortError', 'TimeoutError'].includes(name);
  return new AppError(isSilence ? 'offline' : 'unexpected', { subject: permission }, error);
}

function codeOf(status: number, body: ErrorBody, permission: string): ErrorCode {
  const { code = '', message = '' } = body;
  if (code === 'NameAlreadyExists') return 'name-taken';
  if (code === 'ResourceLimitExceeded' || (status === 403 && channelLimit.test(message))) return 'limit-reached';
  if (status === 401 || scopeCodes.has(code) || (status === 403 && missingScope.test(message))) return 'scope-missing';
  if (status === 403) return alwaysAllowed.has(permission) ? 'scope-missing' : 'no-rights';
  if (status === 404) return 'not-found';
  if (status === 409 || status === 412) return 'changed-elsewhere';
  if (status === 413) return 'limit-reached';
  if (status === 429 || status >= 502) return 'throttled';
  return status >= 500 ? 'unexpected' : 'refused';
}
