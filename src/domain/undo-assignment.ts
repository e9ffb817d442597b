import { Phase } from './phases';
import type { Initiative } from './records.generated';

/** How long an assignment can be taken back with one press, in milliseconds. After that it is handed over. */
export const undoWindow = 5 * 60_000;

/** Whether an assignment can still be undone: it was just made, and nobody spoke with the initiators yet. */
export function canUndoAssignment(
  { Phase: phase, PhaseSince, FirstContactAt }: Pick<Initiative, 'Phase' | 'PhaseSince' | 'FirstContactAt'>,
  now: Date,
): boolean {
  const made = new Date(PhaseSince).getTime();
  return phase === Phase.assigned && FirstContactAt === undefined && now.getTime() - made <= undoWindow;
}
