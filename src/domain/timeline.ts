import { deriveKey } from './keys';
import type { PersonRef } from './person';
import type { TimelineEvent } from './records.generated';
import { clip } from './text';
import type { Instant } from './types';

export type TimelineKind = TimelineEvent['Kind'];

/** What the timeline says about something that happened; made by `timeline-wording.ts`. */
export interface TimelineLine {
  readonly kind: TimelineKind;
  readonly title: string;
  /** Reason or note. All staff read it: never names, telephone numbers or addresses of initiators. */
  readonly text?: string;
  /** The phase after it, where it says that the initiative moved: the story is told by phase. */
  readonly phase?: TimelineEvent['Phase'];
  /** For a contact: the role of the accountmanager that it served. */
  readonly role?: TimelineEvent['Role'];
}

/**
 * A line of the timeline. The key follows from what caused it, so that a repeated command does not write it twice.
 * @param cause - key of the command (or of the item) that caused it
 * @param name - which of its lines it is, e.g. `"assigned"`
 * @param actor - who did it, if known; a colleague, never an initiator
 */
export function timelineEvent(
  cause: string,
  name: string,
  line: TimelineLine,
  at: Instant,
  initiativeKey: string,
  actor?: Pick<PersonRef, 'personKey' | 'name'>,
): TimelineEvent {
  return {
    Title: clip(line.title),
    Key: deriveKey(cause, `timeline:${name}`),
    InitiativeKey: initiativeKey,
    At: at,
    Kind: line.kind,
    ActorKey: actor?.personKey,
    ActorName: actor?.name,
    Text: line.text,
    Phase: line.phase,
    Role: line.role,
  };
}

/** Newest first; what happened at the same moment in the order in which it was written. */
export function newestFirst<E extends Pick<TimelineEvent, 'At'>>(events: readonly E[]): readonly E[] {
  return [...events].sort((one, other) => (one.At < other.At ? 1 : one.At > other.At ? -1 : 0));
}
