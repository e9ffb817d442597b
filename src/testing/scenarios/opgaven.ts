import { importOpgaven } from '../../commands/import-opgaven';
import { saveOpgave, setOpgaveActive } from '../../commands/save-opgave';
import { sayExpertise, withdrawExpertise } from '../../commands/say-expertise';
import type { Stored } from '../../data/ports';
import { draftOf, emptyOpgaveDraft } from '../../domain/opgave-form';
import type { Opgave } from '../../domain/records.generated';
import type { Journey } from '../journey';
import type { Scenario } from './scenario';

const opgave = (key: string) => ({ Key: key, Title: key, Programme: 'Begroting 2026', Goal: 'Doel', owners: [] });

/** Keeping the opgaven current, and saying who knows about them. */
export const opgavenScenarios: readonly Scenario[] = [
  {
    name: 'importOpgaven',
    person: 'marja',
    arrange: async (journey) => {
      const { actor } = await journey.acting('marja', 'import');
      const opgaven = ['WO-91', 'WO-92', 'LB-91'].map(opgave);
      return (services) => importOpgaven(services, { actor, opgaven });
    },
  },
  {
    name: 'importOpgaven (the list of the next year)',
    person: 'marja',
    arrange: async (journey) => {
      await stored(journey, ['WO-91', 'WO-92']);
      const { actor } = await journey.acting('marja', 'import');
      const opgaven = [{ ...opgave('WO-91'), Title: 'Anders gezegd' }, opgave('WO-93')];
      return (services) => importOpgaven(services, { actor, opgaven, year: 2027, expire: ['WO-92'] });
    },
  },
  {
    name: 'saveOpgave (a new one)',
    person: 'bram',
    arrange: async (journey) => {
      const acting = await journey.acting('bram', 'opgave');
      const draft = {
        ...emptyOpgaveDraft,
        Title: 'Deelauto’s',
        Programme: 'Begroting 2027',
        Goal: 'Vervoer',
        Year: '2027',
      };
      return (services) => saveOpgave(services, { ...acting, draft });
    },
  },
  {
    name: 'saveOpgave (changed)',
    person: 'bram',
    arrange: async (journey) => {
      const [known] = await stored(journey, ['WO-91']);
      const acting = await journey.acting('bram', 'opgave');
      const draft = { ...draftOf(known.record), Title: 'Beter gezegd', Keywords: 'bus, halte', ValidUntil: '2030' };
      return (services) => saveOpgave(services, { ...acting, stored: known, draft });
    },
  },
  {
    name: 'setOpgaveActive',
    person: 'bram',
    arrange: async (journey) => {
      const [known] = await stored(journey, ['WO-91']);
      const acting = await journey.acting('bram', 'expire');
      return (services) => setOpgaveActive(services, { ...acting, stored: known, isActive: false });
    },
  },
  {
    name: 'sayExpertise',
    person: 'henk',
    arrange: async (journey) => {
      const actor = await journey.services('henk').me();
      return (services) => sayExpertise(services, { actor, opgaveKey: 'LB-01' });
    },
  },
  {
    name: 'withdrawExpertise',
    person: 'geert',
    arrange: async (journey) => {
      const input = { actor: await journey.services('geert').me(), opgaveKey: 'LB-01' };
      await sayExpertise(journey.services('geert'), input);
      return (services) => withdrawExpertise(services, input);
    },
  },
];

/** Opgaven that were imported before, as the lists hold them. */
async function stored(journey: Journey, keys: readonly [string, ...string[]]): Promise<[Stored<Opgave>]> {
  const { actor } = await journey.acting('marja', 'before');
  const services = journey.services('marja');
  await importOpgaven(services, { actor, opgaven: keys.map(opgave) });
  const known = await services.lists.opgaven.getByKey(keys[0]);
  if (!known) throw new Error('not there');
  return [known];
}
