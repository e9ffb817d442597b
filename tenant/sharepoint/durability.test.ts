import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { createTestTenant } from './testing/tenant.ts';

const items = "/sites/initiatieven/_api/web/lists/getByTitle('Contactmomenten')/items";

/** Starts a writer on the file, kills it after it has answered some writes, and tells which it answered. */
function writeUntilKilled(file: string, answered: number): Promise<number[]> {
  const writer = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', path.join(import.meta.dirname, 'testing/writer.ts'), file],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    writer.stdout.setEncoding('utf8');
    writer.stdout.on('data', (text: string) => {
      said += text;
      if (said.split('\n').length > answered) writer.kill('SIGKILL');
    });
    writer.once('error', reject);
    writer.once('close', () => resolve(said.split('\n').slice(0, -1).map(Number)));
  });
}

test('a kill at any moment loses no write that was answered, and the service is back within two seconds', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tenant-'));
  try {
    const file = path.join(folder, 'tenant.sqlite');
    const answered = await writeUntilKilled(file, 40);
    assert.ok(answered.length >= 40);
    const begun = performance.now();
    const tenant = createTestTenant({ kind: 'example' }, {}, new DatabaseSync(file));
    const reply = await tenant.ask('anna', `${items}?$select=Key&$filter=startswith(Key,'written-')&$top=5000`);
    assert.ok(performance.now() - begun < 2000);
    const stored = new Set(reply.json<{ value: { Key: string }[] }>().value.map(({ Key }) => Key));
    for (const n of answered) assert.ok(stored.has(`written-${n}`), `write ${n} was answered and is gone`);
    // The count that the list keeps is that of its items, also after a stop in between.
    const list = (
      await tenant.ask('beheer', "/sites/initiatieven/_api/web/lists/getByTitle('Contactmomenten')?$select=ItemCount")
    ).json<{ ItemCount: number }>();
    assert.equal(
      list.ItemCount,
      tenant.database.prepare(`SELECT count(*) AS n FROM sp_items_${numberOf(tenant.database)}`).get()?.['n'],
    );
    tenant.database.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const numberOf = (database: DatabaseSync): number =>
  Number(database.prepare("SELECT number FROM sp_lists WHERE title = 'Contactmomenten'").get()?.['number']);

test('what was stored is there after a restart, and digests of before still count', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tenant-'));
  try {
    const file = path.join(folder, 'tenant.sqlite');
    const first = createTestTenant({ kind: 'example' }, {}, new DatabaseSync(file));
    const digest = String(
      (await first.ask('anna', '/sites/initiatieven/_api/contextinfo', { method: 'POST', noDigest: true })).json()[
        'FormDigestValue'
      ],
    );
    first.database.close();
    const second = createTestTenant({ kind: 'empty' }, {}, new DatabaseSync(file));
    assert.equal(second.service.isEmpty(), false);
    const made = await second.ask('anna', items, {
      method: 'POST',
      body: { Title: 'x' },
      noDigest: true,
      headers: { 'x-requestdigest': digest },
    });
    assert.equal(made.status, 201);
    second.database.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
