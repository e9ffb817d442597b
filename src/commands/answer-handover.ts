import type { Stored } from '../data/ports';
import { dayOf, formatTime } from '../domain/days';
import { handoverCause } from '../domain/handover';
import { deriveKey } from '../domain/keys';
import { accountmanagerColumns } from '../domain/phases';
import type { Agreement, Initiative } from '../domain/records.generated';
import type { Settings } from '../domain/settings';
import { cleanNote, isBlank } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { poolWording } from '../domain/pool-wording';
import { addWorkingDays } from '../domain/working-days';
import { blocked, refusal } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';
import { moveAgreements } from './move-agreements';
import { nameOnRegistrations } from './name-on-registrations';
import { noStandIn } from './no-stand-in';
import { updateInitiative } from './update-initiative';

export interface AnswerHandoverInput extends Acting {
  readonly initiativeKey: string;
  /** A no is told with its reason to who asked. */
  readonly answer: { readonly kind: 'ja' } | { readonly kind: 'nee'; readonly reason: string };
  /** How the one who takes over can be reached, as the pool knows it. */
  readonly reach?: { readonly mail?: string; readonly phone?: string };
  readonly settings: Settings;
}

export type AnswerHandoverResult =
  | { readonly kind: 'taken-over' | 'declined'; readonly initiative: Stored<Initiative> }
  /** It was withdrawn, or somebody else was asked meanwhile. */
  | { readonly kind: 'withdrawn' }
  | Blocked
  | NotFound;

/**
 * The one who was asked to take over says yes or no. With yes they are the single contact from that moment: the timeline
 * says who and why, never the warm note; open agreements of the former accountmanager become theirs, and so do the talk
 * of the three and a word to the initiators. Safe to repeat.
 */
export async function answerHandover(
  services: ListServices,
  input: AnswerHandoverInput,
): Promise<AnswerHandoverResult> {
  const { initiativeKey, answer, actor, commandKey, reach } = input;
  const refused = refusal(actor, 'takeOver');
  if (refused) return refused;
  if (answer.kind === 'nee' && isBlank(answer.reason)) return blocked({ field: 'reason', reason: 'reason-needed' });
  const now = services.now();
  const outcome = await updateInitiative<AnswerHandoverResult>(
    services,
    initiativeKey,
    commandKey,
    ({ initiative }) => {
      const { record } = initiative;
      if (record.HandoverTo !== actor.personKey || !record.IsOpen) return { stop: { kind: 'withdrawn' } };
      if (answer.kind === 'nee') return { write: { HandoverTo: null, HandoverDeclined: cleanNote(answer.reason) } };
      const successor = { personKey: actor.personKey, name: actor.name, ...reach };
      return {
        write: {
          ...accountmanagerColumns(successor),
          ...noStandIn,
          PreviousKey: record.AccountmanagerKey ?? null,
          HandoverTo: null,
          HandoverDeclined: null,
          ReleasedAt: null,
        },
      };
    },
  );
  if (outcome.kind === 'not-found') return outcome;
  if (outcome.kind === 'stopped') return outcome.result;
  const { record } = outcome.initiative;
  const line =
    answer.kind === 'ja'
      ? poolWording.handedOver(actor.name, record.HandoverReason ?? '')
      : poolWording.handoverDeclined(actor.name);
  await services.lists.timeline.createOnce(
    timelineEvent(commandKey, `handover-${answer.kind}`, line, now.toISOString(), initiativeKey, actor),
  );
  if (answer.kind === 'nee') return { kind: 'declined', initiative: outcome.initiative };
  await moveAgreements(services, record);
  await nameOnRegistrations(services, record);
  for (const agreement of agreementsOfHandover(record, input, now))
    await services.lists.agreements.createOnce(agreement);
  return { kind: 'taken-over', initiative: outcome.initiative };
}

/** The word to the initiators and, if it was planned, the talk of the three: promises like any other, so that neither is forgotten. */
function agreementsOfHandover(
  record: Initiative,
  { actor, settings }: AnswerHandoverInput,
  now: Date,
): readonly Agreement[] {
  const cause = handoverCause(record);
  const own = {
    InitiativeKey: record.Key,
    OwnerSide: 'gemeente',
    OwnerKey: actor.personKey,
    OwnerName: actor.name,
    Status: 'open',
  } as const;
  const tell: Agreement = {
    ...own,
    Title: 'De initiatiefnemers vertellen wie hun vaste contactpersoon is',
    Key: deriveKey(cause, 'tell'),
    DueOn: addWorkingDays(dayOf(now), settings.norms.firstContact, settings.calendar),
  };
  const { HandoverTalkAt: talkAt } = record;
  if (talkAt === undefined) return [tell];
  const talk: Agreement = {
    ...own,
    Title: `Gesprek met z’n drieën, om ${formatTime(talkAt, 'nl')}`,
    Key: deriveKey(cause, 'talk'),
    DueOn: dayOf(talkAt),
  };
  return [tell, talk];
}
