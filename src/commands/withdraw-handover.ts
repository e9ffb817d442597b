import type { Stored } from '../data/ports';
import { dayOf } from '../domain/days';
import type { Initiative } from '../domain/records.generated';
import { timelineEvent } from '../domain/timeline';
import { poolWording } from '../domain/pool-wording';
import { refusal } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { factsOf } from './read-dossier';
import { updateInitiative } from './update-initiative';

export interface WithdrawHandoverInput extends Acting {
  readonly initiativeKey: string;
}

export type WithdrawHandoverResult =
  | { readonly kind: 'withdrawn'; readonly initiative: Stored<Initiative> }
  /** It was answered a moment earlier. */
  | { readonly kind: 'answered'; readonly initiative: Stored<Initiative> }
  | Blocked
  | NotFound;

/** Takes the question to take over back, as long as it was not answered; also puts a refusal aside that was read. */
export async function withdrawHandover(
  services: ListServices,
  { initiativeKey, actor, commandKey }: WithdrawHandoverInput,
): Promise<WithdrawHandoverResult> {
  const now = services.now();
  const outcome = await updateInitiative<WithdrawHandoverResult>(services, initiativeKey, commandKey, (dossier) => {
    const { initiative } = dossier;
    const { HandoverTo, HandoverDeclined } = initiative.record;
    if (HandoverTo === undefined && HandoverDeclined === undefined) return { stop: { kind: 'answered', initiative } };
    const refused = refusal(actor, 'handOver', { ...factsOf(dossier), today: dayOf(now) });
    if (refused) return { stop: refused };
    return { write: { HandoverTo: null, HandoverDeclined: null } };
  });
  if (outcome.kind === 'not-found') return outcome;
  if (outcome.kind === 'stopped') return outcome.result;
  const line = poolWording.handoverWithdrawn(outcome.initiative.record.HandoverToName ?? '');
  await services.lists.timeline.createOnce(
    timelineEvent(commandKey, 'handover-withdrawn', line, now.toISOString(), initiativeKey, actor),
  );
  return { kind: 'withdrawn', initiative: outcome.initiative };
}
