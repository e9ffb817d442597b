import { AppError } from '../app-error';
import { toAppError } from './to-app-error';

const refusal = (status: number, body: string | object, headers: Record<string, string> = {}) => ({
  isHttpRequestError: true,
  response: new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers }),
});
const envelope = (code: string) => ({
  'odata.error': { code, message: { lang: 'nl-NL', value: 'Een Nederlandse tekst' } },
});
const verbose = (code: string) => ({ error: { code, message: { lang: 'nl-NL', value: 'Een Nederlandse tekst' } } });

describe('what SharePoint refuses', () => {
  it.each([
    [
      '1.1 list view threshold',
      500,
      envelope('-2147024860, Microsoft.SharePoint.SPQueryThrottledException'),
      'limit-reached',
    ],
    [
      '1.1 the same, verbose',
      500,
      verbose('-2147024860, Microsoft.SharePoint.SPQueryThrottledException'),
      'limit-reached',
    ],
    [
      '1.5 lookup threshold',
      500,
      envelope('-2147024749, Microsoft.SharePoint.SPQueryThrottledException'),
      'limit-reached',
    ],
    [
      '1.11 somebody saved first',
      412,
      envelope('-1, Microsoft.SharePoint.Client.ClientServiceException'),
      'changed-elsewhere',
    ],
    ['1.11 save conflict', 409, envelope('-2130575305, Microsoft.SharePoint.SPException'), 'changed-elsewhere'],
    [
      '1.14 unique value taken, as 500',
      500,
      envelope('-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException'),
      'already-exists',
    ],
    [
      '1.14 unique value taken, as 400',
      400,
      envelope('-2130575169, Microsoft.SharePoint.SPDuplicateValuesFoundException'),
      'already-exists',
    ],
    ['1.15 digest that stays refused', 403, envelope('-2130575252, Microsoft.SharePoint.SPException'), 'no-rights'],
    ['1.16 missing list', 404, envelope('-1, System.ArgumentException'), 'not-set-up'],
    ['1.16 missing list by address', 404, envelope('-2130575322, Microsoft.SharePoint.SPException'), 'not-set-up'],
    ['1.16 missing item', 404, envelope('-2130575338, System.ArgumentException'), 'not-found'],
    ['1.16 missing file', 404, envelope('-2147024894, System.IO.FileNotFoundException'), 'not-found'],
    ['1.16 plain text', 429, 'Too many requests', 'throttled'],
    ['1.17 server busy', 503, '<html>busy</html>', 'throttled'],
    ['gateway gave up', 504, '', 'throttled'],
    ['1.18 no rights', 403, envelope('-2147024891, System.UnauthorizedAccessException'), 'no-rights'],
    ['signed out', 401, '', 'no-rights'],
    [
      'column that is not there',
      400,
      envelope('-1, Microsoft.SharePoint.Client.InvalidClientQueryException'),
      'refused',
    ],
    ['file name taken', 400, envelope('-2130575257, Microsoft.SharePoint.SPException'), 'already-exists'],
    ['file open in Word', 423, envelope('-2147018894, Microsoft.SharePoint.SPFileLockException'), 'changed-elsewhere'],
    ['something else', 500, envelope('-2146233088, Microsoft.SharePoint.SPException'), 'unexpected'],
  ] as const)('%s (%i) is told by its code', async (_, status, body, code) => {
    expect(await toAppError(refusal(status, body), 'Initiatieven')).toMatchObject({
      code,
      detail: { subject: 'Initiatieven', status },
    });
  });

  it('keeps the id of the request and the wait that was asked for', async () => {
    const error = await toAppError(refusal(429, '', { 'Retry-After': '120', SPRequestGuid: 'abc' }));
    expect(error.detail).toMatchObject({ requestId: 'abc', retryAfter: 120 });
  });

  it('says "offline" when there was no answer at all, and when the wait was given up', async () => {
    expect(await toAppError(new TypeError('Failed to fetch'))).toMatchObject({ code: 'offline' });
    expect(await toAppError(new DOMException('aborted', 'AbortError'))).toMatchObject({ code: 'offline' });
  });

  it('leaves an error alone that already is one of the product', async () => {
    const own = new AppError('name-taken');
    expect(await toAppError(own)).toBe(own);
  });
});
