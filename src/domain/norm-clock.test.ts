import * as fc from 'fast-check';
import { anAgreement, anInitiative } from '../testing/builders';
import { agreementsBySide, agreementState, missingInAgreement, sortAgreements } from './agreements';
import { addDays, formatDay, formatTime } from './days';
import { nextActionIn } from './next-action';
import { normClock } from './norm-clock';
import { phases } from './phases';
import { readSettings } from './settings';
import { serviceCalendar } from './working-days';

const calendar = serviceCalendar();

describe('the norm clock', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 'today', 0],
    ['2026-11-24', '2026-11-23', 'tomorrow', 1],
    ['2026-11-25', '2026-11-23', 'later', 2],
    ['2026-11-30', '2026-11-27', 'later', 1],
    ['2026-11-20', '2026-11-23', 'late', 1],
    ['2026-11-19', '2026-11-23', 'late', 2],
    ['2026-11-20', '2026-11-21', 'late', 1],
    ['2026-04-24', '2026-04-28', 'late', 1],
  ])('for %s, seen on %s, is %s by %i working days', (dueOn, today, state, workingDays) => {
    expect(normClock(dueOn, today, calendar)).toEqual({ state, workingDays });
  });

  it('is late from the day after, and counts what is left one by one, whatever the days', () => {
    const days = fc.record({ start: fc.integer({ min: 0, max: 3000 }), until: fc.integer({ min: -400, max: 400 }) });
    fc.assert(
      fc.property(days, ({ start, until }) => {
        const today = addDays('2024-01-01', start);
        const dueOn = addDays(today, until);
        const { state, workingDays } = normClock(dueOn, today, calendar);
        expect(state === 'late').toBe(dueOn < today);
        expect(workingDays).toBeGreaterThanOrEqual(state === 'late' ? 1 : 0);
        if (state === 'later' && calendar.isWorkingDay(today)) {
          const before = normClock(dueOn, addDays(today, -1), calendar).workingDays;
          expect(before).toBe(workingDays + 1);
        }
      }),
    );
  });

  it('stands still while we wait for the initiators, however long that takes', () => {
    expect(normClock('2026-11-25', '2026-11-24', calendar, '2026-11-23')).toEqual({ state: 'paused', workingDays: 2 });
    expect(normClock('2026-11-25', '2027-02-01', calendar, '2026-11-23')).toEqual({ state: 'paused', workingDays: 2 });
    expect(normClock('2026-11-20', '2026-11-24', calendar, '2026-11-23')).toEqual({ state: 'paused', workingDays: -1 });
  });
});

describe('agreements', () => {
  it('stand as their day and state say', () => {
    const state = (values: Parameters<typeof anAgreement>[0]) =>
      agreementState(anAgreement(values), '2026-11-23', calendar);
    expect(state({ DueOn: '2026-11-20' })).toEqual({ kind: 'due', clock: { state: 'late', workingDays: 1 } });
    expect(state({})).toEqual({ kind: 'undated' });
    expect(state({ DueOn: '2026-11-20', Status: 'gedaan' })).toEqual({ kind: 'done' });
    expect(state({ Status: 'vervallen' })).toEqual({ kind: 'dropped' });
  });

  it('come in the order in which they are due; what is done comes last, the newest first', () => {
    const all = [
      anAgreement({ Title: 'oud', Status: 'gedaan', CompletedOn: '2026-11-01' }),
      anAgreement({ Title: 'ooit' }),
      anAgreement({ Title: 'nieuw', Status: 'gedaan', CompletedOn: '2026-11-20' }),
      anAgreement({ Title: 'later', DueOn: '2026-12-04' }),
      anAgreement({ Title: 'eerst', DueOn: '2026-11-24', OwnerSide: 'initiatiefnemers' }),
    ];
    expect(sortAgreements(all).map(({ Title }) => Title)).toEqual(['eerst', 'later', 'ooit', 'nieuw', 'oud']);
    expect(agreementsBySide(all).initiatiefnemers.map(({ Title }) => Title)).toEqual(['eerst']);
  });

  it('need a text, and a colleague when the municipality is to do it', () => {
    expect(missingInAgreement({ Title: ' ', OwnerSide: 'gemeente' })).toEqual([
      { field: 'Title', reason: 'empty' },
      { field: 'OwnerName', reason: 'empty' },
    ]);
    expect(missingInAgreement({ Title: 'Bellen', OwnerSide: 'initiatiefnemers' })).toEqual([]);
    expect(missingInAgreement({ Title: 'x'.repeat(256), OwnerSide: 'initiatiefnemers' })).toEqual([
      { field: 'Title', reason: 'too-long' },
    ]);
  });
});

describe('days in words', () => {
  it.each([
    ['nl', 'long', 'woensdag 25 november'],
    ['nl', 'short', 'wo 25 nov'],
    ['nl', 'weekday', 'woensdag'],
    ['nl', 'date', '25 november 2026'],
    ['en', 'long', 'Wednesday 25 November'],
    ['en', 'short', 'Wed 25 Nov'],
    ['en', 'date', '25 November 2026'],
  ] as const)('%s %s', (language, style, expected) => {
    expect(formatDay('2026-11-25', language, style).replace(',', '')).toBe(expected);
  });

  it('times are those on the clock of the municipality', () => {
    expect(formatTime('2026-11-23T13:03:00Z', 'nl')).toBe('14:03');
    expect(formatTime('2026-07-01T13:03:00Z', 'nl')).toBe('15:03');
  });
});

describe('what comes next', () => {
  const settings = readSettings([]);
  const now = new Date('2026-11-23T13:05:00Z');

  it.each(phases)('is said in %s, with a day where a norm gives one', (Phase) => {
    const initiative = anInitiative({ Phase, FirstContactDueOn: '2026-11-25', WeighingClosesOn: '2026-12-07' });
    const { NextAction, NextActionOn } = nextActionIn(initiative, settings, now);
    expect(NextAction === null).toBe(Phase === 'afgerond');
    const days: Record<string, string | null> = {
      aangemeld: '2026-11-24',
      toegewezen: '2026-11-25',
      verkenning: '2026-12-14',
      weging: '2026-12-07',
      begeleiding: '2026-11-30',
    };
    expect(NextActionOn).toBe(days[Phase] ?? null);
  });
});
