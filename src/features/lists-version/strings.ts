import { defineStrings } from '../../strings/define';

export const strings = defineStrings(
  {
    newer:
      'Er is een nieuwe versie van Initiatievenwijzer. Herlaad de pagina. Wat je typte en nog niet bewaarde, blijft.',
    reload: 'Pagina herladen',
    older: 'De lijsten zijn ouder dan deze app. Alles wat je gewend bent werkt; werk ze bij op Inrichting.',
    toSetup: 'Naar Inrichting',
  },
  {
    newer: 'There is a new version of Initiatievenwijzer. Reload the page. What you typed and did not save yet stays.',
    reload: 'Reload page',
    older: 'The lists are older than this app. All that you are used to works; upgrade them on the set-up page.',
    toSetup: 'To set-up',
  },
);
