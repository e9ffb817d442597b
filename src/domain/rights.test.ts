import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aContributor, anInitiative } from '../testing/builders';
import { people } from '../testing/people';
import type { Person } from '../testing/people';
import { can, rights } from './rights';
import type { Verb } from './rights';

const initiative = anInitiative({ StandInKey: people.bram.personKey });
const contributors = [aContributor('henk'), aContributor('ingrid', { Status: 'kan niet' })];

/** Anna is accountmanager, Bram her stand-in, Marja the coordinator, Henk takes part, Ingrid declined. */
const expected: Readonly<Record<Verb, readonly Person[]>> = {
  register: ['anna', 'bram', 'marja', 'sanne'],
  seeRegistrations: ['anna', 'bram', 'marja'],
  referRegistration: ['anna', 'bram', 'marja'],
  pauseRegistration: ['anna', 'bram', 'marja'],
  pickUp: ['anna', 'bram', 'marja'],
  assign: ['marja'],
  seeInitiators: ['anna', 'bram', 'marja'],
  recordContact: ['anna', 'bram', 'marja'],
  saveAnswer: ['anna', 'bram', 'marja'],
  finishExploration: ['anna', 'bram', 'marja'],
  saveAssessment: ['anna', 'bram', 'marja'],
  linkOpgave: ['anna', 'bram', 'marja'],
  finishAssessment: ['anna', 'bram', 'marja'],
  askColleagues: ['anna', 'bram', 'marja'],
  answerRequest: ['anna', 'bram', 'marja', 'henk', 'ingrid'],
  markMisfit: ['anna', 'bram', 'marja'],
  openWeighing: ['anna', 'bram', 'marja'],
  openChannel: ['anna', 'bram', 'marja'],
  weigh: ['henk'],
  recordConclusion: ['anna', 'bram', 'marja'],
  createStartnotitie: ['anna', 'bram', 'marja'],
  recordDecision: ['anna', 'bram', 'marja'],
  saveAgreement: ['anna', 'bram', 'marja'],
  correctTimeline: ['anna', 'bram', 'marja', 'henk'],
  confirmExploration: ['anna', 'bram', 'marja'],
  goBack: ['anna', 'bram', 'marja'],
  closeInitiative: ['anna', 'marja'],
  reopen: ['anna', 'marja'],
  pauseClock: ['anna', 'bram', 'marja'],
  handOver: ['anna', 'marja'],
  takeOver: ['anna', 'bram', 'marja'],
  release: ['anna', 'marja'],
  arrangeStandIn: ['anna', 'marja'],
  recordAbsence: ['anna', 'bram', 'marja'],
  relateInitiatives: ['anna', 'bram', 'marja', 'sanne'],
  mergeRegistration: ['anna', 'bram', 'marja'],
  mergeInitiatives: ['anna', 'marja'],
  followUpReferral: ['anna', 'bram', 'marja'],
  manageDestinations: ['marja', 'rina'],
  manageTexts: ['marja', 'rina'],
  manageTemplates: ['rina'],
  managePool: ['marja', 'rina'],
  manageRules: ['marja', 'rina'],
  importOpgaven: ['anna', 'bram', 'marja', 'rina'],
  answerMirror: ['anna', 'bram', 'marja', 'henk'],
  seeMirror: ['anna', 'bram', 'marja'],
  removePersonalData: ['marja', 'rina'],
  seePersonalData: ['anna', 'bram', 'marja'],
  setRetention: ['rina'],
  maintainOpgaven: ['anna', 'bram', 'marja', 'rina'],
  sayExpertise: ['anna', 'bram', 'marja', 'sanne', 'geert', 'rina', 'henk', 'ingrid'],
  fetchForms: ['anna', 'bram', 'marja', 'rina'],
  mapForms: ['rina'],
  importInitiatives: ['marja', 'rina'],
  setUp: ['rina'],
};

describe('rights', () => {
  it.each(Object.entries(expected))('%s', (verb, allowed) => {
    const may = (Object.keys(people) as Person[]).filter((person) =>
      can(people[person], verb as Verb, { initiative, contributors }),
    );
    expect(may.sort()).toEqual([...allowed].sort());
  });

  it('leaves the dossier of another to its own accountmanager', () => {
    const ofMarja = anInitiative({ AccountmanagerKey: people.marja.personKey });
    expect(can(people.anna, 'saveAnswer', { initiative: ofMarja })).toBe(false);
    expect(can(people.anna, 'recordContact', { initiative: ofMarja })).toBe(true);
  });

  it('takes the pen from somebody who left the pool', () => {
    expect(can({ ...people.anna, groups: ['readers'] }, 'saveAnswer', { initiative })).toBe(false);
  });

  it('gives a stand-in the pen on the days of the absence, and never the end of the dossier', () => {
    const away = { ...initiative, StandInFrom: '2026-12-21', StandInUntil: '2027-01-01', StandInAnswer: 'ja' } as const;
    const mayOn = (today: string): boolean => can(people.bram, 'saveAnswer', { initiative: away, today });
    expect(['2026-12-20', '2026-12-21', '2027-01-01', '2027-01-02'].map(mayOn)).toEqual([false, true, true, false]);
    const declined = { ...away, StandInAnswer: 'nee' } as const;
    expect(can(people.bram, 'saveAnswer', { initiative: declined, today: '2026-12-21' })).toBe(false);
    expect(can(people.bram, 'closeInitiative', { initiative: away, today: '2026-12-21' })).toBe(false);
  });

  it('allows nothing about a dossier without knowing the dossier', () => {
    expect(can(people.anna, 'saveAnswer')).toBe(false);
    expect(can(people.henk, 'weigh')).toBe(false);
  });

  it('never allows more than the lists do', () => {
    const schema = JSON.parse(readFileSync(join(__dirname, '../../sharepoint/lists.json'), 'utf8')) as {
      lists: { title: string; rights: Record<string, string> }[];
    };
    const writes: Partial<Record<Verb, string>> = {
      register: 'Aanmeldingen',
      referRegistration: 'Aanmeldingen',
      mergeRegistration: 'Aanmeldingen',
      relateInitiatives: 'Verwanten',
      manageDestinations: 'Loketten',
      manageTexts: 'Teksten',
      manageTemplates: 'Sjablonen',
      pickUp: 'Initiatieven',
      recordContact: 'Contactmomenten',
      linkOpgave: 'InitiatiefOpgaven',
      askColleagues: 'Betrokkenen',
      answerRequest: 'Betrokkenen',
      markMisfit: 'NietPassend',
      openChannel: 'Initiatieven',
      saveAgreement: 'Afspraken',
      createStartnotitie: 'Documenten',
      managePool: 'Pool',
      recordAbsence: 'Pool',
      takeOver: 'Initiatieven',
      importOpgaven: 'Opgaven',
    };
    for (const [verb, title] of Object.entries(writes)) {
      const list = schema.lists.find((one) => one.title === title);
      for (const role of rights[verb as Verb] as readonly string[]) {
        if (!['kcc', 'pool', 'coordinators', 'team', 'readers', 'admins'].includes(role)) continue;
        expect({ verb, role, mayWrite: ['contribute', 'edit', 'full'].includes(list?.rights[role] ?? '') }).toEqual({
          verb,
          role,
          mayWrite: true,
        });
      }
    }
  });
});
