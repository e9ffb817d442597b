import { assign } from '../../commands/assign';
import { finishAssessment } from '../../commands/finish-assessment';
import { finishExploration } from '../../commands/finish-exploration';
import { goBack } from '../../commands/go-back';
import { linkOpgave } from '../../commands/link-opgave';
import { recordContact } from '../../commands/record-contact';
import { referRegistration } from '../../commands/refer-registration';
import { registerInitiative } from '../../commands/register-initiative';
import { saveAnswer } from '../../commands/save-answer';
import { saveAssessment } from '../../commands/save-assessment';
import { saveBroadening } from '../../commands/save-broadening';
import { saveContribution } from '../../commands/save-contribution';
import { undoAssignment } from '../../commands/undo-assignment';
import { unlinkOpgave } from '../../commands/unlink-opgave';
import { opgaveLinkKey } from '../../domain/keys';
import { exampleDraft, exampleOpgave } from '../journey';
import type { Scenario } from './scenario';

/** From the registration to the broadening. */
export const untilBroadening: readonly Scenario[] = [
  {
    name: 'registerInitiative',
    person: 'sanne',
    arrange: async (journey) => {
      const { actor } = await journey.acting('sanne', 'register');
      const input = { actor, commandKey: journey.registrationKey, draft: exampleDraft, settings: journey.settings };
      return (services) => registerInitiative(services, input);
    },
  },
  {
    name: 'referRegistration',
    person: 'bram',
    arrange: async (journey) => {
      await journey.register();
      const registration = (await journey.registration()).record;
      const text = { referredTo: 'Provincie Flevoland', reason: 'Het gaat over een provinciale weg.' };
      const input = { ...(await journey.acting('bram', 'refer')), registration, ...text };
      return (services) => referRegistration(services, input);
    },
  },
  {
    name: 'assign (picked up)',
    person: 'anna',
    arrange: async (journey) => {
      await journey.register();
      const acting = await journey.acting('anna', 'assign');
      const registration = (await journey.registration()).record;
      const input = { ...acting, registration, accountmanager: acting.actor, settings: journey.settings };
      return (services) => assign(services, input);
    },
  },
  {
    name: 'undoAssignment',
    person: 'marja',
    arrange: async (journey) => {
      await journey.reach('toegewezen');
      const acting = await journey.acting('marja', 'undo');
      const { initiativeKey, settings } = journey;
      const registration = { Key: journey.registrationKey };
      return (services) => undoAssignment(services, { ...acting, initiativeKey, registration, settings });
    },
  },
  {
    name: 'assign (by the coordinator)',
    person: 'marja',
    arrange: async (journey) => {
      await journey.register();
      const acting = await journey.acting('marja', 'assign');
      const registration = (await journey.registration()).record;
      const accountmanager = await journey.services('bram').me();
      const input = { ...acting, registration, accountmanager, settings: journey.settings };
      return (services) => assign(services, input);
    },
  },
  {
    name: 'recordContact (the first)',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('toegewezen');
      const at = journey.services('anna').now().toISOString();
      const contact = { at, role: 'helpdesk', through: 'telefoon', note: 'Wil graag snel beginnen.' } as const;
      const input = { ...(await journey.step('anna', 'contact')), contact };
      return (services) => recordContact(services, input);
    },
  },
  {
    name: 'recordContact (nobody answered)',
    person: 'bram',
    arrange: async (journey) => {
      await journey.reach('toegewezen');
      const at = journey.services('bram').now().toISOString();
      const contact = { at, role: 'helpdesk', through: 'geen-gehoor' } as const;
      const input = { ...(await journey.step('bram', 'contact')), contact };
      return (services) => recordContact(services, input);
    },
  },
  {
    name: 'saveAnswer',
    person: 'anna',
    arrange: async (journey) => {
      const stored = await journey.reach('verkenning');
      const { actor } = await journey.acting('anna', 'answer');
      const mine = { answer: 'Acht bewoners van Espel', plan: 'Vragen wie de penningmeester is', unknown: true };
      return (services) => saveAnswer(services, { actor, stored, question: 'Initiators', mine });
    },
  },
  {
    name: 'finishExploration',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('inschatting');
      await goBack(journey.services('anna'), {
        ...(await journey.step('anna', 'back')),
        to: 'verkenning',
        reason: 'Nog eens.',
      });
      const input = await journey.step('anna', 'explored-again');
      return (services) => finishExploration(services, input);
    },
  },
  {
    name: 'saveAssessment',
    person: 'anna',
    arrange: async (journey) => {
      const stored = await journey.reach('inschatting');
      const { actor } = await journey.acting('anna', 'assessment');
      const mine = {
        Delineation: 'Alleen het gras',
        CouncilRelevance: 'hoge',
        CouncilRelevanceWhy: 'Nieuw beleid',
      } as const;
      return (services) => saveAssessment(services, { actor, stored, mine });
    },
  },
  {
    name: 'linkOpgave',
    person: 'anna',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('inschatting');
      const acting = await journey.acting('anna', 'link');
      const input = { ...acting, initiative, opgave: exampleOpgave, contribution: 'Bewoners doen het zelf.' };
      return (services) => linkOpgave(services, input);
    },
  },
  {
    name: 'saveContribution',
    person: 'anna',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('verbreding');
      const { actor } = await journey.acting('anna', 'contribution');
      const key = opgaveLinkKey(initiative.Key, exampleOpgave.Key);
      const stored = await journey.services('anna').lists.opgaveLinks.getByKey(key);
      if (!stored) throw new Error('no link');
      return (services) =>
        saveContribution(services, { actor, initiative, stored, contribution: 'Groen voor iedereen' });
    },
  },
  {
    name: 'unlinkOpgave',
    person: 'anna',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('verbreding');
      const input = { ...(await journey.acting('anna', 'unlink')), initiative, opgave: exampleOpgave };
      return (services) => unlinkOpgave(services, input);
    },
  },
  {
    name: 'finishAssessment',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('verbreding');
      await goBack(journey.services('anna'), {
        ...(await journey.step('anna', 'back')),
        to: 'inschatting',
        reason: 'Nog eens.',
      });
      const input = await journey.step('anna', 'assessed-again');
      return (services) => finishAssessment(services, input);
    },
  },
  {
    name: 'saveBroadening',
    person: 'anna',
    arrange: async (journey) => {
      const stored = await journey.reach('verbreding');
      const { actor } = await journey.acting('anna', 'broadening');
      const mine = { BroadeningReason: 'De buren zijn het eens.', CoverageGapReason: 'Niemand heeft nu tijd.' };
      return (services) => saveBroadening(services, { actor, stored, mine });
    },
  },
];
