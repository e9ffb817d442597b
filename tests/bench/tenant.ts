import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { personCookie } from '../../tenant/http/person.ts';
import { secondsOfWork } from '../../tenant/testing/seconds-of-work.ts';
import { queries, type Query } from './tenant-queries.ts';

/** How long a kind of query takes, in milliseconds as the caller sees it. */
export interface Timing {
  readonly query: string;
  readonly times: number;
  readonly p50: number;
  readonly p95: number;
  readonly slowest: number;
}

export interface TenantFigures {
  readonly initiatives: number;
  readonly resetSeconds: number;
  /** After a kill, until it answers: seconds of work, or seconds that passed where the system does not tell. */
  readonly startSeconds: number;
  readonly timings: readonly Timing[];
}

/**
 * Fills a tenant of its own, a program with its data on disk, kills it, starts it again and asks it queries one after
 * the other, each kind by several people, so that nobody is throttled.
 * @param say - tells what happens
 */
export async function measureTenant(
  initiatives: number,
  times: number,
  say: (line: string) => void,
): Promise<TenantFigures> {
  const data = mkdtempSync(join(tmpdir(), 'tenant-bench-'));
  const running: ChildProcess[] = [];
  try {
    const first = await start(data, running);
    say(`  filling it with ${initiatives} initiatives …`);
    const resetSeconds = await seconds(() =>
      ask(first, 'POST', '/_local/reset', JSON.stringify({ seed: 'large', initiatives })),
    );
    await kill(running);
    const begun = performance.now();
    const tenant = await start(data, running);
    await ask(tenant, 'GET', '/_local/health');
    const startSeconds = secondsOfWork(running[0]?.pid) ?? (performance.now() - begun) / 1000;
    await ask(tenant, 'POST', '/_local/trace', JSON.stringify({ record: false }));
    const timings: Timing[] = [];
    for (const query of queries) {
      say(`  ${query.name} …`);
      timings.push(await timingOf(tenant, query, times, initiatives));
    }
    return { initiatives, resetSeconds, startSeconds, timings };
  } finally {
    await kill(running);
    rmSync(data, { recursive: true, force: true });
  }
}

async function timingOf(port: number, query: Query, times: number, initiatives: number): Promise<Timing> {
  const taken: number[] = [];
  let page = '';
  // The first of each kind pays for reading and compiling what later ones find ready.
  for (let n = -5; n < (query.times ?? times); n += 1) {
    const { path, body, check } = query.ask(n, initiatives, page);
    const begun = performance.now();
    const answer = await ask(
      port,
      body === undefined ? 'GET' : 'POST',
      path,
      body,
      query.people[Math.abs(n) % query.people.length],
    );
    if (n >= 0) taken.push(performance.now() - begun);
    check(answer);
    page = query.next?.(answer) ?? '';
    if (query.pause !== undefined) await new Promise((resolve) => setTimeout(resolve, query.pause));
  }
  taken.sort((left, right) => left - right);
  const at = (part: number): number => taken[Math.min(taken.length - 1, Math.floor(part * taken.length))] ?? 0;
  return { query: query.name, times: taken.length, p50: at(0.5), p95: at(0.95), slowest: at(1) };
}

const program = fileURLToPath(new URL('../../tenant/main.ts', import.meta.url));

/** @returns the port */
async function start(data: string, running: ChildProcess[]): Promise<number> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env: { ...process.env, PORT: '0', TENANT_DATA: data },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.push(child);
  let said = '';
  for await (const part of child.stdout as AsyncIterable<Buffer>) {
    said += part.toString();
    const port = /127\.0\.0\.1:(\d+)/.exec(said)?.[1];
    if (port !== undefined) return Number(port);
  }
  throw new Error(`The tenant ended: ${said}`);
}

async function kill(running: ChildProcess[]): Promise<void> {
  for (const child of running.splice(0)) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

const agent = new Agent({ keepAlive: true });
/** A digest of each person, as a page holds it. */
const digests = new Map<string, string>();

/** One request as a script of a page sends it. @throws Error when it is refused */
async function ask(port: number, method: string, path: string, body?: string, login = 'beheer'): Promise<string> {
  const key = `${port} ${login}`;
  const digest =
    method === 'POST' && path.includes('/_api/') ? (digests.get(key) ?? (await digestOf(port, login))) : '';
  if (digest !== '') digests.set(key, digest);
  return send(port, method, path, body, {
    cookie: `${personCookie}=${login}`,
    ...(digest === '' ? {} : { 'x-requestdigest': digest }),
  });
}

async function digestOf(port: number, login: string): Promise<string> {
  const answer = await send(port, 'POST', '/sites/initiatieven/_api/contextinfo', '', {
    cookie: `${personCookie}=${login}`,
  });
  return (JSON.parse(answer) as { FormDigestValue: string }).FormDigestValue;
}

function send(
  port: number,
  method: string,
  path: string,
  body: string | undefined,
  more: Record<string, string>,
): Promise<string> {
  const headers = { accept: 'application/json;odata=nometadata', 'content-type': 'application/json', ...more };
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (part: string) => (text += part));
      incoming.on('end', () => {
        if ((incoming.statusCode ?? 0) < 400) resolve(text);
        else reject(new Error(`${method} ${path}: ${incoming.statusCode} ${text.slice(0, 300)}`));
      });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
