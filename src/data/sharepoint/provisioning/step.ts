import type { SetupFinding } from '../../ports';

/** One thing that the product needs: how it is now and, where that can be, how to mend it. */
export interface Step {
  readonly id: string;
  readonly area: SetupFinding['area'];
  readonly subject: string;
  readonly state: SetupFinding['state'];
  /** Mends it. Safe to repeat; absent when it is right, or when nothing but a person can mend it. */
  readonly mend?: () => Promise<void>;
  /** Steps that follow each other with the same name here are mended together. */
  readonly together?: string;
  /** Ids of steps without which this one cannot succeed. */
  readonly needs?: readonly string[];
}

export function findingOf({ id, area, subject, state, mend }: Step): SetupFinding {
  return { id, area, subject, state, repairable: mend !== undefined };
}
