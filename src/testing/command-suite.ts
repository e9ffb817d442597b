import { isAppError } from '../data/app-error';
import { withFault } from './faults';
import type { FaultKind } from './faults';
import { inventory } from './inventory';
import { Journey } from './journey';
import type { World } from './journey';
import { scenarios } from './scenarios';
import type { Act, Scenario } from './scenarios';
import { Killed } from './faults';

export interface SuiteOptions {
  /** Makes an empty tenant, for each run anew. */
  readonly makeWorld: () => Promise<World> | World;
  /** Which calls go wrong, out of the number that the command makes. All, unless a world is slow to make. */
  readonly positions?: (calls: number) => readonly number[];
}

/**
 * Every command, with each of its calls to the world going wrong in each way, and then given again as a person does. In
 * the end the lists must hold exactly what they hold when nothing goes wrong: nothing lost, nothing doubled.
 * Runs against any world: lists in memory, or the adapters against a tenant.
 */
export function commandSuite({ makeWorld, positions = all }: SuiteOptions): void {
  describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_name, scenario) => {
    const prepare = async (): Promise<{ journey: Journey; act: Act }> => {
      const journey = new Journey(await makeWorld());
      return { journey, act: await scenario.arrange(journey) };
    };

    it('does its work, and given twice does it once', async () => {
      const { journey, act } = await prepare();
      const first = await act(journey.services(scenario.person));
      expect(refusals).not.toContain(first.kind);
      const once = await inventory(journey.services('marja'));
      const second = await act(journey.services(scenario.person));
      expect(refusals).not.toContain(second.kind);
      expect(await inventory(journey.services('marja'))).toEqual(once);
    });

    it.each(['before', 'after', 'changed', 'killed', 'killed-before'] as const)(
      'ends right when a call goes wrong (%s) and it is given again',
      async (kind) => {
        const { wanted, calls } = await faultless(prepare, scenario);
        for (const at of positions(calls.length)) {
          const { journey, act } = await prepare();
          await stumble(act, journey, scenario, kind, at);
          await act(journey.services(scenario.person));
          const where = `${kind} at call ${at}, ${calls[at - 1] ?? ''}`;
          expect({ where, lists: await inventory(journey.services('marja')) }).toEqual({ where, lists: wanted });
        }
      },
    );
  });
}

const refusals = ['blocked', 'invalid', 'not-found', 'conflict', 'closed', 'taken', 'gone'];

const all = (calls: number): readonly number[] => Array.from({ length: calls }, (_, index) => index + 1);

async function faultless(
  prepare: () => Promise<{ journey: Journey; act: Act }>,
  { person }: Scenario,
): Promise<{ readonly wanted: unknown; readonly calls: readonly string[] }> {
  const { journey, act } = await prepare();
  const { services, calls } = withFault(journey.services(person));
  await act(services);
  return { wanted: await inventory(journey.services('marja')), calls };
}

/** The first attempt: it may succeed all the same, or fail as a command may fail. */
async function stumble(act: Act, journey: Journey, { person }: Scenario, kind: FaultKind, at: number): Promise<void> {
  try {
    await act(withFault(journey.services(person), { kind, at }).services);
  } catch (error) {
    if (!isAppError(error) && !(error instanceof Killed)) throw error;
  }
}
