import { defineStrings } from '../../strings/define';

export const importStrings = defineStrings(
  {
    title: 'Opgaven inlezen',
    choose: 'Kies een CSV-bestand',
    help: 'De eerste regel noemt de kolommen: sleutel, programma, doel en opgave zijn nodig; toelichting, trefwoorden, bron, jaar, geldt tot, eigenaren en groep mogen. Een opgave met dezelfde sleutel wordt bijgewerkt, nooit dubbel gemaakt.',
    reading: 'Bezig met lezen…',
    unreadable: 'Dit bestand is niet te lezen. Sla het in Excel op als CSV en probeer het opnieuw.',
    emptyFile: 'In dit bestand staan geen opgaven.',
    missingColumns: (names: string) =>
      `Dit bestand mist kolommen die nodig zijn: ${names}. Vul ze aan en kies het bestand opnieuw.`,
    unknownColumns: (names: string) => `Deze kolommen kennen we niet en laten we weg: ${names}.`,
    allGood: (count: number) => (count === 1 ? 'De ene regel is goed.' : `Alle ${count} regels zijn goed.`),
    someWrong: (good: number, wrong: number) =>
      `${good === 1 ? '1 regel is goed' : `${good} regels zijn goed`}, ${wrong === 1 ? '1 regel kan zo niet mee' : `${wrong} regels kunnen zo niet mee`}.`,
    allWrong: (count: number) =>
      count === 1 ? 'De ene regel kan zo niet mee.' : `Geen van de ${count} regels kan zo mee.`,
    wrongRows: 'Regels die niet mee kunnen',
    row: (row: number) => `Regel ${row}`,
    reasons: {
      empty: (field: string) => `${field} is leeg`,
      'double-key': (field: string, row: number) => `${field} staat ook op regel ${row}`,
      'too-long': (field: string) => `${field} is te lang`,
      'not-a-link': (field: string) => `${field} is geen webadres dat met http begint`,
      'not-a-day': (field: string) => `${field} is geen datum, zoals 31-12-2026`,
      'not-a-year': (field: string) => `${field} is geen jaar, zoals 2027`,
      'not-a-group': (field: string) => `${field} is geen id van een groep`,
      'forbidden-in-key': (field: string) => `${field} mag geen puntkomma hebben`,
      'too-many-cells':
        'er zijn meer cellen dan kolommen; staat een scheidingsteken in een tekst zonder aanhalingstekens?',
      'broken-quotes': 'de aanhalingstekens kloppen niet',
    },
    fields: {
      Key: 'Sleutel',
      Programme: 'Programma',
      Goal: 'Doel',
      Title: 'Opgave',
      Description: 'Toelichting',
      Keywords: 'Trefwoorden',
      SourceUrl: 'Bron',
      Year: 'Jaar',
      ValidUntil: 'Geldt tot',
      owners: 'Eigenaren',
      GroupId: 'Groep',
    },
    submitAll: (count: number) => (count === 1 ? '1 opgave inlezen' : `${count} opgaven inlezen`),
    submitGood: (count: number) =>
      count === 1 ? 'Alleen de goede regel inlezen' : `Alleen de ${count} goede regels inlezen`,
    question: 'De andere regels blijven achter. Je kunt ze verbeteren en het bestand nog eens inlezen.',
    cancel: 'Annuleren',
    another: 'Ander bestand kiezen',
    working: (done: number, total: number) => `Bezig met ${done} van ${total}`,
    stop: 'Stoppen',
    year: 'Jaar van deze lijst',
    yearHelp: 'Voor de regels zonder eigen jaar. De begroting wordt elk jaar vernieuwd.',
    yearWrong: 'Vul een jaar in, zoals 2027, of laat het leeg.',
    renewal: (added: number, continued: number) =>
      `${added} nieuw, ${continued} met een sleutel die er al is: die gaan verder, hun oude tekst blijft in de geschiedenis.`,
    expire: (count: number) =>
      count === 1
        ? 'Laat 1 opgave van een eerder jaar vervallen, die niet in dit bestand staat'
        : `Laat ${count} opgaven van een eerder jaar vervallen, die niet in dit bestand staan`,
    expireHelp: 'Vervallen opgaven blijven staan bij de initiatieven die eraan hangen. Je kunt ze weer laten gelden.',
    done: (created: number, updated: number, unchanged: number) =>
      `Klaar: ${created} nieuw, ${updated} bijgewerkt, ${unchanged} al gelijk.`,
    expired: (count: number) => (count === 1 ? '1 opgave is vervallen.' : `${count} opgaven zijn vervallen.`),
    stopped: (created: number, updated: number) =>
      `Gestopt: ${created} nieuw, ${updated} bijgewerkt. Lees het bestand nog eens in om verder te gaan.`,
    failedRows: (count: number) => (count === 1 ? '1 opgave is niet gelukt.' : `${count} opgaven zijn niet gelukt.`),
    tryFailed: 'Probeer die opnieuw',
    refused: 'Je mag geen opgaven inlezen. De pool en een beheerder mogen dat wel.',
    close: 'Sluiten',
  },
  {
    title: 'Import opgaven',
    choose: 'Choose a CSV file',
    help: 'The first line names the columns: key, programme, goal and opgave are needed; description, keywords, source, year, valid until, owners and group are optional. An opgave with the same key is updated, never doubled.',
    reading: 'Reading…',
    unreadable: 'This file cannot be read. Save it as CSV in Excel and try again.',
    emptyFile: 'There are no opgaven in this file.',
    missingColumns: (names: string) =>
      `This file lacks columns that are needed: ${names}. Add them and choose the file again.`,
    unknownColumns: (names: string) => `We do not know these columns and leave them out: ${names}.`,
    allGood: (count: number) => (count === 1 ? 'The one row is right.' : `All ${count} rows are right.`),
    someWrong: (good: number, wrong: number) =>
      `${good === 1 ? '1 row is right' : `${good} rows are right`}, ${wrong === 1 ? '1 row cannot go along like this' : `${wrong} rows cannot go along like this`}.`,
    allWrong: (count: number) =>
      count === 1 ? 'The one row cannot go along like this.' : `None of the ${count} rows can go along like this.`,
    wrongRows: 'Rows that cannot go along',
    row: (row: number) => `Row ${row}`,
    reasons: {
      empty: (field: string) => `${field} is empty`,
      'double-key': (field: string, row: number) => `${field} is also on row ${row}`,
      'too-long': (field: string) => `${field} is too long`,
      'not-a-link': (field: string) => `${field} is not a web address that begins with http`,
      'not-a-day': (field: string) => `${field} is not a date, such as 31-12-2026`,
      'not-a-year': (field: string) => `${field} is not a year, such as 2027`,
      'not-a-group': (field: string) => `${field} is not the id of a group`,
      'forbidden-in-key': (field: string) => `${field} may not have a semicolon`,
      'too-many-cells': 'there are more cells than columns; is there a separator in a text without quotes?',
      'broken-quotes': 'the quotes are not right',
    },
    fields: {
      Key: 'Key',
      Programme: 'Programme',
      Goal: 'Goal',
      Title: 'Opgave',
      Description: 'Description',
      Keywords: 'Keywords',
      SourceUrl: 'Source',
      Year: 'Year',
      ValidUntil: 'Valid until',
      owners: 'Owners',
      GroupId: 'Group',
    },
    submitAll: (count: number) => (count === 1 ? 'Import 1 opgave' : `Import ${count} opgaven`),
    submitGood: (count: number) => (count === 1 ? 'Import only the right row' : `Import only the ${count} right rows`),
    question: 'The other rows stay behind. You can correct them and import the file again.',
    cancel: 'Cancel',
    another: 'Choose another file',
    working: (done: number, total: number) => `Working on ${done} of ${total}`,
    stop: 'Stop',
    year: 'Year of this list',
    yearHelp: 'For the rows without a year of their own. The budget is renewed each year.',
    yearWrong: 'Fill in a year, such as 2027, or leave it empty.',
    renewal: (added: number, continued: number) =>
      `${added} new, ${continued} with a key that is there already: those go on, their old text stays in the history.`,
    expire: (count: number) =>
      count === 1
        ? 'Let 1 opgave of an earlier year expire, which is not in this file'
        : `Let ${count} opgaven of an earlier year expire, which are not in this file`,
    expireHelp: 'Expired opgaven stay with the initiatives that hang on them. You can let them hold again.',
    done: (created: number, updated: number, unchanged: number) =>
      `Done: ${created} new, ${updated} updated, ${unchanged} the same already.`,
    expired: (count: number) => (count === 1 ? '1 opgave has expired.' : `${count} opgaven have expired.`),
    stopped: (created: number, updated: number) =>
      `Stopped: ${created} new, ${updated} updated. Import the file again to go on.`,
    failedRows: (count: number) => (count === 1 ? '1 opgave failed.' : `${count} opgaven failed.`),
    tryFailed: 'Try those again',
    refused: 'You may not import opgaven. The pool and an administrator may.',
    close: 'Close',
  },
);
