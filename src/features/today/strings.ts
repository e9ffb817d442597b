import { defineStrings } from '../../strings/define';

const dutchNumbers = [
  'nul',
  'één',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
];
const englishNumbers = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Small numbers in words, at the start of a sentence. */
function inWords(count: number, numbers: readonly string[]): string {
  const word = numbers[count] ?? String(count);
  return word === 'één' ? 'Eén' : word.charAt(0).toUpperCase() + word.slice(1);
}

export const strings = defineStrings(
  {
    failed: 'Vandaag is niet geladen.',
    partFailed: 'Dit deel is niet geladen. De rest van deze pagina klopt wel.',
    lastSeen: (time: string) => `Dit zag je om ${time}. We halen nu op wat er veranderd is.`,
    peopleWait: (count: number) =>
      count === 1
        ? 'Eén initiatief wacht op een eerste gesprek.'
        : `${inWords(count, dutchNumbers)} initiatieven wachten op een eerste gesprek.`,
    peopleLate: (count: number) =>
      count === 1 ? 'Eén gesprek is te laat.' : `${inWords(count, dutchNumbers)} gesprekken zijn te laat.`,
    nobodyWaits: 'Niemand wacht op een eerste gesprek.',
    registrationsWait: (count: number) =>
      count === 1
        ? 'Eén aanmelding wacht op een accountmanager.'
        : `${inWords(count, dutchNumbers)} aanmeldingen wachten op een accountmanager.`,
    calls: 'Eerst bellen',
    callsEmpty: 'Niemand wacht op een gesprek.',
    callsEmptyHelp: 'Nieuwe aanmeldingen komen hier zodra ze aan jou zijn toegewezen.',
    recordFirst: 'Eerste contact vastleggen',
    received: (day: string) => `Aangemeld ${day}`,
    tried: (day: string) => `Laatste poging ${day}, geen gehoor.`,
    triedNote: (day: string, note: string) => `Laatste poging ${day}, geen gehoor. ${note}`,
    organisation: (name: string) => `, ${name}`,
    peopleHidden: 'Namen en telefoonnummers zijn niet geladen.',
    callName: (name: string, phone: string) => `Bel ${name}, ${phone}`,
    noDate: 'Geen datum',
    firstRecorded: (title: string, time: string) =>
      `Eerste contact vastgelegd om ${time}. De verkenning van ${title} is begonnen.`,
    attemptRecorded: (title: string, time: string) =>
      `Poging vastgelegd om ${time}. ${title} wacht nog op een gesprek.`,
    toExploration: 'Naar de verkenning',
    agreements: 'Afspraken',
    agreementsUntil: (count: number, day: string) => `${count} tot en met ${day}`,
    agreementsAll: (count: number) => (count === 1 ? '1 afspraak' : `Alle ${count} afspraken`),
    agreementsFewer: 'Minder tonen',
    agreementsEmpty: 'Je hebt deze week geen afspraken.',
    agreementsEmptyHelp: 'Maak er een in een dossier, bij “Afspraken en contact”.',
    you: 'jij',
    waitsForInitiators: 'wacht op initiatiefnemers',
    waitsFor: (name: string) => `wacht op ${name}`,
    noOwner: 'nog niemand',
    ofInitiative: 'Naar het dossier',
    doneAt: (time: string) => `Gedaan om ${time}.`,
    weighings: 'Wegingen',
    weighingsEmpty: 'Er wacht geen weging.',
    yourView: (day: string) => `Jouw mening, uiterlijk ${day}`,
    yourViewTomorrow: 'Jouw mening, uiterlijk morgen',
    yourViewToday: 'Jouw mening, uiterlijk vandaag',
    giveView: 'Weging geven',
    viewsIn: (given: number, asked: number) =>
      asked === 1 ? `${given} van 1 collega gaf een mening` : `${given} van ${asked} collega’s gaven hun mening`,
    notYet: (names: string, day: string) => `Nog niet: ${names}. Sluit ${day}.`,
    closes: (day: string) => `Sluit ${day}.`,
    everybodyIn: 'Alle meningen zijn binnen. Leg de conclusie vast.',
    toWeighing: 'Naar de weging',
    requests: 'Gevraagd om mee te doen',
    why: (reason: string) => `Waarom jij: ${reason}`,
    takePart: 'Ik doe mee',
    cannot: 'Ik kan niet',
    tookPart: (time: string) => `Je doet mee, sinds ${time}.`,
    declined: (time: string) => `Je kunt niet, doorgegeven om ${time}.`,
    quiet: 'Lang stil',
    quietNorm: (weeks: number) => `meer dan ${weeks} weken geen contact`,
    quietWeeks: (weeks: number) => `${weeks} weken`,
    quietLast: (day: string) => `Laatst: ${day}`,
    quietLastThrough: (day: string, through: string) => `Laatst: ${day}, ${through}`,
    through: {
      telefoon: 'gebeld',
      gesprek: 'gesprek',
      'e-mail': 'e-mail',
      bezoek: 'bezoek',
      'geen-gehoor': 'gebeld, geen gehoor',
    },
    accountmanagerOf: (count: number) =>
      count === 1 ? 'Je bent accountmanager van 1 initiatief.' : `Je bent accountmanager van ${count} initiatieven.`,
    seeAll: 'Bekijk ze allemaal',
    nothingForYou: 'Er wacht niets op jou.',
    nothingForYouHelp: 'Hier staat wat collega’s je vragen, en wat je moet doen als accountmanager.',
    toInitiatives: 'Bekijk de initiatieven',
    toRegistration: 'Naar Aanmelden',
  },
  {
    failed: 'Today was not loaded.',
    partFailed: 'This part was not loaded. The rest of this page is right.',
    lastSeen: (time: string) => `You saw this at ${time}. We are fetching what changed.`,
    peopleWait: (count: number) =>
      count === 1
        ? 'One initiative waits for a first talk.'
        : `${inWords(count, englishNumbers)} initiatives wait for a first talk.`,
    peopleLate: (count: number) =>
      count === 1 ? 'One talk is late.' : `${inWords(count, englishNumbers)} talks are late.`,
    nobodyWaits: 'Nobody waits for a first talk.',
    registrationsWait: (count: number) =>
      count === 1
        ? 'One registration waits for an accountmanager.'
        : `${inWords(count, englishNumbers)} registrations wait for an accountmanager.`,
    calls: 'Call first',
    callsEmpty: 'Nobody waits for a talk.',
    callsEmptyHelp: 'New registrations come here as soon as they are assigned to you.',
    recordFirst: 'Record first contact',
    received: (day: string) => `Received ${day}`,
    tried: (day: string) => `Last attempt ${day}, no answer.`,
    triedNote: (day: string, note: string) => `Last attempt ${day}, no answer. ${note}`,
    organisation: (name: string) => `, ${name}`,
    peopleHidden: 'Names and telephone numbers were not loaded.',
    callName: (name: string, phone: string) => `Call ${name}, ${phone}`,
    noDate: 'No date',
    firstRecorded: (title: string, time: string) =>
      `First contact recorded at ${time}. The exploration of ${title} has begun.`,
    attemptRecorded: (title: string, time: string) => `Attempt recorded at ${time}. ${title} still waits for a talk.`,
    toExploration: 'To the exploration',
    agreements: 'Agreements',
    agreementsUntil: (count: number, day: string) => `${count} up to ${day}`,
    agreementsAll: (count: number) => (count === 1 ? '1 agreement' : `All ${count} agreements`),
    agreementsFewer: 'Show fewer',
    agreementsEmpty: 'You have no agreements this week.',
    agreementsEmptyHelp: 'Make one in a dossier, under “Agreements and contact”.',
    you: 'you',
    waitsForInitiators: 'waits for the initiators',
    waitsFor: (name: string) => `waits for ${name}`,
    noOwner: 'nobody yet',
    ofInitiative: 'To the dossier',
    doneAt: (time: string) => `Done at ${time}.`,
    weighings: 'Weighings',
    weighingsEmpty: 'No weighing waits.',
    yourView: (day: string) => `Your view, by ${day}`,
    yourViewTomorrow: 'Your view, by tomorrow',
    yourViewToday: 'Your view, by today',
    giveView: 'Give your view',
    viewsIn: (given: number, asked: number) =>
      asked === 1 ? `${given} of 1 colleague gave a view` : `${given} of ${asked} colleagues gave their view`,
    notYet: (names: string, day: string) => `Not yet: ${names}. Closes ${day}.`,
    closes: (day: string) => `Closes ${day}.`,
    everybodyIn: 'All views are in. Record the conclusion.',
    toWeighing: 'To the weighing',
    requests: 'Asked to take part',
    why: (reason: string) => `Why you: ${reason}`,
    takePart: 'I take part',
    cannot: 'I cannot',
    tookPart: (time: string) => `You take part, since ${time}.`,
    declined: (time: string) => `You cannot, passed on at ${time}.`,
    quiet: 'Quiet for long',
    quietNorm: (weeks: number) => `more than ${weeks} weeks without contact`,
    quietWeeks: (weeks: number) => `${weeks} weeks`,
    quietLast: (day: string) => `Last: ${day}`,
    quietLastThrough: (day: string, through: string) => `Last: ${day}, ${through}`,
    through: {
      telefoon: 'called',
      gesprek: 'talk',
      'e-mail': 'e-mail',
      bezoek: 'visit',
      'geen-gehoor': 'called, no answer',
    },
    accountmanagerOf: (count: number) =>
      count === 1 ? 'You are accountmanager of 1 initiative.' : `You are accountmanager of ${count} initiatives.`,
    seeAll: 'See them all',
    nothingForYou: 'Nothing waits for you.',
    nothingForYouHelp: 'Here stands what colleagues ask you, and what you must do as accountmanager.',
    toInitiatives: 'See the initiatives',
    toRegistration: 'To Register',
  },
);
