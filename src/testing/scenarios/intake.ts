import { fetchSubmissions } from '../../commands/fetch-submissions';
import { saveFormMapping } from '../../commands/save-form-mapping';
import { proposeMapping } from '../../domain/forms/mapping';
import { sentFiles } from '../open-formulieren';
import type { Scenario } from './scenario';

const answers = {
  titel: 'Ruilbieb in de telefooncel',
  omschrijving: 'Boeken ruilen bij de oude telefooncel.',
  kern: 'Ens',
  naam: 'Lotte Verzonnen',
  telefoon: '0527-000 077',
  budget: '€ 250',
};

/** What came in without anybody at the counter. */
export const intake: readonly Scenario[] = [
  {
    name: 'fetchSubmissions',
    person: 'anna',
    arrange: async (journey) => {
      await journey.world.submitForm({ reference: 'OF-AAAAAA', data: answers });
      const data = { ...answers, titel: 'Bijenlint langs de vaart', bijlagen: sentFiles('kaart.png') };
      await journey.world.submitForm({ reference: 'OF-BBBBBB', data, attachments: ['kaart.png'] });
      await journey.world.submitForm({ path: 'open-forms/2026', reference: 'OF-AAAAAA', data: answers });
      const { actor } = await journey.acting('anna', 'fetch');
      const mappings = new Map([['initiatief-aanmelden', proposeMapping(Object.keys(answers))]]);
      return (services) => fetchSubmissions(services, { actor, settings: journey.settings, mappings });
    },
  },
  {
    name: 'saveFormMapping',
    person: 'rina',
    arrange: async (journey) => {
      const { actor } = await journey.acting('rina', 'map');
      const form = 'initiatief-aanmelden';
      const all = { kind: 'all', mapping: proposeMapping(Object.keys(answers)) } as const;
      await saveFormMapping(journey.services('rina'), { actor, form, change: all });
      const change = { kind: 'settlement', written: 'Emmeloord-West', settlement: 'Emmeloord' } as const;
      return (services) => saveFormMapping(services, { actor, form, change });
    },
  },
];
