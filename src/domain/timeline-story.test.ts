import fc from 'fast-check';
import { deriveKey } from './keys';
import { phases } from './phases';
import type { TimelineEvent } from './records.generated';
import { longestSilence, storyOf } from './timeline-story';
import { serviceCalendar } from './working-days';

const calendar = serviceCalendar();

function anEvent(
  day: string,
  Kind: TimelineEvent['Kind'],
  Title: string,
  Phase?: TimelineEvent['Phase'],
): TimelineEvent {
  return { Title, Key: deriveKey(day, Title), InitiativeKey: 'i', At: `${day}T10:00:00.000Z`, Kind, Phase };
}

const told = [
  anEvent('2026-08-24', 'aangemeld', 'Aangemeld per telefoon', 'aangemeld'),
  anEvent('2026-08-24', 'toegewezen', 'Anna de Wit is het vaste aanspreekpunt', 'toegewezen'),
  anEvent('2026-08-25', 'contact', 'Eerste contact met de initiatiefnemers per telefoon', 'verkenning'),
  anEvent('2026-09-14', 'fase', 'Verkenning klaar, verder met de voorlopige inschatting', 'inschatting'),
  anEvent('2026-09-16', 'contact', 'Contact met de initiatiefnemers in een gesprek'),
  anEvent('2026-09-28', 'fase', 'Voorlopige inschatting klaar, 2 opgaven gekoppeld', 'verbreding'),
  anEvent('2026-11-03', 'fase', 'Terug naar verkenning', 'verkenning'),
  anEvent('2026-11-16', 'weging', 'Weging geopend, 5 collega’s gevraagd', 'weging'),
];

describe('the story of an initiative', () => {
  it('is told by phase with its days, the beginning as a whole, a phase that was gone back to twice', () => {
    const story = storyOf(told, '2026-11-23', calendar);
    expect(story.map(({ phases: [first], from, to, workingDays }) => [first, from, to, workingDays])).toEqual([
      ['aangemeld', '2026-08-24', '2026-09-14', 15],
      ['inschatting', '2026-09-14', '2026-09-28', 10],
      ['verbreding', '2026-09-28', '2026-11-03', 26],
      ['verkenning', '2026-11-03', '2026-11-16', 9],
      ['weging', '2026-11-16', undefined, 5],
    ]);
    expect(story[0]?.phases).toEqual(['aangemeld', 'toegewezen', 'verkenning']);
  });

  it('puts the line that ends a phase with what was done, and the line that opens one with what comes', () => {
    const titles = storyOf(told, '2026-11-23', calendar).map(({ events }) => events.map(({ Title }) => Title));
    expect(titles[1]).toEqual([
      'Contact met de initiatiefnemers in een gesprek',
      'Voorlopige inschatting klaar, 2 opgaven gekoppeld',
    ]);
    expect(titles[4]).toEqual(['Weging geopend, 5 collega’s gevraagd']);
  });

  it('is the same for lines of before the phase was written down', () => {
    const older = told.map((event) => ({ ...event, Phase: undefined }));
    expect(storyOf(older, '2026-11-23', calendar).map((chapter) => [chapter.phases, chapter.from])).toEqual(
      storyOf(told, '2026-11-23', calendar).map((chapter) => [chapter.phases, chapter.from]),
    );
  });

  it('does not begin again when the initiative is handed over', () => {
    const handedOver = anEvent('2026-11-20', 'toegewezen', 'Bram Hofstra is het vaste aanspreekpunt');
    const story = storyOf([...told, handedOver], '2026-11-23', calendar);
    expect(story[story.length - 1]?.phases).toEqual(['weging']);
  });

  it('loses no line and tells none twice, whatever happened', () => {
    const anyEvent = fc.record({
      day: fc.integer({ min: 10, max: 28 }).map((day) => `2026-10-${day}`),
      kind: fc.constantFrom(...(['contact', 'fase', 'weging', 'besluit', 'afronding', 'verbetering'] as const)),
      phase: fc.option(fc.constantFrom(...phases), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(anyEvent), (rows) => {
        const events = rows.map(({ day, kind, phase }, index) => anEvent(day, kind, `Regel ${index}`, phase));
        const story = storyOf(events, '2026-11-23', calendar);
        const lines = story.flatMap((chapter) => chapter.events.map(({ Title }) => Title));
        expect([...lines].sort()).toEqual(events.map(({ Title }) => Title).sort());
        for (const { from, to, workingDays } of story) {
          expect(to === undefined || from <= to).toBe(true);
          expect(workingDays).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('the longest silence', () => {
  it.each<{ readonly today: string | undefined; readonly days: number; readonly when: string }>([
    { today: '2026-11-23', days: 48, when: 'until today while it runs' },
    { today: undefined, days: 16, when: 'between two contacts once it is closed' },
  ])('is $days working days $when', ({ today, days }) => {
    expect(longestSilence(told, today, calendar)).toBe(days);
  });

  it('is not broken by a call that nobody answered', () => {
    const unanswered = anEvent('2026-10-20', 'contact', 'Gebeld, geen gehoor');
    expect(longestSilence([...told, unanswered], '2026-11-23', calendar)).toBe(48);
  });
});
