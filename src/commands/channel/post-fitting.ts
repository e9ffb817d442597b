import { hasCode } from '../../data/app-error';
import type { Mention, Services } from '../../data/ports';
import { briefCard } from '../../domain/card-parts';
import type { AdaptiveCard } from '../../domain/card-parts';

/**
 * Posts a card; one that Teams finds too large (platform rule 3.9) is posted with its heading and buttons only: the rest
 * stands in the dossier, to which the buttons lead.
 */
export async function postFitting(
  { teams }: Pick<Services, 'teams'>,
  teamId: string,
  channelId: string,
  card: AdaptiveCard,
  reference: string,
  mentions: readonly Mention[] = [],
): Promise<{ readonly id: string }> {
  try {
    return await teams.postCard(teamId, channelId, card, reference, mentions);
  } catch (error) {
    if (!hasCode(error, 'limit-reached')) throw error;
    return teams.postCard(teamId, channelId, briefCard(card), reference, mentions);
  }
}
