import type { Send, SendInit } from './send';
import { withRetry } from './with-retry';

const answers = (...given: (Response | Error)[]) => {
  const waits: number[] = [];
  let count = 0;
  const send: Send = () => {
    const answer = given[Math.min(count++, given.length - 1)];
    return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer ?? new Error('no answer left'));
  };
  const retrying = withRetry(send, {
    tries: 3,
    longestWait: 20,
    sleep: (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    },
  });
  return { waits, count: () => count, run: (init: SendInit = {}) => retrying('https://x.example/_api', init) };
};
const status = (code: number, headers: Record<string, string> = {}) =>
  new Response(code === 204 ? null : '', { status: code, headers });
const gone = new TypeError('Failed to fetch');

describe('sending again', () => {
  it('waits as long as SharePoint asks, also for a write: a refused one was not carried out', async () => {
    const service = answers(status(429, { 'Retry-After': '7' }), status(204));
    expect((await service.run({ method: 'POST' })).status).toBe(204);
    expect(service.waits).toEqual([7000]);
  });

  it('does not wait longer than a person would: the refusal is the answer then', async () => {
    const service = answers(status(429, { 'Retry-After': '120' }), status(200));
    expect((await service.run()).status).toBe(429);
    expect(service.waits).toEqual([]);
  });

  it('waits for the longest of what the service asks', async () => {
    const service = answers(status(429, { 'Retry-After': '3', 'RateLimit-Reset': '9' }), status(200));
    await service.run();
    expect(service.waits).toEqual([9000]);
  });

  it('keeps quiet before the next request once nothing is left of what the service allows', async () => {
    const service = answers(status(200, { 'RateLimit-Remaining': '0', 'RateLimit-Reset': '5' }), status(200));
    await service.run();
    expect(service.waits).toEqual([]);
    await service.run();
    expect(service.waits).toHaveLength(1);
    expect(service.waits[0]).toBeGreaterThan(4500);
  });

  it('stops after the last try', async () => {
    const service = answers(status(503));
    expect((await service.run()).status).toBe(503);
    expect(service.count()).toBe(3);
  });

  it('repeats a read that got no answer', async () => {
    const service = answers(gone, status(504), status(200));
    expect((await service.run()).status).toBe(200);
    expect(service.waits).toEqual([300, 600]);
  });

  it('does not repeat a write that got no answer, because it may have been carried out', async () => {
    const service = answers(gone, status(200));
    await expect(service.run({ method: 'POST' })).rejects.toBe(gone);
    expect(service.count()).toBe(1);
    const busy = answers(status(504), status(200));
    expect((await busy.run({ method: 'POST' })).status).toBe(504);
  });

  it('repeats a write that says that twice does no harm', async () => {
    const service = answers(gone, status(201));
    expect((await service.run({ method: 'POST', repeatSafe: true })).status).toBe(201);
  });

  it('stops when the web part is gone', async () => {
    const controller = new AbortController();
    controller.abort();
    const service = answers(gone);
    await expect(service.run({ signal: controller.signal })).rejects.toBe(gone);
    expect(service.count()).toBe(1);
  });

  it('understands a moment instead of seconds', async () => {
    const service = answers(status(503, { 'Retry-After': new Date(Date.now() + 5000).toUTCString() }), status(200));
    await service.run();
    expect(service.waits[0]).toBeGreaterThan(3000);
    expect(service.waits[0]).toBeLessThan(6000);
  });
});
