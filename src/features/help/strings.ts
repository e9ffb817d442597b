import { defineStrings } from '../../strings/define';

export const strings = defineStrings(
  {
    name: 'Hulp',
    back: 'Terug naar waar je was',
    all: 'Alle hulp',
    inDutch: 'De teksten zijn in het Nederlands.',
    notLoaded: 'Deze hulp is niet geladen.',
    guides: {
      kcc: 'KCC: aanmelden aan de telefoon',
      accountmanager: 'Accountmanager: van eerste gesprek tot afronden',
      coordinator: 'Coördinator van de pool',
      collega: 'Collega die meedenkt en weegt',
      bestuur: 'Griffie, college en directie',
      beheer: 'Beheer: installeren, inrichten, bewaren',
      rechten: 'Wie mag wat',
      privacy: 'Privacy',
      toegankelijkheid: 'Toegankelijkheid',
      storing: 'Als iets traag is of uitvalt',
    },
  },
  {
    name: 'Help',
    back: 'Back to where you were',
    all: 'All help',
    inDutch: 'The guides are written in Dutch.',
    notLoaded: 'This guide was not loaded.',
    guides: {
      kcc: 'Contact centre: registering on the phone',
      accountmanager: 'Accountmanager: from first talk to closing',
      coordinator: 'Coordinator of the pool',
      collega: 'Colleague who takes part in weighing',
      bestuur: 'Council clerk, executive, management',
      beheer: 'Administrator: install, set up, keep',
      rechten: 'Who may do what',
      privacy: 'Privacy',
      toegankelijkheid: 'Accessibility',
      storing: 'When something is slow or down',
    },
  },
);
