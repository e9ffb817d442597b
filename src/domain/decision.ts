import type { ProposalRecord } from './decider-proposal';
import type { Missing } from './missing';
import type { Agreement, Initiative } from './records.generated';
import { isBlank } from './text';
import type { PlainDay } from './types';
import type { Decider } from './weighing';

export type DecisionResult = NonNullable<Initiative['DecisionResult']>;

/** A condition under which the municipality says yes; each becomes an agreement. */
export interface Condition {
  readonly title: string;
  readonly ownerSide: Agreement['OwnerSide'];
  readonly ownerKey?: string;
  readonly ownerName?: string;
  readonly dueOn?: PlainDay;
}

export interface DecisionInput {
  readonly result: DecisionResult;
  readonly body: Decider;
  readonly on: PlainDay;
  /** Number under which the body filed it. */
  readonly reference?: string;
  readonly note?: string;
  /** Needed with "ja, als…". */
  readonly conditions?: readonly Condition[];
  /** Needed with "later opnieuw": when it comes back. */
  readonly againOn?: PlainDay;
  /** What the rules proposed, with the version of the rules. */
  readonly proposal?: ProposalRecord;
}

/** What a decision still lacks. A no without a reason is not recorded: the initiators get to hear why. */
export function missingInDecision(decision: DecisionInput, today: PlainDay): readonly Missing[] {
  const missing: Missing[] = [];
  if (isBlank(decision.on)) missing.push({ field: 'DecisionOn', reason: 'empty' });
  else if (decision.on > today) missing.push({ field: 'DecisionOn', reason: 'date-in-future' });
  const conditions = decision.conditions ?? [];
  if (decision.result === 'ja-als' && conditions.length === 0)
    missing.push({ field: 'conditions', reason: 'condition-needed' });
  conditions.forEach((condition, index) => {
    if (isBlank(condition.title)) missing.push({ field: 'conditions', reason: 'empty', subject: String(index) });
  });
  if (decision.result === 'nee' && isBlank(decision.note))
    missing.push({ field: 'DecisionNote', reason: 'reason-needed' });
  if (decision.result === 'later' && (decision.againOn === undefined || decision.againOn <= today)) {
    missing.push({ field: 'NextActionOn', reason: decision.againOn === undefined ? 'empty' : 'date-in-past' });
  }
  return missing;
}
