import type { Services, Stored } from '../data/ports';
import type { Contributor, Initiative, TimelineEvent } from '../domain/records.generated';
import { cleanNote, isBlank, noteLimit } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { blocked, refusal } from './command';
import type { Acting, Blocked } from './command';

export interface CorrectTimelineInput extends Acting {
  readonly initiative: Pick<Initiative, 'Key' | 'AccountmanagerKey' | 'StandInKey'>;
  readonly contributors: readonly Pick<Contributor, 'PersonKey' | 'Status'>[];
  /** What it should have said. All staff read it. */
  readonly words: string;
}

export type CorrectTimelineResult = { readonly kind: 'corrected'; readonly event: Stored<TimelineEvent> } | Blocked;

/** Adds a line "Verbeterd: …". What stood there stays: nobody can change or remove a line. Safe to repeat. */
export async function correctTimeline(
  { lists, now }: Pick<Services, 'lists' | 'now'>,
  { actor, commandKey, initiative, contributors, words }: CorrectTimelineInput,
): Promise<CorrectTimelineResult> {
  const refused = refusal(actor, 'correctTimeline', { initiative, contributors });
  if (refused) return refused;
  if (isBlank(words)) return blocked({ field: 'words', reason: 'empty' });
  if (words.length > noteLimit) return blocked({ field: 'words', reason: 'too-long' });
  const line = timelineWording.corrected(cleanNote(words));
  const event = timelineEvent(commandKey, 'corrected', line, now().toISOString(), initiative.Key, actor);
  return { kind: 'corrected', event: await lists.timeline.createOnce(event) };
}
