import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { teamId, teamsAppId } from '../../tenant/directory/team.ts';
import { loadBundle } from './support/adapters.ts';
import type * as Commands from './support/commands.ts';
import { SetUpTenants } from './support/set-up-tenant.ts';
import type { Tenant } from './support/tenant.ts';
import { worldOf } from './support/world.ts';

const commands = await loadBundle<typeof Commands>('commands');

interface Collection<T> {
  readonly value: readonly T[];
}

/** Calls that leave something behind, of one run; the whole matrix of every call is run in memory. */
const calls = [
  'teams.createChannel',
  'initiatives.update',
  'teams.addMembers',
  'teams.createAppTab',
  'teams.postCard',
  'timeline.createOnce',
] as const;
const kinds = ['killed', 'killed-before', 'after'] as const;

const tenants = new SetUpTenants();
before(() => tenants.prepare((tenant) => inWeighing(tenant).reach('weging').then(nothing)));
after(() => tenants.close());

/** The journey of an initiative that came into the phase of weighing before each test. */
const inWeighing = (tenant: Tenant): Commands.Journey => new commands.Journey(worldOf(tenant));

describe('opening a channel that is stopped at a call', () => {
  for (const [index, [call, kind]] of calls.flatMap((one) => kinds.map((how) => [one, how] as const)).entries()) {
    // Anna and the coordinator take turns in going on with it.
    const person = index % 2 === 0 ? 'marja' : 'anna';
    it(`${call} (${kind}): ${person} goes on, and there is one channel, one tab, one card, and everybody is in`, async () => {
      const tenant = await tenants.next();
      await tenant.consent({ 'TeamsTab.Read.All': true, 'ChannelMessage.Read.All': true });
      const journey = inWeighing(tenant);
      const { initiativeKey, settings } = journey;

      let isGiven = false;
      const faulty = commands.withFaults(journey.services('anna'), () => {
        if (isGiven || faulty.calls.at(-1) !== call) return undefined;
        isGiven = true;
        return kind;
      });
      const actor = await journey.services('anna').me();
      await stumble(() => commands.openChannel(faulty.services, { initiativeKey, settings, actor }));
      assert.ok(isGiven, `${call} was called`);

      const next = journey.services(person);
      const later = { ...next, now: () => new Date(Date.now() + 61_000) };
      const result = await commands.openChannel(later, { initiativeKey, settings, actor: await next.me() });
      assert.equal(result.kind, 'done');
      await isWhole(tenant, journey);
    });
  }
});

/** How the dossier opens in the channel, from the best way to the one that always works (platform rules 3.8b, 3.8, 3.9). */
describe('the dossier in a channel', () => {
  for (const { name, prepare, tab, step, contentUrl } of [
    {
      name: 'is the product’s own tab where the team has the app',
      prepare: addApp,
      tab: 'app',
      step: 'done',
      contentUrl: /\/TeamsLogon\.aspx\?SPFX=true/,
    },
    {
      name: 'is a website tab where the team lacks the app',
      prepare: nothing,
      tab: 'website',
      step: 'done',
      contentUrl: /\/SitePages\/Initiatief\.aspx/,
    },
    {
      name: 'is a button of the card where no tab may be made',
      prepare: forbidTabs,
      tab: undefined,
      step: 'skipped',
      contentUrl: undefined,
    },
  ] as const)
    it(name, async () => {
      const tenant = await tenants.next();
      await tenant.consent({ 'TeamsTab.Read.All': true, 'ChannelMessage.Read.All': true });
      await prepare(tenant);
      const journey = inWeighing(tenant);
      const services = journey.services('anna');
      const { initiativeKey, settings } = journey;
      const result = await commands.openChannel(services, { initiativeKey, settings, actor: await services.me() });
      assert.equal(result.kind, 'done');
      const { record } = await journey.initiative();
      const state = commands.readChannelState(record.ChannelState);
      assert.deepEqual([state.tab, state.steps.tab?.state], [tab, step]);
      const path = `/teams/${teamId}/channels/${encodeURIComponent(record.ChannelId ?? '')}`;
      const tabs = (await ask<Tab>(tenant, `${path}/tabs`)).filter(({ displayName }) => displayName === 'Dossier');
      assert.equal(tabs.length, tab === undefined ? 0 : 1);
      if (contentUrl) assert.match(tabs[0]?.configuration.contentUrl ?? '', contentUrl);
      const cards = await ask<{ attachments: readonly { content: string }[] }>(tenant, `${path}/messages`);
      const [card] = cards.flatMap(({ attachments }) => attachments);
      const { actions } = JSON.parse(card?.content ?? '{}') as { actions: readonly { title: string; url: string }[] };
      const link = actions.find(({ title }) => title === 'Lees het dossier');
      assert.ok(link?.url.includes(record.Key), link?.url);
    });
});

interface Tab {
  readonly displayName: string;
  readonly configuration: { readonly contentUrl: string };
}

/** As an owner of the team adds it by hand from the catalogue: no traffic of the product. */
async function addApp(tenant: Tenant): Promise<void> {
  await tenant.consent({ 'TeamsAppInstallation.ReadWriteForTeam': true });
  const body = JSON.stringify({
    'teamsApp@odata.bind': `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${teamsAppId}`,
  });
  const headers = { 'content-type': 'application/json' };
  const url = `https://graph.microsoft.com/v1.0/teams/${teamId}/installedApps`;
  await tenant.record(false);
  const answer = await tenant.as('coordinator').graph(url, { method: 'POST', headers, body });
  await tenant.record(true);
  assert.equal(answer.status, 201, await answer.text());
}

function nothing(): Promise<void> {
  return Promise.resolve();
}

async function forbidTabs(tenant: Tenant): Promise<void> {
  await tenant.consent({ 'TeamsTab.Create': false });
}

async function stumble(run: () => Promise<unknown>): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (!commands.isAppError(error) && !(error instanceof commands.Killed)) throw error;
  }
}

async function isWhole(tenant: Tenant, journey: Commands.Journey): Promise<void> {
  const { record } = await journey.initiative();
  const state = commands.readChannelState(record.ChannelState);
  const own = (await journey.services('anna').teams.listChannels(teamId)).filter(({ description }) =>
    description.includes(record.Key),
  );
  assert.deepEqual(
    own.map(({ id }) => id),
    [record.ChannelId],
  );
  const path = `/teams/${teamId}/channels/${encodeURIComponent(record.ChannelId ?? '')}`;
  const tabs = await ask<{ displayName: string }>(tenant, `${path}/tabs`);
  assert.equal(tabs.filter(({ displayName }) => displayName === 'Dossier').length, 1);
  const cards = await ask<{ id: string; attachments: readonly object[] }>(tenant, `${path}/messages`);
  assert.deepEqual(
    cards.filter(({ attachments }) => attachments.length > 0).map(({ id }) => id),
    [state.cardId],
  );
  const members = (await journey.services('anna').teams.listMembers(teamId)).map(({ personKey }) => personKey);
  for (const person of ['anna', 'henk'] as const)
    assert.ok(members.includes((await journey.services(person).me()).personKey), person);
  assert.deepEqual(
    Object.entries(state.steps).filter(([, { state: how }]) => how !== 'done'),
    [],
  );
  assert.deepEqual([state.channelId, state.name, state.busy], [record.ChannelId, own[0]?.name, undefined]);
}

async function ask<T>(tenant: Tenant, path: string): Promise<readonly T[]> {
  const answer = await tenant.as('anna').graph(`https://graph.microsoft.com/v1.0${path}`, { method: 'GET' });
  assert.equal(answer.status, 200, path);
  return ((await answer.json()) as Collection<T>).value;
}
