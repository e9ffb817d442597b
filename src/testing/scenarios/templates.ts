import { placeTemplate } from '../../commands/place-template';
import type { Scenario } from './scenario';

const check = { isReadable: true, known: ['titel'], unknown: [] };
const content = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

/** The municipality's own templates for the startnotitie. */
export const templateScenarios: readonly Scenario[] = [
  {
    name: 'placeTemplate (new)',
    person: 'rina',
    arrange: async (journey) => {
      const acting = await journey.acting('rina', 'template');
      const input = { ...acting, body: 'raad', content: content('een'), check } as const;
      return (services) => placeTemplate(services, input);
    },
  },
  {
    name: 'placeTemplate (over another)',
    person: 'rina',
    arrange: async (journey) => {
      const acting = await journey.acting('rina', 'template');
      const first = { ...acting, body: '', content: content('een'), check } as const;
      const placed = await placeTemplate(journey.services('rina'), first);
      if (placed.kind !== 'placed') throw new Error(placed.kind);
      const input = { ...first, content: content('een ander'), over: placed.template };
      return (services) => placeTemplate(services, input);
    },
  },
];
