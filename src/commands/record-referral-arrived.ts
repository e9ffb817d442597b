import type { Stored } from '../data/ports';
import { Phase } from '../domain/phases';
import type { Initiative } from '../domain/records.generated';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { blocked, refusal } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { factsOf } from './read-dossier';
import { updateInitiative } from './update-initiative';

export interface ReferralArrivedInput extends Acting {
  readonly initiativeKey: string;
}

export type ReferralArrivedResult =
  | { readonly kind: 'recorded'; readonly initiative: Stored<Initiative> }
  | Blocked
  | NotFound;

/** A referral counts as a good outcome once who it went to has it: that is recorded afterwards, on the closed dossier. */
export async function recordReferralArrived(
  services: ListServices,
  { actor, commandKey, initiativeKey }: ReferralArrivedInput,
): Promise<ReferralArrivedResult> {
  const outcome = await updateInitiative<Blocked>(services, initiativeKey, commandKey, (dossier) => {
    const { record } = dossier.initiative;
    const refused = refusal(actor, 'closeInitiative', factsOf(dossier));
    if (refused) return { stop: refused };
    if (record.Phase !== Phase.closed || record.Outcome !== 'doorverwezen')
      return { stop: blocked({ field: 'Outcome', reason: 'wrong-phase' }) };
    return { write: { ReferralArrived: 'ja', ReferralFollowUpOn: null } };
  });
  if (outcome.kind === 'not-found') return outcome;
  if (outcome.kind === 'stopped') return outcome.result;
  const { record } = outcome.initiative;
  const line = timelineWording.referralArrived(record.ReferredTo ?? '');
  await services.lists.timeline.createOnce(
    timelineEvent(commandKey, 'referral-arrived', line, services.now().toISOString(), initiativeKey, actor),
  );
  return { kind: 'recorded', initiative: outcome.initiative };
}
