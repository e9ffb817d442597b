import type { SetupFinding } from '../../ports';
import type { SiteSchema } from '../list-schema';
import type { SiteWriter } from './site-writer';
import type { Powers, Snapshot } from './snapshot';

/** One thing that the product needs: how it is now and, where that can be, how to mend it. */
export interface Step extends Pick<SetupFinding, 'id' | 'area' | 'subject' | 'state' | 'reason' | 'names'> {
  /** Mends it. Safe to repeat; absent when it is right, or when nothing but a person can mend it. */
  readonly mend?: () => Promise<void>;
  /** What somebody must be allowed to do to mend it. */
  readonly takes?: keyof Powers;
  /** Steps that follow each other with the same name here are mended together. */
  readonly together?: string;
  /** Ids of steps without which this one cannot succeed. */
  readonly needs?: readonly string[];
}

/** What steps are made from. */
export interface Planning {
  readonly schema: SiteSchema;
  readonly site: Snapshot;
  readonly writer: SiteWriter;
}

export function findingOf({ id, area, subject, state, reason, names, mend }: Step): SetupFinding {
  return { id, area, subject, state, reason, names, repairable: mend !== undefined };
}
