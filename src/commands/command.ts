import type { Changes, Me, Services } from '../data/ports';
import type { Missing } from '../domain/missing';
import type { Actor, RightsFacts, Verb } from '../domain/rights';
import { can } from '../domain/rights';

/** What nearly every command uses of the world outside. */
export type ListServices = Pick<Services, 'lists' | 'together' | 'now'>;

/** Who gives the command, and its key. */
export interface Acting {
  readonly actor: Pick<Me, 'personKey' | 'name' | 'groups'>;
  /**
   * GUID that the screen makes when the person starts, and keeps until the command has answered: repeating it with the
   * same key after a failure completes what was begun, and never does anything twice.
   */
  readonly commandKey: string;
}

/** The step may not be taken now; each reason names the field to go to. Nothing was written. */
export interface Blocked {
  readonly kind: 'blocked';
  readonly missing: readonly Missing[];
}

export interface NotFound {
  readonly kind: 'not-found';
}

export const notFound: NotFound = { kind: 'not-found' };

export function blocked(...missing: readonly Missing[]): Blocked {
  return { kind: 'blocked', missing };
}

/** @returns the refusal when the actor may not do this, else `undefined`. Hiding a button is courtesy; this is the rule. */
export function refusal(actor: Actor, verb: Verb, facts: RightsFacts = {}): Blocked | undefined {
  return can(actor, verb, facts) ? undefined : blocked({ field: 'actor', reason: 'not-allowed' });
}

/** The record as it is after these changes. */
export function applied<R extends object>(record: R, changes: Changes<R>): R {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined);
  return { ...record, ...Object.fromEntries(given.map(([column, value]) => [column, value ?? undefined])) };
}

/** How often a command reads again when others keep saving the same item; more than this is not chance any more. */
export const rereadLimit = 8;
