import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TraceLine } from './trace-line.ts';
import { Trace } from './trace.ts';

function line(changes: Partial<TraceLine> = {}): TraceLine {
  return {
    method: 'GET',
    url: "http://x/_api/web/lists/getbytitle('Geheim')",
    status: 200,
    headers: {},
    body: '',
    request: { headers: {}, body: '' },
    person: 'anna',
    at: '2026-11-23T08:00:00.000Z',
    milliseconds: 1,
    ...changes,
  };
}

describe('A trace', () => {
  it('forgets the oldest lines when it would take too much memory', () => {
    const trace = new Trace();
    const body = 'x'.repeat(1024 * 1024);
    for (let number = 0; number < 80; number += 1) trace.add(line({ body, status: number }));
    const statuses = trace.latest(100, '').map(({ status }) => status);
    assert.equal(statuses[0], 79);
    assert.ok(statuses.length < 66 && statuses.length > 50, String(statuses.length));
  });

  it('finds the latest lines by words in method, address, status and person, newest first', () => {
    const trace = new Trace();
    trace.add(line({ status: 404 }));
    trace.add(line({ person: 'kcc' }));
    trace.add(line({ person: 'kcc', status: 404 }));
    assert.deepEqual(
      trace.latest(10, 'KCC').map(({ status }) => status),
      [404, 200],
    );
    assert.equal(trace.latest(10, '404').length, 2);
    assert.equal(trace.latest(1, '').length, 1);
  });

  it('keeps the warnings of a request with that request', async () => {
    const trace = new Trace();
    const [one, other]: [string[], string[]] = [[], []];
    await Promise.all([
      trace.during(one, async () => {
        await Promise.resolve();
        trace.warn('about one');
      }),
      trace.during(other, async () => {
        await Promise.resolve();
      }),
    ]);
    assert.deepEqual([one, other], [['about one'], []]);
  });

  it('without contents has no texts, no tokens and no names in addresses', () => {
    const trace = new Trace();
    trace.mode = 'redacted';
    const headers = { authorization: 'Bearer secret', accept: 'application/json' };
    trace.add(
      line({
        body: '{"Title":"Moestuin","odata.type":"SP.Data","n":[1,"Ansje"]}',
        request: { headers, body: 'geen json' },
      }),
    );
    const text = trace.toText();
    assert.doesNotMatch(text, /Moestuin|Ansje|secret|Geheim|geen json/);
    assert.match(text, /SP\.Data/);
    assert.match(text, /application\/json/);
  });
});
