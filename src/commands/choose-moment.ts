import type { Services, Stored } from '../data/ports';
import { formatDay } from '../domain/days';
import type { Initiative } from '../domain/records.generated';
import { cleanNote } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import type { PlainDay } from '../domain/types';
import type { Acting } from './command';
import { saveInitiativeColumns } from './save-initiative-columns';
import type { SaveColumnsResult } from './save-initiative-columns';

export interface ChooseMomentInput extends Acting {
  readonly stored: Stored<Initiative>;
  readonly choice: 'nu' | 'later';
  /** From when, with "later"; may stay open. */
  readonly on?: PlainDay;
}

/**
 * Keeps the choice of the moment to broaden on the initiative and, with the reason that stands there,
 * in the timeline. The last choice counts,
 * whatever another screen chose before: both stand in the timeline.
 */
export async function chooseMoment(
  services: Pick<Services, 'lists' | 'now'>,
  { actor, commandKey, stored, choice, on }: ChooseMomentInput,
): Promise<SaveColumnsResult> {
  const from = choice === 'later' ? on : undefined;
  const mine = { BroadeningChoice: choice, BroadeningOn: from ?? null };
  const save = (base: Stored<Initiative>): Promise<SaveColumnsResult> =>
    saveInitiativeColumns(services, 'askColleagues', ['BroadeningChoice', 'BroadeningOn'], {
      actor,
      stored: base,
      mine,
      // Repeating after a lost answer meets its own values, which are no conflict.
      sentBefore: mine,
    });
  const first = await save(stored);
  const result = first.kind === 'conflict' ? await save(first.stored) : first;
  if (result.kind !== 'saved') return result;
  const day = from === undefined ? undefined : formatDay(from, 'nl', 'long');
  const line = timelineWording.broadeningMoment(choice, day, cleanNote(result.stored.record.BroadeningReason ?? ''));
  const at = services.now().toISOString();
  await services.lists.timeline.createOnce(timelineEvent(commandKey, 'moment', line, at, stored.record.Key, actor));
  return result;
}
