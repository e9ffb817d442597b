import { defineStrings } from '../../strings/define';

export const releaseStrings = defineStrings(
  {
    heading: 'Stopt het helemaal?',
    help: 'Laat initiatieven los als er nog geen opvolger is. Ze wachten dan in de pool op een nieuwe accountmanager.',
    open: 'Initiatieven loslaten',
    title: 'Initiatieven loslaten',
    explain: 'Elk initiatief wacht dan bij de aanmeldingen, in de fase waarin het is. De coördinator wijst iemand aan.',
    which: 'Welke initiatieven?',
    noneChosen: 'Kies minstens één initiatief.',
    reason: 'Waarom?',
    reasonHelp: 'Iedereen die het dossier leest, ziet dit. Schrijf hier niets over gezondheid.',
    reasonNeeded: 'Schrijf op waarom.',
    submit: (count: number) => (count === 1 ? 'Laat 1 initiatief los' : `Laat ${count} initiatieven los`),
    goOn: 'Ga verder',
    stop: 'Stop',
    cancel: 'Annuleren',
    close: 'Sluiten',
    progress: (done: number, total: number) => `Bezig met ${done} van ${total}`,
    done: (count: number) =>
      count === 1
        ? '1 initiatief wacht op een nieuwe accountmanager.'
        : `${count} initiatieven wachten op een nieuwe accountmanager.`,
    stopped: (done: number, total: number) => `Gestopt na ${done} van ${total}. Wat klaar is, blijft zo.`,
    left: (titles: string) => `Niet losgelaten, want intussen veranderd: ${titles}.`,
    failed: 'Niet alles is losgelaten. Druk op Ga verder, dan gaan we verder waar het stopte.',
  },
  {
    heading: 'Does it stop for good?',
    help: 'Let go of initiatives when there is no successor yet. They then wait in the pool for a new accountmanager.',
    open: 'Let go of initiatives',
    title: 'Let go of initiatives',
    explain: 'Each initiative then waits with the registrations, in its phase. The coordinator appoints somebody.',
    which: 'Which initiatives?',
    noneChosen: 'Choose at least one initiative.',
    reason: 'Why?',
    reasonHelp: 'Everybody who reads the dossier sees this. Do not write about health here.',
    reasonNeeded: 'Write down why.',
    submit: (count: number) => (count === 1 ? 'Let go of 1 initiative' : `Let go of ${count} initiatives`),
    goOn: 'Go on',
    stop: 'Stop',
    cancel: 'Cancel',
    close: 'Close',
    progress: (done: number, total: number) => `Busy with ${done} of ${total}`,
    done: (count: number) =>
      count === 1
        ? '1 initiative waits for a new accountmanager.'
        : `${count} initiatives wait for a new accountmanager.`,
    stopped: (done: number, total: number) => `Stopped after ${done} of ${total}. What is done stays so.`,
    left: (titles: string) => `Not let go of, because it changed meanwhile: ${titles}.`,
    failed: 'Not everything was let go of. Press Go on, and we go on where it stopped.',
  },
);
