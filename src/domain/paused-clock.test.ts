import * as fc from 'fast-check';
import { anInitiative } from '../testing/builders';
import { addDays } from './days';
import { canPause, missingInPause, pausedClock, pauseChanges, resumeChanges } from './paused-clock';
import type { PausedInitiative } from './paused-clock';
import { addWorkingDays, serviceCalendar, workingDaysBetween } from './working-days';

const calendar = serviceCalendar(['2026-12-31']);

function waiting(values: Partial<PausedInitiative> = {}): PausedInitiative {
  return anInitiative({
    Phase: 'verkenning',
    PhaseSince: '2026-11-02T09:00:00.000Z',
    WaitingFor: 'de lijst met deelnemers',
    WaitingSince: '2026-11-16',
    ...values,
  });
}

describe('a clock that stands still', () => {
  it('says since when, how many working days, on what, and what was promised', () => {
    expect(pausedClock(waiting({ WaitingUntil: '2026-11-23' }), '2026-11-23', calendar)).toEqual({
      since: '2026-11-16',
      workingDays: 5,
      waitingFor: 'de lijst met deelnemers',
      promise: { on: '2026-11-23', state: 'today' },
      spokenSince: false,
    });
  });

  it.each([
    ['2026-11-20', 'broken'],
    ['2026-11-23', 'today'],
    ['2026-11-24', 'coming'],
  ] as const)('on Monday 23 November a promise for %s is %s', (WaitingUntil, state) => {
    expect(pausedClock(waiting({ WaitingUntil }), '2026-11-23', calendar)?.promise?.state).toBe(state);
  });

  it('notices a contact after the day on which it was stopped, not the one that stopped it', () => {
    const spoken = (LastContactAt: string) =>
      pausedClock(waiting({ LastContactAt }), '2026-11-23', calendar)?.spokenSince;
    expect(spoken('2026-11-16T15:00:00Z')).toBe(false);
    // 23:30 UTC on the 16th is already the 17th in the municipality.
    expect(spoken('2026-11-16T23:30:00Z')).toBe(true);
  });

  it('is none while the clock runs, nor of an initiative that was closed', () => {
    expect(pausedClock(waiting({ WaitingSince: undefined }), '2026-11-23', calendar)).toBeUndefined();
    expect(pausedClock(waiting({ IsOpen: false }), '2026-11-23', calendar)).toBeUndefined();
  });

  it('keeps its first day when the reason changes', () => {
    const changes = pauseChanges({ WaitingSince: '2026-11-16' }, { waitingFor: ' de begroting ' }, '2026-11-23');
    expect(changes).toEqual({ WaitingFor: 'de begroting', WaitingSince: '2026-11-16', WaitingUntil: null });
  });

  it('needs a reason, and a promise that can still be kept', () => {
    expect(missingInPause({ waitingFor: ' ', promisedOn: '2026-11-22' }, '2026-11-23')).toEqual([
      { field: 'WaitingFor', reason: 'empty' },
      { field: 'WaitingUntil', reason: 'date-in-past' },
    ]);
    expect(missingInPause({ waitingFor: 'de lijst', promisedOn: '2026-11-23' }, '2026-11-23')).toEqual([]);
  });

  it('can be stopped once somebody is the contact, until the end', () => {
    expect(canPause({ Phase: 'aangemeld', IsOpen: true })).toBe(false);
    expect(canPause({ Phase: 'toegewezen', IsOpen: true })).toBe(true);
    expect(canPause({ Phase: 'afgerond', IsOpen: false })).toBe(false);
  });
});

describe('letting the clock run again', () => {
  const anyDay = fc.integer({ min: 0, max: 8_000 }).map((days) => addDays('2020-01-01', days));
  const days = fc.integer({ min: 0, max: 90 });

  it('moves what the norms ask on by the working days that it stood still', () => {
    const changes = resumeChanges(
      waiting({ FirstContactDueOn: '2026-11-18', NextActionOn: '2026-11-27' }),
      '2026-11-23',
      calendar,
    );
    expect(changes).toEqual({
      FirstContactDueOn: '2026-11-25',
      NextActionOn: '2026-12-04',
      WaitingFor: null,
      WaitingSince: null,
      WaitingUntil: null,
    });
  });

  it('leaves exactly as many working days as when it was stopped', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), days, (since, left, paused) => {
        const dueOn = addWorkingDays(since, left, calendar);
        const today = addDays(since, paused);
        const after = resumeChanges(
          waiting({ WaitingSince: since, FirstContactDueOn: dueOn, PhaseSince: `${since}T10:00:00Z` }),
          today,
          calendar,
        ).FirstContactDueOn;
        // On a day off the due day may lie before it with no working day between: none left either way.
        expect(workingDaysBetween(today, after ?? '', calendar) + 0).toBe(left);
      }),
    );
  });

  it('leaves a promise that was late as late as it was', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 20 }), days, (since, late, paused) => {
        const dueOn = addWorkingDays(since, -late, calendar);
        const today = addDays(since, paused);
        const after = resumeChanges(waiting({ WaitingSince: since, FirstContactDueOn: dueOn }), today, calendar);
        const lateThen = workingDaysBetween(dueOn, since, calendar);
        expect(workingDaysBetween(after.FirstContactDueOn ?? '', today, calendar)).toBe(lateThen);
      }),
    );
  });

  it('moves on the same in two pauses as in one that is as long', () => {
    fc.assert(
      fc.property(anyDay, days, days, (since, one, other) => {
        const first = addDays(since, one);
        const second = addDays(first, other);
        const due = addWorkingDays(since, 5, calendar);
        const resume = (from: string, to: string, dueOn: string | null | undefined) =>
          resumeChanges(
            waiting({ WaitingSince: from, FirstContactDueOn: dueOn ?? undefined, PhaseSince: `${since}T10:00:00Z` }),
            to,
            calendar,
          ).FirstContactDueOn;
        expect(resume(first, second, resume(since, first, due))).toBe(resume(since, second, due));
      }),
    );
  });

  it('measures a first contact that was made meanwhile up to its own day', () => {
    const changes = resumeChanges(
      waiting({ FirstContactDueOn: '2026-11-18', FirstContactAt: '2026-11-18T10:00:00Z' }),
      '2026-11-23',
      calendar,
    );
    expect(changes.FirstContactDueOn).toBe('2026-11-20');
  });

  it('leaves a first contact of before the pause as it was', () => {
    const made = { FirstContactDueOn: '2026-11-04', FirstContactAt: '2026-11-03T10:00:00Z' };
    expect(resumeChanges(waiting(made), '2026-11-23', calendar).FirstContactDueOn).toBe('2026-11-04');
  });

  it('counts a next step that came with a later phase from that phase', () => {
    const changes = resumeChanges(
      waiting({ NextActionOn: '2026-12-10', PhaseSince: '2026-11-20T09:00:00Z' }),
      '2026-11-23',
      calendar,
    );
    expect(changes.NextActionOn).toBe('2026-12-11');
  });
});
