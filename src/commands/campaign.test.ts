import { arrange, giveUnderCampaign } from '../testing/command-checks';
import { MemoryTenant } from '../testing/memory-tenant';
import { scenarios } from '../testing/scenarios';

const seeds = Array.from({ length: 15 }, (_, index) => index + 1);

describe('while one in five calls goes wrong', () => {
  it.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
    '%s, pressed until it is done, loses nothing, doubles nothing and leaves nothing half',
    async (_name, scenario) => {
      const arranged = await arrange(new MemoryTenant(), scenario);
      for (const { where, found, wanted } of await giveUnderCampaign(arranged, seeds, 0.2))
        expect({ where, lists: found }).toEqual({ where, lists: wanted });
    },
  );
});
