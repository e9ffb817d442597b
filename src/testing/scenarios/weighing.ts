import { answerRequest } from '../../commands/answer-request';
import { askColleagues } from '../../commands/ask-colleagues';
import { extendWeighing } from '../../commands/extend-weighing';
import { goBack } from '../../commands/go-back';
import { openChannel } from '../../commands/open-channel';
import { openRound } from '../../commands/open-round';
import { openWeighing } from '../../commands/open-weighing';
import { saveWeighing } from '../../commands/save-weighing';
import { submitWeighing } from '../../commands/submit-weighing';
import { tellChannel } from '../../commands/tell-channel';
import { weighingKey } from '../../domain/keys';
import { exampleOpgave, exampleView } from '../journey';
import type { Journey } from '../journey';
import type { Scenario } from './scenario';

/** The broader team and the weighing. */
export const weighing: readonly Scenario[] = [
  {
    name: 'askColleagues',
    person: 'anna',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('verbreding');
      const acting = await journey.acting('anna', 'ask');
      const asked = await Promise.all((['henk', 'ingrid'] as const).map((person) => journey.services(person).me()));
      const colleagues = asked.map(({ personKey, name, mail }) => ({
        personKey,
        name,
        mail,
        opgaveKeys: [exampleOpgave.Key],
      }));
      const input = { ...acting, initiative, colleagues, message: 'Denk je mee? Het kost je ongeveer een uur.' };
      return (services) => askColleagues(services, input);
    },
  },
  {
    name: 'answerRequest (offers to take part)',
    person: 'ingrid',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('weging');
      const input = { ...(await journey.acting('ingrid', 'answer')), initiative, answer: 'doet mee' } as const;
      return (services) => answerRequest(services, input);
    },
  },
  {
    name: 'answerRequest (declines)',
    person: 'henk',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('weging');
      const input = { ...(await journey.acting('henk', 'answer')), initiative, answer: 'kan niet' } as const;
      return (services) => answerRequest(services, input);
    },
  },
  {
    name: 'openWeighing',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('weging');
      await goBack(journey.services('anna'), {
        ...(await journey.step('anna', 'back')),
        to: 'verbreding',
        reason: 'Nog eens.',
      });
      const question = 'Gaan we de tuin sterker maken?';
      const input = { ...(await journey.step('anna', 'open-again')), question, closesOn: journey.closesOn() };
      return (services) => openWeighing(services, input);
    },
  },
  {
    name: 'openChannel',
    person: 'anna',
    arrange: async (journey) => {
      const { record } = await journey.reach('weging');
      const { actor } = await journey.acting('anna', 'channel');
      return (services) => openChannel(services, { initiativeKey: record.Key, settings: journey.settings, actor });
    },
  },
  {
    name: 'saveWeighing',
    person: 'henk',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('weging');
      const { actor } = await journey.acting('henk', 'draft');
      const answers = { Stance: 'remmen', Responsibility: 'Veiligheid', WhyAndHow: 'Eerst de weg.' } as const;
      return (services) => saveWeighing(services, { actor, initiative, answers });
    },
  },
  {
    name: 'submitWeighing',
    person: 'henk',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('weging');
      const { actor } = await journey.acting('henk', 'submit');
      return (services) => submitWeighing(services, { actor, initiative, answers: exampleView });
    },
  },
  {
    name: 'submitWeighing (in a second round)',
    person: 'henk',
    arrange: async (journey) => {
      await secondRound(journey);
      const { record: initiative } = await journey.initiative();
      const { actor } = await journey.acting('henk', 'submit-again');
      const answers = {
        ...exampleView,
        Stance: 'remmen',
        Responsibility: 'Veiligheid',
        ChangedWhy: 'De weg.',
      } as const;
      const own = weighingKey(journey.initiativeKey, actor.personKey);
      const stored = await journey.services('henk').lists.weighings.getByKey(own);
      return (services) => submitWeighing(services, { actor, initiative, answers, stored });
    },
  },
  {
    name: 'extendWeighing',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('weging');
      const input = { ...(await journey.step('anna', 'extend')), closesOn: '2026-12-18', reason: 'Henk is ziek.' };
      return (services) => extendWeighing(services, input);
    },
  },
  {
    name: 'openRound',
    person: 'anna',
    arrange: async (journey) => {
      await firstView(journey);
      const input = { ...(await journey.step('anna', 'round')), discussion: 'De grond.', closesOn: '2026-12-11' };
      return (services) => openRound(services, input);
    },
  },
  {
    name: 'tellChannel (reminder)',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('weging');
      const { actor } = await journey.acting('anna', 'channel');
      const input = { initiativeKey: journey.initiativeKey, settings: journey.settings, actor };
      await openChannel(journey.services('anna'), input);
      return (services) => tellChannel(services, { ...input, message: 'reminder' });
    },
  },
];

async function firstView(journey: Journey): Promise<void> {
  const { record: initiative } = await journey.reach('weging');
  const { actor } = await journey.acting('henk', 'submit');
  await submitWeighing(journey.services('henk'), { actor, initiative, answers: exampleView });
}

async function secondRound(journey: Journey): Promise<void> {
  await firstView(journey);
  const input = { ...(await journey.step('anna', 'round')), discussion: 'De grond.', closesOn: '2026-12-11' };
  await openRound(journey.services('anna'), input);
}
