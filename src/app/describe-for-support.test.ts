import fc from 'fast-check';
import { AppError } from '../data/app-error';
import { describeForSupport } from './describe-for-support';
import type { Visit } from './describe-for-support';

const visit: Visit = {
  version: '0.1.0',
  at: new Date('2026-11-23T13:05:00.000Z'),
  place: '#/initiatief/5a000000-0000-4000-8000-000000000001/weging',
  browser: 'Edge',
  journal: [
    { at: '2026-11-23T13:04:59.000Z', method: 'GET', place: 'SharePoint /_api/web', status: 200, milliseconds: 80 },
    { at: '2026-11-23T13:05:00.000Z', method: 'POST', place: 'Graph /v1.0/teams/…/channels', milliseconds: 30000 },
  ],
};

describe('what the help desk gets', () => {
  it('names the error by its code, status and the ids of the service', () => {
    const error = new AppError('throttled', { status: 429, requestId: 'abc-1', subject: 'Initiatieven' });
    const text = describeForSupport(error, 'abc-1', visit);
    expect(text).toContain('error      throttled 429 Initiatieven abc-1');
    expect(text).toContain('GET  SharePoint /_api/web  200  80 ms');
    expect(text).toContain('POST  Graph /v1.0/teams/…/channels  no answer  30000 ms');
  });

  it('leaves out the message, in which a service may quote what was typed', () => {
    const cause = new Error('Jan de Vries, 06-12345678 is no valid value');
    const texts = [
      describeForSupport(new AppError('refused', {}, cause), 'x', visit),
      describeForSupport(cause, 'x', visit),
    ];
    for (const text of texts) expect(text).not.toMatch(/Jan|06-/);
  });

  it('leaves out every line of a message, also one that looks like a place in a script', () => {
    const texts = fc.constantFrom('\n    at Jansen', ' jansen@example.org ', '\nJansen@x.js:1:1', '\n', ' Jansen: ');
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), (parts) => {
        const error = new TypeError(`Jansen${parts.join('')}`);
        expect(describeForSupport(error, 'x', visit)).not.toMatch(/jansen/i);
      }),
    );
  });

  it('says where in the scripts something broke that is no answer of a service', () => {
    const broken = new TypeError('x is undefined');
    broken.stack =
      'TypeError: x is undefined\n    at render (https://x.example/chunk.weging.js?v=1:2:3)\n    at more (y.js:1:1)';
    expect(describeForSupport(broken, 'x', visit)).toContain('at render (https://x.example/chunk.weging.js:2:3)');
  });
});
