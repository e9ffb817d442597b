import { allAnswers, anInitiative, anOpgaveLink, fullAssessment } from '../testing/builders';
import { broadeningReadiness } from './broadening-readiness';
import type { ReadinessItem } from './broadening-readiness';

const nameOf = (item: ReadinessItem): string => (item.step === 'verkenning' ? item.question : item.column);
const complete = anInitiative({ ...allAnswers, ...fullAssessment });

describe('what is known before colleagues are asked', () => {
  it('is everything once the questions and the assessment are filled', () => {
    const items = broadeningReadiness(complete, [anOpgaveLink()]);
    expect(items).toHaveLength(13);
    expect(items.every(({ state }) => state === 'known')).toBe(true);
  });

  it('names what is not known with what is being done about it, and what nobody wrote, each by the field to go to', () => {
    const initiative = {
      ...complete,
      Stakeholders: undefined,
      StakeholdersPlan: 'Langs de deuren op 28 november.',
      UnknownAnswers: 'Stakeholders',
      Ask: undefined,
      CouncilRelevance: 'hoge',
    } as const;
    const lacking = broadeningReadiness(initiative, []).filter(({ state }) => state !== 'known');
    expect(lacking.map((item) => [nameOf(item), item.state])).toEqual([
      ['Stakeholders', 'unknown'],
      ['Ask', 'missing'],
      ['CouncilRelevanceWhy', 'missing'],
      ['NoOpgaveReason', 'missing'],
    ]);
    expect(lacking[0]).toMatchObject({ plan: 'Langs de deuren op 28 november.' });
  });
});
