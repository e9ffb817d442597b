import fc from 'fast-check';
import { allAnswers } from '../testing/builders';
import { isUnknown, markUnknown, questionIds, questionState, readiness } from './exploration';

describe('the seven questions', () => {
  it.each([
    [{ Ask: 'De grond' }, 'answered'],
    [{ Ask: ' \n' }, 'empty'],
    [{}, 'empty'],
    [{ UnknownAnswers: 'Ask' }, 'unknown-without-plan'],
    [{ UnknownAnswers: 'Ask', Ask: 'Iets van vroeger' }, 'unknown-without-plan'],
    [{ UnknownAnswers: 'Kind;Ask', AskPlan: 'Bellen met de voorzitter' }, 'unknown'],
    [{ UnknownAnswers: 'Kind', AskPlan: 'Bellen' }, 'empty'],
  ] as const)('with %j the last one is %s', (initiative, state) => {
    expect(questionState(initiative, 'Ask')).toBe(state);
  });

  it('are ready when each is answered, or unknown with a plan', () => {
    const initiative = { ...allAnswers, Kind: undefined, UnknownAnswers: 'Kind', KindPlan: 'Vragen' };
    expect(readiness(initiative)).toEqual({ ready: 7, total: 7, missing: [] });
    expect(readiness({ ...initiative, KindPlan: '', Ask: undefined })).toMatchObject({ ready: 5, total: 7 });
  });

  it('keep each other’s mark of being unknown, in the order of the questions', () => {
    const anyMarks = fc.array(fc.tuple(fc.constantFrom(...questionIds), fc.boolean()));
    fc.assert(
      fc.property(anyMarks, (marks) => {
        const expected = new Map(marks);
        const text = marks.reduce((sum, [question, unknown]) => markUnknown(sum, question, unknown), '');
        expect(questionIds.filter((question) => isUnknown({ UnknownAnswers: text }, question))).toEqual(
          questionIds.filter((question) => expected.get(question) === true),
        );
      }),
    );
    expect(markUnknown('Ask;onzin', 'Kind', true)).toBe('Kind;Ask');
  });
});
