import { Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import type { Person } from '../testing/people';
import { completeCallback } from './complete-callback';
import { requestCallback } from './request-callback';
import type { RequestCallbackResult } from './request-callback';

const caller = {
  message: 'Wil weten of het doorgaat',
  initiatorName: 'Hilde Kwartelaar',
  phone: '0527-000 031',
  receivedThrough: 'telefoon',
} as const;

async function known() {
  const tenant = new MemoryTenant();
  const journey = new Journey(tenant);
  const initiative = (await journey.reach('verkenning')).record;
  const ask = async (
    person: Person,
    draft: Parameters<typeof requestCallback>[1]['draft'] = caller,
  ): Promise<RequestCallbackResult> =>
    requestCallback(tenant.servicesFor(person), {
      ...(await journey.acting(person, 'callback')),
      initiative,
      draft,
      settings: journey.settings,
    });
  const requests = async () => {
    const where = [{ column: 'Status', is: 'eq', value: 'samengevoegd' }] as const;
    return (await tenant.servicesFor('marja').lists.registrations.find({ where, top: 10 })).items.map(
      ({ record }) => record,
    );
  };
  return { tenant, journey, ask, requests };
}

describe('a call about a known initiative', () => {
  it('goes to its accountmanager with the day to call back, and makes no new initiative', async () => {
    const { tenant, journey, ask, requests } = await known();
    expect((await ask('sanne')).kind).toBe('requested');
    expect(await requests()).toMatchObject([
      {
        Title: 'Terugbelverzoek: Dorpstuin achter het dorpshuis',
        Summary: 'Wil weten of het doorgaat',
        InitiatorName: 'Hilde Kwartelaar',
        InitiativeKey: journey.initiativeKey,
        AccountmanagerName: 'Anna de Wit',
        ContactDueOn: '2026-11-25',
      },
    ]);
    const { lists } = tenant.servicesFor('marja');
    expect((await lists.initiatives.find({ top: 10 })).items).toHaveLength(1);
    const timeline = (await lists.timeline.find({ top: 50 })).items.map(({ record }) => record.Title);
    expect(timeline).toContain('Vraag om teruggebeld te worden');
    expect(JSON.stringify(timeline)).not.toContain('Kwartelaar');
  });

  it('needs a name, and a number or an address', async () => {
    const { ask, requests } = await known();
    const result = await ask('sanne', { ...caller, initiatorName: ' ', phone: '' });
    expect(result).toMatchObject({ kind: 'invalid', problems: [{ field: 'initiatorName' }, { field: 'phone' }] });
    expect(await requests()).toEqual([]);
  });

  it('given again with other words it is one request with the last words', async () => {
    const { ask, requests } = await known();
    await ask('sanne');
    await ask('sanne', { ...caller, message: 'Belt liever na vier uur' });
    expect((await requests()).map(({ Summary }) => Summary)).toEqual(['Belt liever na vier uur']);
  });

  it('waits until somebody of the pool called back', async () => {
    const { tenant, journey, ask, requests } = await known();
    await ask('sanne');
    const registrationKey = (await requests())[0]?.Key ?? '';
    const acting = await journey.acting('sanne', 'called');
    expect((await completeCallback(tenant.servicesFor('sanne'), { ...acting, registrationKey })).kind).toBe('blocked');
    const pool = await journey.acting('anna', 'called');
    expect((await completeCallback(tenant.servicesFor('anna'), { ...pool, registrationKey })).kind).toBe('completed');
    expect((await requests())[0]?.AssignedAt).toBe('2026-11-23T13:05:00.000Z');
  });
});
