import { defineStrings } from '../../strings/define';

export const strings = defineStrings(
  {
    back: 'Initiatieven',
    steps: {
      overzicht: 'Overzicht',
      verkenning: 'Verkenning',
      inschatting: 'Inschatting',
      verbreding: 'Verbreding',
      weging: 'Weging',
      besluit: 'Besluit',
      afspraken: 'Afspraken en contact',
      tijdlijn: 'Tijdlijn',
      documenten: 'Documenten',
      afronden: 'Afronden',
    },
    parts: 'Onderdelen van het dossier',
    receivedOn: (day: string) => `aangemeld ${day}`,
    phaseOf: (number: number, total: number) => `Fase ${number} van ${total}:`,
    singleContact: 'Accountmanager, vast contact',
    noAccountmanager: 'Nog geen accountmanager',
    absent: 'Dit initiatief is er niet.',
    absentHelp: 'Misschien klopt het adres niet, of mag je dit initiatief niet zien. Zoek het op in de lijst.',
    toList: 'Naar de lijst met initiatieven',
    failed: 'Het dossier is niet geladen.',
    stale: 'Bijwerken lukte niet. Je ziet wat er eerder stond.',
    contact: {
      late: (days: number) =>
        days === 1 ? '1 werkdag te laat voor eerste contact' : `${days} werkdagen te laat voor eerste contact`,
      today: 'Eerste contact vandaag, vóór 17:00',
      until: (day: string) => `Eerste contact uiterlijk ${day}`,
      paused: 'De klok staat stil',
      madeInTime: (days: number) =>
        days === 0
          ? 'Eerste contact op de dag zelf, binnen de norm'
          : days === 1
            ? 'Eerste contact na 1 werkdag, binnen de norm'
            : `Eerste contact na ${days} werkdagen, binnen de norm`,
      madeLate: (days: number) =>
        days === 1 ? 'Eerste contact na 1 werkdag, te laat' : `Eerste contact na ${days} werkdagen, te laat`,
    },
    menu: 'Meer',
    handover: 'Overdragen of laten vervangen',
    pause: 'Klok stilzetten',
    relate: 'Koppelen of samenvoegen',
    refer: 'Doorverwijzen',
    call: (name: string, phone: string) => `Bel ${name}, ${phone}`,
    chat: (name: string) => `Chat met ${name} in Teams`,
    goBack: {
      open: 'Terug naar vorige fase',
      title: 'Terug naar een vorige fase',
      to: 'Terug naar',
      reason: 'Waarom?',
      reasonHelp: 'Iedereen die het dossier leest, ziet dit. Schrijf hier geen namen van initiatiefnemers.',
      explain: 'Wat er is ingevuld, blijft staan.',
      submit: 'Ga terug',
      cancel: 'Annuleren',
      reasonNeeded: 'Schrijf op waarom je teruggaat.',
      blocked: 'Teruggaan kan nu niet. Het dossier is intussen veranderd.',
    },
  },
  {
    back: 'Initiatives',
    steps: {
      overzicht: 'Overview',
      verkenning: 'Exploration',
      inschatting: 'Assessment',
      verbreding: 'Broadening',
      weging: 'Weighing',
      besluit: 'Decision',
      afspraken: 'Agreements and contact',
      tijdlijn: 'Timeline',
      documenten: 'Documents',
      afronden: 'Closing',
    },
    parts: 'Parts of the dossier',
    receivedOn: (day: string) => `received ${day}`,
    phaseOf: (number: number, total: number) => `Phase ${number} of ${total}:`,
    singleContact: 'Account manager, single contact',
    noAccountmanager: 'No account manager yet',
    absent: 'This initiative is not here.',
    absentHelp: 'The address may be wrong, or you may not see this initiative. Look it up in the list.',
    toList: 'To the list of initiatives',
    failed: 'The dossier was not loaded.',
    stale: 'Refreshing failed. You see what was there before.',
    contact: {
      late: (days: number) =>
        days === 1 ? '1 working day late for first contact' : `${days} working days late for first contact`,
      today: 'First contact today, before 17:00',
      until: (day: string) => `First contact by ${day}`,
      paused: 'The clock stands still',
      madeInTime: (days: number) =>
        days === 0
          ? 'First contact on the same day, within the norm'
          : days === 1
            ? 'First contact after 1 working day, within the norm'
            : `First contact after ${days} working days, within the norm`,
      madeLate: (days: number) =>
        days === 1
          ? 'First contact after 1 working day, too late'
          : `First contact after ${days} working days, too late`,
    },
    menu: 'More',
    handover: 'Hand over or have somebody stand in',
    pause: 'Stop the clock',
    relate: 'Link or merge',
    refer: 'Refer elsewhere',
    call: (name: string, phone: string) => `Call ${name}, ${phone}`,
    chat: (name: string) => `Chat with ${name} in Teams`,
    goBack: {
      open: 'Back to an earlier phase',
      title: 'Back to an earlier phase',
      to: 'Back to',
      reason: 'Why?',
      reasonHelp: 'Everybody who reads the dossier sees this. Do not write names of initiators here.',
      explain: 'What was filled in stays.',
      submit: 'Go back',
      cancel: 'Cancel',
      reasonNeeded: 'Write down why you go back.',
      blocked: 'Going back is not possible now. The dossier has changed in the meantime.',
    },
  },
);
