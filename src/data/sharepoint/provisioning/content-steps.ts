import { readSettings } from '../../../domain/settings';
import type { Lists } from '../../ports';
import type { SettingDefault } from '../list-schema';
import { groupTitles } from '../lists.generated';
import type { Snapshot } from './snapshot';
import type { Planning, Step } from './step';

/** SharePoint's numbers of time zones with the clock of the Netherlands: Brussels, Amsterdam, Prague, Warsaw. */
const dutchTime: ReadonlySet<number> = new Set([3, 4, 6, 57]);

/** The default of every setting; a value that somebody chose is left alone, and reported when it cannot be read. */
export function settingSteps({ schema, site }: Planning, settings: Lists['settings']): readonly Step[] {
  const unreadable = unreadableIn(site);
  return schema.settings.map((setting) => settingStep(setting, site, unreadable, settings));
}

const needsOfSettings = ['list:Instellingen', 'column:Instellingen.Key', 'column:Instellingen.Value'];

function settingStep(
  { key, label, value }: SettingDefault,
  site: Snapshot,
  unreadable: ReadonlySet<string>,
  settings: Lists['settings'],
): Step {
  const about = { id: `setting:${key}`, area: 'settings', subject: label, takes: 'lists' } as const;
  if (unreadable.has(key))
    return { ...about, state: 'different', reason: 'value', names: [site.settings?.get(key) ?? ''] };
  if (site.settings?.has(key)) return { ...about, state: 'ok' };
  const mend = async (): Promise<void> => {
    await settings.createOnce({ Key: key, Title: label, Value: value });
  };
  return { ...about, state: 'missing', needs: needsOfSettings, mend };
}

/** Keys whose value the product cannot read; it uses the default then. */
function unreadableIn(site: Snapshot): ReadonlySet<string> {
  const rows = [...(site.settings ?? [])].map(([Key, Value]) => ({ Key, Value }));
  return new Set(readSettings(rows).unreadable);
}

/** Groups without whom nobody can register, pick up or appoint. */
const neededGroups = ['kcc', 'pool', 'coordinators'] as const;

/** What only a person can fill in or set. @param today - PlainDay */
export function personSteps({ site }: Planning, today: string): readonly Step[] {
  return [
    timeZoneStep(site),
    holidaysStep(site, today),
    ...neededGroups.flatMap((id) => membersStep(site, id)),
    poolStep(site),
    opgavenStep(site),
  ];
}

function timeZoneStep({ timeZone }: Snapshot): Step {
  const state = timeZone === undefined ? 'unknown' : dutchTime.has(timeZone) ? 'ok' : 'different';
  return { id: 'time-zone', area: 'settings', subject: 'Tijdzone', state };
}

/** Public holidays are worked out; days on which only this town hall is closed come from a person, year after year. */
function holidaysStep({ settings }: Snapshot, today: string): Step {
  const about = { id: 'holidays', area: 'settings', subject: 'calendar.closingDays' } as const;
  const days = (settings?.get('calendar.closingDays') ?? '').split(';').map((day) => day.trim());
  const last = days
    .filter((day) => day !== '')
    .sort()
    .pop();
  if (last === undefined || last >= today) return { ...about, state: 'ok', names: last === undefined ? [] : [last] };
  return { ...about, state: 'different', reason: 'past', names: [last] };
}

function membersStep(site: Snapshot, id: (typeof neededGroups)[number]): readonly Step[] {
  const title = groupTitles[id];
  if (!site.groups.has(title)) return [];
  const about = { id: `members:${id}`, area: 'content', subject: title } as const;
  return [site.emptyGroups.has(title) ? { ...about, state: 'missing', reason: 'empty' } : { ...about, state: 'ok' }];
}

/** What somebody is to do about a list that they do not see is not known. */
const unfilled = ({ me }: Snapshot): Pick<Step, 'state' | 'reason'> =>
  me.may.lists ? { state: 'missing', reason: 'empty' } : { state: 'unknown', reason: 'not-visible' };

function poolStep(site: Snapshot): Step {
  const about = { id: 'content:Pool', area: 'content', subject: 'Pool' } as const;
  const { pool } = site.filled;
  if (pool === undefined) return { ...about, ...unfilled(site) };
  const names = [String(pool.accountmanagers), String(pool.coordinators)];
  if (pool.accountmanagers === 0) return { ...about, state: 'missing', reason: 'empty' };
  return { ...about, state: 'ok', names };
}

function opgavenStep(site: Snapshot): Step {
  const about = { id: 'content:Opgaven', area: 'content', subject: 'Opgaven' } as const;
  const { opgaven } = site.filled;
  if (opgaven === undefined) return { ...about, ...unfilled(site) };
  if (opgaven.active === 0) return { ...about, state: 'missing', reason: 'empty' };
  return { ...about, state: 'ok', names: [String(opgaven.active), opgaven.changedAt ?? ''] };
}
