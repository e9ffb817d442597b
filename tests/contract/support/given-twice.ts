import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadBundle } from './adapters.ts';
import type * as Commands from './commands.ts';
import { aTenant } from './tenant.ts';
import { worldOf } from './world.ts';

const commands = await loadBundle<typeof Commands>('commands');

/** One file takes every `files`th command, so that files can run beside each other. */
export function givenTwice(file: number, files: number): void {
  describe('the commands through the genuine adapters', () => {
    let tenant: Awaited<ReturnType<typeof aTenant>>;
    before(async () => {
      tenant = await aTenant();
    });
    after(() => tenant.close());

    const fresh = async () => {
      await tenant.reset('example');
      return worldOf(tenant);
    };

    for (const [index, scenario] of commands.scenarios.entries()) {
      if (index % files !== file) continue;
      it(`${scenario.name} does its work, and given twice does it once`, async () => {
        const { found, wanted } = await commands.giveTwice(await commands.arrange(await fresh(), scenario));
        assert.deepEqual(found, wanted);
      });
    }

    // The others stumble in lists in memory; these write where an adapter could do it twice.
    for (const name of file > 0 ? [] : ['registerInitiative', 'assign (picked up)', 'createStartnotitie'])
      it(`${name} ends right when any answer gets lost and it is given again`, async () => {
        const scenario = commands.scenarios.find((one) => one.name === name);
        assert.ok(scenario);
        const arranged = await commands.arrange(await fresh(), scenario);
        for (const { where, found, wanted } of await commands.giveWithFaults(arranged, 'after')) {
          assert.deepEqual({ where, found }, { where, found: wanted });
        }
      });

    /** What was made in Teams since the trace was cleared. */
    const madeInTeams = async (): Promise<readonly string[]> =>
      (await tenant.trace())
        .filter(({ method, status }) => method === 'POST' && status === 201)
        .flatMap(({ url }) => /\/(channels|tabs|messages)$/.exec(url)?.[1] ?? []);

    it('opens one channel with one tab and one card, wherever the browser is closed on the way', async () => {
      const openChannel = commands.scenarios.find(({ name }) => name === 'openChannel');
      assert.ok(openChannel);
      const world = await fresh();
      await tenant.consent({ 'ChannelMessage.Read.All': true });
      const { journey, act, restore } = await commands.arrange(world, openChannel);
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
}
