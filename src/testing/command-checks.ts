import { isAppError } from '../data/app-error';
import { Killed, seededFaults, withFault, withFaults } from './faults';
import type { Fault, FaultKind } from './faults';
import { inventory } from './inventory';
import type { Inventory } from './inventory';
import { Journey } from './journey';
import type { Restore, World } from './journey';
import type { Act, Scenario } from './scenarios';

/** A world in which everything that goes before a command has been done. */
export interface Arranged {
  readonly scenario: Scenario;
  readonly journey: Journey;
  readonly act: Act;
  /** Makes everything again as it was just before the command. */
  readonly restore: Restore;
}

export const faultKinds: readonly FaultKind[] = ['before', 'after', 'changed', 'killed', 'killed-before'];

/** What the lists hold, and what they should; the same when all is well. */
export interface Comparison {
  /** Which call went wrong, e.g. `after at call 3, initiatives.update`. */
  readonly where: string;
  readonly found: Inventory;
  readonly wanted: Inventory;
}

/** Does what goes before the command, once for all the checks that follow. */
export async function arrange(world: World, scenario: Scenario): Promise<Arranged> {
  const journey = new Journey(world);
  const act = await scenario.arrange(journey);
  return { scenario, journey, act, restore: await world.keep() };
}

/** Gives the command twice, with the same key: the second time must change nothing. */
export async function giveTwice({ scenario, journey, act, restore }: Arranged): Promise<Comparison> {
  await restore();
  mustBeDone(await act(journey.services(scenario.person)));
  const wanted = await inventory(journey.services('marja'));
  mustBeDone(await act(journey.services(scenario.person)));
  return { where: 'given twice', found: await inventory(journey.services('marja')), wanted };
}

/**
 * Gives the command once for each call that it makes, with that call going wrong, and then again as a person does. In the
 * end the lists must hold exactly what they hold when nothing goes wrong: nothing lost, nothing doubled.
 */
export async function giveWithFaults(arranged: Arranged, kind: FaultKind): Promise<readonly Comparison[]> {
  const { scenario, journey, act, restore } = arranged;
  const { wanted, calls } = await faultless(arranged);
  const comparisons: Comparison[] = [];
  for (const [index, call] of calls.entries()) {
    await restore();
    await stumble(arranged, { kind, at: index + 1 });
    mustBeDone(await act(journey.services(scenario.person)));
    const found = await inventory(journey.services('marja'));
    comparisons.push({ where: `${kind} at call ${index + 1}, ${call}`, found, wanted });
  }
  return comparisons;
}

/** So often is pressed again: a command of thirty calls needs many tries when one in five goes wrong and nobody retries. */
const presses = 120;

/**
 * Gives the command while a part of all calls goes wrong (no connection, an answer that got lost, somebody else who saved
 * first), pressing again until it is done. In the end the lists must hold exactly what they hold when nothing goes wrong.
 * @param seeds - one for each time that it is given; the same seed gives the same faults
 * @param rate - from 0 to 1
 */
export async function giveUnderCampaign(
  arranged: Arranged,
  seeds: readonly number[],
  rate: number,
): Promise<readonly Comparison[]> {
  const { scenario, journey, act, restore } = arranged;
  const { wanted } = await faultless(arranged);
  const comparisons: Comparison[] = [];
  for (const seed of seeds) {
    await restore();
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

async function faultless({
  scenario,
  journey,
  act,
  restore,
}: Arranged): Promise<{ readonly wanted: Inventory; readonly calls: readonly string[] }> {
  await restore();
  const { services, calls } = withFault(journey.services(scenario.person));
  mustBeDone(await act(services));
  return { wanted: await inventory(journey.services('marja')), calls };
}

/**
 * The first attempt: it may fail as a command may fail. When somebody else saved first it may not: a command reads again
 * by itself.
 */
async function stumble({ scenario, journey, act }: Arranged, fault: Fault): Promise<void> {
  try {
    await act(withFault(journey.services(scenario.person), fault).services);
  } catch (error) {
    const mayFail = fault.kind !== 'changed' && (isAppError(error) || error instanceof Killed);
    if (!mayFail) throw error;
  }
}

/** Some commands say themselves what of many rows did not succeed; the person presses again for those. */
function hasRest(result: { readonly kind: string; readonly failed?: unknown }): boolean {
  return Array.isArray(result.failed) && result.failed.length > 0;
}

const refusals = ['blocked', 'invalid', 'not-found', 'conflict', 'closed', 'taken', 'gone', 'busy', 'unfinished'];

/** @throws Error when a command refused instead of doing what was asked */
export function mustBeDone(result: { readonly kind: string }): void {
  if (refusals.includes(result.kind)) throw new Error(`Refused: ${JSON.stringify(result)}`);
}
