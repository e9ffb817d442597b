import { hasCode, isAppError } from '../data/app-error';
import type { AppError } from '../data/app-error';
import type { Stored } from '../data/ports';
import { withoutNames } from '../domain/card-parts';
import { messageReference } from '../domain/channel-messages';
import type { MessageKind } from '../domain/channel-messages';
import { mayBeDone, readChannelState } from '../domain/channel-state';
import type { StepState } from '../domain/channel-state';
import { dayOf } from '../domain/days';
import { deriveKey } from '../domain/keys';
import type { DossierFacts } from '../domain/phases';
import type { Initiative } from '../domain/records.generated';
import type { Settings } from '../domain/settings';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import { initiatorNames } from './channel/initiator-names';
import { mentionsOf, messageCard } from './channel/message-card';
import { onceOnly } from './channel/patience';
import { postFitting } from './channel/post-fitting';
import { claimChannel } from './channel/recorder';
import type { ChannelServices } from './channel/run';
import { notFound, refusal } from './command';
import type { Acting, Blocked, NotFound } from './command';
import { factsOf, readDossier } from './read-dossier';

export interface TellChannelInput {
  readonly initiativeKey: string;
  readonly message: MessageKind;
  readonly settings: Pick<Settings, 'teamId'>;
  readonly actor: Acting['actor'];
  /** Somebody looked in Teams and saw that the message is not there, after it was not known. */
  readonly isAbsent?: boolean;
}

export type TellChannelResult =
  | { readonly kind: 'told'; readonly initiative: Stored<Initiative> }
  /** There is no channel, or nothing (more) to tell. */
  | { readonly kind: 'nothing' }
  /** Teams said no, or gave no answer: what is told about stands in the dossier all the same. */
  | { readonly kind: 'failed'; readonly error: AppError; readonly isUncertain: boolean }
  /** A colleague is at the channel now. */
  | { readonly kind: 'busy'; readonly by: string; readonly until: string }
  | Blocked
  | NotFound;

/**
 * Tells in the channel of an initiative what happened: a new round, a later closing day, a reminder, the conclusion, the
 * decision, the end. That it is posted is written on the initiative before and after, so that whoever repeats it, with
 * whatever rights and on whatever machine, posts it once; a reminder once a day.
 * @throws AppError only when the lists cannot be read or written
 */
export async function tellChannel(services: ChannelServices, input: TellChannelInput): Promise<TellChannelResult> {
  const { initiativeKey, message, actor, isAbsent = false } = input;
  const [dossier, names] = await Promise.all([
    readDossier(services, initiativeKey),
    initiatorNames(services, initiativeKey),
  ]);
  if (!dossier) return notFound;
  const facts = factsOf(dossier);
  // Who reminds colleagues is the one whose weighing it is; the rest the whole pool may put right.
  const refused = refusal(actor, message === 'reminder' ? 'recordConclusion' : 'openChannel', facts);
  if (refused) return refused;
  const { initiative } = dossier;
  const before = readChannelState(initiative.record.ChannelState);
  const teamId = before.teamId ?? input.settings.teamId;
  const channelId = initiative.record.ChannelId;
  const reference = messageReference(message, initiative.record, dayOf(services.now()));
  const earlier = before.messages?.[reference];
  if (earlier?.state === 'done') return { kind: 'told', initiative };
  const card = messageCard(message, services.host, facts);
  if (teamId === undefined || channelId === undefined || card === undefined) return { kind: 'nothing' };

  const stamp = (step: Omit<StepState, 'at'>): { messages: Record<string, StepState> } => ({
    messages: { [reference]: { ...step, at: services.now().toISOString() } },
  });
  const claim = await claimChannel(
    { services, actor, onState: () => undefined },
    initiative,
    stamp({ state: 'begun', isUncertain: true }),
  );
  if (claim.kind === 'busy') return claim;
  const { recorder } = claim;
  const latest = recorder.before.messages?.[reference];
  if (latest?.state === 'done') return { kind: 'told', initiative: await recorder.finish({}) };
  const mayBeThere = !isAbsent && mayBeDone(latest);
  try {
    const posted = await onceOnly(services.wait, {
      lookFirst: mayBeThere,
      find: async (acted) => {
        try {
          return await services.teams.findCard(teamId, channelId, reference);
        } catch (error) {
          const isHidden = hasCode(error, 'scope-missing') || hasCode(error, 'no-rights');
          if (isHidden && !acted && !mayBeThere) return undefined;
          throw error;
        }
      },
      act: () =>
        postFitting(services, teamId, channelId, withoutNames(card, names), reference, mentionsOf(message, facts)),
    });
    if (posted.refused) {
      await recorder.finish(stamp({ state: 'failed', reason: reasonOf(posted.refused) }));
      return { kind: 'failed', error: posted.refused, isUncertain: false };
    }
  } catch (error) {
    if (!isAppError(error)) throw error;
    await recorder.finish(stamp({ state: 'failed', reason: reasonOf(error), isUncertain: true }));
    return { kind: 'failed', error, isUncertain: true };
  }
  if (message === 'reminder') await tellTimeline(services, input, facts, reference);
  return { kind: 'told', initiative: await recorder.finish(stamp({ state: 'done' })) };
}

function reasonOf(error: AppError): string {
  return error.code === 'no-rights' && error.detail.subject === 'archived' ? 'archived' : error.code;
}

function tellTimeline(
  { lists, now }: ChannelServices,
  { initiativeKey, actor }: TellChannelInput,
  facts: DossierFacts,
  reference: string,
): Promise<unknown> {
  const line = timelineWording.reminded(mentionsOf('reminder', facts).map(({ name }) => name));
  const cause = deriveKey(reference, 'told');
  return lists.timeline.createOnce(timelineEvent(cause, 'reminder', line, now().toISOString(), initiativeKey, actor));
}
