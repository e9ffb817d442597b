import fc from 'fast-check';
import {
  fewestMirrorAnswers,
  formatScores,
  isMirrorAnswer,
  mirrorCriteria,
  mirrorOf,
  readScores,
} from './partner-mirror';
import type { MirrorSide } from './partner-mirror';

const answer = (Side: MirrorSide, score: number) => ({
  Side,
  Scores: formatScores(Object.fromEntries(mirrorCriteria.map((criterion) => [criterion, score]))),
});
const times = (count: number, side: MirrorSide, score: number) =>
  Array.from({ length: count }, () => answer(side, score));

describe('the partner mirror', () => {
  it('shows averages of a side from three answers on, and says how many lack', () => {
    const two = mirrorOf([...times(2, 'team', 4), ...times(3, 'initiatiefnemer', 2)]);
    expect(two.needed).toEqual({ team: 1, initiatiefnemer: 0 });
    expect(two.rows[0]).toEqual({ criterion: 'aansluiten', team: undefined, initiators: 2, compared: undefined });
    expect(mirrorOf([...times(3, 'team', 4), ...times(3, 'initiatiefnemer', 2)]).rows[0]).toMatchObject({
      team: 4,
      compared: 'lower',
    });
  });

  it('asks three answers for each criterion by itself: one who skipped it does not count there', () => {
    const partly = [...times(2, 'team', 4), { Side: 'team' as const, Scores: '5;;;;;;' }];
    const { rows } = mirrorOf(partly);
    expect(rows[0]?.team).toBeCloseTo(13 / 3);
    expect(rows[1]?.team).toBeUndefined();
  });

  it.each([
    [3.8, 2.7, 'lower'],
    [4.2, 4.3, 'same'],
    [3.2, 4.0, 'higher'],
    [3.0, 3.5, 'higher'],
    [4.1, 3.6, 'lower'],
    [3.0, 3.4, 'same'],
  ])('team %d, initiators %d: %s', (team, initiators, wanted) => {
    const ten = (side: MirrorSide, average: number) => {
      const low = Math.floor(average);
      const high = Math.round((average - low) * 10);
      return [...times(high, side, low + 1), ...times(10 - high, side, low)];
    };
    const mirror = mirrorOf([...ten('team', team), ...ten('initiatiefnemer', initiators)]);
    expect(mirror.rows[0]?.compared).toBe(wanted);
  });

  it('never shows an average of fewer than three, whatever the answers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('team', 'initiatiefnemer'), fc.integer({ min: 1, max: 5 })), {
          maxLength: 8,
        }),
        (given) => {
          const answers = given.map(([side, score]) => answer(side, score));
          const { rows, count } = mirrorOf(answers);
          for (const row of rows) {
            expect(row.team === undefined).toBe(count.team < fewestMirrorAnswers);
            expect(row.initiators === undefined).toBe(count.initiatiefnemer < fewestMirrorAnswers);
          }
        },
      ),
    );
  });

  it('keeps answers as seven scores, empty where there is no view, and reads nothing else', () => {
    expect(formatScores({ aansluiten: 4, stem: 2 })).toBe('4;;2;;;;');
    expect(readScores('4;;2;;;;')).toEqual({ aansluiten: 4, stem: 2 });
    expect(readScores('9;x;2.5;-1;0')).toEqual({});
    expect([isMirrorAnswer({}), isMirrorAnswer({ stem: 6 }), isMirrorAnswer({ stem: 1 })]).toEqual([
      false,
      false,
      true,
    ]);
  });
});
