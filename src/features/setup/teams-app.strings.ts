import { defineStrings } from '../../strings/define';

/** Words around the Teams app that is made for this site. */
export const teamsAppStrings = defineStrings(
  {
    heading: 'Teams-app',
    means: 'Maak het zipbestand van de app voor deze site. Er verandert niets: je krijgt een bestand.',
    make: 'Teams-app voor deze site maken',
    failed: 'Het zipbestand is niet gemaakt.',
    made: (file: string) => `Gemaakt: ${file}. Het staat bij je downloads.`,
    where:
      'Een beheerder van Teams uploadt het in het Teams-beheercentrum: Teams-apps, Apps beheren, Acties, Nieuwe app uploaden.',
    then: 'Staat de app al in Teams? Dan opent diezelfde beheerder de app daar en kiest Bijwerken. Zet hem daarna in het team.',
  },
  {
    heading: 'App for Teams',
    means: 'Make the zip of the app for this site. Nothing changes: you get a file.',
    make: 'Make the Teams app for this site',
    failed: 'The zip was not made.',
    made: (file: string) => `Made: ${file}. It is among your downloads.`,
    where:
      'An administrator of Teams uploads it in the Teams admin centre: Teams apps, Manage apps, Actions, Upload new app.',
    then: 'Is the app in Teams already? Then the same administrator opens the app there and chooses Update. Put it in the team afterwards.',
  },
);
