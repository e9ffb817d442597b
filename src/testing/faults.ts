import { AppError } from '../data/app-error';
import type { ListPort, Lists, Services, Stored } from '../data/ports';
import type { TestServices } from './memory-tenant';

/**
 * `before`: no connection, nothing was done · `after`: it was done and the answer got lost · `changed`: somebody else saved
 * the item first · `killed`: the browser is closed after it was done, nothing more happens · `killed-before`: likewise, but
 * it was not done
 */
export type FaultKind = 'before' | 'after' | 'changed' | 'killed' | 'killed-before';

export interface Fault {
  readonly kind: FaultKind;
  /** The how-manieth call to the world goes wrong, from 1. */
  readonly at: number;
}

/** The browser is gone: not an error that any command may handle. */
export class Killed extends Error {}

export interface FaultyServices {
  readonly services: TestServices;
  /** Each call that was made, in order, e.g. `initiatives.update`. */
  readonly calls: readonly string[];
}

/** The same services, of which one call goes wrong. Without a fault it only writes down the calls. */
export function withFault(services: TestServices, fault?: Fault): FaultyServices {
  return withFaults(services, (call) => (call === fault?.at ? fault.kind : undefined));
}

/**
 * Chance that repeats itself: the same seed gives the same faults. `rate` of the calls goes wrong, each in one of the ways
 * that a person lives to press again after.
 */
export function seededFaults(
  seed: number,
  rate: number,
  except: readonly FaultKind[] = [],
): () => FaultKind | undefined {
  const kinds = (['before', 'after', 'changed'] as const).filter((kind) => !except.includes(kind));
  const next = randomFrom(seed);
  return () => (next() < rate ? kinds[Math.floor(next() * kinds.length)] : undefined);
}

/** The same services, with for each call what goes wrong with it. @param faultOf - gets the number of the call, from 1 */
export function withFaults(services: TestServices, faultOf: (call: number) => FaultKind | undefined): FaultyServices {
  const calls: string[] = [];
  let isKilled = false;

  async function call<T>(name: string, act: () => Promise<T>, disturb?: () => Promise<unknown>): Promise<T> {
    if (isKilled) throw new Killed();
    calls.push(name);
    const fault = faultOf(calls.length);
    if (fault === 'before') throw new AppError('offline', { subject: name });
    if (fault === 'changed' && disturb) await disturb();
    if (fault === 'killed-before') {
      isKilled = true;
      throw new Killed();
    }
    const answer = await act();
    if (fault === 'after') throw new AppError('offline', { subject: name });
    if (fault === 'killed') {
      isKilled = true;
      throw new Killed();
    }
    return answer;
  }

  function faultyPort<P extends object>(name: string, port: P): P {
    return new Proxy(port, {
      get(target, property, receiver) {
        const member: unknown = Reflect.get(target, property, receiver);
        if (typeof member !== 'function') return member;
        return (...values: unknown[]) => {
          const act = (): Promise<unknown> => (member as (...all: unknown[]) => Promise<unknown>).apply(target, values);
          return call(`${name}.${String(property)}`, act, disturbance(target, property, values[0]));
        };
      },
    });
  }

  const lists = Object.fromEntries(
    Object.entries(services.lists).map(([name, list]: [string, object]) => [name, faultyPort(name, list)]),
  ) as unknown as Lists;
  const faulty: Pick<Services, 'lists' | 'together' | 'teams' | 'documents' | 'formLibrary' | 'erasure'> = {
    lists,
    together: (work) => work(lists),
    teams: faultyPort('teams', services.teams),
    documents: faultyPort('documents', services.documents),
    formLibrary: faultyPort('formLibrary', services.formLibrary),
    erasure: faultyPort('erasure', services.erasure),
  };
  return { services: { ...services, ...faulty }, calls };
}

/** Somebody else saves the item that is about to be written, without changing anything that matters to the test. */
function disturbance(port: object, operation: string | symbol, stored: unknown): (() => Promise<unknown>) | undefined {
  const list = port as ListPort<{ readonly Key: string; readonly Title: string }, 'Key'>;
  const isWrite = operation === 'update' || operation === 'recycle';
  if (!isWrite || !('changesSince' in port)) return undefined;
  return async () => {
    const { record } = stored as Stored<{ readonly Key: string }>;
    const latest = await list.getByKey(record.Key);
    return latest && list.update(latest, { Title: latest.record.Title });
  };
}

/** Mulberry32: small, and the same on every machine. @returns numbers from 0 up to 1 */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
