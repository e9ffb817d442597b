import { completeCallback } from '../../commands/complete-callback';
import { requestCallback } from '../../commands/request-callback';
import type { Journey } from '../journey';
import type { Scenario } from './scenario';

/** Somebody calls about an initiative that is known. */
export const callbacks: readonly Scenario[] = [
  {
    name: 'requestCallback',
    person: 'sanne',
    arrange: async (journey) => {
      const input = await asking(journey);
      return (services) => requestCallback(services, input);
    },
  },
  {
    name: 'completeCallback',
    person: 'anna',
    arrange: async (journey) => {
      const input = await asking(journey);
      await requestCallback(journey.services('sanne'), input);
      const acting = await journey.acting('anna', 'called back');
      return (services) => completeCallback(services, { ...acting, registrationKey: input.commandKey });
    },
  },
];

async function asking(journey: Journey) {
  const initiative = (await journey.reach('verkenning')).record;
  const draft = {
    message: '',
    initiatorName: 'Hilde Kwartelaar',
    phone: '0527-000 031',
    receivedThrough: 'telefoon',
  } as const;
  return { ...(await journey.acting('sanne', 'callback')), initiative, draft, settings: journey.settings };
}
