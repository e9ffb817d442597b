import { defineStrings } from '../../strings/define';

export const stalledStrings = defineStrings(
  {
    heading: 'Vraag iemand anders',
    noAnswer: (name: string, days: number) =>
      `${name} antwoordde niet in ${days === 1 ? '1 werkdag' : `${days} werkdagen`}`,
    declined: (name: string) => `${name} kan niet`,
    next: (name: string) => `Vraag nu: ${name}`,
    failed: 'Wie nog niet antwoordde op jouw vraag om mee te doen, is nu niet te zien.',
    refused: 'Je antwoord is niet vastgelegd: je mag hier niets veranderen. Geef het door aan de accountmanager.',
    nameAnother: 'Weet je wie wel kan? Noem een collega',
  },
  {
    heading: 'Ask somebody else',
    noAnswer: (name: string, days: number) =>
      `${name} did not answer in ${days === 1 ? '1 working day' : `${days} working days`}`,
    declined: (name: string) => `${name} cannot`,
    next: (name: string) => `Ask now: ${name}`,
    failed: 'Who did not answer your question to take part yet cannot be seen now.',
    refused: 'Your answer was not recorded: you may not change anything here. Tell the accountmanager.',
    nameAnother: 'Do you know who can? Name a colleague',
  },
);
