import { isAppError } from '../data/app-error';
import type { AppError } from '../data/app-error';
import type { Services } from '../data/ports';
import { conclusionCard } from '../domain/channel-card';
import { votesInWords } from '../domain/conclusion-wording';
import { deriveKey } from '../domain/keys';
import type { DossierFacts } from '../domain/phases';
import type { Settings } from '../domain/settings';
import { participation } from '../domain/weighing';
import { onceOnly } from './channel/patience';
import type { Wait } from './channel/patience';
import { notFound } from './command';
import type { NotFound } from './command';
import { factsOf, readDossier } from './read-dossier';

export interface TellConclusionInput {
  readonly initiativeKey: string;
  readonly settings: Pick<Settings, 'teamId'>;
}

export type TellConclusionResult =
  | { readonly kind: 'told' }
  /** There is no channel, or no conclusion yet: nothing to tell. */
  | { readonly kind: 'nothing' }
  /** Teams said no, or gave no answer: the conclusion itself is recorded all the same. */
  | { readonly kind: 'failed'; readonly error: AppError }
  | NotFound;

/**
 * Tells the conclusion in the channel of the initiative, once for each conclusion: a repeat after a lost answer looks
 * whether the message is there before it posts it again.
 */
export async function tellConclusion(
  services: Pick<Services, 'teams' | 'host' | 'together'> & { readonly wait: Wait },
  { initiativeKey, settings: { teamId } }: TellConclusionInput,
): Promise<TellConclusionResult> {
  const dossier = await readDossier(services, initiativeKey);
  if (!dossier) return notFound;
  const facts = factsOf(dossier);
  const { initiative } = facts;
  const channelId = initiative.ChannelId;
  const card = cardOf(services.host, facts);
  if (teamId === undefined || channelId === undefined || card === undefined) return { kind: 'nothing' };
  const reference = deriveKey(initiative.Key, `conclusion:${initiative.ConcludedAt ?? ''}`);
  try {
    const posted = await onceOnly(services.wait, {
      lookFirst: true,
      find: () => services.teams.findCard(teamId, channelId, reference),
      act: () => services.teams.postCard(teamId, channelId, card, reference),
    });
    return posted.refused ? { kind: 'failed', error: posted.refused } : { kind: 'told' };
  } catch (error) {
    if (isAppError(error)) return { kind: 'failed', error };
    throw error;
  }
}

function cardOf(host: Services['host'], { initiative, contributors, weighings }: DossierFacts): object | undefined {
  const { Stance, Decider, ConcludedAt } = initiative;
  if (Stance === undefined || Decider === undefined || ConcludedAt === undefined) return undefined;
  return conclusionCard({
    title: initiative.Title,
    stance: Stance,
    whyAndHow: initiative.WhyAndHow ?? '',
    votes: votesInWords(weighings, participation(contributors, weighings).asked),
    argumentsAgainst: initiative.ArgumentsAgainst ?? '',
    decider: Decider,
    startnotitieNeeded: initiative.StartnotitieNeeded ?? false,
    weighingUrl: host.dossierUrl(initiative.Key, 'weging'),
  });
}
