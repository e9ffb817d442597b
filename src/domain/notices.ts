import { handoverState } from './handover';
import type { Initiative } from './records.generated';
import { standInOf } from './stand-in';
import type { PlainDay } from './types';

/** Whether something is going on with the contact or the clock of an open initiative that everybody who opens it must see. */
export function hasNotices(initiative: Initiative, today: PlainDay): boolean {
  if (!initiative.IsOpen) return false;
  return (
    initiative.WaitingSince !== undefined ||
    initiative.ReleasedAt !== undefined ||
    handoverState(initiative) !== undefined ||
    standInOf(initiative, today) !== undefined
  );
}
