import fc from 'fast-check';
import { proposeAccountmanagers } from './assignment';
import type { AssignmentInput, AssignmentProposal, OpenInitiative } from './assignment';
import type { PoolMember } from './records.generated';
import { serviceCalendar } from './working-days';

const member = (Title: string, changes: Partial<PoolMember> = {}): PoolMember => ({
  Title,
  PersonKey: Title.toLowerCase(),
  IsActive: true,
  Capacity: 8,
  ...changes,
});
const dossiers = (of: string, count: number, Settlement = 'Emmeloord'): readonly OpenInitiative[] =>
  Array.from({ length: count }, (_, n) => ({
    Key: `${of}-${n}`,
    Title: `Plan ${n} van ${of}`,
    Settlement,
    AccountmanagerKey: of,
  }));

const waiting = {
  Title: 'Buurtbarbecue wordt straatkeuken',
  Summary: 'Een vaste buitenkeuken om elkaar te ontmoeten.',
  Settlement: 'Luttelgeest',
  ContactDueOn: '2026-11-25',
};

const lieke = member('Lieke', { Settlements: 'Luttelgeest;Marknesse', Expertise: 'wonen;dorpshuizen' });
const bram = member('Bram', { Settlements: 'Creil;Espel', Expertise: 'zorg;ontmoeten' });
const yusuf = member('Yusuf', {
  Settlements: 'Luttelgeest',
  Expertise: 'ontmoeten',
  AwayFrom: '2026-11-16',
  AwayUntil: '2026-11-27',
});

const propose = (changes: Partial<AssignmentInput>): readonly AssignmentProposal[] =>
  proposeAccountmanagers({
    waiting,
    pool: [],
    openInitiatives: [],
    today: '2026-11-23',
    calendar: serviceCalendar(),
    ...changes,
  });
const namesAndFits = (changes: Partial<AssignmentInput>): readonly string[] =>
  propose(changes).map(({ member: { Title }, fit }) => `${Title}: ${fit}`);

describe('proposal of an accountmanager', () => {
  it('is the one of the settlement with room, then who knows the subject, and last who is away', () => {
    const openInitiatives = [
      ...dossiers('lieke', 3),
      ...dossiers('lieke', 1, 'Luttelgeest').map((own) => ({ ...own, Key: 'W', Title: 'Veertien woningen' })),
      ...dossiers('bram', 7),
    ];
    const proposals = propose({ pool: [yusuf, bram, lieke], openInitiatives });
    expect(proposals.map(({ member: { Title }, fit }) => `${Title}: ${fit}`)).toEqual([
      'Lieke: best',
      'Bram: also',
      'Yusuf: not-now',
    ]);
    expect(proposals[0]?.reasons).toEqual([
      { kind: 'settlement', speaks: 'for', settlement: 'Luttelgeest' },
      { kind: 'room', speaks: 'for', open: 4, capacity: 8 },
      { kind: 'neighbour', speaks: 'for', initiativeTitle: 'Veertien woningen' },
    ]);
    expect(proposals[1]?.reasons).toEqual([
      { kind: 'expertise', speaks: 'for', words: ['ontmoeten'] },
      { kind: 'nearly-full', speaks: 'against', open: 7, capacity: 8 },
    ]);
    expect(proposals[2]).toMatchObject({ availableFrom: '2026-11-30' });
    expect(proposals[2]?.reasons.at(-1)).toEqual({ kind: 'away', speaks: 'warning', until: '2026-11-27' });
  });

  it('spreads the load: of two who fit alike, the one with fewer dossiers', () => {
    const pool = [member('Anna', { Capacity: 10 }), member('Tom', { Capacity: 6 })];
    expect(namesAndFits({ pool, openInitiatives: [...dossiers('anna', 8), ...dossiers('tom', 2)] })).toEqual([
      'Tom: best',
      'Anna: also',
    ]);
  });

  it('does not call somebody best who is full, but leaves the choice', () => {
    expect(namesAndFits({ pool: [lieke], openInitiatives: dossiers('lieke', 8) })).toEqual(['Lieke: also']);
    expect(propose({ pool: [lieke], openInitiatives: dossiers('lieke', 9) })[0]?.reasons).toContainEqual({
      kind: 'full',
      speaks: 'against',
      open: 9,
      capacity: 8,
    });
  });

  it('lets who is back in time keep the norm', () => {
    const back = { ...lieke, AwayFrom: '2026-11-20', AwayUntil: '2026-11-24' };
    expect(namesAndFits({ pool: [back] })).toEqual(['Lieke: best']);
    expect(namesAndFits({ pool: [{ ...back, AwayUntil: '2026-11-25' }] })).toEqual(['Lieke: not-now']);
  });

  it('warns of an absence that starts before or just after the first contact, and not of a later or past one', () => {
    const reasonsOf = (changes: Partial<PoolMember>): readonly string[] =>
      (propose({ pool: [{ ...bram, ...changes }] })[0]?.reasons ?? []).map(({ kind }) => kind);
    expect(reasonsOf({ AwayFrom: '2026-11-24', AwayUntil: '2026-12-04' })).toContain('away-soon');
    expect(reasonsOf({ AwayFrom: '2026-11-26', AwayUntil: '2026-12-04' })).toContain('away-soon');
    expect(reasonsOf({ AwayFrom: '2026-11-27' })).not.toContain('away-soon');
    expect(reasonsOf({ AwayFrom: '2026-11-01', AwayUntil: '2026-11-22' })).toEqual(['room', 'expertise']);
  });

  it('says nothing of when somebody is back whose absence has no end', () => {
    const [only] = propose({ pool: [{ ...lieke, AwayFrom: '2026-11-01' }] });
    expect(only?.fit).toBe('not-now');
    expect(only).not.toHaveProperty('availableFrom');
  });

  it('compares what people know with the words of the opgaven too', () => {
    const sport = member('Tom', { Expertise: 'sport; jeugd' });
    expect(propose({ pool: [sport], opgaveWords: ['Sporten en bewegen'] })[0]?.reasons).toContainEqual({
      kind: 'expertise',
      speaks: 'for',
      words: ['sport'],
    });
  });

  it('leaves out who is no longer in the pool, and is empty for an empty pool', () => {
    expect(propose({ pool: [{ ...lieke, IsActive: false }] })).toEqual([]);
    expect(propose({})).toEqual([]);
  });

  it('names at most one as best, never one who is away, and keeps everybody of the pool', () => {
    const day = fc
      .integer({ min: 0, max: 20 })
      .map((n) => new Date(Date.UTC(2026, 10, 15 + n)).toISOString().slice(0, 10));
    const someone = fc.record({
      Capacity: fc.integer({ min: 0, max: 3 }),
      AwayFrom: fc.option(day, { nil: undefined }),
      AwayUntil: fc.option(day, { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(someone, { maxLength: 6 }),
        fc.array(fc.nat({ max: 5 }), { maxLength: 12 }),
        (people, owners) => {
          const pool = people.map(({ Capacity, AwayFrom, AwayUntil }, n) =>
            member(`P${n}`, {
              Capacity,
              ...(AwayFrom === undefined ? {} : { AwayFrom }),
              ...(AwayUntil === undefined ? {} : { AwayUntil }),
            }),
          );
          const proposals = propose({ pool, openInitiatives: owners.flatMap((owner) => dossiers(`p${owner}`, 1)) });
          expect(proposals).toHaveLength(pool.length);
          expect(proposals.filter(({ fit }) => fit === 'best').length).toBeLessThanOrEqual(1);
          expect(
            proposals.filter(
              ({ fit, reasons }) => fit === 'best' && reasons.some(({ speaks }) => speaks === 'warning'),
            ),
          ).toEqual([]);
          expect(proposals.map(({ fit }) => fit).lastIndexOf('also')).toBeLessThanOrEqual(
            proposals.length - 1 - proposals.filter(({ fit }) => fit === 'not-now').length,
          );
        },
      ),
    );
  });
});
