import { answerMirror } from '../../commands/answer-mirror';
import type { MirrorAnswers } from '../../domain/partner-mirror';
import type { Scenario } from './scenario';

const answers: MirrorAnswers = { aansluiten: 4, meedenken: 5, stem: 3 };

/** Looking back: the partner mirror, and whether a referral arrived. */
export const learningScenarios: readonly Scenario[] = [
  {
    name: 'answerMirror (a colleague)',
    person: 'henk',
    arrange: async (journey) => {
      const initiative = (await journey.reach('besluit')).record;
      const contributors = [(await journey.contributor('henk')).record];
      const acting = await journey.acting('henk', 'mirror');
      return (services) => answerMirror(services, { ...acting, initiative, contributors, side: 'team', answers });
    },
  },
  {
    name: 'answerMirror (again, at the same moment)',
    person: 'henk',
    arrange: async (journey) => {
      const initiative = (await journey.reach('besluit')).record;
      const contributors = [(await journey.contributor('henk')).record];
      const input = { ...(await journey.acting('henk', 'mirror')), initiative, contributors, side: 'team' } as const;
      await answerMirror(journey.services('henk'), { ...input, answers });
      const again = { ...input, answers: { ...answers, stem: 1 }, remark: 'Bel 0527-000 001' };
      return (services) => answerMirror(services, again);
    },
  },
  {
    name: 'answerMirror (of an initiator)',
    person: 'anna',
    arrange: async (journey) => {
      const initiative = (await journey.reach('verkenning')).record;
      const acting = await journey.acting('anna', 'mirror');
      const input = { ...acting, initiative, contributors: [], side: 'initiatiefnemer', answers } as const;
      return (services) => answerMirror(services, input);
    },
  },
];
