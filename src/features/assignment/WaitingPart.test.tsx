/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { appoint } from '../../commands/appoint';
import { registerInitiative } from '../../commands/register-initiative';
import { assign } from '../../commands/assign';
import { releaseInitiatives } from '../../commands/release-initiatives';
import { AppError } from '../../data/app-error';
import { deriveKey } from '../../domain/keys';
import type { Initiative, Registration } from '../../domain/records.generated';
import { readSettings } from '../../domain/settings';
import { Journey, exampleDraft } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import type { Person } from '../../testing/people';
import { show } from '../../testing/show';
import { WaitingPart } from './WaitingPart';

const settings = readSettings([]);
let tenant: MemoryTenant;

beforeEach(async () => {
  tenant = new MemoryTenant();
  const { lists } = tenant.servicesFor('marja');
  const member = { Capacity: 8, IsActive: true };
  await lists.pool.createOnce({
    ...member,
    Title: 'Anna de Wit',
    PersonKey: people.anna.personKey,
    Settlements: 'Espel;Rutten',
    Phone: '0527-000 101',
  });
  await lists.pool.createOnce({
    ...member,
    Title: 'Bram Hofstra',
    PersonKey: people.bram.personKey,
    Expertise: 'tuin',
    AwayFrom: '2026-11-20',
    AwayUntil: '2026-11-27',
  });
  await lists.pool.createOnce({ ...member, Title: 'Marja Postma', PersonKey: people.marja.personKey, Capacity: 1 });
});

async function waits(title: string, at = '2026-11-23T08:00:00Z'): Promise<Registration> {
  const clock = tenant.clock;
  tenant.clock = new Date(at);
  const result = await registerInitiative(tenant.servicesFor('sanne'), {
    draft: { ...exampleDraft, title },
    settings,
    actor: people.sanne,
    commandKey: deriveKey('test', title),
  });
  tenant.clock = clock;
  if (result.kind !== 'registered') throw new Error(result.kind);
  return result.registration.record;
}

function open(
  person: Person,
  registrations: readonly Registration[],
  released: readonly Initiative[] = [],
): jest.Mock<Promise<void>, []> {
  const refresh = jest.fn(() => Promise.resolve());
  show(
    <WaitingPart
      me={people[person]}
      settings={settings}
      waiting={registrations}
      released={released}
      refresh={refresh}
    />,
    {
      services: tenant.servicesFor(person),
    },
  );
  return refresh;
}

async function initiatives(): Promise<readonly (string | undefined)[]> {
  const { items } = await tenant.servicesFor('marja').lists.initiatives.find({ top: 10 });
  return items.map(({ record }) => record.AccountmanagerName);
}

/** An exploration of Anna's that she let go of. */
async function letGo(): Promise<Initiative> {
  const journey = new Journey(tenant);
  await journey.reach('verkenning');
  await releaseInitiatives(tenant.servicesFor('anna'), {
    ...(await journey.acting('anna', 'let go')),
    initiativeKeys: [journey.initiativeKey],
    reason: 'Ik ga weg bij de gemeente.',
  });
  return (await journey.initiative()).record;
}

describe('keeping the pool', () => {
  it('changes what was touched, from the desk', async () => {
    open('marja', []);
    fireEvent.click(await screen.findByRole('button', { name: 'Anna de Wit bijwerken' }));
    const panel = await screen.findByRole('dialog', { name: 'Anna de Wit' });
    fireEvent.click(within(panel).getByLabelText('Nagele'));
    fireEvent.change(within(panel).getByLabelText('Ruimte voor dossiers'), { target: { value: 'veel' } });
    fireEvent.click(within(panel).getByRole('button', { name: 'Opslaan' }));
    await within(panel).findByText('Vul een heel getal in van 0 tot 99.');
    fireEvent.change(within(panel).getByLabelText('Ruimte voor dossiers'), { target: { value: '4' } });
    fireEvent.click(within(panel).getByRole('button', { name: 'Opslaan' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const stored = await tenant.servicesFor('marja').lists.pool.getByKey(people.anna.personKey);
    expect(stored?.record).toMatchObject({ Capacity: 4, Settlements: 'Espel;Rutten;Nagele', Phone: '0527-000 101' });
  });

  it('adds a colleague found by name, also where the directory may not be asked', async () => {
    const services = tenant.servicesFor('marja');
    const { personKey, name, mail } = people.henk;
    const refused = new AppError('scope-missing', { subject: 'User.ReadBasic.All' });
    const directory = { ...services.directory, findByName: () => Promise.reject(refused) };
    const expertise = { ...services.expertise, findByName: () => Promise.resolve([{ personKey, name, mail }]) };
    show(
      <WaitingPart
        me={people.marja}
        settings={settings}
        waiting={[]}
        released={[]}
        refresh={() => Promise.resolve()}
      />,
      { services: { ...services, directory, expertise } },
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Iemand toevoegen' }));
    fireEvent.change(screen.getByRole('searchbox', { name: 'Zoek een collega' }), { target: { value: 'Henk' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Kies Henk Zijlstra' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Toevoegen' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await services.lists.pool.getByKey(personKey))?.record).toMatchObject({ Title: name, IsActive: true });
  });
});

describe('what was let go of', () => {
  it('waits among the registrations with its phase and reason, and is appointed in its phase', async () => {
    const released = await letGo();
    open('marja', [], [released]);
    const list = await screen.findByRole('listbox', { name: 'Wacht op een accountmanager' });
    within(list).getByText('Espel · Verkenning · losgelaten maandag 23 november');
    screen.getByText('Waarom losgelaten: Ik ga weg bij de gemeente.');
    expect(screen.queryByRole('button', { name: 'Doorverwijzen' })).toBeNull();
    fireEvent.click(await screen.findByRole('button', { name: 'Toewijzen aan Anna de Wit' }));
    await screen.findByText(/is om 14:05 toegewezen aan Anna de Wit/);
    const [stored] = (await tenant.servicesFor('marja').lists.initiatives.find({ top: 1 })).items;
    expect(stored?.record).toMatchObject({ AccountmanagerName: 'Anna de Wit', Phase: 'verkenning' });
    fireEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await screen.findByText(/wacht weer op een accountmanager/);
    expect(await initiatives()).toEqual([undefined]);
  });

  it('tells the second who was first', async () => {
    const released = await letGo();
    const services = tenant.servicesFor('bram');
    await appoint(services, {
      actor: people.bram,
      commandKey: deriveKey('test', 'first'),
      initiativeKey: released.Key,
      accountmanager: people.bram,
    });
    open('anna', [], [released]);
    fireEvent.click(await screen.findByRole('button', { name: 'Oppakken' }));
    await screen.findByText('Bram Hofstra is al het vaste contact voor Dorpstuin achter het dorpshuis.');
  });
});

describe('the coordinator', () => {
  it('sees the most urgent first, and proposes with reasons who can keep the norm', async () => {
    const newer = await waits('Speelplek', '2026-11-23T08:00:00Z');
    const older = await waits('Dorpstuin', '2026-11-20T08:00:00Z');
    open('marja', [newer, older]);
    const list = await screen.findByRole('listbox', { name: 'Wacht op een accountmanager' });
    const options = within(list).getAllByRole('option');
    expect(options.map((option) => [option.textContent?.slice(0, 9), option.getAttribute('aria-selected')])).toEqual([
      ['Dorpstuin', 'true'],
      ['SpeelplekW'.slice(0, 9), 'false'],
    ]);
    await screen.findByRole('button', { name: 'Toewijzen aan Anna de Wit' });
    expect(screen.getByText('Past het best')).toBeTruthy();
    expect(screen.getByText('Espel hoort bij de eigen kernen')).toBeTruthy();
    expect(screen.getByText(/Afwezig tot en met vrijdag 27 november, kan niet op tijd bellen/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Toewijzen aan Bram Hofstra' })).toBeNull();
  });

  it('appoints with one press, and focus goes on to the next', async () => {
    const first = await waits('Dorpstuin', '2026-11-20T08:00:00Z');
    const second = await waits('Speelplek');
    const refresh = open('marja', [first, second]);
    fireEvent.click(await screen.findByRole('button', { name: 'Toewijzen aan Anna de Wit' }));
    await screen.findByText('Dorpstuin is om 14:05 toegewezen aan Anna de Wit. Het staat daar bovenaan bij Vandaag.');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox')));
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(1);
    expect(refresh).toHaveBeenCalled();
    const [stored] = (await tenant.servicesFor('marja').lists.initiatives.find({ top: 1 })).items;
    expect(stored?.record).toMatchObject({ AccountmanagerName: 'Anna de Wit', AccountmanagerPhone: '0527-000 101' });
  });

  it('chooses another registration with the arrows', async () => {
    const first = await waits('Dorpstuin', '2026-11-20T08:00:00Z');
    const second = await waits('Speelplek');
    open('marja', [first, second]);
    const list = await screen.findByRole('listbox');
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(within(list).getByRole('option', { selected: true }).textContent).toContain('Speelplek');
    fireEvent.keyDown(list, { key: 'ArrowDown' });
    expect(within(list).getByRole('option', { selected: true }).textContent).toContain('Speelplek');
  });

  it('takes an appointment back', async () => {
    open('marja', [await waits('Dorpstuin')]);
    fireEvent.click(await screen.findByRole('button', { name: 'Toewijzen aan Anna de Wit' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
    await screen.findByText('Dorpstuin wacht weer op een accountmanager.');
    expect(screen.getByRole('listbox')).toBeTruthy();
    expect(await initiatives()).toEqual([undefined]);
  });

  it('reads the whole registration, with who called', async () => {
    open('marja', [await waits('Dorpstuin')]);
    fireEvent.click(await screen.findByRole('button', { name: 'Hele aanmelding lezen' }));
    const panel = await screen.findByRole('dialog', { name: 'Aanmelding' });
    await within(panel).findByText('Dirk Verzonnen');
    expect(within(panel).getByText('Alleen voor de pool')).toBeTruthy();
  });

  it('refers to who can help better, with why', async () => {
    const registration = await waits('Dorpstuin');
    open('marja', [registration]);
    fireEvent.click(await screen.findByRole('button', { name: 'Doorverwijzen' }));
    const panel = await screen.findByRole('dialog', { name: 'Doorverwijzen' });
    await within(panel).findByLabelText(/Naar wie\?/);
    fireEvent.click(within(panel).getByRole('button', { name: 'Doorverwijzen' }));
    expect(within(panel).getByText('Vul in wie verder kan helpen.')).toBeTruthy();
    fireEvent.change(within(panel).getByLabelText(/Naar wie\?/), { target: { value: 'Provincie Flevoland' } });
    fireEvent.change(within(panel).getByLabelText('Waarom?'), { target: { value: 'Het is een provinciale weg.' } });
    const day = within(panel).getByLabelText(/Wanneer vragen we of het aankwam/);
    fireEvent.change(day, { target: { value: '2026-11-20' } });
    fireEvent.click(within(panel).getByRole('button', { name: 'Doorverwijzen' }));
    expect(within(panel).getByText('Kies vandaag of een latere dag.')).toBeTruthy();
    fireEvent.change(day, { target: { value: '2026-12-07' } });
    fireEvent.click(within(panel).getByRole('button', { name: 'Doorverwijzen' }));
    await screen.findByText('Dorpstuin is doorverwezen naar Provincie Flevoland.');
    const stored = await tenant.servicesFor('marja').lists.registrations.getByKey(registration.Key);
    expect(stored?.record).toMatchObject({
      Status: 'doorverwezen',
      ReferredTo: 'Provincie Flevoland',
      ReferralFollowUpOn: '2026-12-07',
    });
  });

  it('merges a registration with the plan that it is, and takes that back', async () => {
    await new Journey(tenant).reach('verkenning');
    const registration = await waits('Moestuin achter het dorpshuis');
    open('marja', [registration]);
    fireEvent.click(await screen.findByRole('button', { name: /^Dit is hetzelfde als/ }));
    const panel = within(await screen.findByRole('dialog', { name: 'Hoort bij een bekend initiatief' }));
    await panel.findByRole('radio', { name: /Dorpstuin achter het dorpshuis/ });
    fireEvent.click(panel.getByRole('button', { name: 'Voeg samen' }));
    panel.getByText('Kies een initiatief.');
    fireEvent.click(panel.getByRole('radio', { name: /Dorpstuin achter het dorpshuis/ }));
    fireEvent.click(panel.getByRole('button', { name: 'Voeg samen' }));
    await screen.findByText(
      /^Moestuin achter het dorpshuis hoort nu bij .* Dorpstuin achter het dorpshuis\. Anna de Wit belt terug\.$/,
    );
    expect(screen.queryByRole('listbox')).toBeNull();
    const status = async (): Promise<string | undefined> =>
      (await tenant.servicesFor('marja').lists.registrations.getByKey(registration.Key))?.record.Status;
    expect(await status()).toBe('samengevoegd');
    fireEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await screen.findByText('Moestuin achter het dorpshuis wacht weer op een accountmanager.');
    expect(await status()).toBe('nieuw');
    expect(screen.getByRole('listbox')).toBeTruthy();
  });

  it('lets the clock of a registration stand still, with why, puts it after what hurries, and lets it run again', async () => {
    const registration = await waits('Dorpstuin', '2026-11-20T08:00:00Z');
    const { registrations } = tenant.servicesFor('marja').lists;
    const stored = async (): Promise<Registration> =>
      (await registrations.getByKey(registration.Key))?.record ?? registration;
    const refresh = open('marja', [registration]);
    fireEvent.click(await screen.findByRole('button', { name: 'Klok stilzetten: Dorpstuin' }));
    const panel = within(await screen.findByRole('dialog', { name: 'De klok stilzetten' }));
    fireEvent.click(panel.getByRole('button', { name: 'Klok stilzetten' }));
    panel.getByText('Schrijf op waar we op wachten.');
    fireEvent.change(panel.getByLabelText('Waar wachten we op?'), { target: { value: 'Een nummer dat werkt' } });
    fireEvent.click(panel.getByRole('button', { name: 'Klok stilzetten' }));
    await waitFor(() => expect(refresh).toHaveBeenCalled());
    expect(await stored()).toMatchObject({ WaitingFor: 'Een nummer dat werkt', WaitingSince: '2026-11-23' });
    cleanup();

    open('marja', [await stored(), await waits('Speelplek')]);
    const options = await screen.findAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual([
      expect.stringContaining('Speelplek'),
      expect.stringMatching(/Dorpstuin.*Klok staat stil/),
    ]);
    fireEvent.click(screen.getByRole('option', { name: /Dorpstuin/ }));
    screen.getByText('De klok staat stil sinds maandag 23 november, 0 werkdagen.');
    screen.getByText(/We wachten op de initiatiefnemers: een nummer dat werkt\./);
    tenant.passDays(2);
    fireEvent.click(screen.getByRole('button', { name: 'Klok weer laten lopen: Dorpstuin' }));
    await waitFor(async () => expect((await stored()).WaitingSince).toBeUndefined());
    expect((await stored()).ContactDueOn).toBe('2026-11-26');
  });

  it('sees first what was promised and did not come', async () => {
    const registration = await waits('Dorpstuin');
    const promise = { WaitingFor: 'De begroting', WaitingSince: '2026-11-19', WaitingUntil: '2026-11-20' };
    open('marja', [await waits('Speelplek', '2026-11-20T08:00:00Z'), { ...registration, ...promise }]);
    expect((await screen.findByRole('option', { selected: true })).textContent).toContain('Dorpstuin');
    screen.getByText('Beloofd voor vrijdag 20 november. Het is er nog niet.');
  });

  it('sees that nothing waits, and who has room', async () => {
    open('marja', []);
    await screen.findByText('Alle aanmeldingen hebben een accountmanager.');
    expect(await screen.findByRole('table', { name: 'De pool' })).toBeTruthy();
  });

  it('says what to do when nobody is in the pool', async () => {
    tenant = new MemoryTenant();
    open('marja', [await waits('Dorpstuin')]);
    await screen.findByText('Er zit nog niemand in de pool.');
  });
});

describe('an accountmanager', () => {
  it('picks up a registration and becomes the single contact, with the number that the pool knows', async () => {
    open('anna', [await waits('Dorpstuin')]);
    fireEvent.click(await screen.findByRole('button', { name: 'Oppakken' }));
    await screen.findByText('Jij bent sinds 14:05 het vaste contact voor Dorpstuin. Het staat bij Eerst bellen.');
    const [stored] = (await tenant.servicesFor('anna').lists.initiatives.find({ top: 1 })).items;
    expect(stored?.record).toMatchObject({
      AccountmanagerKey: people.anna.personKey,
      AccountmanagerPhone: '0527-000 101',
    });
    expect(screen.queryByRole('button', { name: 'Oppakken' })).toBeNull();
  });

  it('hears that a colleague was quicker, and who', async () => {
    const registration = await waits('Dorpstuin');
    await assign(tenant.servicesFor('bram'), {
      registration,
      accountmanager: people.bram,
      settings,
      actor: people.bram,
      commandKey: 'b',
    });
    open('anna', [registration]);
    fireEvent.click(await screen.findByRole('button', { name: 'Oppakken' }));
    await screen.findByText('Bram Hofstra heeft Dorpstuin om 14:05 al opgepakt.');
    expect(await initiatives()).toEqual(['Bram Hofstra']);
  });
});
