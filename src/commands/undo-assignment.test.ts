import { Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import { people } from '../testing/people';
import type { Person } from '../testing/people';
import { assign } from './assign';
import { recordContact } from './record-contact';
import { undoAssignment } from './undo-assignment';

async function assigned() {
  const tenant = new MemoryTenant();
  const journey = new Journey(tenant);
  await journey.reach('toegewezen');
  const undo = async (person: Person) =>
    undoAssignment(tenant.servicesFor(person), {
      ...(await journey.acting(person, `undo by ${person}`)),
      initiativeKey: journey.initiativeKey,
      registration: { Key: journey.registrationKey },
      settings: journey.settings,
    });
  return { tenant, journey, undo };
}

describe('undoAssignment', () => {
  it('lets the registration wait again, for everybody', async () => {
    const { journey, undo } = await assigned();
    expect((await undo('marja')).kind).toBe('undone');
    const { record } = await journey.initiative();
    expect(record).toMatchObject({ Phase: 'aangemeld', Number: '2026-001', IsOpen: true });
    expect(record.AccountmanagerKey).toBeUndefined();
    const registration = (await journey.registration()).record;
    expect(registration.Status).toBe('nieuw');
    expect(registration.AccountmanagerName).toBeUndefined();
  });

  it('gives the next accountmanager the same initiative, with a line of their own in the timeline', async () => {
    const { tenant, journey, undo } = await assigned();
    await undo('anna');
    const result = await assign(tenant.servicesFor('marja'), {
      ...(await journey.acting('marja', 'again')),
      registration: (await journey.registration()).record,
      accountmanager: people.bram,
      settings: journey.settings,
    });
    expect(result.kind).toBe('assigned');
    expect((await journey.initiative()).record).toMatchObject({
      Number: '2026-001',
      AccountmanagerName: 'Bram Hofstra',
    });
    const events = (await tenant.servicesFor('marja').lists.timeline.find({ top: 10 })).items;
    expect(events.map(({ record }) => record.Title)).toEqual([
      'Aangemeld per telefoon',
      'Anna de Wit is het vaste aanspreekpunt',
      'Toewijzing teruggedraaid, wacht weer op een accountmanager',
      'Bram Hofstra is het vaste aanspreekpunt',
    ]);
  });

  it('is too late after five minutes, and once the initiators were called', async () => {
    const { tenant, journey, undo } = await assigned();
    tenant.clock = new Date(tenant.clock.getTime() + 5 * 60_000 + 1);
    expect(await undo('marja')).toEqual({ kind: 'too-late' });

    const other = await assigned();
    await recordContact(other.tenant.servicesFor('anna'), {
      ...(await other.journey.acting('anna', 'call')),
      initiativeKey: other.journey.initiativeKey,
      settings: other.journey.settings,
      contact: { at: other.tenant.clock.toISOString(), role: 'helpdesk', through: 'telefoon', note: 'Gebeld' },
    });
    expect(await other.undo('marja')).toEqual({ kind: 'too-late' });
    expect((await journey.initiative()).record.Phase).toBe('toegewezen');
  });

  it('is for the coordinator and for who picked it up, not for a colleague', async () => {
    const { undo } = await assigned();
    expect((await undo('bram')).kind).toBe('blocked');
    expect((await undo('anna')).kind).toBe('undone');
  });

  it('given again after somebody else picked it up, leaves it with them', async () => {
    const { tenant, journey, undo } = await assigned();
    await undo('marja');
    const pickUp = {
      ...(await journey.acting('bram', 'mine')),
      accountmanager: people.bram,
      settings: journey.settings,
    };
    await assign(tenant.servicesFor('bram'), { ...pickUp, registration: (await journey.registration()).record });
    await undo('marja');
    expect((await journey.registration()).record).toMatchObject({
      Status: 'opgepakt',
      AccountmanagerName: 'Bram Hofstra',
    });
  });
});
