import { card, factSet, heading, openUrl, paragraph } from './card-parts';
import type { AdaptiveCard } from './card-parts';
import type { Initiative } from './records.generated';

/** No initiators, no votes by name: the card goes to all members of the team. */
export interface QuestionCardFacts {
  readonly title: string;
  readonly settlement: string;
  readonly question: string;
  /** Titles of the linked opgaven. */
  readonly opgaven: readonly string[];
  /** Written out: "donderdag 26 november". */
  readonly closesOn: string;
  readonly accountmanager: string;
  /** Where to give one's view. Absolute, http or https. */
  readonly weighingUrl: string;
  /** The question to take part: opening it hands in the answer of the colleague who was asked. */
  readonly takePartUrl: string;
  readonly declineUrl: string;
  readonly dossierUrl: string;
}

export interface ConclusionCardFacts {
  readonly title: string;
  readonly stance: NonNullable<Initiative['Stance']>;
  readonly whyAndHow: string;
  /** "5 van 5, bijna eens: 1 ja, 3 ja als, 1 remmen" */
  readonly votes: string;
  readonly argumentsAgainst: string;
  /** What is done with views on another side; empty when there are none. */
  readonly dissent: string;
  readonly decider: NonNullable<Initiative['Decider']>;
  readonly startnotitieNeeded: boolean;
  readonly weighingUrl: string;
}

/** As the screens call the stances (screens.md, second set). */
const stanceWords: Readonly<Record<ConclusionCardFacts['stance'], string>> = {
  versterken: 'ja',
  'versterken-mits': 'ja, als…',
  'met-rust-laten': 'met rust laten',
  'niet-op-ingaan': 'niet op ingaan',
  remmen: 'remmen',
};

const deciderWords: Readonly<Record<ConclusionCardFacts['decider'], string>> = {
  raad: 'Raad',
  college: 'College',
  directie: 'Directie',
};

/**
 * The first message in the channel: what is asked, until when, and where to answer (picture 25).
 * @throws RangeError when an address is not http or https
 */
export function questionCard(facts: QuestionCardFacts): AdaptiveCard {
  return card(
    `${facts.title}: ${facts.question}`,
    [
      heading(facts.title),
      paragraph(`${facts.question} Het kost je ongeveer vijf minuten.`),
      factSet([
        ['Kern', facts.settlement],
        ['Opgaven', facts.opgaven.join(', ')],
        ['Sluit op', facts.closesOn],
        ['Vast contact', facts.accountmanager],
      ]),
    ],
    [
      openUrl('Geef je mening', facts.weighingUrl),
      openUrl('Ik doe mee', facts.takePartUrl),
      openUrl('Ik kan niet', facts.declineUrl),
      openUrl('Lees het dossier', facts.dossierUrl),
    ],
  );
}

/**
 * The message that tells the outcome of the weighing (picture 25).
 * @throws RangeError when an address is not http or https
 */
export function conclusionCard(facts: ConclusionCardFacts): AdaptiveCard {
  const title = `Conclusie: ${stanceWords[facts.stance]}`;
  const decider = `${deciderWords[facts.decider]}, ${facts.startnotitieNeeded ? 'met' : 'zonder'} startnotitie`;
  return card(
    `${facts.title}. ${title}`,
    [
      heading(title),
      paragraph(facts.whyAndHow),
      factSet([
        ['Initiatief', facts.title],
        ['Meningen', facts.votes],
        ['Pleit ertegen', facts.argumentsAgainst],
        ['Andere meningen', facts.dissent],
        ['Wie besluit', decider],
      ]),
    ],
    [openUrl('Lees conclusie en meningen', facts.weighingUrl)],
  );
}
