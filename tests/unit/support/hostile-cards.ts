import { briefCard } from '../../../src/domain/card-parts';
import type { AdaptiveCard } from '../../../src/domain/card-parts';
import { conclusionCard, questionCard } from '../../../src/domain/channel-card';
import {
  closingCard,
  decisionCard,
  extensionCard,
  reminderCard,
  roundCard,
} from '../../../src/domain/channel-news-card';

const url = 'https://gemeente.example/sites/initiatieven/SitePages/Initiatief.aspx';

/** Every card that goes to a channel, with this text wherever people type. */
export function hostileCards(text: string): readonly AdaptiveCard[] {
  const named = { title: text, closesOn: 'donderdag 26 november', weighingUrl: url };
  const question = questionCard({
    ...named,
    settlement: text,
    question: text,
    opgaven: [text, text],
    accountmanager: text,
    takePartUrl: url,
    declineUrl: url,
    dossierUrl: url,
  });
  return [
    question,
    briefCard(question),
    conclusionCard({
      ...named,
      stance: 'versterken-mits',
      whyAndHow: text,
      votes: '2 van 2',
      argumentsAgainst: text,
      dissent: text,
      decider: 'college',
      startnotitieNeeded: true,
    }),
    roundCard({ ...named, round: 2, discussion: text }),
    extensionCard(named),
    reminderCard({ ...named, colleagues: [text, text] }),
    decisionCard({
      title: text,
      result: 'ja-als',
      body: 'college',
      on: '23 november 2026',
      reference: text,
      decisionUrl: url,
    }),
    closingCard({ title: text, outcome: 'gerealiseerd', reached: text, dossierUrl: url }),
  ];
}
