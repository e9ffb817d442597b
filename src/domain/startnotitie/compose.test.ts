import { leftOut } from '../contact-data';
import type { Initiative } from '../records.generated';
import { composeStartnotitie, countSections } from './compose';
import type { StartnotitieSection } from './compose';
import type { StartnotitieFacts } from './facts';
import { sectionIds } from './sections';
import type { SectionId } from './sections';

const initiative: Initiative = {
  Key: 'K',
  Number: '2026-031',
  Title: 'Veilig fietsen tussen Rutten en Creil',
  Summary: 'Onze kinderen fietsen in het donker over een smalle polderweg.',
  Settlement: 'Rutten',
  Phase: 'besluit',
  PhaseSince: '2026-11-20T09:00:00.000Z',
  ReceivedAt: '2026-08-24T07:00:00.000Z',
  IsOpen: true,
  AccountmanagerName: 'Anna de Wit',
  Ambition: 'Kinderen fietsen veilig naar school.',
  Scope: 'De route Rutten–Creil.',
  Delineation: 'Alleen het deel buiten de bebouwde kom.',
  StateOfPlay: 'Tellingen in twee weken.\nEen kaart met vijf plekken.',
  Stakeholders: 'Ouders, scholen en boeren.',
  StakeholdersPlan: 'Anna belt de politie.',
  UnknownAnswers: 'Stakeholders',
  Ask: 'Wil de gemeente een veilige route onderzoeken?',
  AddedValue: 'De gemeente is wegbeheerder.',
  Stance: 'versterken-mits',
  WhyAndHow: 'Eerst drie routes laten onderzoeken.',
  ArgumentsAgainst: 'Hoge kosten.',
  Decider: 'college',
};

const facts: StartnotitieFacts = {
  initiative,
  receivedThrough: 'telefoon',
  opgaven: [
    { Title: 'Veilig en prettig fietsen', Goal: 'Mobiliteit', Contribution: 'een vrij fietspad' },
    { Title: 'Een veilige polder', Goal: 'Veiligheid', Contribution: 'minder gevaarlijke plekken' },
  ],
  contributors: [
    { Title: 'Wim Nijboer', Key: 'c1', InitiativeKey: 'K', PersonKey: 'w', Status: 'doet mee' },
    { Title: 'Joost Wiersma', Key: 'c2', InitiativeKey: 'K', PersonKey: 'j', Status: 'kan niet' },
  ],
  agreements: [
    {
      Title: 'Routes bespreken',
      Key: 'a1',
      InitiativeKey: 'K',
      OwnerSide: 'initiatiefnemers',
      DueOn: '2027-01-15',
      Status: 'open',
    },
    {
      Title: 'Telling doen',
      Key: 'a2',
      InitiativeKey: 'K',
      OwnerSide: 'gemeente',
      DueOn: '2026-12-01',
      Status: 'gedaan',
    },
    { Title: 'Zonder datum', Key: 'a3', InitiativeKey: 'K', OwnerSide: 'gemeente', Status: 'open' },
    {
      Title: 'Vervallen',
      Key: 'a4',
      InitiativeKey: 'K',
      OwnerSide: 'gemeente',
      DueOn: '2026-12-02',
      Status: 'vervallen',
    },
  ],
  municipality: 'gemeente Noordoostpolder',
  today: '2026-11-23',
};

const section = (id: SectionId, changes: Partial<StartnotitieFacts> = {}): StartnotitieSection => {
  const found = composeStartnotitie({ ...facts, ...changes }).sections.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return found;
};
const textOf = (id: SectionId, changes: Partial<StartnotitieFacts> = {}): readonly string[] =>
  section(id, changes).paragraphs.map(({ text }) => text);
const without = (...columns: (keyof Initiative)[]): Partial<StartnotitieFacts> => ({
  initiative: Object.fromEntries(
    Object.entries(initiative).filter(([column]) => !columns.includes(column as keyof Initiative)),
  ) as unknown as Initiative,
});

describe('startnotitie from the dossier', () => {
  it('has the 17 sections in order, ten filled, one partly and six to be written', () => {
    const startnotitie = composeStartnotitie(facts);
    expect(startnotitie.sections.map(({ id, number }) => [id, number])).toEqual(
      sectionIds.map((id, position) => [id, position + 1]),
    );
    expect(countSections(startnotitie)).toEqual({ filled: 10, partly: 1, empty: 6 });
    expect(startnotitie).toMatchObject({
      heading: 'Startnotitie voor het college',
      number: '2026-031',
      date: '23 november 2026',
    });
  });

  it.each<[SectionId, readonly string[]]>([
    [
      'requestedDecision',
      [
        'We vragen het college een besluit te nemen over Veilig fietsen tussen Rutten en Creil in Rutten.',
        'Ons voorstel: het initiatief versterken, onder voorwaarden.',
        'Eerst drie routes laten onderzoeken.',
      ],
    ],
    [
      'cause',
      [
        'Op 24 augustus 2026 kwam dit initiatief bij ons binnen via telefoon, uit Rutten.',
        initiative.Summary,
        'Wat zij vragen: Wil de gemeente een veilige route onderzoeken?',
      ],
    ],
    [
      'opgave',
      [
        'Veilig en prettig fietsen (Mobiliteit): een vrij fietspad',
        'Een veilige polder (Veiligheid): minder gevaarlijke plekken',
      ],
    ],
    ['scope', ['Alleen het deel buiten de bebouwde kom.']],
    ['stateOfPlay', ['Tellingen in twee weken.', 'Een kaart met vijf plekken.']],
    [
      'planning',
      ['1 december 2026: Telling doen (de gemeente)', '15 januari 2027: Routes bespreken (de initiatiefnemers)'],
    ],
    ['organisation', ['Accountmanager en vast contact: Anna de Wit.', 'In het team: Wim Nijboer.']],
  ])('%s says what the dossier says', (id, text) => {
    expect(textOf(id)).toEqual(text);
  });

  it('is partly filled where something is known to be unknown', () => {
    expect(section('stakeholders')).toMatchObject({ state: 'partly' });
    expect(textOf('stakeholders')).toEqual([
      'Ouders, scholen en boeren.',
      'Nog niet bekend. Wat we doen om dit te weten te komen: Anna belt de politie.',
    ]);
    expect(section('requestedDecision', without('Decider')).state).toBe('partly');
    expect(section('cause', without('Ask')).state).toBe('partly');
    expect(section('opgave', { opgaven: [{ Title: 'Een veilige polder', Goal: 'Veiligheid' }] }).state).toBe('partly');
    expect(section('addedValue', without('Stance')).state).toBe('partly');
    expect(section('organisation', { contributors: [] }).state).toBe('partly');
  });

  it.each<[SectionId, Partial<StartnotitieFacts>]>([
    ['requestedDecision', without('Decider', 'Stance')],
    ['opgave', { opgaven: [] }],
    ['goal', without('Ambition')],
    ['scope', without('Delineation', 'Scope')],
    ['against', without('ArgumentsAgainst')],
    ['planning', { agreements: [] }],
    ['money', {}],
  ])('%s is empty when nothing is known, and says what it is for', (id, changes) => {
    expect(section(id, changes)).toMatchObject({
      state: 'empty',
      paragraphs: [],
      hint: expect.stringMatching(/\?$/) as string,
    });
  });

  it('takes the reason why it fits no opgave', () => {
    const initiativeWithReason = { ...initiative, NoOpgaveReason: 'Het gaat over één straat.' };
    expect(section('opgave', { opgaven: [], initiative: initiativeWithReason })).toMatchObject({ state: 'filled' });
  });

  it('falls back on question 4 when the assessment has no delineation', () => {
    expect(textOf('scope', without('Delineation'))).toEqual(['De route Rutten–Creil.']);
  });

  it('takes what the accountmanager wrote: instead of nothing, and after what the dossier says', () => {
    const written = {
      money: 'Ongeveer 40 uur.\n\nDekking: mobiliteit.',
      stakeholders: 'De politie doet mee.',
      frames: '  ',
    };
    expect(section('money', { written })).toMatchObject({ state: 'filled', written: true });
    expect(textOf('money', { written })).toEqual(['Ongeveer 40 uur.', 'Dekking: mobiliteit.']);
    expect(section('stakeholders', { written }).state).toBe('filled');
    expect(textOf('stakeholders', { written })).toHaveLength(3);
    expect(section('frames', { written }).state).toBe('empty');
  });

  it('names the body that chooses, in the heading too', () => {
    expect(section('choices', { initiative: { ...initiative, Decider: 'raad' } }).title).toBe('Keuzes voor de raad');
    expect(composeStartnotitie({ ...facts, ...without('Decider') }).heading).toBe('Startnotitie');
  });

  it('holds no contact data or names of initiators, wherever they were typed', () => {
    const leaky = 'Bel Berend Oefenman op 0527-000 004 of berend.oefenman@example.org.';
    const changes: Partial<StartnotitieFacts> = {
      initiative: { ...initiative, Title: leaky, Summary: leaky, Ambition: leaky, WhyAndHow: leaky },
      agreements: [
        { Title: leaky, Key: 'a', InitiativeKey: 'K', OwnerSide: 'gemeente', DueOn: '2026-12-01', Status: 'open' },
      ],
      written: { money: leaky },
      initiatorNames: ['Berend Oefenman'],
    };
    const all = JSON.stringify(composeStartnotitie({ ...facts, ...changes }));
    expect(all).not.toMatch(/Oefenman|0527|example\.org/i);
    expect(all).toContain(leftOut);
  });
});
