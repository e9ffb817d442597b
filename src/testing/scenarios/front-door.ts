import { assign } from '../../commands/assign';
import { followUpReferral } from '../../commands/follow-up-referral';
import { mergeInitiatives } from '../../commands/merge-initiatives';
import { mergeRegistration } from '../../commands/merge-registration';
import { closeInitiative } from '../../commands/close-initiative';
import { referRegistration } from '../../commands/refer-registration';
import { registerInitiative } from '../../commands/register-initiative';
import { relateInitiatives } from '../../commands/relate-initiatives';
import { saveDestination } from '../../commands/save-destination';
import { saveStandardText } from '../../commands/save-standard-text';
import { separateInitiatives } from '../../commands/separate-initiatives';
import { separateRegistration } from '../../commands/separate-registration';
import { startDestinations } from '../../commands/start-destinations';
import { unrelateInitiatives } from '../../commands/unrelate-initiatives';
import { deriveKey } from '../../domain/keys';
import { aReferral } from '../builders';
import { exampleDraft } from '../journey';
import type { Journey } from '../journey';
import type { Scenario } from './scenario';

const otherRegistration = deriveKey('journey', 'other registration');
const otherKey = deriveKey(otherRegistration, 'initiative');
const other = { Key: otherKey, Title: 'Groentetuin voor het dorp' };

/** Knowing what is known: related, the same, or better helped elsewhere. */
export const frontDoor: readonly Scenario[] = [
  {
    name: 'relateInitiatives',
    person: 'sanne',
    arrange: async (journey) => {
      const one = (await journey.reach('verkenning')).record;
      const input = { ...(await journey.acting('sanne', 'relate')), one, other, why: 'Zelfde dorp, moestuin' };
      return (services) => relateInitiatives(services, input);
    },
  },
  {
    name: 'unrelateInitiatives',
    person: 'anna',
    arrange: async (journey) => {
      const one = (await journey.reach('verkenning')).record;
      const relating = { ...(await journey.acting('sanne', 'relate')), one, other, why: 'Zelfde dorp' };
      await relateInitiatives(journey.services('sanne'), relating);
      const input = { ...(await journey.acting('anna', 'unrelate')), one: other, other: one };
      return (services) => unrelateInitiatives(services, input);
    },
  },
  {
    name: 'mergeInitiatives',
    person: 'anna',
    arrange: async (journey) => {
      await twoInitiatives(journey);
      const input = { ...(await journey.step('anna', 'merge')), initiativeKey: otherKey };
      return (services) =>
        mergeInitiatives(services, {
          ...input,
          intoKey: journey.initiativeKey,
          reason: 'Dezelfde groep, dezelfde plek.',
        });
    },
  },
  {
    name: 'separateInitiatives',
    person: 'anna',
    arrange: async (journey) => {
      await twoInitiatives(journey);
      const merging = { ...(await journey.step('anna', 'merge')), initiativeKey: otherKey };
      const intoKey = journey.initiativeKey;
      await mergeInitiatives(journey.services('anna'), { ...merging, intoKey, reason: 'Hetzelfde plan.' });
      const input = { ...(await journey.step('anna', 'separate')), initiativeKey: otherKey };
      return (services) => separateInitiatives(services, { ...input, fromKey: intoKey, reason: 'Toch twee groepen.' });
    },
  },
  {
    name: 'mergeRegistration',
    person: 'bram',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      await registerOther(journey);
      const input = { ...(await journey.acting('bram', 'merge')), registration: { Key: otherRegistration } };
      return (services) => mergeRegistration(services, { ...input, intoKey: journey.initiativeKey });
    },
  },
  {
    name: 'separateRegistration',
    person: 'bram',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      await registerOther(journey);
      const { settings, initiativeKey } = journey;
      const merging = { ...(await journey.acting('bram', 'merge')), registration: { Key: otherRegistration } };
      await mergeRegistration(journey.services('bram'), { ...merging, intoKey: initiativeKey });
      const input = {
        ...(await journey.acting('bram', 'separate')),
        registration: { Key: otherRegistration },
        settings,
      };
      return (services) =>
        separateRegistration(services, { ...input, fromKey: initiativeKey, reason: 'Het is een andere tuin.' });
    },
  },
  {
    name: 'closeInitiative (referred)',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      const input = { ...(await journey.step('anna', 'refer')), closing: aReferral, followUpOn: '2026-12-07' };
      return (services) => closeInitiative(services, input);
    },
  },
  {
    name: 'followUpReferral (arrived)',
    person: 'bram',
    arrange: async (journey) => {
      await referred(journey);
      const input = {
        ...(await journey.acting('bram', 'arrived')),
        of: 'initiative',
        key: journey.initiativeKey,
      } as const;
      return (services) => followUpReferral(services, { ...input, outcome: { kind: 'arrived' } });
    },
  },
  {
    name: 'followUpReferral (of a registration)',
    person: 'bram',
    arrange: async (journey) => {
      await journey.register();
      const referral = { referredTo: 'Provincie Flevoland', reason: 'Een provinciale weg.', followUpOn: '2026-12-07' };
      const registration = (await journey.registration()).record;
      const referring = { ...(await journey.acting('bram', 'refer')), registration, ...referral };
      await referRegistration(journey.services('bram'), referring);
      const input = {
        ...(await journey.acting('bram', 'arrived')),
        of: 'registration',
        key: registration.Key,
      } as const;
      return (services) => followUpReferral(services, { ...input, outcome: { kind: 'arrived' } });
    },
  },
  {
    name: 'followUpReferral (asked again later)',
    person: 'bram',
    arrange: async (journey) => {
      await referred(journey);
      const input = {
        ...(await journey.acting('bram', 'later')),
        of: 'initiative',
        key: journey.initiativeKey,
      } as const;
      return (services) => followUpReferral(services, { ...input, outcome: { kind: 'later', on: '2026-12-14' } });
    },
  },
  {
    name: 'startDestinations',
    person: 'marja',
    arrange: async (journey) => {
      const acting = await journey.acting('marja', 'start');
      return (services) => startDestinations(services, acting);
    },
  },
  {
    name: 'saveDestination',
    person: 'marja',
    arrange: async (journey) => {
      const acting = await journey.acting('marja', 'destination');
      const draft = { Title: 'Dorpsbelang', Kind: 'organisatie' } as const;
      return (services) => saveDestination(services, { ...acting, draft, isActive: true });
    },
  },
  {
    name: 'saveStandardText',
    person: 'marja',
    arrange: async (journey) => {
      const acting = await journey.acting('marja', 'text');
      const text = { key: 'beller.aangemeld', value: 'Op {datum} hoort u van ons.', madeFrom: undefined } as const;
      return (services) => saveStandardText(services, { ...acting, ...text });
    },
  },
  {
    name: 'saveStandardText (back to the usual text)',
    person: 'marja',
    arrange: async (journey) => {
      const acting = await journey.acting('marja', 'text');
      const own = { ...acting, key: 'beller.aangemeld', value: 'Op {datum} hoort u van ons.' } as const;
      await saveStandardText(journey.services('marja'), { ...own, madeFrom: undefined });
      const back = { ...own, value: '', madeFrom: own.value, ...(await journey.acting('marja', 'usual text')) };
      return (services) => saveStandardText(services, back);
    },
  },
];

async function registerOther(journey: Journey): Promise<void> {
  const { actor } = await journey.acting('sanne', 'register other');
  const draft = { ...exampleDraft, title: other.Title, initiatorName: 'Trijntje Verzonnen', phone: '0527-000 009' };
  const input = { actor, commandKey: otherRegistration, draft, settings: journey.settings };
  await registerInitiative(journey.services('sanne'), input);
}

async function twoInitiatives(journey: Journey): Promise<void> {
  await journey.reach('verkenning');
  await registerOther(journey);
  const acting = await journey.acting('anna', 'assign other');
  const registration = { Key: otherRegistration, InitiativeKey: otherKey };
  const { settings } = journey;
  await assign(journey.services('anna'), { ...acting, registration, accountmanager: acting.actor, settings });
}

async function referred(journey: Journey): Promise<void> {
  await journey.reach('verkenning');
  const input = { ...(await journey.step('anna', 'refer')), closing: aReferral, followUpOn: '2026-12-07' };
  await closeInitiative(journey.services('anna'), input);
}
