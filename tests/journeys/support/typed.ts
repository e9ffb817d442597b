/** What is typed on the way; afterwards every word of it must be in the lists. */
export const typed = {
  title: 'Fruitbomen langs het Nagelerpad',
  settlement: 'Ens',
  summary: 'Bewoners willen oude fruitrassen planten en samen onderhouden. De oogst is voor het dorp.',
  initiatorName: 'Wiebe Verzonnen',
  phone: '0527-000 077',
  firstContact: 'Kennisgemaakt. Tien mensen willen meedoen en er is al een plan.',
  answers: {
    Initiators: 'Tien bewoners van Ens, namens zichzelf.',
    Kind: 'Groen en ontmoeten, blijvend.',
    Ambition: 'Een pad met fruit dat iedereen mag plukken. Buurten worden koeler en mooier.',
    Scope: 'Alleen de strook langs het pad. Het sportveld hoort er niet bij.',
    Stakeholders: 'De buren, dorpsbelang en de boer naast het pad.',
    StateOfPlay: 'Er is een tekening. Met de buren is gesproken.',
    Ask: 'Mogen zij de grond gebruiken? Kan de gemeente de eerste bomen leveren?',
  },
  delineation: 'Alleen de strook langs het pad, voor fruitbomen.',
  addedValue: 'De gemeente heeft de grond en weet welke bomen passen.',
  councilWhy: 'Past binnen het beleid voor groen.',
  contribution: 'Bewoners vergroenen zelf een strook van het dorp.',
  question: 'Kunnen de bomen langs dit pad, en wie helpt met planten?',
  view: { why: 'Ja, als de kabels eerst zijn uitgezocht.', against: 'Er liggen kabels onder het pad.' },
  conclusion: { why: 'We doen mee zodra de kabels bekend zijn.', against: 'Onderhoud moet jaren volhouden.' },
  reference: 'B-2026-117',
  outcomeNote: 'Twintig bomen geplant, de bewoners onderhouden ze.',
  lessons: 'Meteen vragen naar kabels en leidingen.',
} as const;

/** The questions of the exploration as the screen asks them. */
export const questions: Readonly<Record<keyof typeof typed.answers, string>> = {
  Initiators: '1. Wie zijn de initiatiefnemers?',
  Kind: '2. Wat voor initiatief is het?',
  Ambition: '3. Wat willen zij bereiken?',
  Scope: '4. Wat hoort erbij en wat niet?',
  Stakeholders: '5. Wie hebben er belang bij?',
  StateOfPlay: '6. Hoe ver zijn zij nu?',
  Ask: '7. Wat vragen zij aan het gemeentebestuur?',
};
