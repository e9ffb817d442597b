import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { doubledIn, never, quiet, wrong, type Findings } from './support/setup.ts';
import { aTenant, type Tenant } from './support/tenant.ts';

describe('set-up that is stopped', () => {
  let tenant: Tenant;
  // A tenant for each test: SharePoint counts what one person asks in five minutes (platform rule 1.17).
  beforeEach(async () => {
    tenant = await aTenant('empty');
  });
  afterEach(() => tenant.close());

  for (const moment of ['before', 'after'] as const)
    it(`just ${moment} each kind of write is completed by repeating it, and doubles nothing`, async () => {
      const died = new Set<string>();
      let findings: Findings = [];
      for (let run = 0; run < 40; run++) {
        const life = mortal(tenant, moment, died);
        findings = await life.repair();
        if (!life.isDead()) break;
      }
      assert.ok(died.size >= 14, [...died].join('\n'));
      assert.deepEqual(wrong(findings), []);
      assert.deepEqual(await doubledIn(tenant), []);
    });

  it('because two people did it at once ends right for both, and doubles nothing', async () => {
    const both = [tenant.as('beheer').setup, tenant.as('beheer').setup];
    await Promise.all(both.map(async (setup) => setup.repair(await setup.check(), quiet, never)));
    const { setup } = tenant.as('beheer');
    assert.deepEqual(wrong(await setup.repair(await setup.check(), quiet, never)), []);
    assert.deepEqual(await doubledIn(tenant), []);
  });
});

interface Life {
  readonly repair: () => Promise<Findings>;
  readonly isDead: () => boolean;
}

/** Somebody whose browser is gone at the first write of a kind that is not among those that were tried. */
function mortal(tenant: Tenant, moment: 'before' | 'after', died: Set<string>): Life {
  const { adapters, siteUrl } = tenant;
  const person = tenant.as('beheer');
  let dead = false;
  const gone = (): never => {
    dead = true;
    throw new TypeError('the browser is gone');
  };
  const send: typeof person.send = async (url, init) => {
    if (dead) gone();
    const kind = kindOf(url, init);
    if (kind === undefined || died.has(kind)) return person.send(url, init);
    died.add(kind);
    if (moment === 'after') await person.send(url, init);
    return gone();
  };
  const connection = new adapters.Connection(siteUrl, adapters.withDigest(send, siteUrl));
  const setup = adapters.createSiteSetup({
    connection,
    settings: adapters.createLists(connection).settings,
    now: () => new Date(),
    newKey: () => crypto.randomUUID(),
  });
  return {
    isDead: () => dead,
    repair: async () => {
      const findings = await setup.check();
      return setup.repair(findings, quiet, never).catch(() => findings);
    },
  };
}

/** What a write does, without which list it is for; `undefined` for what only reads. */
function kindOf(url: string, init: RequestInit): string | undefined {
  if ((init.method ?? 'GET') === 'GET' || url.endsWith('/contextinfo')) return undefined;
  const body = typeof init.body === 'string' ? init.body : '';
  const target = url.endsWith('/$batch') ? /^(?:POST|MERGE) (\S+) HTTP/m.exec(body)?.[1] : url;
  if (target === undefined) return undefined;
  const path = decodeURIComponent(new URL(target).pathname);
  const settings = /"(ReadSecurity|Title|Indexed)"/.exec(body)?.[1] ?? '';
  return `${path.slice(path.indexOf('/_api/') + 6).replace(/\([^)]*\)/g, '')} ${url === target ? settings : 'together'}`;
}
