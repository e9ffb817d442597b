import { defineStrings } from '../../strings/define';

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const removeStrings = defineStrings(
  {
    title: 'Persoonsgegevens verwijderen',
    goes: 'Dit gaat weg',
    stays: 'Dit blijft',
    names: (count: number) => some(count, 'naam', 'namen'),
    phones: (count: number) => some(count, 'telefoonnummer', 'telefoonnummers'),
    mails: (count: number) => some(count, 'mailadres', 'mailadressen'),
    organisations: (count: number) => some(count, 'organisatie', 'organisaties'),
    notes: (count: number) => some(count, 'notitie of antwoord', 'notities en antwoorden'),
    texts: (count: number) =>
      `namen, nummers en adressen in ${some(count, 'tekst van het dossier', 'teksten van het dossier')}`,
    versions: 'alle eerdere versies van deze gegevens, ook uit de prullenbak voor zover je die mag legen',
    staysItems: [
      'titel, kern, verloop, weging, besluit, uitkomst en lessen',
      'dat er contact was, wanneer en in welke rol',
      'de tijdlijn: daar staan geen initiatiefnemers in',
      'stukken in Documenten en in Formulieren: kijk die zelf na, hieronder staan ze',
    ],
    nothing:
      'Hier staan geen persoonsgegevens meer. Je kunt het veilig nog eens doen: dan gaan eerdere versies alsnog weg.',
    documents: (count: number) => some(count, 'stuk in Documenten', 'stukken in Documenten'),
    forms: (count: number) => some(count, 'inzending in Formulieren', 'inzendingen in Formulieren'),
    cannotUndo: 'Dit kun je niet terugdraaien.',
    confirm: 'Ik heb de stukken nagekeken',
    now: 'Verwijder persoonsgegevens',
    cancel: 'Annuleren',
    failed: 'Niet alles is verwijderd. Wat weg is, is weg. Probeer het nog eens voor de rest.',
    refused: 'Dit kan alleen bij een afgerond initiatief, door de coördinator of de beheerder.',
    done: 'Gedaan. Dit is verwijderd:',
    versionsOf: (count: number) => `eerdere versies van ${some(count, 'regel', 'regels')}`,
    fromBin: (count: number) => `${some(count, 'regel', 'regels')} uit de prullenbak`,
    versionsKept: (count: number) =>
      `Van ${some(count, 'regel', 'regels')} blijven eerdere versies staan: alleen een beheerder van de site kan die wissen.`,
    binHelp: 'Wat een ander weggooide, ziet alleen een beheerder van de site. Na 93 dagen is het daar vanzelf weg.',
    close: 'Sluiten',
    previewFailed: 'We weten niet wat er staat.',
  },
  {
    title: 'Remove personal data',
    goes: 'This goes',
    stays: 'This stays',
    names: (count: number) => some(count, 'name', 'names'),
    phones: (count: number) => some(count, 'telephone number', 'telephone numbers'),
    mails: (count: number) => some(count, 'mail address', 'mail addresses'),
    organisations: (count: number) => some(count, 'organisation', 'organisations'),
    notes: (count: number) => some(count, 'note or answer', 'notes and answers'),
    texts: (count: number) => `names, numbers and addresses in ${some(count, 'text', 'texts')} of the dossier`,
    versions: 'all earlier versions of these data, also from the recycle bin as far as you may empty it',
    staysItems: [
      'title, settlement, course, weighing, decision, outcome and lessons',
      'that there was contact, when and in which role',
      'the timeline: no initiators stand in it',
      'files in Documenten and Formulieren: look through those yourself, they stand below',
    ],
    nothing: 'No personal data are left here. You can safely do it again: then earlier versions go after all.',
    documents: (count: number) => some(count, 'file in Documenten', 'files in Documenten'),
    forms: (count: number) => some(count, 'submission in Formulieren', 'submissions in Formulieren'),
    cannotUndo: 'You cannot undo this.',
    confirm: 'I have looked through the files',
    now: 'Remove personal data',
    cancel: 'Cancel',
    failed: 'Not everything was removed. What is gone is gone. Try again for the rest.',
    refused: 'This is only possible for a closed initiative, by the coordinator or the administrator.',
    done: 'Done. This was removed:',
    versionsOf: (count: number) => `earlier versions of ${some(count, 'row', 'rows')}`,
    fromBin: (count: number) => `${some(count, 'row', 'rows')} from the recycle bin`,
    versionsKept: (count: number) =>
      `Of ${some(count, 'row', 'rows')} earlier versions stay: only an administrator of the site can erase those.`,
    binHelp:
      'What somebody else threw away only an administrator of the site can see. After 93 days it is gone from there.',
    close: 'Close',
    previewFailed: 'We do not know what is there.',
  },
);
