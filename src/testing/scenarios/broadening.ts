import { answerByLink } from '../../commands/answer-by-link';
import { answerRequest } from '../../commands/answer-request';
import { chooseMoment } from '../../commands/choose-moment';
import { markMisfit, unmarkMisfit } from '../../commands/mark-misfit';
import { takeBackAnswer } from '../../commands/take-back-answer';
import { exampleOpgave } from '../journey';
import type { Journey } from '../journey';
import type { Scenario } from './scenario';

const misfit = async (journey: Journey): Promise<Parameters<typeof markMisfit>[1]> => {
  const { actor } = await journey.acting('anna', 'misfit');
  const { personKey, name } = await journey.services('ingrid').me();
  return { actor, opgaveKey: exampleOpgave.Key, colleague: { personKey, name } };
};

/** The finder of colleagues and the moment to broaden. */
export const broadening: readonly Scenario[] = [
  {
    name: 'chooseMoment',
    person: 'anna',
    arrange: async (journey) => {
      const stored = await journey.reach('verbreding');
      const acting = await journey.acting('anna', 'moment');
      return (services) => chooseMoment(services, { ...acting, stored, choice: 'later', on: '2026-12-07' });
    },
  },
  {
    name: 'markMisfit',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('verbreding');
      const input = await misfit(journey);
      return (services) => markMisfit(services, input);
    },
  },
  {
    name: 'unmarkMisfit',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('verbreding');
      const input = await misfit(journey);
      await markMisfit(journey.services('marja'), { ...input, actor: await journey.services('marja').me() });
      return (services) => unmarkMisfit(services, input);
    },
  },
  {
    name: 'answerRequest (declines and names another)',
    person: 'henk',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('weging');
      const { personKey, name } = await journey.services('ingrid').me();
      const acting = await journey.acting('henk', 'answer');
      const input = { ...acting, initiative, answer: 'kan niet', better: { personKey, name } } as const;
      return (services) => answerRequest(services, input);
    },
  },
  {
    name: 'answerByLink',
    person: 'henk',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('weging');
      const { actor } = await journey.acting('henk', 'link');
      const asked = await journey.contributor('henk');
      return (services) => answerByLink(services, { actor, initiative, asked, answer: 'kan niet' });
    },
  },
  {
    name: 'takeBackAnswer',
    person: 'henk',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('weging');
      const acting = await journey.acting('henk', 'answer');
      await answerRequest(journey.services('henk'), { ...acting, initiative, answer: 'kan niet' });
      const answered = await journey.contributor('henk');
      return (services) => takeBackAnswer(services, { actor: acting.actor, initiative, answered });
    },
  },
];
