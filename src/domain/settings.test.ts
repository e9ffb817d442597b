import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings, settingDefaults } from './settings';
import { addWorkingDays } from './working-days';

const row = (Key: string, Value?: string): { readonly Key: string; readonly Value?: string } => ({ Key, Value });

describe('settings', () => {
  it('have the same defaults in the code as in the list', () => {
    const { settings } = JSON.parse(readFileSync(join(__dirname, '../../sharepoint/settings.json'), 'utf8')) as {
      settings: readonly { key: string; value: string }[];
    };
    expect(Object.fromEntries(settings.map(({ key, value }) => [key, value]))).toEqual(settingDefaults);
  });

  it('are the defaults where the list says nothing', () => {
    const settings = readSettings([row('norm.firstContact', ' '), row('teams.teamId')]);
    expect(settings.norms).toEqual({
      answer: 5,
      assign: 1,
      firstContact: 2,
      exploration: 15,
      message: 20,
      outcome: 5,
      weighing: 10,
      silence: 20,
    });
    expect([settings.teamId, settings.teamsAppId, settings.unreadable]).toEqual([undefined, undefined, []]);
    expect(settings.settlements).toHaveLength(12);
  });

  it('are what the municipality made of them', () => {
    const settings = readSettings([
      row('norm.firstContact', '3'),
      row('calendar.closingDays', '2026-05-15; 2026-12-24'),
      row('settlements', 'Emmeloord;  Ens;'),
      row('teams.teamId', ' 7ea '),
      row('een.nieuwe.instelling', 'van een latere versie'),
    ]);
    expect(settings.norms.firstContact).toBe(3);
    expect(settings.settlements).toEqual(['Emmeloord', 'Ens']);
    expect(settings.teamId).toBe('7ea');
    expect(addWorkingDays('2026-05-13', 2, settings.calendar)).toBe('2026-05-19');
  });

  it.each([
    ['norm.assign', 'twee'],
    ['norm.assign', '-1'],
    ['calendar.closingDays', '15 mei'],
    ['calendar.closingDays', '2026-02-30'],
    ['decider.rules', 'vergunning=iemand'],
    ['retention.byOutcome', 'gerealiseerd=blijvend'],
  ])('use the default of %s for the value %j, and say that they could not read it', (key, value) => {
    const { unreadable, ...rest } = readSettings([row(key, value)]);
    const { unreadable: none, ...defaults } = readSettings([]);
    expect([unreadable, none]).toEqual([[key], []]);
    expect(JSON.stringify(rest)).toBe(JSON.stringify(defaults));
  });
});
