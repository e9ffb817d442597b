import { faultKinds, giveTwice, giveWithFaults } from './command-checks';
import type { MakeWorld } from './command-checks';
import { scenarios } from './scenarios';

/** Every command with each of its calls to the world going wrong in each way, in worlds made by `makeWorld`. */
export function commandSuite(makeWorld: MakeWorld): void {
  describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_name, scenario) => {
    it('does its work, and given twice does it once', async () => {
      const { found, wanted } = await giveTwice(makeWorld, scenario);
      expect(found).toEqual(wanted);
    });

    it.each(faultKinds.filter((kind) => !scenario.except?.includes(kind)))(
      'ends right when a call goes wrong (%s) and it is given again',
      async (kind) => {
        for (const { where, found, wanted } of await giveWithFaults(makeWorld, scenario, kind)) {
          expect({ where, lists: found }).toEqual({ where, lists: wanted });
        }
      },
    );
  });
}
