import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { excused, leftOut, sameStatus } from './graph/excuses.ts';
import { afterVersion, replay } from './graph/replay.ts';
import type { Shape } from './graph/shape.ts';
import { differences, shapeOf } from './graph/shape.ts';

interface Recording {
  readonly method: string;
  readonly url: string;
  readonly status?: number;
  readonly answer: Shape;
}

const read = <T>(file: string): T =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'data/graph', file), 'utf8')) as T;

/** Each source with how many of its recordings are equal: a number that only grows. */
const sources: readonly (readonly [string, readonly Recording[], number])[] = [
  [
    'CLI for Microsoft 365',
    read<{ readonly answers: readonly Recording[] }>('recorded-cli-m365.graph.json').answers,
    92,
  ],
  ['the reference', read<{ readonly examples: readonly Recording[] }>('doc-examples.graph.json').examples, 71],
];

const isExcused = (place: string): boolean => excused.some(([pattern]) => pattern.test(place));

const isSameStatus = (recorded: number, ours: number): boolean =>
  recorded === ours || sameStatus.some(([one, other]) => one === recorded && other === ours);

describe('Graph against recorded answers', () => {
  for (const [source, recordings, atLeast] of sources) {
    const compared = recordings.filter(
      ({ method, url }) => !leftOut.some(([pattern]) => pattern.test(`${method} ${afterVersion(url)}`)),
    );
    for (const [index, recording] of compared.entries()) {
      it(`${source} ${index + 1}: ${recording.method} ${recording.url.slice(0, 110)}`, async () => {
        const answer = await replay(recording);
        if (recording.status !== undefined)
          assert.ok(isSameStatus(recording.status, answer.status), `${answer.status} for ${recording.status}`);
        assert.ok(answer.status < 300, `${answer.status} ${JSON.stringify(answer.body)}`);
        assert.deepEqual(differences(recording.answer, shapeOf(answer.body), isExcused), []);
      });
    }
    it(`${source}: as many recordings are compared as ever before`, () => {
      assert.ok(compared.length >= atLeast, `${compared.length} of ${atLeast}`);
    });
    after(() =>
      console.log(
        `${source}: ${compared.length} recorded answers compared, ${recordings.length - compared.length} left out`,
      ),
    );
  }
});
