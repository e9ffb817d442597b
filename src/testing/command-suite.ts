import { arrange, faultKinds, giveTwice, giveWithFaults } from './command-checks';
import type { Arranged } from './command-checks';
import type { World } from './journey';
import { scenarios } from './scenarios';

/** Every command with each of its calls to the world going wrong in each way, in worlds made by `makeWorld`. */
export function commandSuite(makeWorld: () => World): void {
  describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_name, scenario) => {
    let arranged: Arranged;
    beforeAll(async () => {
      arranged = await arrange(makeWorld(), scenario);
    });

    it('does its work, and given twice does it once', async () => {
      const { found, wanted } = await giveTwice(arranged);
      expect(found).toEqual(wanted);
    });

    it.each(faultKinds.filter((kind) => !scenario.except?.includes(kind)))(
      'ends right when a call goes wrong (%s) and it is given again',
      async (kind) => {
        for (const { where, found, wanted } of await giveWithFaults(arranged, kind)) {
          expect({ where, lists: found }).toEqual({ where, lists: wanted });
        }
      },
    );
  });
}
