import { isAppError } from '../data/app-error';
import { Killed, seededFaults, withFault, withFaults } from './faults';
import type { FaultKind } from './faults';
import { inventory } from './inventory';
import { Journey } from './journey';
import type { World } from './journey';
import type { Act, Scenario } from './scenarios';

export type MakeWorld = () => Promise<World> | World;

export const faultKinds: readonly FaultKind[] = ['before', 'after', 'changed', 'killed', 'killed-before'];

/** What the lists hold, and what they should; the same when all is well. */
export interface Comparison {
  /** Which call went wrong, e.g. `after at call 3, initiatives.update`. */
  readonly where: string;
  readonly found: unknown;
  readonly wanted: unknown;
}

/** Gives the command twice, with the same key: the second time must change nothing. */
export async function giveTwice(makeWorld: MakeWorld, scenario: Scenario): Promise<Comparison> {
  const { journey, act } = await prepare(makeWorld, scenario);
  mustBeDone(await act(journey.services(scenario.person)));
  const wanted = await inventory(journey.services('marja'));
  mustBeDone(await act(journey.services(scenario.person)));
  return { where: 'given twice', found: await inventory(journey.services('marja')), wanted };
}

/**
 * Gives the command once for each call that it makes, with that call going wrong, and then again as a person does. In the
 * end the lists must hold exactly what they hold when nothing goes wrong: nothing lost, nothing doubled.
 * @param positions - which of the calls go wrong; all, unless a world is slow to make
 */
export async function giveWithFaults(
  makeWorld: MakeWorld,
  scenario: Scenario,
  kind: FaultKind,
  positions: (calls: number) => readonly number[] = all,
): Promise<readonly Comparison[]> {
  const { wanted, calls } = await faultless(makeWorld, scenario);
  const comparisons: Comparison[] = [];
  for (const at of positions(calls.length)) {
    const { journey, act } = await prepare(makeWorld, scenario);
    await stumble(act, journey, scenario, kind, at);
    mustBeDone(await act(journey.services(scenario.person)));
    const found = await inventory(journey.services('marja'));
    comparisons.push({ where: `${kind} at call ${at}, ${calls[at - 1] ?? ''}`, found, wanted });
  }
  return comparisons;
}

/** So often is pressed again: a command of thirty calls needs many tries when one in five goes wrong and nobody retries. */
const presses = 120;

/**
 * Gives the command while a part of all calls goes wrong (no connection, an answer that got lost, somebody else who saved
 * first), pressing again until it is done. In the end the lists must hold exactly what they hold when nothing goes wrong.
 * @param seeds - a world for each; the same seed gives the same faults
 * @param rate - from 0 to 1
 */
export async function giveUnderCampaign(
  makeWorld: MakeWorld,
  scenario: Scenario,
  seeds: readonly number[],
  rate: number,
): Promise<readonly Comparison[]> {
  const { wanted } = await faultless(makeWorld, scenario);
  const comparisons: Comparison[] = [];
  for (const seed of seeds) {
    const { journey, act } = await prepare(makeWorld, scenario);
    const faultOf = seededFaults(seed, rate, scenario.except);
    await pressUntilDone(() => act(withFaults(journey.services(scenario.person), faultOf).services));
    comparisons.push({ where: `seed ${seed}`, found: await inventory(journey.services('marja')), wanted });
  }
  return comparisons;
}

async function pressUntilDone(act: () => ReturnType<Act>): Promise<void> {
  for (let press = 1, isDone = false; !isDone; press += 1) {
    try {
      const result = await act();
      mustBeDone(result);
      isDone = !hasRest(result) || press === presses;
    } catch (error) {
      if (!isAppError(error) || press === presses) throw error;
    }
  }
}

function all(calls: number): readonly number[] {
  return Array.from({ length: calls }, (_, index) => index + 1);
}

async function prepare(makeWorld: MakeWorld, scenario: Scenario): Promise<{ journey: Journey; act: Act }> {
  const journey = new Journey(await makeWorld());
  return { journey, act: await scenario.arrange(journey) };
}

async function faultless(
  makeWorld: MakeWorld,
  scenario: Scenario,
): Promise<{ readonly wanted: unknown; readonly calls: readonly string[] }> {
  const { journey, act } = await prepare(makeWorld, scenario);
  const { services, calls } = withFault(journey.services(scenario.person));
  mustBeDone(await act(services));
  return { wanted: await inventory(journey.services('marja')), calls };
}

/**
 * The first attempt: it may fail as a command may fail. When somebody else saved first it may not: a command reads again
 * by itself.
 */
async function stumble(act: Act, journey: Journey, { person }: Scenario, kind: FaultKind, at: number): Promise<void> {
  try {
    await act(withFault(journey.services(person), { kind, at }).services);
  } catch (error) {
    const mayFail = kind !== 'changed' && (isAppError(error) || error instanceof Killed);
    if (!mayFail) throw error;
  }
}

/** Some commands say themselves what of many rows did not succeed; the person presses again for those. */
function hasRest(result: { readonly kind: string; readonly failed?: unknown }): boolean {
  return Array.isArray(result.failed) && result.failed.length > 0;
}

const refusals = ['blocked', 'invalid', 'not-found', 'conflict', 'closed', 'taken', 'gone', 'busy', 'unfinished'];

function mustBeDone(result: { readonly kind: string }): void {
  if (refusals.includes(result.kind)) throw new Error(`Refused: ${JSON.stringify(result)}`);
}
