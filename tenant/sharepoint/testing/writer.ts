import { DatabaseSync } from 'node:sqlite';
import { createTestTenant } from './tenant.ts';

/** A process of its own that adds items as fast as it can and says each that was answered, until it is killed. */
const tenant = createTestTenant({ kind: 'example' }, {}, new DatabaseSync(process.argv[2] ?? ''));
for (let n = 0; ; n += 1) {
  const reply = await tenant.ask('anna', "/sites/initiatieven/_api/web/lists/getByTitle('Contactmomenten')/items", {
    method: 'POST',
    body: { Title: `Nummer ${n}`, Key: `written-${n}` },
  });
  if (reply.status === 201) process.stdout.write(`${n}\n`);
  await new Promise((resolve) => setImmediate(resolve));
}
