import { exampleDraft, Journey } from '../testing/journey';
import { withFault } from '../testing/faults';
import { MemoryTenant } from '../testing/memory-tenant';
import { people } from '../testing/people';
import type { Person } from '../testing/people';
import type { RegistrationDraft } from '../domain/registration';
import { registerInitiative } from './register-initiative';

function counter() {
  const tenant = new MemoryTenant();
  const { settings, registrationKey: commandKey } = new Journey(tenant);
  const input = (draft: RegistrationDraft, person: Person) => ({ actor: people[person], commandKey, draft, settings });
  const register = (draft: RegistrationDraft = exampleDraft, person: Person = 'sanne') =>
    registerInitiative(tenant.servicesFor(person), input(draft, person));
  const stored = async () => (await tenant.servicesFor('marja').lists.registrations.find({ top: 10 })).items;
  return { tenant, register, stored, input };
}

describe('registerInitiative', () => {
  it('gives the day to tell the caller: two working days from now', async () => {
    const { register } = counter();
    const result = await register();
    if (result.kind !== 'registered') throw new Error(result.kind);
    expect(result.registration.record).toMatchObject({
      AssignDueOn: '2026-11-24',
      ContactDueOn: '2026-11-25',
      Status: 'nieuw',
    });
  });

  it('is one registration when the button is pressed twice at once', async () => {
    const { register, stored } = counter();
    await Promise.all([register(), register()]);
    expect(await stored()).toHaveLength(1);
  });

  it('keeps the text that was corrected after an answer got lost', async () => {
    const { tenant, register, stored, input } = counter();
    const { services } = withFault(tenant.servicesFor('sanne'), { kind: 'after', at: 1 });
    await expect(registerInitiative(services, input(exampleDraft, 'sanne'))).rejects.toMatchObject({ code: 'offline' });
    await register({ ...exampleDraft, title: 'Dorpstuin bij het dorpshuis', email: 'dirk@example.org' });
    const records = (await stored()).map(({ record }) => record);
    expect(records).toMatchObject([{ Title: 'Dorpstuin bij het dorpshuis', InitiatorEmail: 'dirk@example.org' }]);
  });

  it.each([
    '<script>alert("x")</script>',
    '=HYPERLINK("https://kwaad.example";"klik")',
    '🌻 tuin 👩🏽‍🌾',
    'שלום עולם, مرحبا',
    "'s-Heerenberg & O'Brien 100% #1",
  ])('keeps %s as it was typed, in every text field', async (text) => {
    const { register, stored } = counter();
    await register({ ...exampleDraft, title: ` ${text} `, summary: text, initiatorName: text, organisation: text });
    expect((await stored())[0]?.record).toMatchObject({
      Title: text,
      Summary: text,
      InitiatorName: text,
      InitiatorOrganisation: text,
    });
  });

  it('leaves out what nobody sees and what turns the direction of a line', async () => {
    const { register, stored } = counter();
    await register({ ...exampleDraft, title: 'Tuin\u202e gpj.exe', initiatorName: 'Dirk\u2066\u0007 Dijk' });
    expect((await stored())[0]?.record).toMatchObject({ Title: 'Tuin gpj.exe', InitiatorName: 'Dirk Dijk' });
  });

  it('stores nothing of a form that is not right, and says what is wrong', async () => {
    const { register, stored } = counter();
    expect(await register({ ...exampleDraft, title: 'x'.repeat(300), phone: '' })).toEqual({
      kind: 'invalid',
      problems: [
        { field: 'phone', reason: 'phone-or-mail' },
        { field: 'title', reason: 'too-long', limit: 255, length: 300 },
      ],
    });
    expect(await stored()).toHaveLength(0);
  });

  it('is not for readers and the broader team', async () => {
    const { register } = counter();
    expect((await register(exampleDraft, 'geert')).kind).toBe('blocked');
    expect((await register(exampleDraft, 'henk')).kind).toBe('blocked');
    expect((await register(exampleDraft, 'bram')).kind).toBe('registered');
  });
});
