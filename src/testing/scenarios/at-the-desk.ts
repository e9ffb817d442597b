import { answerHandover } from '../../commands/answer-handover';
import { answerStandIn } from '../../commands/answer-stand-in';
import { appoint } from '../../commands/appoint';
import { askHandover } from '../../commands/ask-handover';
import { assign } from '../../commands/assign';
import { pauseClock } from '../../commands/pause-clock';
import { pauseRegistration, resumeRegistration } from '../../commands/pause-registration';
import { recordAbsence } from '../../commands/record-absence';
import { releaseInitiatives } from '../../commands/release-initiatives';
import { resumeClock } from '../../commands/resume-clock';
import { saveAgreement } from '../../commands/save-agreement';
import { savePoolMember } from '../../commands/save-pool-member';
import { withdrawHandover } from '../../commands/withdraw-handover';
import type { Journey } from '../journey';
import type { Scenario } from './scenario';

/** Who is the contact and whether the clock runs: the acts of the pool on dossiers as a whole. */
export const atTheDesk: readonly Scenario[] = [
  {
    name: 'pauseClock',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      const input = await pausing(journey);
      return (services) => pauseClock(services, input);
    },
  },
  {
    name: 'resumeClock',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('toegewezen');
      await pauseClock(journey.services('anna'), await pausing(journey));
      const input = await journey.step('anna', 'resume');
      return (services) => resumeClock(services, input);
    },
  },
  {
    name: 'pauseRegistration',
    person: 'bram',
    arrange: async (journey) => {
      const input = await waitingForTheCaller(journey);
      return (services) => pauseRegistration(services, input);
    },
  },
  {
    name: 'resumeRegistration',
    person: 'marja',
    arrange: async (journey) => {
      const { registration, ...input } = await waitingForTheCaller(journey);
      await pauseRegistration(journey.services('bram'), { ...input, registration });
      const { actor } = await journey.acting('marja', 'resume');
      return (services) => resumeRegistration(services, { actor, registration, settings: journey.settings });
    },
  },
  {
    name: 'assign (while the clock stands still)',
    person: 'anna',
    arrange: async (journey) => {
      const { registration, ...input } = await waitingForTheCaller(journey);
      await pauseRegistration(journey.services('bram'), { ...input, registration });
      const acting = await journey.acting('anna', 'assign');
      const assigning = { ...acting, registration, accountmanager: acting.actor, settings: journey.settings };
      return (services) => assign(services, assigning);
    },
  },
  {
    name: 'askHandover',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      const input = await asking(journey);
      return (services) => askHandover(services, input);
    },
  },
  {
    name: 'answerHandover (yes)',
    person: 'bram',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      await promised(journey);
      await askHandover(journey.services('anna'), await asking(journey));
      const input = { ...(await journey.step('bram', 'yes')), answer: { kind: 'ja' } } as const;
      return (services) => answerHandover(services, input);
    },
  },
  {
    name: 'answerHandover (no)',
    person: 'bram',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      await askHandover(journey.services('anna'), await asking(journey));
      const answer = { kind: 'nee', reason: 'Ik zit vol.' } as const;
      const input = { ...(await journey.step('bram', 'no')), answer };
      return (services) => answerHandover(services, input);
    },
  },
  {
    name: 'withdrawHandover',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      await askHandover(journey.services('anna'), await asking(journey));
      const input = await journey.step('anna', 'withdraw');
      return (services) => withdrawHandover(services, input);
    },
  },
  {
    name: 'releaseInitiatives',
    person: 'marja',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      const input = await releasing(journey);
      return (services) => releaseInitiatives(services, input);
    },
  },
  {
    name: 'appoint',
    person: 'bram',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      await promised(journey);
      await releaseInitiatives(journey.services('marja'), await releasing(journey));
      const acting = await journey.acting('bram', 'appoint');
      const input = { ...acting, accountmanager: acting.actor, initiativeKey: journey.initiativeKey };
      return (services) => appoint(services, input);
    },
  },
  {
    name: 'recordAbsence',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      await inThePool(journey);
      const input = await beingAway(journey);
      return (services) => recordAbsence(services, input);
    },
  },
  {
    name: 'recordAbsence (back)',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      await inThePool(journey);
      const away = await beingAway(journey);
      await recordAbsence(journey.services('anna'), away);
      const input = { ...away, ...(await journey.acting('anna', 'back')), absence: undefined };
      return (services) => recordAbsence(services, input);
    },
  },
  {
    name: 'answerStandIn',
    person: 'bram',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      await recordAbsence(journey.services('anna'), await beingAway(journey));
      const acting = await journey.acting('bram', 'stand in');
      const input = { ...acting, initiativeKeys: [journey.initiativeKey], answer: 'ja' } as const;
      return (services) => answerStandIn(services, input);
    },
  },
  {
    name: 'savePoolMember (new)',
    person: 'marja',
    arrange: async (journey) => {
      const { actor } = await journey.acting('marja', 'pool');
      const { personKey, name } = await journey.services('henk').me();
      const changes = { Title: name, Settlements: 'Ens;Espel', Capacity: 6, IsActive: true };
      return (services) => savePoolMember(services, { actor, personKey, changes, isNew: true });
    },
  },
  {
    name: 'savePoolMember (changed)',
    person: 'marja',
    arrange: async (journey) => {
      await inThePool(journey);
      const { actor } = await journey.acting('marja', 'pool');
      const { personKey } = await journey.services('anna').me();
      const changes = { Capacity: 4, Expertise: null, IsActive: false };
      return (services) => savePoolMember(services, { actor, personKey, changes, isNew: false });
    },
  },
];

async function pausing(journey: Journey) {
  const pause = { waitingFor: 'de lijst met deelnemers', promisedOn: '2026-11-30' };
  return { ...(await journey.acting('anna', 'pause')), initiativeKey: journey.initiativeKey, pause };
}

async function waitingForTheCaller(journey: Journey) {
  await journey.register();
  const { actor } = await journey.acting('bram', 'pause');
  const pause = { waitingFor: 'een telefoonnummer dat werkt', promisedOn: '2026-11-30' };
  return { actor, registration: (await journey.registration()).record, pause };
}

async function asking(journey: Journey) {
  const { personKey, name } = await journey.services('bram').me();
  const draft = {
    to: { personKey, name },
    reason: 'Andere taak gekregen',
    talkAt: '2026-11-26T09:00:00.000Z',
    note: 'Bel terug als we dat zeggen.',
    message: 'Vanaf 26 november is Bram Hofstra uw vaste contactpersoon.',
  };
  return { ...(await journey.acting('anna', 'hand over')), initiativeKey: journey.initiativeKey, draft };
}

async function releasing(journey: Journey) {
  const acting = await journey.acting('marja', 'release');
  return { ...acting, initiativeKeys: [journey.initiativeKey], reason: 'Anna is voor langere tijd ziek.' };
}

async function beingAway(journey: Journey) {
  const acting = await journey.acting('anna', 'away');
  const { personKey: standInKey, name } = await journey.services('bram').me();
  return {
    ...acting,
    personKey: acting.actor.personKey,
    absence: { from: '2026-12-21', until: '2027-01-01' },
    standIns: [
      { initiativeKey: journey.initiativeKey, standIn: { personKey: standInKey, name, phone: '0527-000 102' } },
    ],
    note: 'Bel eerst het dorpshuis.',
  };
}

/** Something that Anna still has to do. */
async function promised(journey: Journey): Promise<void> {
  const { actor, commandKey } = await journey.acting('anna', 'promise');
  await saveAgreement(journey.services('anna'), {
    actor,
    commandKey,
    initiativeKey: journey.initiativeKey,
    agreement: { Title: 'Sleutel regelen', OwnerSide: 'gemeente', OwnerKey: actor.personKey, OwnerName: actor.name },
  });
}

async function inThePool(journey: Journey): Promise<void> {
  const { personKey, name } = await journey.services('anna').me();
  const row = { Title: name, PersonKey: personKey, Expertise: 'groen', Capacity: 8, IsActive: true };
  await journey.services('marja').lists.pool.createOnce(row);
}
