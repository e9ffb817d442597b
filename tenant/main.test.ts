import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readOptions } from './options.ts';
import { secondsOfWork } from './testing/seconds-of-work.ts';

const data = mkdtempSync(join(tmpdir(), 'tenant-'));
const started: ChildProcess[] = [];
after(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

interface Program {
  readonly child: ChildProcess;
  readonly url: string;
  /** Seconds of work until it was ready; where the system does not tell, seconds that passed. */
  readonly seconds: number;
}

/** Starts the program and waits until it says where it is. */
async function start(): Promise<Program> {
  const from = performance.now();
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', fileURLToPath(new URL('./main.ts', import.meta.url))],
    {
      env: { ...process.env, PORT: '0', TENANT_DATA: data },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  started.push(child);
  let said = '';
  for await (const part of child.stdout as AsyncIterable<Buffer>) {
    said += part.toString();
    const port = /127\.0\.0\.1:(\d+)/.exec(said)?.[1];
    if (port !== undefined)
      return {
        child,
        url: `http://127.0.0.1:${port}`,
        seconds: secondsOfWork(child.pid) ?? (performance.now() - from) / 1000,
      };
  }
  throw new Error(`The tenant ended: ${said}`);
}

async function graph(url: string, method: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${url}/graph/v1.0${path}?als=anna`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  assert.ok(response.ok, `${method} ${path}: ${response.status}`);
  return (await response.json()) as Record<string, unknown>;
}

describe('The tenant as a program', () => {
  it('loses nothing that it acknowledged when it is killed, and is back within two seconds', async () => {
    const first = await start();
    const teams = (await graph(first.url, 'GET', '/me/joinedTeams'))['value'] as { id: string }[];
    const channels = `/teams/${teams[0]?.id ?? ''}/channels`;
    const made: string[] = [];
    for (let number = 0; number < 20; number += 1) {
      const channel = await graph(first.url, 'POST', channels, {
        displayName: `Kanaal ${number}`,
        membershipType: 'standard',
      });
      made.push(String(channel['displayName']));
    }
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const second = await start();
    const found = ((await graph(second.url, 'GET', channels))['value'] as { displayName: string }[]).map(
      ({ displayName }) => displayName,
    );
    assert.deepEqual(
      made.filter((name) => !found.includes(name)),
      [],
    );
    assert.ok(second.seconds < 2, `${second.seconds} s`);
    second.child.kill('SIGTERM');
    const [code] = (await once(second.child, 'exit')) as [number | null];
    assert.equal(code, 0);
  });
});

describe('Options of the tenant', () => {
  it('come from the environment and the command line', () => {
    const options = readOptions(['--release', 'dist/r', '--page', 'Proef=ProofWebPart', '--page', 'Twee=B'], {
      PORT: '99',
      TENANT_DATA: ':memory:',
    });
    assert.equal(options.port, 99);
    assert.equal(options.data, ':memory:');
    assert.equal(options.release, 'dist/r');
    assert.deepEqual(
      options.pages?.map(({ name, alias }) => [name, alias]),
      [
        ['Proef', 'ProofWebPart'],
        ['Twee', 'B'],
      ],
    );
  });

  it('that are wrong are said in a sentence', () => {
    assert.throws(() => readOptions([], { PORT: 'web' }), /PORT must be a port number/);
    assert.throws(() => readOptions(['--relase', 'x'], {}), /--release/);
    assert.throws(() => readOptions(['--release'], {}), /needs a value/);
    assert.throws(() => readOptions(['--page', '../x=A'], {}), /--page needs/);
  });
});
