import { isAwayIn, isAwayOn, missingInAbsence, standInOf, standsInNow } from './stand-in';

const away = {
  StandInKey: 'bram',
  StandInName: 'Bram Hofstra',
  StandInPhone: '0527-000 102',
  StandInFrom: '2026-12-21',
  StandInUntil: '2027-01-01',
  StandInAnswer: 'ja',
} as const;

describe('a stand-in', () => {
  it.each([
    ['2026-12-20', true, false],
    ['2026-12-21', true, true],
    ['2027-01-01', true, true],
    ['2027-01-02', false, false],
  ])('on %s is known: %s, and answers: %s', (today, known, answers) => {
    expect(standInOf(away, today) !== undefined).toBe(known);
    expect(standsInNow(away, today) !== undefined).toBe(answers);
  });

  it('who did not answer yet already answers the telephone: nobody must get lost', () => {
    expect(standsInNow({ ...away, StandInAnswer: 'gevraagd' }, '2026-12-21')?.name).toBe('Bram Hofstra');
  });

  it('who said no is named, and answers nothing', () => {
    const declined = { ...away, StandInAnswer: 'nee' } as const;
    expect(standInOf(declined, '2026-12-21')).toMatchObject({ name: 'Bram Hofstra', personKey: undefined });
    expect(standsInNow(declined, '2026-12-21')).toBeUndefined();
  });
});

describe('being away', () => {
  it.each([
    [{}, '2026-11-23', false],
    [{ AwayFrom: '2026-11-23' }, '2026-11-23', true],
    [{ AwayFrom: '2026-11-24' }, '2026-11-23', false],
    [{ AwayUntil: '2026-11-23' }, '2026-11-23', true],
    [{ AwayFrom: '2026-11-01', AwayUntil: '2026-11-22' }, '2026-11-23', false],
  ])('by %j on %s: %s', (member, day, expected) => {
    expect(isAwayOn(member, day)).toBe(expected);
  });

  it('overlaps the days of somebody else from the first to the last day', () => {
    const days = { from: '2026-12-21', until: '2027-01-01' };
    expect(isAwayIn({ AwayFrom: '2027-01-01', AwayUntil: '2027-01-10' }, days)).toBe(true);
    expect(isAwayIn({ AwayFrom: '2027-01-02' }, days)).toBe(false);
    expect(isAwayIn({ AwayUntil: '2026-12-20' }, days)).toBe(false);
  });

  it('needs two days in their order, of which the last is not over', () => {
    const today = '2026-11-23';
    expect(missingInAbsence({ from: '', until: '2026-02-30' }, today).map(({ field }) => field)).toEqual([
      'AwayFrom',
      'AwayUntil',
    ]);
    expect(missingInAbsence({ from: '2026-11-25', until: '2026-11-24' }, today)).toHaveLength(1);
    expect(missingInAbsence({ from: '2026-11-01', until: '2026-11-22' }, today)).toHaveLength(1);
    // Fell ill yesterday.
    expect(missingInAbsence({ from: '2026-11-22', until: '2026-11-23' }, today)).toEqual([]);
  });
});
