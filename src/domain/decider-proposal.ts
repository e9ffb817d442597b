import type { DeciderFacts, DeciderProposal, DeciderRules } from './decider-rules';
import type { PlainDay } from './types';
import { deciders } from './weighing';
import type { Decider } from './weighing';

/** What the rules proposed for a decision, kept with it: which version, on which grounds, and what was chosen. */
export interface ProposalRecord {
  readonly version: number;
  /** First day of that version. */
  readonly since?: PlainDay;
  readonly proposed: Decider;
  readonly grounds: readonly string[];
  readonly facts: DeciderFacts;
  readonly chosen: Decider;
  /** Present when somebody else was chosen. */
  readonly why?: string;
}

export function proposalRecord(
  rules: DeciderRules,
  proposal: DeciderProposal,
  facts: DeciderFacts,
  choice: { readonly chosen: Decider; readonly why?: string },
): ProposalRecord {
  return {
    version: rules.version,
    ...(rules.since === undefined ? {} : { since: rules.since }),
    proposed: proposal.decider,
    grounds: proposal.groundsByDecider[proposal.decider],
    facts,
    ...choice,
  };
}

export function formatProposal(record: ProposalRecord): string {
  return JSON.stringify(record);
}

/** @returns `undefined` for text that is absent or no proposal */
export function readProposal(text: string | undefined): ProposalRecord | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const value = JSON.parse(text) as Partial<ProposalRecord> | null;
    const isProposal =
      typeof value?.version === 'number' &&
      Array.isArray(value.grounds) &&
      deciders.some((decider) => decider === value.proposed);
    return isProposal ? (value as ProposalRecord) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
