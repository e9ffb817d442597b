import { defineStrings } from '../../strings/define';

export const choiceStrings = defineStrings(
  {
    find: 'Zoek het andere initiatief',
    findHint: 'Onderwerp, dorp of nummer',
    choose: 'Welk initiatief?',
    chooseNeeded: 'Kies een initiatief.',
    nothing: 'Niets gevonden. Probeer een ander woord of een nummer.',
    suggested: 'Deze lijken erop',
    option: (number: string, title: string, settlement: string) => `${number} ${title}, ${settlement}`,
    failed: 'De initiatieven zijn niet geladen.',
  },
  {
    find: 'Find the other initiative',
    findHint: 'Subject, village or number',
    choose: 'Which initiative?',
    chooseNeeded: 'Choose an initiative.',
    nothing: 'Nothing found. Try another word or a number.',
    suggested: 'These look like it',
    option: (number: string, title: string, settlement: string) => `${number} ${title}, ${settlement}`,
    failed: 'The initiatives were not loaded.',
  },
);
