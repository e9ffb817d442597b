import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { anInitiative } from './support/records.ts';
import { aTenant, type Exchange } from './support/tenant.ts';

type Tenant = Awaited<ReturnType<typeof aTenant>>;
type Findings = Awaited<ReturnType<ReturnType<Tenant['as']>['setup']['check']>>;

const never = new AbortController().signal;
const quiet = (): void => undefined;
const isOfSite = ({ area }: Findings[number]): boolean => area === 'lists' || area === 'rights' || area === 'settings';
const wrong = (findings: Findings): readonly string[] =>
  findings
    .filter((one) => isOfSite(one) && one.state !== 'ok')
    .map(({ id, state, error }) => `${id} ${state} ${error?.code ?? ''}`.trim());
const stateOf = (findings: Findings, id: string): string | undefined => findings.find((one) => one.id === id)?.state;
const isWrite = ({ method, url }: Exchange): boolean =>
  method !== 'GET' && !url.startsWith('https://graph.microsoft.com') && !/\/contextinfo$|\/\$batch$/.test(url);
const writesOf = async (tenant: Tenant): Promise<readonly string[]> =>
  (await tenant.trace())
    .filter(isWrite)
    .map(({ method, url }) => `${method} ${decodeURIComponent(new URL(url).pathname)}`);

describe('set-up of an empty site', () => {
  let tenant: Tenant;
  let beheer: ReturnType<Tenant['as']>;
  before(async () => {
    tenant = await aTenant('empty');
  });
  after(() => tenant.close());
  beforeEach(async () => {
    await tenant.reset('empty');
    await tenant.noFaults();
    beheer = tenant.as('beheer');
  });

  it('finds everything missing, says that it can be made, and changes nothing by looking', async () => {
    await tenant.clearTrace();
    const findings = await beheer.setup.check();
    const ids = [
      'list:Initiatieven',
      'column:Initiatieven.Phase',
      'rights:Initiatieven',
      'security:Aanmeldingen',
      'group:pool',
      'setting:norm.firstContact',
    ];
    for (const id of ids) {
      const found = findings.filter((one) => one.id === id);
      assert.deepEqual(
        found.map(({ state, repairable }) => ({ state, repairable })),
        [{ state: 'missing', repairable: true }],
        id,
      );
    }
    assert.equal(stateOf(findings, 'content:Pool'), 'missing');
    assert.deepEqual(await writesOf(tenant), []);
  });

  it('makes everything, tells what it does step by step, and writes nothing the second time', async () => {
    const told: string[] = [];
    const findings = await beheer.setup.check();
    const made = await beheer.setup.repair(
      findings,
      ({ done, total, finding, result }) => told.push(`${done}/${total} ${finding.id} ${result}`),
      never,
    );
    assert.deepEqual(wrong(made), []);
    const total = findings.filter(({ repairable }) => repairable).length;
    assert.equal(told.length, 2 * total);
    assert.equal(told.at(-1), `${total}/${total} rights:Instellingen made`);
    await tenant.clearTrace();
    await beheer.setup.repair(await beheer.setup.check(), quiet, never);
    assert.deepEqual(await writesOf(tenant), []);
  });

  it('can be stopped anywhere and goes on where it was', async () => {
    for (let run = 0; run < 20; run++) {
      const findings = await beheer.setup.check();
      if (wrong(findings).length === 0) return;
      const stop = new AbortController();
      let steps = 0;
      await beheer.setup.repair(
        findings,
        ({ result }) => (result !== 'busy' && (steps += 1) >= 31 ? stop.abort() : undefined),
        stop.signal,
      );
    }
    assert.fail('not ready after 20 times');
  });

  it('ends right when answers are lost and SharePoint is busy, by repeating it', async () => {
    await tenant.faults({
      kinds: ['drop-after-commit', '429', '503', 'timeout'],
      rate: 0.1,
      seed: 7,
      retryAfter: 1,
      match: '/sites/initiatieven/',
    });
    for (let run = 0; run < 5; run++)
      await beheer.setup
        .check()
        .then((findings) => beheer.setup.repair(findings, quiet, never))
        .catch(quiet);
    await tenant.endFaults();
    const findings = await beheer.setup.repair(await beheer.setup.check(), quiet, never);
    assert.deepEqual(wrong(findings), []);
    const site = await tenant.adapters.readSite(beheer.connection);
    for (const list of site.lists)
      for (const name of list.fields.keys())
        assert.ok(!/^(?!_)[A-Za-z]+[0-9]$/.test(name), `${list.title} has ${name} twice`);
  });
});

describe('set-up of a site that somebody changed', () => {
  let tenant: Tenant;
  let beheer: ReturnType<Tenant['as']>;
  before(async () => {
    tenant = await aTenant('empty');
    beheer = tenant.as('beheer');
    await beheer.setup.repair(await beheer.setup.check(), quiet, never);
  });
  after(() => tenant.close());

  const change = async (method: string, path: string, body?: object): Promise<void> => {
    const headers = {
      Accept: 'application/json;odata=nometadata',
      'Content-Type': 'application/json',
      'IF-MATCH': '*',
      'X-HTTP-Method': method,
    };
    const send = tenant.adapters.withDigest(beheer.send, tenant.siteUrl);
    const response = await send(`${tenant.siteUrl}/_api/web/${path}`, {
      method: 'POST',
      headers,
      body: body && JSON.stringify(body),
    });
    assert.ok(response.ok, `${method} ${path}: ${response.status} ${await response.text()}`);
  };
  const mend = async (): Promise<Findings> => beheer.setup.repair(await beheer.setup.check(), quiet, never);

  it('makes lists that the product can use: days without time, unique keys, rights of their own', async () => {
    const record = anInitiative({ NextActionOn: '2026-07-25', WaitingSince: '2026-12-01', StartnotitieNeeded: true });
    const made = await beheer.lists.initiatives.createOnce(record);
    assert.deepEqual((await beheer.lists.initiatives.getByKey(record.Key))?.record, record);
    assert.equal((await beheer.lists.initiatives.createOnce(record)).id, made.id);
    assert.equal((await beheer.lists.settings.getByKey('norm.firstContact'))?.record.Value, '2');
    assert.ok((await beheer.whoAmI.me()).groups.includes('admins'));
    // Who is in no group of the product sees nothing, although the site itself may be read.
    await assert.rejects(tenant.as('collega1').lists.initiatives.find({ top: 1 }), (error) =>
      tenant.adapters.hasCode(error, 'no-rights'),
    );
  });

  it('gives an older list its missing columns and indexes without losing what is in it', async () => {
    const record = anInitiative({ Ambition: 'Samen tuinieren' });
    await beheer.lists.initiatives.createOnce(record);
    await change('DELETE', "lists/getByTitle('Initiatieven')/fields/getbyinternalnameortitle('Lessons')");
    await change('MERGE', "lists/getByTitle('Initiatieven')/fields/getbyinternalnameortitle('Settlement')", {
      Indexed: false,
    });
    await change('MERGE', "lists/getByTitle('Initiatieven')/fields/getbyinternalnameortitle('Number')", {
      EnforceUniqueValues: false,
    });
    const findings = await beheer.setup.check();
    assert.deepEqual(wrong(findings), [
      'column:Initiatieven.Number different',
      'column:Initiatieven.Settlement different',
      'column:Initiatieven.Lessons missing',
    ]);
    await tenant.clearTrace();
    assert.deepEqual(wrong(await mend()), []);
    assert.equal((await writesOf(tenant)).length, 3);
    assert.deepEqual((await beheer.lists.initiatives.getByKey(record.Key))?.record, record);
  });

  it('adds choices that are new and keeps those of the municipality', async () => {
    const at = "lists/getByTitle('Betrokkenen')/fields/getbyinternalnameortitle('Status')";
    const xml =
      '<Field Type="Choice" Name="Status"><CHOICES><CHOICE>gevraagd</CHOICE><CHOICE>Ons eigen woord</CHOICE></CHOICES></Field>';
    await change('MERGE', at, { SchemaXml: xml });
    assert.deepEqual(wrong(await beheer.setup.check()), ['column:Betrokkenen.Status different']);
    assert.deepEqual(wrong(await mend()), []);
    const site = await tenant.adapters.readSite(beheer.connection);
    const choices = site.lists.find(({ title }) => title === 'Betrokkenen')?.fields.get('Status')?.choices;
    assert.deepEqual(choices, ['gevraagd', 'Ons eigen woord', 'doet mee', 'kan niet']);
  });

  it('gives a renamed list its name back, by its address', async () => {
    await change('MERGE', "lists/getByTitle('Pool')", { Title: 'Onze accountmanagers' });
    assert.equal(stateOf(await beheer.setup.check(), 'list:Pool'), 'different');
    assert.deepEqual(wrong(await mend()), []);
    assert.ok((await beheer.lists.pool.find({ top: 1 })).items.length >= 0);
  });

  it('restores who may see only their own, and takes a list out of the rights of the site again', async () => {
    await change('MERGE', "lists/getByTitle('Aanmeldingen')", { ReadSecurity: 1 });
    await change('POST', "lists/getByTitle('Initiatiefnemers')/resetroleinheritance");
    assert.deepEqual(wrong(await beheer.setup.check()), [
      'security:Aanmeldingen different',
      'rights:Initiatiefnemers different',
    ]);
    assert.deepEqual(wrong(await mend()), []);
  });

  it('leaves a value alone that the municipality chose', async () => {
    const setting = await beheer.lists.settings.getByKey('norm.firstContact');
    assert.ok(setting);
    await beheer.lists.settings.update(setting, { Value: '3' });
    await mend();
    assert.equal((await beheer.lists.settings.getByKey('norm.firstContact'))?.record.Value, '3');
  });

  it('reports somebody who was given rights by hand, and leaves that to a person', async () => {
    const site = await tenant.adapters.readSite(beheer.connection);
    const visitors = [...site.groups].find(([title]) => title.endsWith('Visitors'))?.[1];
    await change(
      'POST',
      `lists/getByTitle('Contactmomenten')/roleassignments/addroleassignment(principalid=${visitors},roledefid=1073741826)`,
    );
    const finding = (await mend()).find(({ id }) => id === 'rights:Contactmomenten');
    assert.deepEqual(
      { state: finding?.state, repairable: finding?.repairable },
      { state: 'different', repairable: false },
    );
    await change(
      'POST',
      `lists/getByTitle('Contactmomenten')/roleassignments/removeroleassignment(principalid=${visitors},roledefid=1073741826)`,
    );
  });

  it('is refused to who may not manage the site', async () => {
    await assert.rejects(tenant.as('anna').setup.check(), (error) => tenant.adapters.hasCode(error, 'no-rights'));
  });
});

describe('set-up outside the site', () => {
  let tenant: Tenant;
  before(async () => {
    tenant = await aTenant();
  });
  after(() => tenant.close());

  const permissionStates = async (login: string): Promise<Readonly<Record<string, string>>> => {
    const findings = await tenant.as(login).setup.check();
    const mine = findings.filter(({ area }) => area === 'permissions');
    return Object.fromEntries(mine.map(({ subject, state }) => [subject, state]));
  };
  const scopes = [
    'User.ReadBasic.All',
    'Presence.Read.All',
    'GroupMember.Read.All',
    'Team.ReadBasic.All',
    'Channel.ReadBasic.All',
    'Channel.Create',
    'ChannelMessage.Send',
    'TeamsTab.Create',
    'TeamsTab.Read.All',
    'TeamMember.ReadWriteNonOwnerRole.All',
  ];

  it('finds every permission that was granted, without making anything in Teams', async () => {
    await tenant.clearTrace();
    assert.deepEqual(await permissionStates('beheer'), Object.fromEntries(scopes.map((scope) => [scope, 'ok'])));
    const made = (await tenant.trace()).filter(
      ({ url, method, status }) => url.startsWith('https://graph') && method === 'POST' && status < 300,
    );
    assert.deepEqual(
      made.filter(({ url }) => !url.endsWith('getPresencesByUserId') && !url.endsWith('members/add')),
      [],
    );
  });

  for (const scope of scopes)
    it(`names ${scope} when it is the one that is missing`, async () => {
      await tenant.consent({ [scope]: false });
      try {
        const states = await permissionStates('beheer');
        assert.deepEqual(
          Object.keys(states).filter((name) => states[name] !== 'ok'),
          [scope],
        );
        assert.equal(states[scope], 'missing');
      } finally {
        await tenant.consent({ [scope]: true });
      }
    });

  it('checks that the team and the Teams app are filled in', async () => {
    const findings = await tenant.as('beheer').setup.check();
    assert.equal(stateOf(findings, 'team'), 'ok');
    assert.equal(stateOf(findings, 'teams-app'), 'ok');
  });
});
