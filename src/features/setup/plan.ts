import type { SetupFinding } from '../../data/ports';
import { lineOf } from './lines';
import type { SetupLine } from './lines';
import type { Problem } from './problems';

/** Things of one kind that are made after each other. */
export interface PlanStep {
  readonly problem: Problem | undefined;
  readonly lines: readonly SetupLine[];
}

/** What the button will do, in its order. Changes nothing. */
export function planOf(findings: readonly SetupFinding[]): readonly PlanStep[] {
  return stepsOf(findings.filter(isWanted));
}

/** The same of findings that were chosen already. */
export function stepsOf(findings: readonly SetupFinding[]): readonly PlanStep[] {
  const steps = new Map<Problem | undefined, SetupLine[]>();
  for (const finding of findings) {
    const line = lineOf(finding);
    steps.set(line.problem, [...(steps.get(line.problem) ?? []), line]);
  }
  return [...steps].map(([problem, lines]) => ({ problem, lines }));
}

/** What the button makes for this person. */
export const isWanted = ({ repairable, state }: SetupFinding): boolean => repairable && state !== 'ok';
