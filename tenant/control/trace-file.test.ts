import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { TraceFile } from './trace-file.ts';
import type { TraceLine } from './trace-line.ts';

it('A file of exchanges keeps one of every kind, and none whose answer was a fault on request or too long', () => {
  const folder = mkdtempSync(join(tmpdir(), 'traces-'));
  const line = (changes: Partial<TraceLine>): TraceLine => ({
    method: 'GET',
    url: "http://x/_api/web/lists/getByTitle('A')/items(1)",
    status: 200,
    headers: {},
    body: '{"Title":"Een","Tags":[{"a":1},{"a":2}]}',
    request: { headers: {}, body: '' },
    person: 'anna',
    at: '2026-11-23T08:00:00.000Z',
    milliseconds: 1,
    ...changes,
  });
  try {
    const file = new TraceFile(folder);
    const same = {
      url: "http://x/_api/web/lists/getByTitle('B')/items(22)",
      body: '{"Title":"Twee","Tags":[{"a":3}]}',
    };
    const kept = [
      line({}),
      line({ status: 404 }),
      line({ body: '{"Title":null,"Tags":[]}' }),
      line({ method: 'POST' }),
    ];
    for (const one of [
      kept[0],
      line(same),
      ...kept.slice(1),
      line({ status: 503, fault: '503' }),
      line({ body: '', isCut: true }),
    ])
      if (one) file.keep(one);
    const [name = ''] = readdirSync(folder);
    const lines = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
    assert.deepEqual(
      lines.map((text) => JSON.parse(text) as TraceLine),
      kept,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
