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
  const calls: string[] = [];
  let isKilled = false;

  async function call<T>(name: string, act: () => Promise<T>, disturb?: () => Promise<unknown>): Promise<T> {
    if (isKilled) throw new Killed();
    calls.push(name);
    if (calls.length !== fault?.at) return act();
    if (fault.kind === 'before') throw new AppError('offline', { subject: name });
    if (fault.kind === 'changed' && disturb) await disturb();
    if (fault.kind === 'killed-before') {
      isKilled = true;
      throw new Killed();
    }
    const answer = await act();
    if (fault.kind === 'after') throw new AppError('offline', { subject: name });
    if (fault.kind === 'killed') {
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
  const faulty: Pick<Services, 'lists' | 'together' | 'teams' | 'documents'> = {
    lists,
    together: (work) => work(lists),
    teams: faultyPort('teams', services.teams),
    documents: faultyPort('documents', services.documents),
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
