import type { Lists } from '../../ports';
import { settingDefaults } from '../schema.generated';
import type { Snapshot } from './snapshot';
import type { Step } from './step';

/** SharePoint's numbers of time zones with the clock of the Netherlands: Brussels, Amsterdam, Prague, Warsaw. */
const dutchTime: ReadonlySet<number> = new Set([3, 4, 6, 57]);

/** The default of every setting; a value that somebody chose is left alone. */
export function settingSteps(site: Snapshot, settings: Lists['settings']): readonly Step[] {
  return settingDefaults.map(({ key, label, value }) => {
    const about = { id: `setting:${key}`, area: 'settings', subject: key } as const;
    if (site.settings?.has(key)) return { ...about, state: 'ok' };
    const mend = async (): Promise<void> => {
      await settings.createOnce({ Key: key, Title: label, Value: value });
    };
    return {
      ...about,
      state: 'missing',
      needs: ['list:Instellingen', 'column:Instellingen.Key', 'column:Instellingen.Value'],
      mend,
    };
  });
}

/** What only a person can fill in or set. */
export function personSteps(site: Snapshot): readonly Step[] {
  const { pool, opgaven } = site.filled;
  const zone = site.timeZone;
  return [
    {
      id: 'time-zone',
      area: 'settings',
      subject: 'Tijdzone',
      state: zone === undefined ? 'unknown' : dutchTime.has(zone) ? 'ok' : 'different',
    },
    { id: 'content:Pool', area: 'content', subject: 'Pool', state: pool ? 'ok' : 'missing' },
    { id: 'content:Opgaven', area: 'content', subject: 'Opgaven', state: opgaven ? 'ok' : 'missing' },
  ];
}
