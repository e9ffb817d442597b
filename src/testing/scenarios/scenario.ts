import type { FaultKind } from '../faults';
import type { Journey } from '../journey';
import type { TestServices } from '../memory-tenant';
import type { Person } from '../people';

/** A command at the moment in the journey at which somebody gives it. */
export interface Scenario {
  readonly name: string;
  readonly person: Person;
  /** Faults that make another end right, with why: they have a test of their own. */
  readonly except?: readonly FaultKind[];
  /** What goes before; its result is what the screen had read when the person pressed the button. */
  readonly arrange: (journey: Journey) => Promise<Act>;
}

/** Gives the command; called again it is the same person pressing again, with the same key and the same text. */
export type Act = (services: TestServices) => Promise<{ readonly kind: string }>;
