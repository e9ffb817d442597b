import type { Frame, Page } from 'playwright-core';
import type { Story } from './story.ts';

/** Where a screen shows itself: the page of a site, or the frame of an app in Teams. */
export type Place = Page | Frame;

/** One screen of the product, as somebody sees it. */
export interface Screen {
  /** Also the name of its picture. */
  readonly name: string;
  readonly login: string;
  /** Below the origin of the tenant. */
  readonly path: (story: Story) => string;
  readonly inTeams?: boolean;
  /** What is done before it is looked at; nothing is stored, so that screens do not depend on one another. */
  readonly act?: (place: Place) => Promise<void>;
  /** What stands there once its content does; a heading of the second level unless it says otherwise. */
  readonly ready?: string;
}

const site = '/sites/initiatieven/SitePages';
const page =
  (name: string, hash = ''): Screen['path'] =>
  () =>
    `${site}/${name}.aspx${hash}`;

/** A dossier by the title of its initiative. */
const dossier =
  (title: string, step: string): Screen['path'] =>
  (story) => {
    const key = story.keyOf(title);
    return `${site}/Initiatief.aspx?initiatief=${key}#/initiatief/${key}/${step}`;
  };

const exploring = 'Dorpstuin achter het dorpshuis';
const assessing = 'Wij maaien de bermen zelf voor de bijen';
const broadening = 'Zonnedak op de sporthal';
const weighing = 'Veilig fietsen tussen Rutten en Creil';
const laterRound = 'Veertien woningen voor starters en senioren';
const deciding = 'Samen eten op woensdag';
const guiding = 'Dorpshuis als huiskamer overdag';
const closed = 'Taalmaatjes aan de keukentafel';

/** Every screen, in the order in which somebody meets them. */
export const screens: readonly Screen[] = [
  { name: 'vandaag', login: 'anna', path: page('Initiatieven') },
  {
    name: 'eerste-contact',
    login: 'anna',
    path: page('Initiatieven'),
    act: pressing(/^(Eerste contact vastleggen|Record first contact)$/),
  },
  { name: 'vandaag-coordinator', login: 'coordinator', path: page('Initiatieven') },
  { name: 'vandaag-griffie', login: 'griffie', path: page('Initiatieven') },
  { name: 'vandaag-kcc', login: 'kcc', path: page('Initiatieven') },
  {
    name: 'pool-bijwerken',
    login: 'coordinator',
    path: page('Initiatieven'),
    act: pressing(/^(Bram Hofstra.* bijwerken|Update Bram Hofstra)/s),
  },
  { name: 'vervanging', login: 'anna', path: page('Initiatieven', '#/vervanging'), act: beingAway },
  { name: 'klok-staat-stil', login: 'anna', path: dossier(broadening, 'afspraken') },
  {
    name: 'overdragen',
    login: 'anna',
    path: dossier(weighing, 'overzicht'),
    act: choosingAct(/^(Overdragen of laten vervangen|Hand over or have somebody stand in)$/),
  },
  { name: 'aanmelden', login: 'kcc', path: page('Aanmelden'), ready: 'input[type="search"]' },
  {
    name: 'aanmelden-bekend',
    login: 'kcc',
    path: page('Aanmelden'),
    ready: 'input[type="search"]',
    act: searching('fietsen'),
  },
  {
    name: 'aanmelden-lijkt-op',
    login: 'kcc',
    path: page('Aanmelden'),
    ready: 'input[type="search"]',
    act: typingLookAlike,
  },
  {
    name: 'initiatieven',
    login: 'anna',
    path: page('Initiatieven', '#/initiatieven'),
    ready: 'a[href*="#/initiatief/"]',
  },
  { name: 'dossier', login: 'anna', path: dossier(weighing, 'overzicht') },
  { name: 'dossier-collega', login: 'collega3', path: dossier(weighing, 'overzicht') },
  { name: 'verkenning', login: 'anna', path: dossier(exploring, 'verkenning') },
  { name: 'verkenning-belanghebbenden', login: 'anna', path: dossier(assessing, 'verkenning'), act: addingParty },
  {
    name: 'verkenning-bevestigen',
    login: 'anna',
    path: dossier(exploring, 'verkenning'),
    act: pressing(/^(Laat de initiatiefnemers bevestigen|Have the initiators confirm)$/),
  },
  { name: 'inschatting', login: 'anna', path: dossier(assessing, 'inschatting') },
  { name: 'verbreding', login: 'anna', path: dossier(broadening, 'verbreding'), ready: 'input[type="checkbox"]' },
  { name: 'kanaalplan', login: 'anna', path: dossier(broadening, 'weging') },
  { name: 'weging', login: 'collega3', path: dossier(weighing, 'weging') },
  { name: 'weging-uitkomst', login: 'anna', path: dossier(weighing, 'weging') },
  { name: 'weging-ingediend', login: 'collega6', path: dossier(weighing, 'weging') },
  {
    name: 'weging-verlengen',
    login: 'anna',
    path: dossier(weighing, 'weging'),
    act: opening(/^(Verlengen|Extend)$/),
  },
  {
    name: 'weging-nog-een-ronde',
    login: 'anna',
    path: dossier(weighing, 'weging'),
    act: opening(/^(Nog een ronde|One more round)$/),
  },
  { name: 'weging-ronde-2', login: 'collega9', path: dossier(laterRound, 'weging') },
  { name: 'weging-ronde-2-uitkomst', login: 'bram', path: dossier(laterRound, 'weging') },
  { name: 'besluit', login: 'bram', path: dossier(deciding, 'besluit') },
  { name: 'afspraken', login: 'anna', path: dossier(weighing, 'afspraken') },
  {
    name: 'contact-vastleggen',
    login: 'anna',
    path: dossier(weighing, 'afspraken'),
    act: pressing(/^(Contact vastleggen|Record contact)$/),
  },
  { name: 'tijdlijn', login: 'anna', path: dossier(weighing, 'tijdlijn') },
  { name: 'documenten', login: 'anna', path: dossier(weighing, 'documenten') },
  { name: 'afronden', login: 'bram', path: dossier(guiding, 'afronden') },
  { name: 'afgerond', login: 'bram', path: dossier(closed, 'overzicht') },
  { name: 'opgaven', login: 'collega1', path: page('Opgaven'), ready: '[data-opgave]' },
  { name: 'opgave', login: 'collega1', path: page('Opgaven'), ready: '[data-opgave]', act: choosingOpgave },
  {
    name: 'opgave-bewerken',
    login: 'coordinator',
    path: page('Opgaven'),
    ready: '[data-opgave]',
    act: editingOpgave,
  },
  { name: 'opgaven-inlezen', login: 'coordinator', path: page('Opgaven'), ready: '[data-opgave]', act: importing },
  { name: 'overzicht', login: 'griffie', path: page('Initiatieven', '#/overzicht'), ready: 'svg[role="img"]' },
  { name: 'overzicht-pool', login: 'anna', path: page('Initiatieven', '#/overzicht'), ready: 'svg[role="img"]' },
  { name: 'privacy', login: 'coordinator', path: page('Initiatieven', '#/privacy'), ready: 'input[type="search"]' },
  { name: 'privacy-beheer', login: 'beheer', path: page('Initiatieven', '#/privacy'), ready: 'table' },
  { name: 'inrichting', login: 'beheer', path: page('Inrichting') },
  {
    name: 'inrichting-plan',
    login: 'beheer',
    path: page('Inrichting', '?site=/sites/team-initiatieven'),
    act: showingPlan,
  },
  { name: 'inrichting-instellingen', login: 'beheer', path: page('Inrichting'), act: changingSettings },
  { name: 'inrichting-teams-app', login: 'beheer', path: page('Inrichting'), act: makingTeamsApp },
  {
    name: 'formulieren',
    login: 'beheer',
    path: page('Inrichting', '#/inrichting/formulieren'),
    ready: 'table',
    act: testingFolder,
  },
  { name: 'formulieren-coordinator', login: 'coordinator', path: page('Inrichting', '#/inrichting/formulieren') },
  { name: 'teksten', login: 'beheer', path: page('Inrichting', '#/inrichting/teksten') },
  {
    name: 'loket-bijwerken',
    login: 'coordinator',
    path: page('Inrichting', '#/inrichting/teksten'),
    act: pressing(/^(Loket of organisatie toevoegen|Add a counter or organisation)$/),
  },
  {
    name: 'inlezen',
    login: 'coordinator',
    path: page('Inrichting', '#/inrichting/inlezen'),
    ready: 'input[type="file"]',
  },
  {
    name: 'inlezen-kolommen',
    login: 'coordinator',
    path: page('Inrichting', '#/inrichting/inlezen'),
    ready: 'input[type="file"]',
    act: choosingFile,
  },
  {
    name: 'inlezen-controle',
    login: 'coordinator',
    path: page('Inrichting', '#/inrichting/inlezen'),
    ready: 'input[type="file"]',
    act: checkingFile,
  },
  { name: 'spelregels', login: 'coordinator', path: page('Inrichting', '#/inrichting/spelregels') },
  { name: 'spelregels-lezen', login: 'griffie', path: page('Inrichting', '#/inrichting/spelregels') },
  { name: 'inrichting-zonder-rechten', login: 'anna', path: page('Inrichting'), ready: 'h1' },
  { name: 'hulp', login: 'anna', path: page('Initiatieven', '#/hulp?van=vandaag'), ready: 'article h2' },
  { name: 'hulp-tabel', login: 'beheer', path: page('Inrichting', '#/hulp/storing'), ready: 'article table' },
  { name: 'teams-vandaag', login: 'anna', path: () => '/teams?app=initiatieven', inTeams: true },
  {
    name: 'teams-aanmelden',
    login: 'kcc',
    path: () => '/teams?app=aanmelden',
    inTeams: true,
    ready: 'input[type="search"]',
  },
];

function pressing(name: RegExp): Screen['act'] {
  return async (place) => {
    await place.getByRole('button', { name }).first().click();
    await place.getByRole('dialog').waitFor();
  };
}

/** Something that opens in the page itself; its first field then has the focus. */
function opening(name: RegExp): Screen['act'] {
  return async (place) => {
    await place.getByRole('button', { name }).click();
    await place.locator('textarea:focus, input:focus').waitFor();
  };
}

async function addingParty(place: Place): Promise<void> {
  await place
    .getByRole('button', { name: /^(Zet er iemand bij met een belang|Add somebody with an interest)$/ })
    .click();
  await place.getByRole('textbox', { name: /^(Wie|Who)$/ }).waitFor();
  await place.getByRole('button', { name: /^(Voorbeeld en vragen|Example and questions).*5\./ }).click();
}

function choosingAct(name: RegExp): Screen['act'] {
  return async (place) => {
    await place.getByRole('button', { name: /^(Meer|More)$/ }).click();
    await place.getByRole('menuitem', { name }).click();
    await place.getByRole('dialog').getByRole('radio').first().waitFor();
  };
}

async function beingAway(place: Place): Promise<void> {
  await place.getByLabel(/^(Afwezig van|Away from)/).fill('2026-12-21');
  await place.getByLabel(/^(Tot en met|Until)/).fill('2027-01-01');
  await place.getByRole('combobox').first().waitFor();
}

/** Of a site that was not set up; looking at it changes nothing there. */
async function showingPlan(place: Place): Promise<void> {
  await place.getByRole('button', { name: /^(Toon het plan|Show the plan)$/ }).click();
  await place.getByRole('heading', { name: /^(Dit gaat de knop doen|This is what the button will do)$/ }).waitFor();
}

async function changingSettings(place: Place): Promise<void> {
  await place.getByRole('button', { name: /^(Instellingen wijzigen|Change settings)$/ }).click();
  await place.getByLabel(/^(Naam van de gemeente|Name of the municipality)/).waitFor();
}

async function makingTeamsApp(place: Place): Promise<void> {
  await place
    .getByRole('button', { name: /^(Teams-app voor deze site maken|Make the Teams app for this site)$/ })
    .click();
  await place.getByText(/^(Gemaakt|Made): /).waitFor();
}

function searching(words: string): Screen['act'] {
  return async (place) => {
    await place.getByRole('searchbox').first().fill(words);
    await place.getByRole('table').first().waitFor();
    await place.getByText(/^(We zoeken verder|Searching further)/).waitFor({ state: 'detached' });
  };
}

async function typingLookAlike(place: Place): Promise<void> {
  await place.getByLabel(/^(Titel|Title)/).fill('Moestuin bij het dorpshuis');
  await place.getByLabel(/^(Kern|Settlement)/).selectOption('Espel');
  await place
    .getByLabel(/^(Waar gaat het over|What is it about)/)
    .fill('Een groep wil groente kweken op het gras achter het dorpshuis.');
  await place
    .getByRole('button', { name: /^(Nee, iets anders|No, something else)$/ })
    .first()
    .waitFor();
}

async function choosingOpgave(place: Place): Promise<void> {
  await place.locator('[data-opgave]').first().click();
  await place.getByRole('region', { name: /^(Gekozen opgave|Chosen|Selected)/ }).waitFor();
}

async function editingOpgave(place: Place): Promise<void> {
  await choosingOpgave(place);
  await place.getByRole('button', { name: /^(Bewerken|Edit):/ }).click();
  await place.getByRole('button', { name: /^(Laten vervallen|Let it expire)$/ }).waitFor();
}

async function testingFolder(place: Place): Promise<void> {
  await place.getByLabel(/^(Map om op te testen|Folder to test on)$/).selectOption('OF-4F7K2Q');
  await place.getByRole('button', { name: /^(Test op een map|Test on a folder)$/ }).click();
  await place.getByRole('heading', { name: /OF-4F7K2Q/ }).waitFor();
}

/** Running initiatives as a municipality keeps them: most of it right, some of it not. */
export const runningInitiatives = [
  'Titel;Kern;Fase;Accountmanager;Aangemeld op;Uitkomst;Initiatiefnemer;Telefoon;Kleur',
  'Veilig fietsen tussen Rutten en Creil;Rutten;weging;Anna de Wit;3-9-2026;;Ria Verzonnen;0527-000 061;rood',
  'Bloembollenroute met de school;Nagelle;verkenning;Bram Hofstra;3-9-2026;;;;',
  'Klusdienst voor ouderen;Ens;loopt;Bram Hofstra;12 mei 2026;;;;groen',
  'Buurtmoestuin in West;Emmeloord;verkenning;A. de Witt;12-5-2026;;;;',
  ';Bant;inschatting;Bram Hofstra;1-5-2026;;;;',
  'Skatebaan bij het station;Emmeloord;verbreding;Anna de Wit;31-02-2026;;;;',
  'Jeu-de-boulesbaan;Creil;afgerond;;1-2-2026;;;;',
  '=1+1;Ens;verkenning;Anna de Wit;3-9-2026;;;;',
].join('\r\n');

async function choosingFile(place: Place): Promise<void> {
  await place
    .locator('input[type="file"]')
    .setInputFiles({ name: 'lopend-2026.csv', mimeType: 'text/csv', buffer: Buffer.from(runningInitiatives) });
  await place.getByRole('button', { name: /^(Controleer de regels|Check the rows)$/ }).waitFor();
}

async function checkingFile(place: Place): Promise<void> {
  await choosingFile(place);
  await place.getByRole('button', { name: /^(Controleer de regels|Check the rows)$/ }).click();
  await place.getByRole('heading', { name: /(kunnen nog niet|cannot go along)/ }).waitFor();
}

async function importing(place: Place): Promise<void> {
  await place.getByRole('button', { name: /^(CSV inlezen|Import CSV)$/ }).click();
  const csv = [
    'sleutel;programma;doel;opgave;toelichting;geldt tot',
    'LB-90;Leefbaar;Prettig wonen;Meer groen in de straat;Bewoners doen mee;2028-12-31',
    'LB-91;Leefbaar;;Speelplekken in elk dorp;;2027-12-31',
    'LB-92;Leefbaar;Prettig wonen;Dorpshuizen open;;31 december',
  ].join('\n');
  await place
    .locator('input[type="file"]')
    .setInputFiles({ name: 'opgaven.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await place
    .getByText(/(regel is goed|row is good|1 regel|1 row)/)
    .first()
    .waitFor();
}
