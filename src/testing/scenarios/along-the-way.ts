import { completeAgreement } from '../../commands/complete-agreement';
import { confirmExploration } from '../../commands/confirm-exploration';
import { correctTimeline } from '../../commands/correct-timeline';
import { recordContact } from '../../commands/record-contact';
import { saveAgreement } from '../../commands/save-agreement';
import { saveStakeholder } from '../../commands/save-stakeholder';
import { explorationMark } from '../../domain/exploration-wording';
import { deriveKey } from '../../domain/keys';
import type { Scenario } from './scenario';

/** What happens in every phase: agreements, messages and corrections. */
export const alongTheWay: readonly Scenario[] = [
  {
    name: 'saveStakeholder',
    person: 'anna',
    arrange: async (journey) => {
      const stored = await journey.reach('verkenning');
      const { actor } = await journey.acting('anna', 'party');
      const mine = { who: 'De buren', role: 'geraakt', interest: 'Rust', stance: 'neutraal', spokenTo: true } as const;
      return (services) => saveStakeholder(services, { actor, stored, key: 'row', mine });
    },
  },
  {
    name: 'saveStakeholder (removed)',
    person: 'anna',
    arrange: async (journey) => {
      const before = await journey.reach('verkenning');
      const { actor } = await journey.acting('anna', 'party');
      const mine = { who: 'De buren', role: '', interest: 'Rust', stance: '', spokenTo: false } as const;
      await saveStakeholder(journey.services('anna'), { actor, stored: before, key: 'row', mine });
      const stored = await journey.initiative();
      return (services) => saveStakeholder(services, { actor, stored, key: 'row', mine: undefined });
    },
  },
  {
    name: 'confirmExploration',
    person: 'anna',
    arrange: async (journey) => {
      const { record } = await journey.reach('inschatting');
      const acting = await journey.acting('anna', 'confirm');
      const input = { ...acting, initiativeKey: record.Key, on: '2026-11-20', mark: explorationMark(record) };
      return (services) => confirmExploration(services, input);
    },
  },
  {
    name: 'completeAgreement (dropped)',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('begeleiding');
      const agreement = { Title: 'Sleutel regelen', OwnerSide: 'gemeente', OwnerName: 'Anna de Wit' } as const;
      const acting = await journey.acting('anna', 'agreement');
      await saveAgreement(journey.services('anna'), { ...acting, initiativeKey: journey.initiativeKey, agreement });
      const agreementKey = deriveKey(acting.commandKey, 'agreement');
      const dropping = { status: 'vervallen', reason: 'Zij hebben zelf een sleutel.' } as const;
      const input = { ...(await journey.acting('anna', 'drop')), agreementKey, ...dropping };
      return (services) => completeAgreement(services, input);
    },
  },
  {
    name: 'recordContact (message on the progress)',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('begeleiding');
      // An hour ago: lists keep whole seconds, and a contact in the second of the first one would be that one.
      const at = new Date(journey.services('anna').now().getTime() - 3_600_000).toISOString();
      const contact = { at, role: 'monitor', through: 'e-mail', purpose: 'progress', note: 'Zo staat het.' } as const;
      const input = { ...(await journey.step('anna', 'progress')), contact };
      return (services) => recordContact(services, input);
    },
  },
  {
    name: 'correctTimeline',
    person: 'henk',
    arrange: async (journey) => {
      const { record: initiative } = await journey.reach('weging');
      const contributors = [(await journey.contributor('henk')).record];
      const words = 'het gesprek was op 15 september, niet op de 16e';
      const input = { ...(await journey.acting('henk', 'correct')), initiative, contributors, words };
      return (services) => correctTimeline(services, input);
    },
  },
];
