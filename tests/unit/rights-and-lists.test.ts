import { rights } from '../../src/domain/rights';
import type { Role, Verb } from '../../src/domain/rights';
import schema from '../../sharepoint/lists.json';

type Need = readonly [list: string, act: 'read' | 'write'];

const dossier: readonly Need[] = [
  ['Initiatieven', 'write'],
  ['Tijdlijn', 'write'],
];
const registration: readonly Need[] = [
  ['Aanmeldingen', 'write'],
  ['Tijdlijn', 'write'],
];

/** What a person must be able to do with the lists for each verb that a screen can offer. */
const needs: Readonly<Record<Verb, readonly Need[]>> = {
  register: [['Aanmeldingen', 'write']],
  relateInitiatives: [['Verwanten', 'write']],
  seeRegistrations: [['Aanmeldingen', 'read']],
  mergeRegistration: registration,
  pauseRegistration: registration,
  mergeInitiatives: dossier,
  referRegistration: registration,
  pickUp: [...dossier, ...registration, ['Initiatiefnemers', 'write']],
  assign: [...dossier, ...registration, ['Initiatiefnemers', 'write']],
  seeInitiators: [['Initiatiefnemers', 'read']],
  recordContact: [...dossier, ['Contactmomenten', 'write']],
  saveAnswer: dossier,
  finishExploration: dossier,
  saveAssessment: dossier,
  linkOpgave: [...dossier, ['InitiatiefOpgaven', 'write']],
  finishAssessment: dossier,
  askColleagues: [...dossier, ['Betrokkenen', 'write']],
  markMisfit: [['NietPassend', 'write']],
  answerRequest: [['Betrokkenen', 'write']],
  openWeighing: dossier,
  openChannel: dossier,
  weigh: [
    ['Wegingen', 'write'],
    ['Tijdlijn', 'write'],
  ],
  recordConclusion: dossier,
  createStartnotitie: [...dossier, ['Documenten', 'write'], ['Sjablonen', 'read']],
  recordDecision: [...dossier, ['Afspraken', 'write']],
  saveAgreement: [['Afspraken', 'write']],
  correctTimeline: [['Tijdlijn', 'write']],
  confirmExploration: dossier,
  goBack: dossier,
  closeInitiative: dossier,
  reopen: dossier,
  pauseClock: dossier,
  handOver: [...dossier, ['Contactmomenten', 'write']],
  takeOver: [...dossier, ['Afspraken', 'write']],
  release: dossier,
  arrangeStandIn: dossier,
  recordAbsence: [['Pool', 'write']],
  followUpReferral: [['Tijdlijn', 'write']],
  manageDestinations: [['Loketten', 'write']],
  manageTexts: [['Teksten', 'write']],
  manageTemplates: [['Sjablonen', 'write']],
  managePool: [['Pool', 'write']],
  manageRules: [['Instellingen', 'write']],
  importOpgaven: [['Opgaven', 'write']],
  answerMirror: [['Partnerspiegel', 'write']],
  seeMirror: [['Partnerspiegel', 'read']],
  removePersonalData: [
    ['Aanmeldingen', 'write'],
    ['Initiatiefnemers', 'write'],
    ['Contactmomenten', 'write'],
  ],
  seePersonalData: [
    ['Initiatiefnemers', 'read'],
    ['Contactmomenten', 'read'],
  ],
  setRetention: [['Instellingen', 'write']],
  maintainOpgaven: [['Opgaven', 'write']],
  sayExpertise: [['Deskundigen', 'write']],
  fetchForms: [
    ['Formulieren', 'read'],
    ['Aanmeldingen', 'write'],
  ],
  mapForms: [['Instellingen', 'write']],
  importInitiatives: [...dossier, ['Inlezingen', 'write']],
  setUp: schema.lists.map(({ title }): Need => [title, 'write']),
};

/** The groups somebody is in at least who is this to a dossier (domain/rights.ts: `rolesOf`). */
const groupsOf = (role: Role): readonly string[] => {
  if (role === 'accountmanager' || role === 'standIn') return ['pool', 'coordinators'];
  if (role === 'contributor') return ['team', 'pool', 'coordinators'];
  return [role];
};

const levels: Readonly<Record<string, readonly string[]>> = {
  read: ['read'],
  contribute: ['read', 'write'],
  edit: ['read', 'write'],
  full: ['read', 'write'],
};

describe('a screen never offers what the lists refuse', () => {
  it.each(Object.entries(needs))('%s', (verb, wanted) => {
    const missing = (rights[verb as Verb] as readonly Role[]).flatMap(groupsOf).flatMap((group) =>
      wanted.flatMap(([title, act]) => {
        const list = schema.lists.find((one) => one.title === title);
        const right = (list?.rights as Readonly<Record<string, string>> | undefined)?.[group];
        return levels[right ?? '']?.includes(act) ? [] : [`${group} may not ${act} ${title}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  it('every verb says what it needs', () => {
    expect(Object.keys(needs).sort()).toEqual(Object.keys(rights).sort());
  });
});
