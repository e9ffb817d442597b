/** What happened with an example initiative, beyond what the file of initiatives says. Days are those of 2026, `MM-DD`. */
export interface Story {
  readonly accountmanager: 'anna' | 'bram';
  readonly through: 'telefoon' | 'balie' | 'e-mail' | 'website' | 'collega';
  readonly ambition: string;
  /** Nearest first in time. */
  readonly contacts?: readonly {
    readonly on: string;
    readonly role: 'helpdesk' | 'koppelaar' | 'begeleider' | 'kwaliteitsbewaker' | 'monitor';
    readonly through: 'telefoon' | 'gesprek' | 'e-mail' | 'bezoek';
    readonly title: string;
    readonly note: string;
  }[];
  /** A question of the exploration that is still open, and what is being done about it. */
  readonly unknown?: { readonly question: string; readonly plan: string };
  readonly relevance?: { readonly council: string; readonly executive: string; readonly organisation: string };
  readonly addedValue?: string;
  /** The working days on which a phase began. */
  readonly phases: Readonly<
    Partial<Record<'inschatting' | 'verbreding' | 'weging' | 'besluit' | 'begeleiding' | 'afgerond', string>>
  >;
  readonly question?: string;
  readonly colleagues?: readonly {
    readonly login: string;
    readonly opgave: string;
    readonly why: string;
    readonly status: 'gevraagd' | 'doet mee' | 'kan niet';
    readonly stance?: string;
    readonly view?: string;
    readonly against?: string;
  }[];
  readonly decision?: {
    readonly result: 'ja' | 'ja-als' | 'nee' | 'later';
    readonly on: string;
    readonly reference: string;
    readonly note: string;
  };
  readonly agreements?: readonly {
    readonly title: string;
    readonly side: 'gemeente' | 'initiatiefnemers';
    readonly by?: string;
    readonly due: string;
    readonly done?: string;
  }[];
  readonly outcome?: {
    readonly kind: string;
    readonly note: string;
    readonly referredTo?: string;
    readonly lessons?: string;
    readonly responsibility?: string;
  };
  readonly next?: { readonly action: string; readonly on: string };
  readonly waiting?: { readonly for: string; readonly since: string };
}

export const stories: Readonly<Record<string, Story>> = {
  'IN-01': {
    accountmanager: 'anna',
    through: 'telefoon',
    ambition: 'Een tuin waar het hele dorp groente kweekt en elkaar tegenkomt.',
    contacts: [
      {
        on: '10-07',
        role: 'helpdesk',
        through: 'telefoon',
        title: 'Kennisgemaakt',
        note: 'Verteld hoe het verder gaat en een afspraak gemaakt op de plek zelf.',
      },
      {
        on: '10-22',
        role: 'begeleider',
        through: 'bezoek',
        title: 'Op de plek gekeken',
        note: 'De grond ligt vol stenen. Er is water bij het dorpshuis.',
      },
    ],
    unknown: {
      question: 'Stakeholders',
      plan: 'De buren zijn nog niet gevraagd. De groep gaat 28 november langs de deuren.',
    },
    phases: {},
    next: { action: 'Bellen over de buren', on: '2026-11-30' },
  },
  'IN-02': {
    accountmanager: 'bram',
    through: 'balie',
    ambition: 'Elke woensdag een volle tafel met buren die anders alleen eten.',
    contacts: [
      {
        on: '09-15',
        role: 'helpdesk',
        through: 'telefoon',
        title: 'Eerste gesprek',
        note: 'Wil in het najaar beginnen.',
      },
      {
        on: '10-08',
        role: 'koppelaar',
        through: 'gesprek',
        title: 'Samen met het buurthuis',
        note: 'Het buurthuis is op woensdag vrij.',
      },
    ],
    relevance: { council: 'geen', executive: 'enige', organisation: 'enige' },
    addedValue: 'Buren ontmoeten elkaar en minder mensen zijn eenzaam.',
    phases: { inschatting: '09-24', verbreding: '10-01', weging: '10-12', besluit: '11-02' },
    question: 'Willen we een kleine bijdrage geven voor de kookspullen, en wat mag er uit het bewonersbudget?',
    colleagues: [
      {
        login: 'collega5',
        opgave: 'SD-01',
        why: 'Eigenaar van de opgave',
        status: 'doet mee',
        stance: 'versterken',
        view: 'Dit is wat we bedoelen met meedoen. Een vaste avond en een kleine bijdrage is genoeg.',
      },
      {
        login: 'collega11',
        opgave: 'SS-02',
        why: 'Kent de buurt',
        status: 'doet mee',
        stance: 'versterken',
        view: 'Goed voor nieuwkomers om de taal te horen.',
      },
    ],
    next: { action: 'Besluit van de directie vastleggen', on: '2026-11-27' },
  },
  'IN-03': {
    accountmanager: 'anna',
    through: 'e-mail',
    ambition: 'Kinderen fietsen zelf en veilig naar school.',
    contacts: [
      {
        on: '08-26',
        role: 'helpdesk',
        through: 'telefoon',
        title: 'Gebeld',
        note: 'Er zijn twee bijna-ongelukken geweest.',
      },
      {
        on: '09-17',
        role: 'begeleider',
        through: 'bezoek',
        title: 'De route gefietst',
        note: 'De provinciale weg is het smalste stuk.',
      },
      {
        on: '11-05',
        role: 'monitor',
        through: 'e-mail',
        title: 'Verteld dat collega’s nu meedenken',
        note: 'Uitkomst volgt in december.',
      },
    ],
    relevance: { council: 'hoge', executive: 'hoge', organisation: 'enige' },
    addedValue: 'Een veilige route voor ongeveer 140 scholieren.',
    phases: { inschatting: '09-22', verbreding: '10-06', weging: '11-16' },
    question: 'Gaan we de route onderzoeken, en met wie? Wie betaalt wat?',
    colleagues: [
      {
        login: 'collega6',
        opgave: 'MO-01',
        why: 'Eigenaar van de opgave',
        status: 'doet mee',
        stance: 'versterken-mits',
        view: 'Past bij veilig fietsen. Eerst de routes laten onderzoeken met ouders en boeren.',
        against: 'Hoge kosten, en de provinciale weg valt buiten onze taak.',
      },
      { login: 'collega3', opgave: 'MO-01', why: 'Weet van grond van derden', status: 'doet mee' },
      { login: 'collega1', opgave: 'VE-01', why: 'Beheert de wegen en bermen', status: 'gevraagd' },
      { login: 'collega8', opgave: 'VE-01', why: 'Werkt met scholen', status: 'kan niet' },
    ],
    next: { action: 'Weging sluit', on: '2026-11-30' },
  },
  'IN-04': {
    accountmanager: 'bram',
    through: 'website',
    ambition: 'Zelf bouwen, zodat starters en senioren in het dorp kunnen blijven.',
    contacts: [
      {
        on: '06-17',
        role: 'helpdesk',
        through: 'telefoon',
        title: 'Eerste gesprek',
        note: 'De groep heeft een schets en een notaris.',
      },
      {
        on: '09-09',
        role: 'kwaliteitsbewaker',
        through: 'gesprek',
        title: 'Plan doorgenomen',
        note: 'De begroting mist de kosten van de grond.',
      },
    ],
    relevance: { council: 'hoge', executive: 'enige', organisation: 'enige' },
    addedValue: 'Veertien woningen voor mensen uit het dorp zelf.',
    phases: { inschatting: '07-06', verbreding: '09-14', weging: '11-09' },
    question: 'Reserveren we de grond tijdelijk voor deze groep, en hoe houden andere groepen gelijke kansen?',
    colleagues: [
      {
        login: 'collega9',
        opgave: 'WO-02',
        why: 'Eigenaar van de opgave',
        status: 'doet mee',
        stance: 'versterken-mits',
        view: 'Past bij eigen wooninitiatieven. Grond tijdelijk reserveren, met een einddatum.',
        against: 'Andere bouwgroepen moeten dezelfde kans krijgen.',
      },
      {
        login: 'collega3',
        opgave: 'WO-01',
        why: 'Gaat over grond en contracten',
        status: 'doet mee',
        stance: 'met-rust-laten',
        view: 'De groep kan ook meedoen met de gewone uitgifte in het voorjaar.',
        against: 'De grondprijs staat dan al vast.',
      },
      { login: 'collega5', opgave: 'SS-06', why: 'Weet van wonen met zorg', status: 'doet mee' },
    ],
    next: { action: 'Conclusie vastleggen', on: '2026-11-26' },
  },
  'IN-05': {
    accountmanager: 'bram',
    through: 'telefoon',
    ambition: 'Elke dag een open deur voor ouderen en mantelzorgers.',
    contacts: [
      {
        on: '02-18',
        role: 'helpdesk',
        through: 'telefoon',
        title: 'Eerste gesprek',
        note: 'Het dorpshuis staat overdag leeg.',
      },
      {
        on: '09-29',
        role: 'monitor',
        through: 'bezoek',
        title: 'Een ochtend meegekeken',
        note: 'Achttien mensen, ook uit het buurdorp.',
      },
    ],
    relevance: { council: 'enige', executive: 'hoge', organisation: 'enige' },
    addedValue: 'Ouderen en mantelzorgers hebben overdag een plek in het eigen dorp.',
    phases: { inschatting: '03-04', verbreding: '03-18', weging: '04-02', besluit: '05-11', begeleiding: '06-08' },
    question: 'Willen we afspraken met de zorgpartijen maken en de opstart steunen?',
    colleagues: [
      {
        login: 'collega5',
        opgave: 'SS-03',
        why: 'Eigenaar van de opgave',
        status: 'doet mee',
        stance: 'versterken',
        view: 'Helpt ouderen en mantelzorgers. Wij brengen de zorgpartijen aan tafel.',
      },
      {
        login: 'collega10',
        opgave: 'SL-06',
        why: 'Kent de dorpshuizen',
        status: 'doet mee',
        stance: 'versterken',
        view: 'Goed gebruik van het gebouw.',
      },
    ],
    decision: {
      result: 'ja',
      on: '2026-06-02',
      reference: 'B&W 2026-412',
      note: 'Steun bij de opstart voor twee jaar.',
    },
    agreements: [
      {
        title: 'Afspraken met drie zorgpartijen op papier',
        side: 'gemeente',
        by: 'collega5',
        due: '2026-09-01',
        done: '2026-08-27',
      },
      { title: 'Rooster van vrijwilligers voor het nieuwe jaar', side: 'initiatiefnemers', due: '2026-12-15' },
      { title: 'Tussentijds kijken hoe het gaat', side: 'gemeente', by: 'bram', due: '2026-12-04' },
    ],
    next: { action: 'Tussentijds kijken hoe het gaat', on: '2026-12-04' },
  },
  'IN-06': {
    accountmanager: 'anna',
    through: 'e-mail',
    ambition: 'Stroom van en voor het dorp.',
    contacts: [
      {
        on: '09-22',
        role: 'helpdesk',
        through: 'telefoon',
        title: 'Eerste gesprek',
        note: '63 mensen willen meedoen.',
      },
    ],
    relevance: { council: 'geen', executive: 'enige', organisation: 'hoge' },
    addedValue: 'Inwoners zonder eigen dak kunnen meedoen met zonnestroom.',
    phases: { inschatting: '10-12', verbreding: '10-26' },
    colleagues: [
      { login: 'collega7', opgave: 'DU-02', why: 'Eigenaar van de opgave', status: 'doet mee' },
      { login: 'collega3', opgave: 'DU-02', why: 'Weet van vastgoed van de gemeente', status: 'gevraagd' },
    ],
    waiting: { for: 'Antwoord van de netbeheerder over de aansluiting', since: '2026-11-09' },
    next: { action: 'Netbeheerder bellen', on: '2026-12-01' },
  },
  'IN-07': {
    accountmanager: 'bram',
    through: 'collega',
    ambition: 'Dertig koppels die elke week samen praten.',
    contacts: [
      {
        on: '01-20',
        role: 'helpdesk',
        through: 'telefoon',
        title: 'Eerste gesprek',
        note: 'Vijf koppels zijn al begonnen.',
      },
      {
        on: '08-31',
        role: 'monitor',
        through: 'gesprek',
        title: 'Afgesproken met de bibliotheek',
        note: 'De bibliotheek neemt de planning over.',
      },
    ],
    relevance: { council: 'geen', executive: 'enige', organisation: 'enige' },
    addedValue: 'Nieuwe bewoners leren sneller de taal en mensen kennen.',
    phases: {
      inschatting: '02-03',
      verbreding: '02-10',
      weging: '02-17',
      besluit: '03-10',
      begeleiding: '03-17',
      afgerond: '09-14',
    },
    question: 'Helpen we met een ruimte, lesmateriaal en vrijwilligers?',
    colleagues: [
      {
        login: 'collega11',
        opgave: 'SD-03',
        why: 'Eigenaar van de opgave',
        status: 'doet mee',
        stance: 'versterken',
        view: 'Past bij taal voor gelijke kansen. Ruimte en materiaal.',
      },
    ],
    decision: { result: 'ja', on: '2026-03-12', reference: 'DIR 2026-031', note: 'Ruimte en materiaal voor een jaar.' },
    agreements: [
      {
        title: 'Ruimte in de bibliotheek geregeld',
        side: 'gemeente',
        by: 'collega11',
        due: '2026-04-10',
        done: '2026-04-02',
      },
    ],
    outcome: {
      kind: 'gerealiseerd',
      note: 'Dertig koppels gehaald. De bibliotheek gaat ermee door.',
      lessons: 'Eerder de bibliotheek erbij vragen.',
    },
  },
  'IN-08': {
    accountmanager: 'anna',
    through: 'telefoon',
    ambition: 'Bermen vol bloemen en bijen, onderhouden door het dorp zelf.',
    contacts: [
      {
        on: '10-20',
        role: 'helpdesk',
        through: 'telefoon',
        title: 'Eerste gesprek',
        note: 'Vijf boeren en een imker doen mee.',
      },
      {
        on: '11-10',
        role: 'kwaliteitsbewaker',
        through: 'gesprek',
        title: 'Begroting bekeken',
        note: 'De kosten van afvoer ontbreken nog.',
      },
    ],
    relevance: { council: 'enige', executive: 'enige', organisation: 'hoge' },
    addedValue: 'Meer bloemen voor hetzelfde geld.',
    phases: { inschatting: '11-12' },
    next: { action: 'Inschatting afmaken', on: '2026-11-25' },
  },
  'IN-09': {
    accountmanager: 'anna',
    through: 'website',
    ambition: 'De verhalen van Schokland blijven bewaard en worden gehoord.',
    contacts: [
      {
        on: '09-30',
        role: 'helpdesk',
        through: 'telefoon',
        title: 'Eerste gesprek',
        note: 'Vier verhalen zijn opgenomen.',
      },
    ],
    relevance: { council: 'geen', executive: 'enige', organisation: 'enige' },
    addedValue: 'Jong en oud leren elkaar en de geschiedenis kennen.',
    phases: { inschatting: '10-19', verbreding: '11-03' },
    colleagues: [
      { login: 'collega10', opgave: 'SL-03', why: 'Eigenaar van de opgave', status: 'doet mee' },
      { login: 'collega2', opgave: 'EC-02', why: 'Weet van wandelroutes in het landschap', status: 'gevraagd' },
    ],
    next: { action: 'Vragen wie de borden mag toestaan', on: '2026-11-24' },
  },
  'IN-11': {
    accountmanager: 'anna',
    through: 'telefoon',
    ambition: 'Iedereen in Creil kan naar de dokter, de winkel en het ziekenhuis.',
    contacts: [
      {
        on: '04-28',
        role: 'helpdesk',
        through: 'telefoon',
        title: 'Eerste gesprek',
        note: 'Twaalf chauffeurs hebben zich gemeld.',
      },
      {
        on: '06-12',
        role: 'koppelaar',
        through: 'gesprek',
        title: 'Samen met de provincie',
        note: 'De provincie neemt het op in de proef met dorpsbussen.',
      },
      {
        on: '07-10',
        role: 'monitor',
        through: 'telefoon',
        title: 'Nagevraagd of het geland is',
        note: 'De provincie heeft een afspraak gemaakt.',
      },
    ],
    relevance: { council: 'enige', executive: 'geen', organisation: 'geen' },
    addedValue: 'Een dorp dat bereikbaar blijft.',
    phases: { inschatting: '05-11', verbreding: '05-18', weging: '05-26', afgerond: '06-15' },
    question: 'Is dit iets voor ons, of voor de provincie?',
    colleagues: [
      {
        login: 'collega6',
        opgave: 'MO-02',
        why: 'Eigenaar van de opgave',
        status: 'doet mee',
        stance: 'niet-op-ingaan',
        view: 'De provincie gaat over het openbaar vervoer.',
      },
    ],
    outcome: {
      kind: 'doorverwezen',
      note: 'De provincie neemt het op in de proef met dorpsbussen.',
      referredTo: 'Provincie Flevoland, openbaar vervoer',
      responsibility: 'Zorgvuldig met gemeentegeld',
    },
  },
  'IN-12': {
    accountmanager: 'bram',
    through: 'balie',
    ambition: 'Een koel en groen plein waar je graag zit.',
    contacts: [
      {
        on: '05-18',
        role: 'helpdesk',
        through: 'telefoon',
        title: 'Eerste gesprek',
        note: 'De warmte is op drie dagen gemeten.',
      },
      {
        on: '08-20',
        role: 'monitor',
        through: 'gesprek',
        title: 'De uitkomst verteld',
        note: 'Teleurgesteld, maar het is te volgen. We bellen als het riool gepland is.',
      },
    ],
    relevance: { council: 'enige', executive: 'hoge', organisation: 'hoge' },
    addedValue: 'Minder hitte en minder wateroverlast.',
    phases: { inschatting: '06-02', verbreding: '06-16', weging: '07-01', besluit: '07-20', afgerond: '08-20' },
    question: 'Kan een deel van de stenen eruit voordat het riool wordt vervangen?',
    colleagues: [
      {
        login: 'collega4',
        opgave: 'DU-04',
        why: 'Eigenaar van de opgave',
        status: 'doet mee',
        stance: 'versterken-mits',
        view: 'Goed plan, samen met het riool.',
      },
      {
        login: 'collega1',
        opgave: 'MO-03',
        why: 'Beheert het plein',
        status: 'doet mee',
        stance: 'niet-op-ingaan',
        view: 'Nu openbreken en over twee jaar weer is zonde.',
        against: 'Werk twee keer doen kost te veel.',
      },
    ],
    decision: {
      result: 'later',
      on: '2026-08-11',
      reference: 'B&W 2026-588',
      note: 'Opnieuw bespreken als het riool aan de beurt is.',
    },
    outcome: {
      kind: 'gestopt',
      note: 'Nu niet: het plein gaat pas open als het riool wordt vervangen.',
      lessons: 'Eerder in de planning van het riool kijken.',
      responsibility: 'Zorgvuldig met gemeentegeld',
    },
  },
};
