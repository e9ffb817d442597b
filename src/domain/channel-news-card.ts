import { card, factSet, heading, openUrl, paragraph } from './card-parts';
import type { AdaptiveCard } from './card-parts';
import type { DecisionResult } from './decision';
import type { Outcome } from './outcome';
import type { Decider } from './weighing';

/** What every message about an initiative names. */
interface Named {
  readonly title: string;
}

export interface RoundCardFacts extends Named {
  readonly round: number;
  readonly discussion: string;
  /** Written out: "donderdag 26 november". */
  readonly closesOn: string;
  readonly weighingUrl: string;
}

/** After a discussion everybody looks again. @throws RangeError when an address is not http or https */
export function roundCard(facts: RoundCardFacts): AdaptiveCard {
  const title = `Ronde ${facts.round}: kijk nog eens naar je mening`;
  return card(
    `${facts.title}. ${title}`,
    [
      heading(title),
      paragraph(facts.discussion),
      factSet([
        ['Initiatief', facts.title],
        ['Sluit op', facts.closesOn],
      ]),
    ],
    [openUrl('Geef je mening', facts.weighingUrl)],
  );
}

export interface ExtensionCardFacts extends Named {
  readonly closesOn: string;
  readonly weighingUrl: string;
}

/** The weighing takes views until a later day. @throws RangeError when an address is not http or https */
export function extensionCard(facts: ExtensionCardFacts): AdaptiveCard {
  const title = `Je mening kan tot en met ${facts.closesOn}`;
  return card(
    `${facts.title}. ${title}`,
    [heading(title), factSet([['Initiatief', facts.title]])],
    [openUrl('Geef je mening', facts.weighingUrl)],
  );
}

export interface ReminderCardFacts extends Named {
  /** Colleagues of whom there is no view yet; never what others said. */
  readonly colleagues: readonly string[];
  readonly closesOn: string;
  readonly weighingUrl: string;
}

/** For who has not weighed. @throws RangeError when an address is not http or https */
export function reminderCard(facts: ReminderCardFacts): AdaptiveCard {
  const title = `Wil je nog je mening geven? Dat kan tot en met ${facts.closesOn}`;
  return card(
    `${facts.title}. ${title}`,
    [
      heading(title),
      paragraph('Het kost je ongeveer vijf minuten.'),
      factSet([
        ['Initiatief', facts.title],
        ['Nog niet binnen', facts.colleagues.join(', ')],
      ]),
    ],
    [openUrl('Geef je mening', facts.weighingUrl)],
  );
}

export interface DecisionCardFacts extends Named {
  readonly result: DecisionResult;
  readonly body: Decider;
  /** Written out. */
  readonly on: string;
  readonly reference: string;
  readonly decisionUrl: string;
}

/** The decision, without its note: that stands in the dossier. @throws RangeError when an address is not http or https */
export function decisionCard(facts: DecisionCardFacts): AdaptiveCard {
  const title = `Besluit: ${resultWords[facts.result]}`;
  return card(
    `${facts.title}. ${title}`,
    [
      heading(title),
      factSet([
        ['Initiatief', facts.title],
        ['Besloten door', bodyWords[facts.body]],
        ['Datum', facts.on],
        ['Nummer', facts.reference],
      ]),
    ],
    [openUrl('Lees het besluit', facts.decisionUrl)],
  );
}

export interface ClosingCardFacts extends Named {
  readonly outcome: Outcome;
  readonly reached: string;
  readonly dossierUrl: string;
}

/** The end, and thanks to who took part. @throws RangeError when an address is not http or https */
export function closingCard(facts: ClosingCardFacts): AdaptiveCard {
  const title = `Afgerond: ${facts.outcome}`;
  return card(
    `${facts.title}. ${title}`,
    [
      heading(title),
      paragraph(facts.reached),
      factSet([['Initiatief', facts.title]]),
      paragraph('Dank voor het meedenken. Dit kanaal kan nu gearchiveerd worden; dat doet een eigenaar van het team.'),
    ],
    [openUrl('Lees het dossier', facts.dossierUrl)],
  );
}

const resultWords: Readonly<Record<DecisionResult, string>> = {
  ja: 'ja',
  'ja-als': 'ja, als…',
  nee: 'nee',
  later: 'later opnieuw',
};

const bodyWords: Readonly<Record<Decider, string>> = {
  raad: 'de raad',
  college: 'het college',
  directie: 'de directie',
};
