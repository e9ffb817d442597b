import { errorResponse, type ErrorShape } from '../http/errors.ts';
import type { TenantResponse } from '../http/exchange.ts';
import type { FaultKind } from './faults.ts';

/**
 * What a service answers when it is busy, or when something changed meanwhile; nothing has been done then.
 * @returns `undefined` for faults that are not an answer of the service
 * Source: platform-rules 1.11, 1.16, 1.17, 4.2.
 */
export function faultResponse(
  kind: FaultKind,
  shape: ErrorShape,
  retryAfter: number | null,
): TenantResponse | undefined {
  const headers: Record<string, string> = retryAfter === null ? {} : { 'retry-after': String(retryAfter) };
  switch (kind) {
    case '429':
      if (shape === 'graph') return errorResponse('graph', 429, 'TooManyRequests', 'Too many requests', headers);
      // SharePoint's front end answers before anything that knows JSON.
      return { status: 429, headers: { 'content-type': 'text/plain', ...headers }, body: '429 TOO MANY REQUESTS' };
    case '503':
      if (shape === 'graph')
        return errorResponse(
          'graph',
          503,
          'ServiceUnavailable',
          'The service is temporarily unavailable. Please retry.',
          headers,
        );
      return {
        status: 503,
        headers: { 'content-type': 'text/html', ...headers },
        body: '<html><body><h2>Service Unavailable</h2><hr><p>HTTP Error 503. The service is unavailable.</p></body></html>',
      };
    case '412':
      if (shape === 'graph')
        return errorResponse('graph', 412, 'PreconditionFailed', 'The resource has changed since it was read.');
      return errorResponse(
        shape,
        412,
        '-1, Microsoft.SharePoint.Client.ClientServiceException',
        "The request ETag value '\"1\"' does not match the object's ETag value '\"00000000-0000-0000-0000-000000000000,2\"'.",
      );
    default:
      return undefined;
  }
}
