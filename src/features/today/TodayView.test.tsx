/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { requestCallback } from '../../commands/request-callback';
import { registerInitiative } from '../../commands/register-initiative';
import { saveAgreement } from '../../commands/save-agreement';
import { AppError } from '../../data/app-error';
import type { Services } from '../../data/ports';
import { weighingKey } from '../../domain/keys';
import { exampleDraft, Journey } from '../../testing/journey';
import { MemoryCopies } from '../../testing/memory-copies';
import { MemoryTenant } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import type { Person } from '../../testing/people';
import type { Shown } from '../../testing/show';
import { showToday } from '../../testing/show-today';
import type { WaitingPartProps } from './TodayView';

let tenant: MemoryTenant;
let journey: Journey;

beforeEach(() => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
});

function open(person: Person, services: Services = tenant.servicesFor(person)): Shown {
  return showToday(person, services);
}

const region = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });

describe('Vandaag of an accountmanager', () => {
  it('says in one sentence who waits, by the norm', async () => {
    await journey.reach('toegewezen');
    tenant.passDays(3);
    open('anna');
    await screen.findByText('Eén initiatief wacht op een eerste gesprek. Eén gesprek is te laat.');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Donderdag 26 november');
    const calls = await region('Eerst bellen');
    expect(within(calls).getByText('1 werkdag te laat')).toBeTruthy();
  });

  it('shows whom to call, with a number that dials', async () => {
    await journey.reach('toegewezen');
    open('anna');
    const link = await screen.findByRole('link', { name: 'Bel Dirk Verzonnen, 0527-000 001' });
    expect(link.getAttribute('href')).toBe('tel:0527000001');
  });

  it('records the first contact from the row: the exploration begins and the row goes', async () => {
    await journey.reach('toegewezen');
    open('anna');
    fireEvent.click(await screen.findByRole('button', { name: 'Eerste contact vastleggen' }));
    const panel = await screen.findByRole('dialog', { name: 'Eerste contact vastleggen' });
    fireEvent.change(within(panel).getByLabelText('Wat is besproken?'), { target: { value: 'Zij willen een tuin.' } });
    fireEvent.click(within(panel).getByRole('button', { name: 'Vastleggen' }));
    const done = await screen.findByText(/Eerste contact vastgelegd om 14:05. De verkenning van Dorpstuin/);
    await screen.findByText('Niemand wacht op een gesprek.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect((await journey.initiative()).record.Phase).toBe('verkenning');
    expect(document.activeElement?.contains(done)).toBe(true);
  });

  it('keeps the clock running when nobody answered, and says so at the row', async () => {
    await journey.reach('toegewezen');
    open('anna');
    fireEvent.click(await screen.findByRole('button', { name: 'Eerste contact vastleggen' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Geen gehoor' }));
    await screen.findByText(/Poging vastgelegd om 14:05/);
    await screen.findByText(/Laatste poging maandag 23 november, geen gehoor/);
    expect((await journey.initiative()).record.Phase).toBe('toegewezen');
  });

  it('says who wants to be called back, until the contact is recorded', async () => {
    const initiative = (await journey.reach('verkenning')).record;
    await requestCallback(tenant.servicesFor('sanne'), {
      ...(await journey.acting('sanne', 'callback')),
      initiative,
      draft: { message: '', initiatorName: 'Hilde Kwartelaar', phone: '0527-000 031', receivedThrough: 'telefoon' },
      settings: journey.settings,
    });
    open('anna');
    await screen.findByRole('link', { name: 'Wil teruggebeld worden over Dorpstuin achter het dorpshuis' });
    expect(screen.getByRole('link', { name: 'Bel Hilde Kwartelaar, 0527-000 031' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Contact vastleggen' }));
    const panel = await screen.findByRole('dialog', { name: 'Contact vastleggen' });
    fireEvent.change(within(panel).getByLabelText('Wat is besproken?'), { target: { value: 'Het gaat door.' } });
    fireEvent.click(within(panel).getByRole('button', { name: 'Vastleggen' }));
    await screen.findByText('Niemand wacht op een gesprek.');
  });

  it('ticks an agreement off and takes it back, in its own row', async () => {
    await journey.reach('verkenning');
    const services = tenant.servicesFor('anna');
    const { name: OwnerName, personKey: OwnerKey } = people.anna;
    await saveAgreement(services, {
      ...(await journey.acting('anna', 'agree')),
      initiativeKey: journey.initiativeKey,
      agreement: { Title: 'Grond uitzoeken', OwnerSide: 'gemeente', OwnerKey, OwnerName, DueOn: '2026-11-24' },
    });
    open('anna');
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Grond uitzoeken' });
    fireEvent.click(box);
    await screen.findByText('Gedaan om 14:05.');
    const status = async (): Promise<string | undefined> =>
      (await services.lists.agreements.find({ top: 1 })).items[0]?.record.Status;
    expect(await status()).toBe('gedaan');
    fireEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await waitFor(() => expect(box.checked).toBe(false));
    expect(await status()).toBe('open');
  });

  it('shows what the initiators promised in my initiatives', async () => {
    await journey.reach('verkenning');
    await saveAgreement(tenant.servicesFor('bram'), {
      ...(await journey.acting('bram', 'agree')),
      initiativeKey: journey.initiativeKey,
      agreement: { Title: 'Lijst met deelnemers', OwnerSide: 'initiatiefnemers', DueOn: '2026-11-23' },
    });
    open('anna');
    const agreements = await region('Afspraken');
    await within(agreements).findByRole('checkbox', { name: 'Lijst met deelnemers' });
    expect(agreements.textContent).toContain('wacht op initiatiefnemers');
    expect(within(agreements).getByText('Vandaag')).toBeTruthy();
  });

  it('says who did not give a view yet in the weighing that I lead', async () => {
    await journey.reach('weging');
    open('anna');
    const weighings = await region('Wegingen');
    await waitFor(() => expect(weighings.textContent).toContain('0 van 1 collega gaf een mening'));
    expect(within(weighings).getByRole('link', { name: 'Dorpstuin achter het dorpshuis' })).toBeTruthy();
  });

  it('names what has been quiet for longer than the norm', async () => {
    await journey.reach('verkenning');
    tenant.passDays(35);
    open('anna');
    const quiet = await region('Lang stil');
    expect(within(quiet).getByText('5 weken')).toBeTruthy();
  });

  it('shows registrations that wait', async () => {
    await journey.register();
    open('anna');
    await screen.findByText('Dorpstuin achter het dorpshuis');
    expect(screen.getByText(/Eén aanmelding wacht op een accountmanager/)).toBeTruthy();
  });

  it('keeps saying what became of the last registration when none waits any more', async () => {
    await journey.register();
    const services = tenant.servicesFor('anna');
    function Assigning({ waiting, refresh }: WaitingPartProps): React.ReactElement {
      return (
        <button type="button" onClick={() => void refresh()}>
          {`${waiting.length} wachten`}
        </button>
      );
    }
    showToday('anna', services, { WaitingPart: Assigning });
    const button = await screen.findByRole('button', { name: '1 wachten' });
    const registration = await services.lists.registrations.getByKey(journey.registrationKey);
    if (registration) await services.lists.registrations.update(registration, { Status: 'doorverwezen' });
    fireEvent.click(button);
    await screen.findByRole('button', { name: '0 wachten' });
  });

  it('stands when one part fails, and says which', async () => {
    await journey.reach('verkenning');
    const services = tenant.servicesFor('anna');
    const broken = {
      ...services.lists,
      agreements: { ...services.lists.agreements, find: () => Promise.reject(new AppError('throttled')) },
    } as typeof services.lists;
    open('anna', { ...services, lists: broken, together: (work) => work(broken) });
    const agreements = await region('Afspraken');
    expect(within(agreements).getByRole('alert').textContent).toContain('SharePoint heeft het druk');
    expect(within(await region('Eerst bellen')).getByText('Niemand wacht op een gesprek.')).toBeTruthy();
  });
});

describe('Vandaag of a colleague', () => {
  it('asks for a view that waits, and no more once it is given', async () => {
    await journey.reach('weging');
    const shown = open('henk');
    const weighings = await region('Wegingen');
    const give = await within(weighings).findByRole('link', { name: 'Weging geven' });
    expect(give.getAttribute('href')).toBe(`#/initiatief/${journey.initiativeKey}/weging`);
    shown.unmount();
    const { personKey } = people.henk;
    const services = tenant.servicesFor('henk');
    await services.lists.weighings.createOnce({
      Title: 'Henk Zijlstra',
      Key: weighingKey(journey.initiativeKey, personKey),
      InitiativeKey: journey.initiativeKey,
      PersonKey: personKey,
      SubmittedAt: '2026-11-23T13:00:00.000Z',
    });
    open('henk');
    await screen.findByText('Er wacht niets op jou.');
  });

  it('shows nothing that is for the pool', async () => {
    await journey.register();
    open('henk');
    await screen.findByText('Er wacht niets op jou.');
    expect(screen.queryByText('Dorpstuin achter het dorpshuis')).toBeNull();
    expect(screen.queryByRole('region', { name: 'Eerst bellen' })).toBeNull();
  });

  it('answers the question to take part where it stands', async () => {
    await journey.reach('verbreding');
    const contributor = {
      Title: 'Ingrid Kuiper',
      Key: 'c1',
      InitiativeKey: journey.initiativeKey,
      PersonKey: people.ingrid.personKey,
      Why: 'Eigenaar van de opgave',
      Status: 'gevraagd' as const,
    };
    const { contributorKey } = await import('../../domain/keys');
    await tenant.servicesFor('anna').lists.contributors.createOnce({
      ...contributor,
      Key: contributorKey(journey.initiativeKey, people.ingrid.personKey),
    });
    open('ingrid');
    const asked = await region('Gevraagd om mee te doen');
    await within(asked).findByRole('link', { name: 'Dorpstuin achter het dorpshuis' });
    expect(asked.textContent).toContain('Waarom jij: Eigenaar van de opgave');
    fireEvent.click(within(asked).getByRole('button', { name: 'Ik doe mee' }));
    await screen.findByText('Je doet mee, sinds 14:05.');
    const page = await tenant.servicesFor('anna').lists.contributors.find({ top: 10 });
    expect(page.items.find(({ record }) => record.PersonKey === people.ingrid.personKey)?.record.Status).toBe(
      'doet mee',
    );
  });
});

it('a second visit shows what was seen last at once, without names of initiators', async () => {
  await journey.reach('toegewezen');
  await registerInitiative(tenant.servicesFor('sanne'), {
    ...(await journey.acting('sanne', 'another')),
    draft: { ...exampleDraft, title: 'Wacht nog', initiatorName: 'Truus Verzonnen' },
    settings: journey.settings,
  });
  const copies = new MemoryCopies();
  const first = showToday('anna', tenant.servicesFor('anna'), { copies });
  await screen.findByRole('link', { name: /Bel Dirk/ });
  first.unmount();
  expect(copies.text).not.toMatch(/Verzonnen|0527/);

  const never = new Promise<never>(() => undefined);
  const silent = { ...tenant.servicesFor('anna'), together: () => never };
  showToday('anna', silent, { copies });
  expect(screen.getByRole('link', { name: 'Dorpstuin achter het dorpshuis' })).toBeTruthy();
  expect(screen.getByText('Dit zag je om 13:40. We halen nu op wat er veranderd is.')).toBeTruthy();
  cleanup();

  // A screen that says that reading failed promises nothing beside it; what is older than today says its day.
  const failing = { ...silent, together: () => Promise.reject(new AppError('offline')) };
  showToday('anna', { ...failing, now: () => new Date('2026-11-24T08:00:00.000Z') }, { copies });
  await screen.findByText(/Vandaag is niet geladen/);
  expect(screen.getByText('Dit zag je op maandag 23 november om 13:40.')).toBeTruthy();
});
