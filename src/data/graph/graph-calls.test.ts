import { GraphCalls, type PartAnswer } from './graph-calls';
import type { Send } from '../http/send';

/** Answers each `$batch` with the next of these, and remembers which parts were asked. */
function graph(...rounds: readonly (readonly PartAnswer[])[]) {
  const asked: string[][] = [];
  const waits: number[] = [];
  const send: Send = (_url, init) => {
    const { requests } = JSON.parse(init.body as string) as { readonly requests: readonly { readonly id: string }[] };
    const round = rounds[asked.length] ?? [];
    asked.push(requests.map(({ id }) => id));
    return Promise.resolve(new Response(JSON.stringify({ responses: round }), { status: 200 }));
  };
  const sleep = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return { calls: new GraphCalls(send, { tries: 3, longestWait: 20, sleep }), asked, waits };
}

const ok = (id: string): PartAnswer => ({ id, status: 200, body: { id } });
const busy = (id: string, seconds: string): PartAnswer => ({ id, status: 429, headers: { 'Retry-After': seconds } });
const read = (calls: GraphCalls): Promise<readonly PartAnswer[]> =>
  calls.readTogether(['/users/1', '/users/2', '/users/3'], 'User.ReadBasic.All');

describe('reads that leave together', () => {
  it('asks the parts for which Graph was too busy again, after the longest wait of them', async () => {
    const { calls, asked, waits } = graph([busy('0', '2'), ok('1'), busy('2', '7')], [ok('2'), ok('0')]);
    const answers = await read(calls);
    expect(asked).toEqual([
      ['0', '1', '2'],
      ['0', '2'],
    ]);
    expect(waits).toEqual([7000]);
    expect(answers.map(({ id, status }) => [id, status])).toEqual([
      ['0', 200],
      ['1', 200],
      ['2', 200],
    ]);
  });

  it('does not wait longer than a person would, nor for ever', async () => {
    const long = graph([busy('0', '90'), ok('1'), ok('2')]);
    expect((await read(long.calls))[0]?.status).toBe(429);
    expect(long.waits).toEqual([]);
    const always = graph(...Array.from({ length: 5 }, () => [busy('0', '1')]));
    expect((await read(always.calls))[0]?.status).toBe(429);
    expect(always.asked).toHaveLength(3);
  });
});
