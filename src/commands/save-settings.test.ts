import type { Services } from '../data/ports';
import { withFault } from '../testing/faults';
import { MemoryTenant } from '../testing/memory-tenant';
import type { Person } from '../testing/people';
import { saveSettings } from './save-settings';
import type { SaveSettingsResult, SettingChanges } from './save-settings';

let tenant: MemoryTenant;

beforeEach(async () => {
  tenant = new MemoryTenant();
  await put('municipality', 'gemeente Veenwolde', 'rina');
  await put('settlements', 'Bant;Creil', 'rina');
});

async function put(key: string, value: string, person: Person): Promise<void> {
  const { settings } = tenant.servicesFor(person).lists;
  await settings.update(await settings.createOnce({ Key: key, Title: key }), { Value: value });
}

const valueOf = async (key: string): Promise<string | undefined> =>
  (await tenant.servicesFor('rina').lists.settings.getByKey(key))?.record.Value;

const changes: SettingChanges = {
  municipality: { from: 'gemeente Veenwolde', to: 'gemeente Veenwoude' },
  settlements: { from: 'Bant;Creil', to: 'Bant;Creil;Ens' },
};

async function save(
  wanted = changes,
  services: Pick<Services, 'lists'> = tenant.servicesFor('rina'),
): Promise<SaveSettingsResult> {
  const actor = await tenant.servicesFor('rina').me();
  return saveSettings(services, { actor, commandKey: '5e771465-0000-4000-8000-000000000001', changes: wanted });
}

describe('settings that are saved together', () => {
  it('are looked at in one go, and then written', async () => {
    const { services, calls } = withFault(tenant.servicesFor('rina'));
    expect(await save(changes, services)).toEqual({ kind: 'saved' });
    expect(calls).toEqual(['settings.find', 'settings.update', 'settings.update']);
    expect([await valueOf('municipality'), await valueOf('settlements')]).toEqual([
      'gemeente Veenwoude',
      'Bant;Creil;Ens',
    ]);
  });

  it('are none of them written when somebody changed one before', async () => {
    await put('settlements', 'Nagele', 'marja');
    const result = await save();
    expect(result).toEqual({ kind: 'taken', key: 'settlements', value: 'Nagele', by: 'Marja Postma' });
    expect(await valueOf('municipality')).toBe('gemeente Veenwolde');
  });

  it('leave what somebody changes between the look and the write', async () => {
    const services = tenant.servicesFor('rina');
    const { settings } = services.lists;
    const lists = {
      ...services.lists,
      settings: {
        find: settings.find.bind(settings),
        getByKey: settings.getByKey.bind(settings),
        createOnce: settings.createOnce.bind(settings),
        recycle: settings.recycle.bind(settings),
        changesSince: settings.changesSince.bind(settings),
        update: async (...given: Parameters<typeof settings.update>) => {
          if (given[0].record.Key === 'settlements') await put('settlements', 'Nagele', 'marja');
          return settings.update(...given);
        },
      },
    };
    const result = await save(changes, { lists });
    expect(result).toEqual({ kind: 'taken', key: 'settlements', value: 'Nagele', by: 'Marja Postma' });
    expect(await valueOf('settlements')).toBe('Nagele');
  });

  it('get their row on a site that was set up before there was such a setting', async () => {
    const added = { 'forms.library': { from: '', to: 'Formulieren' } };
    await save(added);
    await save(added);
    expect(await valueOf('forms.library')).toBe('Formulieren');
  });
});
