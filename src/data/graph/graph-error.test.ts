import { graphError, graphFailure } from './graph-error';

const refusal = (status: number, code: string, message = '', headers: Record<string, string> = {}) =>
  new Response(JSON.stringify({ error: { code, message, innerError: { 'request-id': 'abc' } } }), { status, headers });

describe('what Graph refuses', () => {
  it.each([
    [
      '2.1 the directory without a permission',
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges.',
      'scope-missing',
    ],
    [
      '3.1 Teams without a permission',
      403,
      'Forbidden',
      "Missing scope permissions on the request. API requires one of 'Channel.Create'.",
      'scope-missing',
    ],
    ['3.3 a channel name that is taken', 400, 'NameAlreadyExists', '', 'name-taken'],
    ['3.4 a full team', 403, 'Forbidden', 'This team has exceeded the Max allowed channels', 'limit-reached'],
    ['3.4 the same, older', 403, 'ResourceLimitExceeded', '', 'limit-reached'],
    ['3.5 a policy, or not in the team', 403, 'Forbidden', 'Failed to execute Skype backend request.', 'no-rights'],
    ['3.7 a channel that is not there yet', 404, 'NotFound', 'No active channel found with channel id: x', 'not-found'],
    ['3.10 too busy', 429, 'TooManyRequests', '', 'throttled'],
    ['4.2 a gateway', 504, 'GatewayTimeout', '', 'throttled'],
    ['a wrong question', 400, 'Request_UnsupportedQuery', '', 'refused'],
    ['signed out', 401, 'InvalidAuthenticationToken', '', 'scope-missing'],
    ['something else', 500, 'InternalServerError', '', 'unexpected'],
  ] as const)('%s', async (_, status, code, message, expected) => {
    const error = await graphError(refusal(status, code, message), 'Channel.Create');
    expect(error).toMatchObject({ code: expected, detail: { status, requestId: 'abc' } });
    expect(error.detail.subject).toBe(expected === 'scope-missing' ? 'Channel.Create' : undefined);
  });

  it('knows that presence says no more than "Forbidden" when its permission is missing', async () => {
    expect(await graphError(refusal(403, 'Forbidden'), 'Presence.Read.All')).toMatchObject({
      code: 'scope-missing',
      detail: { subject: 'Presence.Read.All' },
    });
  });

  it('tells how long to wait, also without JSON', async () => {
    const busy = new Response('busy', { status: 429, headers: { 'Retry-After': '9' } });
    expect(await graphError(busy, 'x')).toMatchObject({ code: 'throttled', detail: { retryAfter: 9 } });
  });

  it('takes silence for "offline": no connection, and a token that never came', () => {
    expect(graphFailure(new TypeError('Failed to fetch'), 'x').code).toBe('offline');
    expect(graphFailure(new DOMException('', 'AbortError'), 'x').code).toBe('offline');
    expect(graphFailure(new Error('Unknown'), 'x').code).toBe('unexpected');
  });

  it('names the permission where nothing was granted at all, so that not even a token comes', () => {
    const refused = new Error('AADSTS65001: The user or administrator has not consented to use the application');
    expect(graphFailure(refused, 'Channel.Create')).toMatchObject({
      code: 'scope-missing',
      detail: { subject: 'Channel.Create' },
    });
  });
});
