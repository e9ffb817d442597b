import { defineStrings } from '../strings/define';

export const sourceStrings = defineStrings(
  {
    heading: 'Ingestuurd via de website',
    poolOnly: 'alleen voor de pool',
    failed: 'Wat is ingestuurd, kon niet worden opgehaald.',
    otherAnswers: 'Overige antwoorden',
    typedByInitiator: 'Zo ingevuld op de website. Vertrouw links en bestanden niet zomaar.',
    files: 'Stukken',
    folder: 'Map met alles wat is ingestuurd',
    report: 'Samenvatting van het formulier',
    reference: 'Kenmerk',
  },
  {
    heading: 'Sent in on the website',
    poolOnly: 'for the pool only',
    failed: 'What was sent in could not be fetched.',
    otherAnswers: 'Other answers',
    typedByInitiator: 'As filled in on the website. Do not simply trust links and files.',
    files: 'Documents',
    folder: 'Folder with all that was sent in',
    report: 'Summary of the form',
    reference: 'Reference',
  },
);
