import { dayOf } from '../domain/days';
import { formatNumber } from '../domain/initiative-number';
import { withFault } from '../testing/faults';
import { exampleDraft, Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import { people } from '../testing/people';
import type { Person } from '../testing/people';
import { assign } from './assign';
import type { AssignResult } from './assign';
import { registerInitiative } from './register-initiative';
import { referRegistration } from './refer-registration';
import { deriveKey } from '../domain/keys';

async function waiting() {
  const tenant = new MemoryTenant();
  const journey = new Journey(tenant);
  await journey.register();
  const registration = (await journey.registration()).record;
  const pickUp = async (person: Person, accountmanager: Person = person): Promise<AssignResult> =>
    assign(tenant.servicesFor(person), {
      ...(await journey.acting(person, `assign by ${person}`)),
      registration,
      accountmanager: people[accountmanager],
      settings: journey.settings,
    });
  return { tenant, journey, registration, pickUp };
}

describe('assign', () => {
  it('makes the initiative, the initiator, two lines and marks the registration', async () => {
    const { tenant, journey, pickUp } = await waiting();
    expect((await pickUp('anna')).kind).toBe('assigned');
    const { record } = await journey.initiative();
    expect(record).toMatchObject({
      Number: '2026-001',
      Title: exampleDraft.title,
      Phase: 'toegewezen',
      IsOpen: true,
      AccountmanagerKey: people.anna.personKey,
      AccountmanagerName: 'Anna de Wit',
      FirstContactDueOn: '2026-11-25',
      NextActionOn: '2026-11-25',
    });
    const { lists } = tenant.servicesFor('marja');
    const initiators = (await lists.initiators.find({ top: 10 })).items;
    expect(initiators.map((initiator) => initiator.record)).toMatchObject([
      { Title: 'Dirk Verzonnen', Phone: '0527-000 001', InitiativeKey: record.Key },
    ]);
    const timeline = (await lists.timeline.find({ top: 10 })).items.map((event) => event.record);
    expect(timeline.map(({ Kind, Title }) => [Kind, Title])).toEqual([
      ['aangemeld', 'Aangemeld per telefoon'],
      ['toegewezen', 'Anna de Wit is het vaste aanspreekpunt'],
    ]);
    expect(JSON.stringify(timeline)).not.toMatch(/Verzonnen|0527/);
    expect((await journey.registration()).record).toMatchObject({
      Status: 'opgepakt',
      AccountmanagerName: 'Anna de Wit',
    });
  });

  it('refuses a second pick-up and names the first', async () => {
    const { pickUp } = await waiting();
    await pickUp('anna');
    expect(await pickUp('bram')).toMatchObject({ kind: 'taken', by: 'Anna de Wit' });
  });

  it('gives it to one of two who press at the same moment', async () => {
    const { tenant, pickUp } = await waiting();
    const results = await Promise.all([pickUp('anna'), pickUp('bram')]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['assigned', 'taken']);
    expect((await tenant.servicesFor('marja').lists.initiatives.find({ top: 10 })).items).toHaveLength(1);
  });

  it('is completed by a colleague when the first one stopped half-way, and stays with the first', async () => {
    const { tenant, journey, registration, pickUp } = await waiting();
    const { services } = withFault(tenant.servicesFor('anna'), { kind: 'killed', at: 4 });
    const acting = await journey.acting('anna', 'assign by anna');
    const input = { ...acting, registration, accountmanager: people.anna, settings: journey.settings };
    await expect(assign(services, input)).rejects.toThrow();
    expect((await journey.registration()).record.Status).toBe('nieuw');
    expect(await pickUp('bram')).toMatchObject({ kind: 'taken', by: 'Anna de Wit' });
    expect((await journey.registration()).record).toMatchObject({
      Status: 'opgepakt',
      AccountmanagerName: 'Anna de Wit',
    });
  });

  it('cannot be referred while somebody’s pick-up stands half-way', async () => {
    const { tenant, journey, registration } = await waiting();
    const { services } = withFault(tenant.servicesFor('anna'), { kind: 'killed', at: 4 });
    const acting = await journey.acting('anna', 'assign by anna');
    const input = { ...acting, registration, accountmanager: people.anna, settings: journey.settings };
    await expect(assign(services, input)).rejects.toThrow();
    const refer = {
      ...(await journey.acting('marja', 'refer')),
      registration,
      referredTo: 'Provincie',
      reason: 'Hun weg',
    };
    expect(await referRegistration(tenant.servicesFor('marja'), refer)).toEqual({ kind: 'taken', by: 'Anna de Wit' });
  });

  it('lets the coordinator appoint, and a member of the pool only take it oneself', async () => {
    const { pickUp } = await waiting();
    expect((await pickUp('anna', 'bram')).kind).toBe('blocked');
    expect((await pickUp('sanne')).kind).toBe('blocked');
    expect((await pickUp('marja', 'bram')).kind).toBe('assigned');
  });

  it('hears that it was referred meanwhile', async () => {
    const { tenant, journey, registration, pickUp } = await waiting();
    const refer = {
      ...(await journey.acting('marja', 'refer')),
      registration,
      referredTo: 'Provincie',
      reason: 'Hun weg',
    };
    expect((await referRegistration(tenant.servicesFor('marja'), refer)).kind).toBe('referred');
    expect(await pickUp('anna')).toEqual({ kind: 'gone', status: 'doorverwezen', referredTo: 'Provincie' });
  });

  it('cannot be referred any more once somebody has it', async () => {
    const { tenant, journey, registration, pickUp } = await waiting();
    await pickUp('anna');
    const refer = {
      ...(await journey.acting('marja', 'refer')),
      registration,
      referredTo: 'Provincie',
      reason: 'Hun weg',
    };
    expect(await referRegistration(tenant.servicesFor('marja'), refer)).toEqual({ kind: 'taken', by: 'Anna de Wit' });
  });

  it('numbers two that are assigned at the same moment one after the other', async () => {
    const { tenant, journey, pickUp } = await waiting();
    const commandKey = deriveKey('another', 'registration');
    const draft = { ...exampleDraft, title: 'Zonnedak' };
    const input = { actor: people.sanne, commandKey, draft, settings: journey.settings };
    const second = await registerInitiative(tenant.servicesFor('sanne'), input);
    if (second.kind !== 'registered') throw new Error(second.kind);
    const registration = second.registration.record;
    const acting = await journey.acting('bram', 'assign the second');
    const other = { ...acting, registration, accountmanager: people.bram, settings: journey.settings };
    await Promise.all([pickUp('anna'), assign(tenant.servicesFor('bram'), other)]);
    const { items } = await tenant.servicesFor('marja').lists.initiatives.find({ top: 10 });
    expect(items.map(({ record }) => record.Number).sort()).toEqual(['2026-001', '2026-002']);
  });

  it.each([
    [[], '2026-001'],
    [['2025-118'], '2026-001'],
    [['2026-007', '2025-118'], '2026-008'],
    [['2027-001', '2026-007'], '2026-008'],
    [numbers(999), '2026-1000'],
    [numbers(1234), '2026-1235'],
  ])('follows the highest number of the year', async (existing, expected) => {
    const { tenant, journey, pickUp } = await waiting();
    const { lists, now } = tenant.servicesFor('marja');
    for (const [index, Number] of existing.entries()) {
      const Key = deriveKey('existing', String(index));
      const moment = now().toISOString();
      const fields = { Title: 'x', Summary: 'x', Settlement: 'Ens', Phase: 'verkenning', IsOpen: true } as const;
      await lists.initiatives.createOnce({ ...fields, Key, Number, PhaseSince: moment, ReceivedAt: moment });
    }
    await pickUp('anna');
    expect((await journey.initiative()).record.Number).toBe(expected);
  });

  it('counts the year in the Netherlands', async () => {
    const { tenant, journey, pickUp } = await waiting();
    tenant.clock = new Date('2026-12-31T23:30:00.000Z');
    await pickUp('anna');
    expect((await journey.initiative()).record.Number).toBe('2027-001');
    expect(dayOf(tenant.clock)).toBe('2027-01-01');
  });
});

function numbers(last: number): readonly string[] {
  return Array.from({ length: last }, (_, index) => formatNumber(2026, index + 1));
}
