import { defineStrings } from '../../strings/define';

export const pauseStrings = defineStrings(
  {
    pauseTitle: 'De klok stilzetten',
    pauseChange: 'Waar wachten we op?',
    pauseExplain:
      'Zolang je op de initiatiefnemers wacht, tellen de werkdagen niet mee. Iedereen ziet dat de klok stilstaat en waarom.',
    pauseStill: 'Een bericht aan de initiatiefnemers blijft wel op tijd nodig.',
    waitingFor: 'Waar wachten we op?',
    waitingForHelp: 'Bijvoorbeeld: de lijst met deelnemers. Schrijf hier geen namen of telefoonnummers.',
    waitingForNeeded: 'Schrijf op waar we op wachten.',
    promised: 'Beloofd voor',
    promisedHelp: 'Komt het dan niet, dan staat het de dag erna bovenaan bij Vandaag.',
    promisedPast: 'Kies vandaag of een dag die nog komt.',
    pauseSubmit: 'Klok stilzetten',
    pauseSave: 'Opslaan',
    pausedLead: (day: string, days: number) =>
      `De klok staat stil sinds ${day}, ${days === 1 ? '1 werkdag' : `${days} werkdagen`}.`,
    pausedFor: (what: string) => `We wachten op de initiatiefnemers: ${lowerFirst(what)}`,
    promisedToday: 'Beloofd voor vandaag. Is het er morgen niet, dan staat dit bij Vandaag bovenaan.',
    promisedOn: (day: string) => `Beloofd voor ${day}. Is het er dan niet, dan staat dit bij Vandaag bovenaan.`,
    promiseBroken: (day: string) => `Beloofd voor ${day}. Het is er nog niet.`,
    noPromise: 'Er is geen dag beloofd.',
    spokenSince: 'Er was contact nadat de klok stil ging staan. Is het er nu?',
    changeReason: 'Reden wijzigen',
    resume: 'Klok weer laten lopen',
    cancel: 'Annuleren',
    pauseRefused: 'Dit kan nu niet. Er is intussen iets veranderd.',
  },
  {
    pauseTitle: 'Stop the clock',
    pauseChange: 'What do we wait for?',
    pauseExplain:
      'While you wait for the initiators, working days do not count. Everybody sees that the clock stands still, and why.',
    pauseStill: 'A message to the initiators stays due in time.',
    waitingFor: 'What do we wait for?',
    waitingForHelp: 'For example: the list of participants. Do not write names or telephone numbers here.',
    waitingForNeeded: 'Write down what we wait for.',
    promised: 'Promised for',
    promisedHelp: 'If it is not there by then, it stands at the top of Today the day after.',
    promisedPast: 'Choose today or a day to come.',
    pauseSubmit: 'Stop the clock',
    pauseSave: 'Save',
    pausedLead: (day: string, days: number) =>
      `The clock stands still since ${day}, ${days === 1 ? '1 working day' : `${days} working days`}.`,
    pausedFor: (what: string) => `We wait for the initiators: ${lowerFirst(what)}`,
    promisedToday: 'Promised for today. If it is not there tomorrow, this stands at the top of Today.',
    promisedOn: (day: string) => `Promised for ${day}. If it is not there by then, this stands at the top of Today.`,
    promiseBroken: (day: string) => `Promised for ${day}. It is not there yet.`,
    noPromise: 'No day was promised.',
    spokenSince: 'There was contact after the clock was stopped. Is it there now?',
    changeReason: 'Change the reason',
    resume: 'Let the clock run again',
    cancel: 'Cancel',
    pauseRefused: 'This is not possible now. Something has changed in the meantime.',
  },
);

function lowerFirst(words: string): string {
  const trimmed = words.trim().replace(/\.$/, '');
  return `${trimmed.charAt(0).toLowerCase()}${trimmed.slice(1)}.`;
}
