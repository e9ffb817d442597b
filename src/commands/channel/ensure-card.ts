import { answerUrl } from '../answer-url';
import { questionCard } from '../../domain/channel-card';
import { withoutNames } from '../../domain/card-parts';
import type { AdaptiveCard } from '../../domain/card-parts';
import { formatDay } from '../../domain/days';
import { deriveKey } from '../../domain/keys';
import { factsOf } from '../read-dossier';
import { lookUnlessHidden } from './look-unless-hidden';
import { onceOnly } from './patience';
import { postFitting } from './post-fitting';
import type { Once } from './patience';
import type { ChannelRun } from './run';

/**
 * The first message of a weighing: what is asked, until when, and where to answer. One for each time that the weighing
 * is opened.
 * @param isFresh - the channel is new: there cannot be a card yet
 * @param names - of initiators, left out wherever they were typed
 * @throws AppError when it is not known whether it was posted
 */
export async function ensureCard(
  run: ChannelRun,
  channelId: string,
  isFresh: boolean,
  names: readonly string[],
): Promise<Once<{ readonly id: string }>> {
  const { services, teamId } = run;
  const reference = cardReference(run);
  return onceOnly(services.wait, {
    find: lookUnlessHidden(run, 'card', () => services.teams.findCard(teamId, channelId, reference)),
    act: () => postFitting(services, teamId, channelId, withoutNames(cardOf(run), names), reference),
    lookFirst: !isFresh,
  });
}

function cardReference({ initiative }: ChannelRun): string {
  return deriveKey(initiative.record.Key, `card:${initiative.record.WeighingOpenedAt ?? ''}`);
}

function cardOf({ services, dossier }: ChannelRun): AdaptiveCard {
  const { initiative, opgaveLinks } = factsOf(dossier);
  return questionCard({
    title: initiative.Title,
    settlement: initiative.Settlement,
    question: initiative.WeighingQuestion ?? '',
    opgaven: opgaveLinks.map(({ Title }) => Title),
    closesOn: initiative.WeighingClosesOn === undefined ? '' : formatDay(initiative.WeighingClosesOn, 'nl', 'long'),
    accountmanager: initiative.AccountmanagerName ?? '',
    weighingUrl: services.host.dossierUrl(initiative.Key, 'weging'),
    takePartUrl: answerUrl(services.host, initiative.Key, 'doet mee'),
    declineUrl: answerUrl(services.host, initiative.Key, 'kan niet'),
    dossierUrl: services.host.dossierUrl(initiative.Key),
  });
}
