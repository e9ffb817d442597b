import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { teamId } from '../../tenant/directory/team.ts';
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

describe('opening a channel that is stopped at a call', () => {
  const tenants = new SetUpTenants();
  before(() => tenants.prepare());
  after(() => tenants.close());

  for (const [index, [call, kind]] of calls.flatMap((one) => kinds.map((how) => [one, how] as const)).entries()) {
    // Anna and the coordinator take turns in going on with it.
    const person = index % 2 === 0 ? 'marja' : 'anna';
    it(`${call} (${kind}): ${person} goes on, and there is one channel, one tab, one card, and everybody is in`, async () => {
      const tenant = await tenants.next();
      await tenant.consent({ 'TeamsTab.Read.All': true, 'ChannelMessage.Read.All': true });
      const journey = new commands.Journey({ ...worldOf(tenant) });
      await journey.reach('weging');
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
