import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadBundle } from './adapters.ts';
import type * as Commands from './commands.ts';
import { aRegistration, anAgreement, anInitiative } from './records.ts';
import { SetUpTenants } from './set-up-tenant.ts';
import type { Tenant } from './tenant.ts';
import { worldOf } from './world.ts';

const commands = await loadBundle<typeof Commands>('commands');

/** How often somebody presses again before giving up; each press meets other faults. */
const presses = 8;

/**
 * The commands on a site that the product set up itself, each given by who gives it in the journey, with the rights
 * that set-up gave that person. One file takes every `files`th command, so that files can run beside each other.
 */
export function commandTests(file: number, files: number): void {
  describe('every command, on a site that the product set up itself', () => {
    const tenants = new SetUpTenants();
    before(() => tenants.prepare(fill));
    after(() => tenants.close());

    for (const [index, scenario] of commands.scenarios.entries()) {
      if (index % files !== file) continue;
      it(`${scenario.name}: once is enough, twice is no more, and faults change nothing of what comes of it`, async () => {
        const tenant = await tenants.next();
        const { journey, act, restore } = await commands.arrange(worldOf(tenant), scenario);
        const give = () => act(journey.services(scenario.person));
        const giveDone = async () => commands.mustBeDone(await give());
        const lists = () => commands.inventory(journey.services('marja'));

        await giveDone();
        const once = await lists();
        await giveDone();
        assert.deepEqual(await lists(), once);

        await restore();
        // With it a message whose answer was lost is looked for; without it the product leaves it uncertain, by intent.
        await tenant.consent({ 'ChannelMessage.Read.All': true });
        await tenant.faults({
          kinds: ['429', '503', 'timeout', 'drop-after-commit', '412', 'cut', 'lost-part'],
          rate: 0.25,
          seed: index + 1,
          retryAfter: 1,
        });
        await pressUntilDone(give);
        await tenant.noFaults();
        await giveDone();
        assert.deepEqual(comparable(await lists()), comparable(once));
      });
    }
  });
}

/** Commands are given among the initiatives of others, as on a site in use. */
async function fill(tenant: Tenant): Promise<void> {
  const { lists } = tenant.as('beheer');
  const initiative = anInitiative({ Number: `${new Date().getFullYear()}-007` });
  await lists.registrations.createOnce(aRegistration({ InitiativeKey: initiative.Key }));
  await lists.initiatives.createOnce(initiative);
  await lists.agreements.createOnce(anAgreement(initiative.Key));
  await lists.registrations.createOnce(aRegistration({ Title: 'Nog bij niemand' }));
}

/**
 * Without what differs from run to run: ids of channels, keys that are made from a moment, and from which of its folders
 * a submission was read.
 */
function comparable(lists: Commands.Inventory): unknown {
  return Object.fromEntries(
    Object.entries(lists).map(([name, rows]) => [name, rows.split('\n').filter(Boolean).map(comparableRow).sort()]),
  );
}

const comparableRow = (row: string): string =>
  JSON.stringify({ ...(JSON.parse(row) as object), Key: undefined, SourceFiles: undefined }).replace(
    /19(:|%3A)[0-9a-f]{32}/g,
    'thread',
  );

async function pressUntilDone(act: () => Promise<unknown>): Promise<void> {
  for (let press = 1; press <= presses; press++) {
    try {
      await act();
      return;
    } catch (error) {
      // A command fails with an error that a screen can explain, or it has a fault of its own.
      if (!commands.isAppError(error)) throw error;
    }
  }
}
