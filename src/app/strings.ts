import { defineStrings } from '../strings/define';

export const strings = defineStrings(
  {
    views: 'Weergaven',
    today: 'Vandaag',
    initiatives: 'Initiatieven',
    report: 'Overzicht',
    partFailed: 'Dit onderdeel doet het even niet.',
    draftsKept: 'Wat je typte, staat nog op deze computer.',
    siteNotFound: 'We weten niet waar de initiatieven staan',
    siteNotFoundWhy:
      'De lijsten met initiatieven staan op een eigen site. Deze pagina weet nog niet welke. Dat hoeft maar één keer gezegd te worden.',
    siteNotFoundHow: 'Wat je kunt doen',
    siteInPane:
      'Mag je deze pagina bewerken? Open dan de eigenschappen van dit onderdeel en vul bij “Site” het adres in.',
    siteByAdministrator: (property: string) =>
      `Ben je beheerder? Zet dan één keer voor de hele organisatie de eigenschap “${property}” op het adres van de site. Op de pagina Inrichting van die site staat hoe dat gaat.`,
    siteAsk: 'Anders: vraag het de beheerder van de initiatieven, en geef dit door.',
    startFailed: 'De initiatieven zijn niet geladen.',
    toSetup: 'Naar Inrichting',
    noInitiative: 'Er is nog geen initiatief gekozen',
    noInitiativeHow: 'Open een initiatief uit de lijst, of kies er een in de eigenschappen van dit onderdeel.',
    toInitiatives: 'Naar de initiatieven',
    help: 'Hulp bij dit scherm',
  },
  {
    views: 'Views',
    today: 'Today',
    initiatives: 'Initiatives',
    report: 'Overview',
    partFailed: 'This part does not work right now.',
    draftsKept: 'What you typed is still on this computer.',
    siteNotFound: 'We do not know where the initiatives are',
    siteNotFoundWhy:
      'The lists with initiatives are on a site of their own. This page does not know yet which one. It has to be said only once.',
    siteNotFoundHow: 'What you can do',
    siteInPane: 'May you edit this page? Then open the properties of this part and fill in the address under “Site”.',
    siteByAdministrator: (property: string) =>
      `Are you an administrator? Then set the property “${property}” once for the whole organisation to the address of the site. The page Set-up of that site says how.`,
    siteAsk: 'Otherwise: ask the administrator of the initiatives, and pass this on.',
    startFailed: 'The initiatives were not loaded.',
    toSetup: 'To Set-up',
    noInitiative: 'No initiative has been chosen yet',
    noInitiativeHow: 'Open an initiative from the list, or choose one in the properties of this part.',
    toInitiatives: 'To the initiatives',
    help: 'Help with this screen',
  },
);
