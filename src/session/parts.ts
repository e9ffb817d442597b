import type { Answered } from '../data/ports';

/** A part of what a screen shows: it came, or it failed alone and the rest of the screen stands. */
export type Part<T> = Answered<T>;

/** Waits for a read that may fail without taking the others along. */
export async function part<T>(reading: Promise<T>): Promise<Part<T>> {
  try {
    return { state: 'ready', value: await reading };
  } catch (error) {
    // Not swallowed: the part of the screen shows it.
    return { state: 'failed', error };
  }
}

/** @returns what came, or `otherwise` when it failed */
export function valueOr<T>(given: Part<T>, otherwise: T): T {
  return given.state === 'ready' ? given.value : otherwise;
}
