import type { TenantResponse } from './exchange.ts';

/** Which of Microsoft's error shapes a path answers in. */
export type ErrorShape = 'sharepoint' | 'graph' | 'page';

/** @param pathname - of the request, decoded or not */
export function errorShapeOf(pathname: string): ErrorShape {
  if (pathname.startsWith('/graph/')) return 'graph';
  return pathname.includes('/_api/') || pathname.endsWith('/_api') ? 'sharepoint' : 'page';
}

/**
 * An error that the host itself gives (not a service), in the shape that the caller expects.
 * @param code - SharePoint's `number, Type`, or Graph's code
 */
export function errorResponse(
  shape: ErrorShape,
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): TenantResponse {
  switch (shape) {
    case 'graph':
      return {
        status,
        headers: { 'content-type': 'application/json', ...headers },
        body: { error: { code, message, innerError: graphDetails() } },
      };
    case 'sharepoint':
      return {
        status,
        headers: { 'content-type': 'application/json;odata=minimalmetadata;charset=utf-8', ...headers },
        body: { 'odata.error': { code, message: { lang: 'nl-NL', value: message } } },
      };
    case 'page':
      return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body: message };
  }
}

function graphDetails(): object {
  const id = crypto.randomUUID();
  return { date: new Date().toISOString().slice(0, 19), 'request-id': id, 'client-request-id': id };
}

const sharePointCodes: Record<number, string> = {
  400: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
  404: '-1, Microsoft.SharePoint.Client.ResourceNotFoundException',
  413: '-1, Microsoft.SharePoint.Client.InvalidClientQueryException',
  500: '-1, System.InvalidOperationException',
};
const graphCodes: Record<number, string> = {
  400: 'BadRequest',
  404: 'ResourceNotFound',
  413: 'RequestEntityTooLarge',
  500: 'generalException',
};

/** An error with the usual code of its status. */
export function plainError(pathname: string, status: number, message: string): TenantResponse {
  const shape = errorShapeOf(pathname);
  const code = (shape === 'graph' ? graphCodes : sharePointCodes)[status] ?? String(status);
  return errorResponse(shape, status, code, message);
}
