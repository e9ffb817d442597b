import { closeInitiative } from '../../commands/close-initiative';
import { correctPerson, recordExport } from '../../commands/correct-person';
import { readPersonalData } from '../../commands/read-personal-data';
import { recordView } from '../../commands/record-view';
import { removePersonalData } from '../../commands/remove-personal-data';
import { saveRetention } from '../../commands/save-retention';
import { readSettings } from '../../domain/settings';
import type { Scenario } from './scenario';

/** Privacy: who looked, what is held, correcting and removing it, and how long it is kept. */
export const privacyScenarios: readonly Scenario[] = [
  {
    name: 'recordView',
    person: 'bram',
    arrange: async (journey) => {
      const initiative = (await journey.reach('verkenning')).record;
      const actor = await journey.services('bram').me();
      return (services) => recordView(services, actor, initiative);
    },
  },
  {
    name: 'correctPerson',
    person: 'bram',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      const acting = await journey.acting('bram', 'correct');
      const data = await readPersonalData(journey.services('bram'), journey.initiativeKey);
      if (!data) throw new Error('not there');
      const { initiators, registrations } = data;
      const correction = { name: 'Dirk Verzonnen-Bedacht', organisation: '', mail: '', phone: '0527-000 009' };
      return (services) => correctPerson(services, { ...acting, correction, initiators, registrations });
    },
  },
  {
    name: 'recordExport',
    person: 'anna',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      const acting = await journey.acting('anna', 'export');
      return (services) => recordExport(services, acting, [journey.initiativeKey]);
    },
  },
  {
    name: 'removePersonalData',
    person: 'marja',
    arrange: async (journey) => {
      await journey.reach('verkenning');
      const closing = { outcome: 'ingetrokken', note: 'Dirk Verzonnen stopt ermee, bel 0527-000 001.' } as const;
      await closeInitiative(journey.services('anna'), { ...(await journey.step('anna', 'close')), closing });
      const acting = await journey.acting('marja', 'remove');
      return (services) => removePersonalData(services, { ...acting, initiativeKey: journey.initiativeKey });
    },
  },
  {
    name: 'saveRetention',
    person: 'rina',
    arrange: async (journey) => {
      const { actor } = await journey.acting('rina', 'retention');
      const { retention } = readSettings([]);
      const changed = { ...retention, byOutcome: { ...retention.byOutcome, gestopt: 5 }, personalDataYears: 2 };
      return (services) => saveRetention(services, { actor, retention: changed });
    },
  },
];
