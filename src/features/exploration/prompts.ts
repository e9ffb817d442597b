import type { QuestionId } from '../../domain/exploration';
import { defineStrings } from '../../strings/define';

/** Help to go on asking: an example, a few broad questions first, and deeper ones for when it matters. */
export interface Prompts {
  readonly example: string;
  readonly broad: readonly string[];
  readonly deeper: readonly string[];
}

/**
 * Own questions, along the three elements of the way of working (opgave, actoren, proces) and its layers: rough first,
 * deeper when the opgave, the time and the weight of it ask for that. Source: samenwerkingswijzer Noordoostpolder, "De werkwijze".
 */
export const promptStrings = defineStrings<{ readonly [Q in QuestionId]: Prompts }>(
  {
    Initiators: {
      example: 'Acht bewoners van de Dorpsstraat, samen met de dorpsbelangenvereniging. Twee van hen trekken het.',
      broad: [
        'Voor wie spreken zij: voor zichzelf, voor een groep, voor een organisatie?',
        'Hoeveel mensen doen mee, en wie trekt het?',
      ],
      deeper: [
        'Wat kunnen en willen zij zelf doen, nu en later?',
        'Wie missen zij nog om het te laten slagen?',
        'Hebben zij al eerder iets samen gedaan, ook met de gemeente?',
      ],
    },
    Kind: {
      example: 'Een blijvende plek om elkaar te ontmoeten. Zij beheren hem zelf, het hele jaar door.',
      broad: [
        'Gaat het om mensen, om een plek, om cultuur, om duurzaamheid, om werk?',
        'Is het eenmalig, een proef, of voor altijd?',
      ],
      deeper: [
        'Is het iets nieuws, of nemen zij een taak van de gemeente over (uitdaagrecht)?',
        'Wie is er straks verantwoordelijk, en wie betaalt het onderhoud?',
        'Wat maakt het na vijf jaar nog levend?',
      ],
    },
    Ambition: {
      example: 'Ouderen zitten veel alleen. Over een jaar eten elke week dertig mensen samen in het dorpshuis.',
      broad: [
        'Om welke maatschappelijke opgave gaat het: wat is het probleem of de kans?',
        'Wat is er straks anders, en voor wie?',
      ],
      deeper: [
        'Waaraan zien zij, en wij, dat het gelukt is?',
        'Wat gebeurt er als er niets gebeurt?',
        'Welke doelen van anderen kunnen meeliften?',
      ],
    },
    Scope: {
      example:
        'Alleen het grasveld achter het dorpshuis. Het plein aan de voorkant hoort er niet bij. Start in het voorjaar.',
      broad: ['Welke plek, welke groep en welke tijd horen erbij?', 'Wat hoort er nadrukkelijk niet bij?'],
      deeper: [
        'Waar raakt het aan opgaven en doelen van de gemeente, en waar houdt dat op?',
        'Wat zou het plan groter maken dan zij aankunnen?',
        'Wat mag later, en wat moet nu?',
      ],
    },
    Stakeholders: {
      example: 'Buren van het dorpshuis: geen geluid na tien uur. Voetbalclub: wil de kleedkamers delen.',
      broad: [
        'Wie doet mee, voor wie is het, wie heeft er last van?',
        'Wat is hun belang, en weten zij al van het plan?',
      ],
      deeper: [
        'Wie is er nog niet gesproken, en waarom niet?',
        'Waar botsen belangen, en waar kunnen ze samen?',
        'Welke andere overheid of organisatie moet iets besluiten?',
      ],
    },
    StateOfPlay: {
      example: 'Er is een tekening en een lijst met acht helpers. De grond is nog niet onderzocht. Er is 2.000 euro.',
      broad: ['Wat is er al gedaan, en met wie is er al gesproken?', 'Wat is de eerste stap die zij nu zelf zetten?'],
      deeper: [
        'Wat ligt er op papier: plan, begroting, tekening?',
        'Waar liepen zij vast?',
        'Wie heeft al iets beloofd, ook bij de gemeente?',
      ],
    },
    Ask: {
      example: 'Mogen wij de grond vijf jaar gebruiken? En kan de gemeente een waterpunt aanleggen?',
      broad: [
        'Wat vragen zij precies: geld, grond, een vergunning, hulp, of alleen meedenken?',
        'Vóór wanneer hebben zij antwoord nodig?',
      ],
      deeper: [
        'Wat is het minste waarmee zij verder kunnen?',
        'Gaat het om een besluit van raad of college, of kan het gewoon?',
        'Wat bieden zij zelf?',
      ],
    },
  },
  {
    Initiators: {
      example: 'Eight residents of Dorpsstraat, together with the village association. Two of them lead.',
      broad: [
        'For whom do they speak: for themselves, a group, an organisation?',
        'How many people take part, and who leads?',
      ],
      deeper: [
        'What can and will they do themselves, now and later?',
        'Whom do they still miss to make it work?',
        'Have they done something together before, also with the municipality?',
      ],
    },
    Kind: {
      example: 'A lasting place to meet. They run it themselves, all year round.',
      broad: ['Is it about people, a place, culture, sustainability, work?', 'Is it once, a trial, or for good?'],
      deeper: [
        'Is it new, or do they take over a task of the municipality (right to challenge)?',
        'Who will be responsible, and who pays for upkeep?',
        'What keeps it alive after five years?',
      ],
    },
    Ambition: {
      example:
        'Older people are often alone. A year from now thirty people eat together every week in the village hall.',
      broad: [
        'Which societal opgave is it about: what is the problem or the chance?',
        'What will be different, and for whom?',
      ],
      deeper: [
        'How will they, and we, see that it worked?',
        'What happens if nothing happens?',
        'Which goals of others can come along?',
      ],
    },
    Scope: {
      example: 'Only the grass behind the village hall. The square in front is not part of it. Start in spring.',
      broad: ['Which place, which group and which time belong to it?', 'What is expressly not part of it?'],
      deeper: [
        'Where does it touch opgaven and goals of the municipality, and where does that end?',
        'What would make the plan bigger than they can handle?',
        'What may come later, and what must be now?',
      ],
    },
    Stakeholders: {
      example: 'Neighbours of the hall: no noise after ten. Football club: wants to share the changing rooms.',
      broad: [
        'Who takes part, for whom is it, who may be bothered by it?',
        'What is their interest, and do they know of the plan?',
      ],
      deeper: [
        'Who has not been spoken to, and why not?',
        'Where do interests clash, and where can they go together?',
        'Which other government or organisation has to decide something?',
      ],
    },
    StateOfPlay: {
      example: 'There is a drawing and a list of eight helpers. The soil has not been examined. There is 2,000 euros.',
      broad: ['What has been done, and who has been spoken to?', 'What is the first step that they take themselves?'],
      deeper: [
        'What is on paper: plan, budget, drawing?',
        'Where did they get stuck?',
        'Who has promised something, also at the municipality?',
      ],
    },
    Ask: {
      example: 'May we use the land for five years? And can the municipality make a water point?',
      broad: [
        'What exactly do they ask: money, land, a permit, help, or only thinking along?',
        'By when do they need an answer?',
      ],
      deeper: [
        'What is the least with which they can go on?',
        'Does it need a decision of council or executive, or can it just be done?',
        'What do they offer themselves?',
      ],
    },
  },
);
