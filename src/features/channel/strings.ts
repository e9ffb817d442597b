import { defineStrings } from '../../strings/define';

const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names[names.length - 1] ?? ''}`;

const asOwner = (owners: readonly string[]): string =>
  owners.length === 0 ? 'een eigenaar van het team' : listed(owners, 'of');
const anOwner = (owners: readonly string[]): string =>
  owners.length === 0 ? 'an owner of the team' : listed(owners, 'or');

export const strings = defineStrings(
  {
    plan: 'Weging openen',
    planAside: 'er is nog niets gemaakt',
    question: 'Wat vraag je aan je collega’s?',
    questionHelp: 'Schrijf hier geen namen of telefoonnummers van initiatiefnemers.',
    closesOn: 'Sluit op',
    closesOnHelp: (days: number) => `${days === 1 ? '1 werkdag' : `${days} werkdagen`}, ruim genoeg voor vijf minuten`,
    closesOnShort: (days: number) =>
      days <= 0 ? 'Vandaag is de laatste dag' : `Maar ${days === 1 ? '1 werkdag' : `${days} werkdagen`}`,
    name: 'Naam van het kanaal',
    nameHelp: (length: number, limit: number) => `${length} van ${limit} tekens. De naam noemt geen personen.`,
    nameFree: (length: number, limit: number) =>
      `${length} van ${limit} tekens. De naam is vrij en noemt geen personen.`,
    nameProblems: {
      empty: 'Geef het kanaal een naam.',
      'too-long': (length: number, limit: number) => `De naam heeft ${length} tekens, Teams neemt er ${limit}.`,
      'forbidden-characters': (characters: string) => `Teams staat deze tekens niet toe in een naam: ${characters}`,
      'full-stops':
        'De naam mag niet met een punt of liggend streepje beginnen, niet op een punt eindigen en geen twee punten na elkaar hebben.',
      taken: 'Er is al een kanaal met deze naam.',
    },
    useProposal: (name: string) => `Gebruik “${name}”`,
    sameChannel: (name: string) => `Het kanaal ${name} is er al. Deze weging komt daar ook in.`,
    who: 'Wie wordt lid, en wat zien zij?',
    whoCount: (n: number) => (n === 1 ? '1 collega' : `${n} collega’s`),
    add: 'Iemand toevoegen',
    columns: {
      colleague: 'Collega',
      member: 'In het team',
      memberOf: (team: string) => `In het team ${team}`,
      sees: 'Ziet straks',
    },
    member: {
      is: 'Is al lid',
      becomes: 'Wordt lid',
      awayIs: (day: string) => `Is al lid, weg t/m ${day}`,
      awayBecomes: (day: string) => `Wordt lid, weg t/m ${day}`,
      unknown: 'Niet te zien',
    },
    sees: {
      own: 'Dit kanaal en het dossier',
      all: (n: number) => (n === 1 ? 'Ook het andere kanaal van dit team' : `Ook de ${n} andere kanalen van dit team`),
      allUnknown: 'Ook de andere kanalen van dit team',
      dossier: 'Het dossier',
      days: (n: number) =>
        n <= 0
          ? 'Is niet terug voor de weging sluit'
          : n === 1
            ? 'Heeft 1 werkdag voor een mening'
            : `Heeft ${n} werkdagen voor een mening`,
    },
    private: 'Niemand ziet namen, telefoonnummers of gespreksnotities.',
    readers: (n: number) => `Alle ${n} leden van het team kunnen het kanaal lezen.`,
    readersUnknown: 'Alle leden van het team kunnen het kanaal lezen.',
    happens: 'Dit gebeurt er',
    happensAside: 'ongeveer een minuut',
    steps: {
      name: 'Naam',
      channel: 'Kanaal',
      members: 'Leden',
      tab: 'Tabblad',
      card: 'Kaart',
    },
    stepHelp: {
      name: 'kijken of die nog vrij is',
      channel: (team: string) => `maken in het team ${team}`,
      members: (n: number) =>
        n === 0
          ? 'iedereen is al lid van het team'
          : n === 1
            ? 'één collega toevoegen aan het team'
            : `${n} collega’s toevoegen aan het team`,
      tab: 'Dossier, met de vier vragen',
      card: 'het eerste bericht, hieronder',
    },
    teamUnnamed: 'van de initiatieven',
    stops: '“Ga verder” maakt het af als er iets misgaat. Het maakt nooit iets dubbel.',
    firstMessage: 'Eerste bericht in het kanaal',
    facts: { settlement: 'Kern', opgaven: 'Opgaven', closesOn: 'Sluit op', contact: 'Vast contact' },
    fiveMinutes: 'Het kost je ongeveer vijf minuten.',
    giveView: 'Geef je mening',
    open: 'Open weging',
    openWithout: 'Open zonder kanaal',
    nameFixed: 'Na het openen ligt de naam van het kanaal vast.',
    openFailed: 'De weging is niet geopend.',
    missingLead: 'Nog nodig:',
    missing: {
      'no-contributor': 'vraag minstens één collega',
      'uncovered-opgave': (opgave: string) => `iemand voor ${opgave}, of waarom het zonder kan`,
      question: 'schrijf je vraag op',
      closesOn: 'kies een dag waarop de weging sluit',
      closesOnPast: 'kies een sluitdag die nog komt',
      name: 'pas de naam van het kanaal aan',
      'wrong-phase': 'dit initiatief is al verder; laad het dossier opnieuw',
      'not-allowed': 'alleen de accountmanager opent de weging',
      other: 'kijk de velden na',
    },
    cannot: {
      noTeam:
        'Er is nog geen team ingesteld. Een beheerder kan dat doen op de pagina Inrichting. De weging kan zonder kanaal.',
      policy: (owners: readonly string[]) =>
        owners.length === 0
          ? 'Alleen eigenaren van het team mogen kanalen maken. Vraag een eigenaar, of open zonder kanaal.'
          : `Alleen eigenaren van het team mogen kanalen maken. Vraag ${listed(owners, 'of')}, of open zonder kanaal.`,
      scope: (scope: string) =>
        `De beheerder heeft ${scope} nog niet toegestaan. Daardoor zien we het team niet. Op de pagina Inrichting staat wat nodig is.`,
      unreachable: 'Teams gaf geen antwoord. We weten nu niet welke namen vrij zijn en wie al lid is.',
    },
    notYet: 'De weging is nog niet geopend.',
    notYetHelp: 'De accountmanager opent de weging als er collega’s gevraagd zijn.',
    tooEarly: 'Wegen kan na de verbreding.',
    toBroadening: 'Naar verbreding',
    strip: 'Kanaal in Teams',
    stepState: {
      membersDone: (n: number) => (n === 1 ? '1 lid' : `${n} leden`),
      running: (step: string) => `${step} bezig`,
      failed: (step: string) => `${step} niet gelukt`,
      skipped: (step: string) => `${step} kan hier niet`,
      next: (step: string) => `${step} volgt`,
    },
    goOn: 'Ga verder',
    make: 'Maak het kanaal',
    none: 'Er is geen kanaal in Teams. De weging loopt in het dossier.',
    ready: 'Kanaal is klaar.',
    openInTeams: 'Open in Teams',
    working: 'Bezig met het kanaal. De weging is al open.',
    busyBy: (name: string) => `${name} is er nu mee bezig.`,
    goesOn: 'De weging loopt gewoon door.',
    reasons: {
      'scope-missing': (scope: string) =>
        `De beheerder heeft ${scope} nog niet toegestaan. Op de pagina Inrichting staat wat nodig is.`,
      'no-rights': (owners: readonly string[]) =>
        owners.length === 0
          ? 'Jij mag dit niet in dit team. Een eigenaar van het team kan het wel.'
          : `Jij mag dit niet in dit team. ${listed(owners, 'of')} kan het wel.`,
      'limit-reached': 'Het team zit vol: er kan geen kanaal meer bij. Een eigenaar kan oude kanalen opruimen.',
      'name-taken':
        'Teams zegt dat deze naam er al is, maar laat het kanaal nog niet zien. Probeer het over een paar minuten.',
      throttled: 'Teams heeft het druk. Probeer het over een paar minuten.',
      'not-set-up': 'Er is nog geen team ingesteld. Een beheerder kan dat doen op de pagina Inrichting.',
      'not-found': 'Teams kent het kanaal nog niet. Probeer het over een paar minuten.',
      'team-lost':
        'Dit team is er niet meer, of jij zit er niet in. Een beheerder kiest een ander team op de pagina Spelregels.',
      archived: 'Dit team of kanaal is gearchiveerd. Een eigenaar kan het herstellen in Teams.',
      'too-large': 'Teams vindt het bericht te groot. De beheerder van Initiatievenwijzer kan dit uitzoeken.',
      unseen: (scope: string) =>
        `We kunnen niet zien of het er al staat: de beheerder heeft ${scope} niet toegestaan. Kijk in het kanaal.`,
      unsure: 'Teams gaf geen antwoord. Misschien staat het er al: kijk in het kanaal.',
      unknown: 'Teams gaf geen antwoord.',
    },
    refusedMembers: {
      guest: (names: readonly string[], owners: readonly string[]) =>
        `${listed(names, 'en')} ${names.length === 1 ? 'werkt' : 'werken'} bij een andere organisatie: ${asOwner(owners)} kan gasten toelaten.`,
      policy: (names: readonly string[], owners: readonly string[]) =>
        `${listed(names, 'en')} ${names.length === 1 ? 'mag' : 'mogen'} van de organisatie niet in dit team: ${asOwner(owners)} kan ${names.length === 1 ? 'die collega' : 'hen'} toevoegen, of de beheerder van Microsoft 365.`,
      'unknown-person': (names: readonly string[]) =>
        `${listed(names, 'en')} ${names.length === 1 ? 'heeft' : 'hebben'} geen account (meer): kies een andere collega, of vraag de beheerder van Microsoft 365.`,
      'no-rights': (names: readonly string[], owners: readonly string[]) =>
        `Jij mag niemand aan dit team toevoegen: ${asOwner(owners)} kan ${listed(names, 'en')} toevoegen.`,
      'scope-missing': (names: readonly string[], owners: readonly string[]) =>
        `De beheerder heeft het toevoegen van leden nog niet toegestaan: ${asOwner(owners)} kan ${listed(names, 'en')} toevoegen.`,
      other: (names: readonly string[], owners: readonly string[]) =>
        `${listed(names, 'en')} kon niet aan het team worden toegevoegd: ${asOwner(owners)} kan dat wel.`,
    },
    absent: { tab: 'Het tabblad staat er niet, plaats het', card: 'De kaart staat er niet, plaats hem' },
    team: 'Team',
    teamHelp: 'Het programma van de opgaven bepaalt het team; jij kiest.',
    teamOf: (programme: string) => `Team voor ${programme}`,
    teamUsual: 'Het gewone team',
    chainFailed: 'De stappen van het kanaal zijn niet bewaard.',
  },
  {
    plan: 'Open the weighing',
    planAside: 'nothing has been made yet',
    question: 'What do you ask your colleagues?',
    questionHelp: 'Do not write names or telephone numbers of initiators here.',
    closesOn: 'Closes on',
    closesOnHelp: (days: number) => `${days === 1 ? '1 working day' : `${days} working days`}, plenty for five minutes`,
    closesOnShort: (days: number) =>
      days <= 0 ? 'Today is the last day' : `Only ${days === 1 ? '1 working day' : `${days} working days`}`,
    name: 'Name of the channel',
    nameHelp: (length: number, limit: number) => `${length} of ${limit} characters. The name mentions no people.`,
    nameFree: (length: number, limit: number) =>
      `${length} of ${limit} characters. The name is free and mentions no people.`,
    nameProblems: {
      empty: 'Give the channel a name.',
      'too-long': (length: number, limit: number) => `The name has ${length} characters, Teams takes ${limit}.`,
      'forbidden-characters': (characters: string) => `Teams does not allow these characters in a name: ${characters}`,
      'full-stops':
        'The name may not begin with a full stop or underscore, end with a full stop, or hold two full stops in a row.',
      taken: 'There is a channel with this name already.',
    },
    useProposal: (name: string) => `Use “${name}”`,
    sameChannel: (name: string) => `The channel ${name} is there already. This weighing goes there too.`,
    who: 'Who becomes a member, and what do they see?',
    whoCount: (n: number) => (n === 1 ? '1 colleague' : `${n} colleagues`),
    add: 'Add somebody',
    columns: {
      colleague: 'Colleague',
      member: 'In the team',
      memberOf: (team: string) => `In the team ${team}`,
      sees: 'Will see',
    },
    member: {
      is: 'Is a member',
      becomes: 'Becomes a member',
      awayIs: (day: string) => `Is a member, away until ${day}`,
      awayBecomes: (day: string) => `Becomes a member, away until ${day}`,
      unknown: 'Cannot be seen',
    },
    sees: {
      own: 'This channel and the dossier',
      all: (n: number) =>
        n === 1 ? 'Also the other channel of this team' : `Also the ${n} other channels of this team`,
      allUnknown: 'Also the other channels of this team',
      dossier: 'The dossier',
      days: (n: number) =>
        n <= 0
          ? 'Is not back before it closes'
          : n === 1
            ? 'Has 1 working day for a view'
            : `Has ${n} working days for a view`,
    },
    private: 'Nobody sees names, telephone numbers or notes of talks.',
    readers: (n: number) => `All ${n} members of the team can read the channel.`,
    readersUnknown: 'All members of the team can read the channel.',
    happens: 'This happens',
    happensAside: 'about a minute',
    steps: { name: 'Name', channel: 'Channel', members: 'Members', tab: 'Tab', card: 'Card' },
    stepHelp: {
      name: 'see whether it is free',
      channel: (team: string) => `make it in the team ${team}`,
      members: (n: number) =>
        n === 0
          ? 'everybody is in the team already'
          : n === 1
            ? 'add one colleague to the team'
            : `add ${n} colleagues to the team`,
      tab: 'Dossier, with the four questions',
      card: 'the first message, below',
    },
    teamUnnamed: 'of the initiatives',
    stops: '“Go on” finishes it if something goes wrong. It never makes anything twice.',
    firstMessage: 'First message in the channel',
    facts: { settlement: 'Settlement', opgaven: 'Opgaven', closesOn: 'Closes on', contact: 'Single contact' },
    fiveMinutes: 'It takes you about five minutes.',
    giveView: 'Give your view',
    open: 'Open weighing',
    openWithout: 'Open without channel',
    nameFixed: 'After opening, the name of the channel is fixed.',
    openFailed: 'The weighing was not opened.',
    missingLead: 'Still needed:',
    missing: {
      'no-contributor': 'ask at least one colleague',
      'uncovered-opgave': (opgave: string) => `somebody for ${opgave}, or why it can do without`,
      question: 'write your question',
      closesOn: 'choose a day on which the weighing closes',
      closesOnPast: 'choose a closing day that is still to come',
      name: 'change the name of the channel',
      'wrong-phase': 'this initiative is further already; load the dossier again',
      'not-allowed': 'only the accountmanager opens the weighing',
      other: 'check the fields',
    },
    cannot: {
      noTeam:
        'No team has been set yet. An administrator can do that on the page Set-up. The weighing can do without a channel.',
      policy: (owners: readonly string[]) =>
        owners.length === 0
          ? 'Only owners of the team may make channels. Ask an owner, or open without a channel.'
          : `Only owners of the team may make channels. Ask ${listed(owners, 'or')}, or open without a channel.`,
      scope: (scope: string) =>
        `The administrator has not allowed ${scope} yet, so we do not see the team. The page Set-up says what is needed.`,
      unreachable: 'Teams gave no answer. We do not know now which names are free and who is a member.',
    },
    notYet: 'The weighing has not been opened yet.',
    notYetHelp: 'The accountmanager opens the weighing once colleagues have been asked.',
    tooEarly: 'Weighing comes after the broadening.',
    toBroadening: 'To broadening',
    strip: 'Channel in Teams',
    stepState: {
      membersDone: (n: number) => (n === 1 ? '1 member' : `${n} members`),
      running: (step: string) => `${step} busy`,
      failed: (step: string) => `${step} failed`,
      skipped: (step: string) => `${step} not possible here`,
      next: (step: string) => `${step} follows`,
    },
    goOn: 'Go on',
    make: 'Make the channel',
    none: 'There is no channel in Teams. The weighing runs in the dossier.',
    ready: 'The channel is ready.',
    openInTeams: 'Open in Teams',
    working: 'Busy with the channel. The weighing is open already.',
    busyBy: (name: string) => `${name} is busy with it now.`,
    goesOn: 'The weighing goes on all the same.',
    reasons: {
      'scope-missing': (scope: string) =>
        `The administrator has not allowed ${scope} yet. The page Set-up says what is needed.`,
      'no-rights': (owners: readonly string[]) =>
        owners.length === 0
          ? 'You may not do this in this team. An owner of the team can.'
          : `You may not do this in this team. ${listed(owners, 'or')} can.`,
      'limit-reached': 'The team is full: no channel can be added. An owner can clear away old channels.',
      'name-taken': 'Teams says that this name exists, but does not show the channel yet. Try again in a few minutes.',
      throttled: 'Teams is busy. Try again in a few minutes.',
      'not-set-up': 'No team has been set yet. An administrator can do that on the page Set-up.',
      'not-found': 'Teams does not know the channel yet. Try again in a few minutes.',
      'team-lost': 'This team is gone, or you are not in it. An administrator chooses another team on the page Rules.',
      archived: 'This team or channel has been archived. An owner can restore it in Teams.',
      'too-large': 'Teams finds the message too large. The administrator of Initiatievenwijzer can look into it.',
      unseen: (scope: string) =>
        `We cannot see whether it is there: the administrator has not allowed ${scope}. Look in the channel.`,
      unsure: 'Teams gave no answer. It may be there already: look in the channel.',
      unknown: 'Teams gave no answer.',
    },
    refusedMembers: {
      guest: (names: readonly string[], owners: readonly string[]) =>
        `${listed(names, 'and')} ${names.length === 1 ? 'works' : 'work'} for another organisation: ${anOwner(owners)} can let guests in.`,
      policy: (names: readonly string[], owners: readonly string[]) =>
        `The organisation does not allow ${listed(names, 'and')} in this team: ${anOwner(owners)} can add them, or the administrator of Microsoft 365.`,
      'unknown-person': (names: readonly string[]) =>
        `${listed(names, 'and')} ${names.length === 1 ? 'has' : 'have'} no account (any more): choose another colleague, or ask the administrator of Microsoft 365.`,
      'no-rights': (names: readonly string[], owners: readonly string[]) =>
        `You may not add anybody to this team: ${anOwner(owners)} can add ${listed(names, 'and')}.`,
      'scope-missing': (names: readonly string[], owners: readonly string[]) =>
        `The administrator has not allowed adding members yet: ${anOwner(owners)} can add ${listed(names, 'and')}.`,
      other: (names: readonly string[], owners: readonly string[]) =>
        `${listed(names, 'and')} could not be added to the team: ${anOwner(owners)} can.`,
    },
    absent: { tab: 'The tab is not there, make it', card: 'The card is not there, post it' },
    team: 'Team',
    teamHelp: 'The programme of the opgaven decides the team; you choose.',
    teamOf: (programme: string) => `Team for ${programme}`,
    teamUsual: 'The usual team',
    chainFailed: 'The steps of the channel were not kept.',
  },
);
