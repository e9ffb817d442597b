import { defineStrings } from './define';

/** Words of the evaluation and the partner mirror; closing and report show them. */
export const learning = defineStrings(
  {
    factors: {
      contact: 'Eén vast contact',
      antwoord: 'Snel antwoord',
      meedenken: 'Meedenken, niet toetsen',
      eisen: 'Niet te veel eisen',
      collegas: 'De juiste collega’s gevonden',
      verbinden: 'Verbonden met anderen',
    },
    scores: { goed: 'Goed', deels: 'Deels', niet: 'Niet' },
    criteria: {
      aansluiten: 'sluit snel en soepel aan',
      meedenken: 'denkt mee, bundelt krachten',
      stem: 'spreekt met één stem',
      open: 'is open en duidelijk',
      weten: 'weet wat er speelt',
      betrokken: 'is betrokken',
      anderen: 'laat zien wat anderen doen',
    },
    answers: { 1: 'nooit', 2: 'zelden', 3: 'soms', 4: 'vaak', 5: 'altijd' },
    compared: { lower: 'Zij: lager', same: 'Gelijk', higher: 'Zij: hoger' },
    municipality: 'De gemeente…',
  },
  {
    factors: {
      contact: 'One fixed contact',
      antwoord: 'Quick answers',
      meedenken: 'Thinking along, not testing',
      eisen: 'Not too many demands',
      collegas: 'The right colleagues found',
      verbinden: 'Connected to others',
    },
    scores: { goed: 'Good', deels: 'Partly', niet: 'Not' },
    criteria: {
      aansluiten: 'joins in quickly and flexibly',
      meedenken: 'thinks along, joins forces',
      stem: 'speaks with one voice',
      open: 'is open and clear',
      weten: 'knows what is going on',
      betrokken: 'is committed',
      anderen: 'shows what others do',
    },
    answers: { 1: 'never', 2: 'seldom', 3: 'sometimes', 4: 'often', 5: 'always' },
    compared: { lower: 'They: lower', same: 'Equal', higher: 'They: higher' },
    municipality: 'The municipality…',
  },
);
