import type { Host, Mention } from '../../data/ports';
import type { AdaptiveCard } from '../../domain/card-parts';
import { conclusionCard } from '../../domain/channel-card';
import { waitingInRound } from '../../domain/channel-messages';
import type { MessageKind } from '../../domain/channel-messages';
import { closingCard, decisionCard, extensionCard, reminderCard, roundCard } from '../../domain/channel-news-card';
import { votesInWords } from '../../domain/conclusion-wording';
import { formatDay } from '../../domain/days';
import type { DossierFacts } from '../../domain/phases';
import { participation } from '../../domain/weighing';
import { roundOf } from '../../domain/weighing-rounds';

/** @returns the card of a message, or `undefined` when what it tells has not happened (any more) */
export function messageCard(kind: MessageKind, host: Host, facts: DossierFacts): AdaptiveCard | undefined {
  const { initiative, contributors, weighings } = facts;
  const title = initiative.Title;
  const weighingUrl = host.dossierUrl(initiative.Key, 'weging');
  const closesOn = initiative.WeighingClosesOn && formatDay(initiative.WeighingClosesOn, 'nl', 'long');
  switch (kind) {
    case 'round': {
      if (closesOn === undefined || roundOf(initiative) === 1) return undefined;
      const discussion = initiative.WeighingDiscussion ?? '';
      return roundCard({ title, round: roundOf(initiative), discussion, closesOn, weighingUrl });
    }
    case 'extension':
      return closesOn === undefined ? undefined : extensionCard({ title, closesOn, weighingUrl });
    case 'reminder': {
      const colleagues = waitingInRound(facts).map(({ Title }) => Title);
      if (closesOn === undefined || colleagues.length === 0) return undefined;
      return reminderCard({ title, colleagues, closesOn, weighingUrl });
    }
    case 'conclusion': {
      const { Stance, Decider, ConcludedAt } = initiative;
      if (Stance === undefined || Decider === undefined || ConcludedAt === undefined) return undefined;
      return conclusionCard({
        title,
        stance: Stance,
        whyAndHow: initiative.WhyAndHow ?? '',
        votes: votesInWords(weighings, participation(contributors, weighings).asked),
        argumentsAgainst: initiative.ArgumentsAgainst ?? '',
        dissent: initiative.DissentHandling ?? '',
        decider: Decider,
        startnotitieNeeded: initiative.StartnotitieNeeded ?? false,
        weighingUrl,
      });
    }
    case 'decision': {
      const { DecisionResult: result, DecisionBody: body, DecisionOn: on } = initiative;
      if (result === undefined || body === undefined || on === undefined) return undefined;
      return decisionCard({
        title,
        result,
        body,
        on: formatDay(on, 'nl', 'date'),
        reference: initiative.DecisionReference ?? '',
        decisionUrl: host.dossierUrl(initiative.Key, 'besluit'),
      });
    }
    case 'closing': {
      const { Outcome: outcome, OutcomeNote: reached = '' } = initiative;
      if (outcome === undefined) return undefined;
      return closingCard({ title, outcome, reached, dossierUrl: host.dossierUrl(initiative.Key) });
    }
  }
}

/** Whom a message notifies: only a reminder names people. */
export function mentionsOf(kind: MessageKind, facts: DossierFacts): readonly Mention[] {
  if (kind !== 'reminder') return [];
  return waitingInRound(facts).map(({ PersonKey, Title }) => ({ personKey: PersonKey, name: Title }));
}
