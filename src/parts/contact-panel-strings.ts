import { defineStrings } from '../strings/define';

export const contactPanelStrings = defineStrings(
  {
    first: 'Eerste contact vastleggen',
    next: 'Contact vastleggen',
    how: 'Hoe',
    when: 'Wanneer',
    role: 'Jouw rol',
    note: 'Wat is besproken?',
    poolOnly: 'Alleen de pool kan dit lezen.',
    noteNeeded: 'Schrijf op wat er is besproken.',
    whenWrong: 'Vul een datum en tijd in.',
    whenFuture: 'Dit is in de toekomst. Vul in wanneer het contact was.',
    agreed: 'Wat is afgesproken?',
    agreedHelp: 'De gemeente regelt dit, jij. Iedereen met het dossier leest dit: geen namen of telefoonnummers.',
    agreedOn: 'Klaar op',
    afterFirst:
      'Hierna begint de verkenning en stopt de klok voor het eerste contact. Bij “Geen gehoor” loopt de klok door en staat je poging in het dossier.',
    afterNext: 'Dit komt in het dossier. Bij “Geen gehoor” staat alleen je poging in het dossier.',
    record: 'Vastleggen',
    noAnswer: 'Geen gehoor',
    changed: 'Vastleggen kan nu niet. Het dossier is intussen veranderd.',
    notAllowed: 'Je mag bij dit initiatief geen contact vastleggen. De coördinator van de pool kan je helpen.',
  },
  {
    first: 'Record first contact',
    next: 'Record contact',
    how: 'How',
    when: 'When',
    role: 'Your role',
    note: 'What was discussed?',
    poolOnly: 'Only the pool can read this.',
    noteNeeded: 'Write down what was discussed.',
    whenWrong: 'Fill in a date and time.',
    whenFuture: 'This is in the future. Fill in when the contact was.',
    agreed: 'What was agreed?',
    agreedHelp:
      'The municipality does this, you. Everybody with the dossier reads this: no names or telephone numbers.',
    agreedOn: 'Done by',
    afterFirst:
      'After this the exploration begins and the clock for first contact stops. With “No answer” the clock runs on and your attempt is in the dossier.',
    afterNext: 'This goes into the dossier. With “No answer” only your attempt is in the dossier.',
    record: 'Record',
    noAnswer: 'No answer',
    changed: 'Recording is not possible now. The dossier has changed in the meantime.',
    notAllowed: 'You may not record contact on this initiative. The coordinator of the pool can help you.',
  },
);
