import type { Decider } from '../weighing';

/** The 17 parts of a startnotitie, in their order. Source: domain.md §3. */
export const sectionIds = [
  'requestedDecision',
  'cause',
  'opgave',
  'goal',
  'scope',
  'stateOfPlay',
  'stakeholders',
  'addedValue',
  'against',
  'frames',
  'choices',
  'approach',
  'planning',
  'money',
  'organisation',
  'communication',
  'evaluation',
] as const;

export type SectionId = (typeof sectionIds)[number];

/** These come from nowhere in the dossier: the accountmanager writes them. */
export const writtenSections: readonly SectionId[] = [
  'frames',
  'choices',
  'approach',
  'money',
  'communication',
  'evaluation',
];

/** Name of a section inside the municipality's own template: `{{gevraagd-besluit}}`. */
export const sectionSlugs: Readonly<Record<SectionId, string>> = {
  requestedDecision: 'gevraagd-besluit',
  cause: 'aanleiding',
  opgave: 'maatschappelijke-opgave',
  goal: 'doel-en-resultaat',
  scope: 'afbakening',
  stateOfPlay: 'stand-van-zaken',
  stakeholders: 'betrokkenen-en-belangen',
  addedValue: 'meerwaarde-en-rol',
  against: 'argumenten-tegen-en-risicos',
  frames: 'kaders',
  choices: 'keuzes',
  approach: 'aanpak',
  planning: 'planning',
  money: 'geld-en-uren',
  organisation: 'organisatie',
  communication: 'communicatie',
  evaluation: 'evaluatie',
};

/** Headings in the document, which is Dutch whatever language its maker reads. */
export function sectionTitle(id: SectionId, decider: Decider | undefined): string {
  return id === 'choices' ? `Keuzes voor ${deciderWords[decider ?? 'college']}` : titles[id];
}

/** "de raad", "het college", "de directie" */
export const deciderWords: Readonly<Record<Decider, string>> = {
  raad: 'de raad',
  college: 'het college',
  directie: 'de directie',
};

/** What a section is for: stands in the document where it is still empty. */
export const sectionHints: Readonly<Record<SectionId, string>> = {
  requestedDecision: 'Wat vragen we, van wie, en wanneer is het nodig?',
  cause: 'Wie kwam waarmee, en waarom nu?',
  opgave: 'Aan welke opgaven en doelen draagt dit bij, en waarom?',
  goal: 'Wat is er straks anders, en hoe zien we dat?',
  scope: 'Wat hoort erbij en wat niet?',
  stateOfPlay: 'Wat is er al gedaan en wat weten we al?',
  stakeholders: 'Wie doet mee, wie kan er last van hebben, wie is gehoord?',
  addedValue: 'Wat voegt het toe als de gemeente meedoet, en wat is dan onze rol?',
  against: 'Wat pleit ertegen en wat kan er misgaan?',
  frames: 'Welke wetten, regels, beleid, geld en grond geven de grens aan?',
  choices: 'Welke keuzes zijn nog open?',
  approach: 'Welke stappen zetten we, wie praat mee en over wat?',
  planning: 'Wanneer gebeurt wat, en wanneer wordt er besloten?',
  money: 'Hoeveel uren en geld kost het, waar komt dat vandaan, en wat kost het daarna elk jaar?',
  organisation: 'Wie is opdrachtgever, wie is accountmanager, wie zitten in het team?',
  communication: 'Hoe horen initiatiefnemers en buren de uitkomst?',
  evaluation: 'Wanneer kijken we terug, en waarop letten we dan?',
};

const titles: Readonly<Record<SectionId, string>> = {
  requestedDecision: 'Gevraagd besluit',
  cause: 'Aanleiding',
  opgave: 'Maatschappelijke opgave',
  goal: 'Doel en resultaat',
  scope: 'Afbakening',
  stateOfPlay: 'Stand van zaken',
  stakeholders: 'Betrokkenen en belangen',
  addedValue: 'Meerwaarde en rol van de gemeente',
  against: 'Argumenten tegen en risico’s',
  frames: 'Kaders: wet, beleid, geld, grond',
  choices: 'Keuzes',
  approach: 'Aanpak en wie meepraat',
  planning: 'Planning',
  money: 'Geld en uren',
  organisation: 'Organisatie',
  communication: 'Hoe horen mensen de uitkomst?',
  evaluation: 'Evaluatie',
};

/** Places of a template that hold one word or line, by what they hold. */
export const templateWords = ['titel', 'kop', 'nummer', 'kern', 'datum', 'gemeente', 'accountmanager'] as const;

/** Every place that a template of the municipality may have, as it stands between `{{` and `}}`. */
export const templatePlaces: readonly string[] = [...templateWords, 'onderdelen', ...Object.values(sectionSlugs)];
