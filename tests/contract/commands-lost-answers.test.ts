import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadBundle } from './support/adapters.ts';
import type * as Commands from './support/commands.ts';
import { aTenant, type Tenant } from './support/tenant.ts';
import { worldOf } from './support/world.ts';

const commands = await loadBundle<typeof Commands>('commands');

/** Others stumble in lists in memory; these write where an adapter could do it twice. */
const writers = ['registerInitiative', 'assign (picked up)', 'createStartnotitie'];

describe('commands on the example site, of which an answer gets lost', () => {
  let tenant: Tenant;
  before(async () => {
    tenant = await aTenant();
  });
  after(() => tenant.close());

  const arranged = async (name: string, consent: Readonly<Record<string, boolean>> = {}) => {
    await tenant.reset('example');
    await tenant.consent(consent);
    const scenario = commands.scenarios.find((one) => one.name === name);
    assert.ok(scenario);
    return commands.arrange(worldOf(tenant), scenario);
  };

  for (const name of writers)
    it(`${name} ends right when any answer gets lost and it is given again`, async () => {
      for (const { where, found, wanted } of await commands.giveWithFaults(await arranged(name), 'after')) {
        assert.deepEqual({ where, found }, { where, found: wanted });
      }
    });

  /** What was made in Teams since the trace was cleared. */
  const madeInTeams = async (): Promise<readonly string[]> =>
    (await tenant.trace())
      .filter(({ method, status }) => method === 'POST' && status === 201)
      .flatMap(({ url }) => /\/(channels|tabs|messages)$/.exec(url)?.[1] ?? []);

  it('openChannel makes one channel with one tab and one card, wherever the browser is closed on the way', async () => {
    const { journey, act, restore } = await arranged('openChannel', { 'ChannelMessage.Read.All': true });
    for (let at = 1, isLast = false; !isLast; at += 1) {
      await restore();
      await tenant.clearTrace();
      const { services, calls } = commands.withFault(journey.services('anna'), { kind: 'killed', at });
      await act(services).catch((error: unknown) => assert.ok(error instanceof commands.Killed));
      isLast = calls.length < at;
      const result: { readonly kind: string } = await act(journey.services('anna'));
      assert.equal(result.kind, 'done', `${calls[at - 1] ?? 'whole'}: ${JSON.stringify(result)}`);
      assert.deepEqual(await madeInTeams(), ['channels', 'tabs', 'messages'], calls[at - 1]);
    }
  });
});
