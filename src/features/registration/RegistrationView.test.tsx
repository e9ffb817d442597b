/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import type { Registration } from '../../domain/records.generated';
import { withFault } from '../../testing/faults';
import { Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { TestServices } from '../../testing/memory-tenant';
import { show } from '../../testing/show';
import { RegistrationView } from './RegistrationView';

let tenant: MemoryTenant;

beforeEach(() => {
  tenant = new MemoryTenant();
});

async function open(services: TestServices = tenant.servicesFor('sanne')): Promise<void> {
  show(<RegistrationView />, { services, route: { view: 'registration' } });
  await screen.findByRole('heading', { name: 'Is dit initiatief al bekend?' });
}

function type(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

function fill(): void {
  type('Titel', 'Crossbaantje voor de jeugd');
  type('Kern', 'Bant');
  type('Waar gaat het over?', 'Een baantje met heuvels voor fiets en step');
  type('Naam initiatiefnemer', 'Hilde Kwartelaar');
  type('Telefoon', '0527-000 031');
}

const register = (): void => {
  fireEvent.click(screen.getByRole('button', { name: 'Aanmelding registreren' }));
};

async function registrations(): Promise<readonly Registration[]> {
  const page = await tenant.servicesFor('marja').lists.registrations.find({ top: 100 });
  return page.items.map(({ record }) => record);
}

describe('Aanmelden', () => {
  it('starts in the search field', async () => {
    await open();
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Zoek een initiatief' }));
  });

  it('registers what was not found and says aloud until when the caller hears from us', async () => {
    await open();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'crossbaan' } });
    await screen.findByText('Niets gevonden met “crossbaan”. Schrijf het hieronder op.');
    expect(screen.getByLabelText<HTMLInputElement>('Titel').value).toBe('crossbaan');
    fill();
    register();
    await screen.findByText('Geregistreerd om 14:05: Crossbaantje voor de jeugd, Bant');
    expect(
      screen
        .getAllByRole('status')
        .map((element) => element.textContent)
        .join(),
    ).toContain(
      '“Uw idee staat genoteerd. Uiterlijk woensdag 25 november hoort u van ons. U krijgt één vaste contactpersoon.”',
    );
    const [stored, ...more] = await registrations();
    expect(more).toEqual([]);
    expect(stored).toMatchObject({
      Title: 'Crossbaantje voor de jeugd',
      Settlement: 'Bant',
      Summary: 'Een baantje met heuvels voor fiets en step',
      InitiatorName: 'Hilde Kwartelaar',
      InitiatorPhone: '0527-000 031',
      ReceivedThrough: 'telefoon',
      ContactDueOn: '2026-11-25',
      Status: 'nieuw',
    });
  });

  it('goes on to the next caller with an empty form and the search field in focus', async () => {
    await open();
    fill();
    register();
    const next = await screen.findByRole('button', { name: 'Volgende' });
    await waitFor(() => expect(document.activeElement).toBe(next));
    fireEvent.click(next);
    const search = await screen.findByRole<HTMLInputElement>('searchbox');
    expect(document.activeElement).toBe(search);
    expect(search.value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Naam initiatiefnemer').value).toBe('');
    // The next caller may ask about what was just registered.
    fireEvent.change(search, { target: { value: 'crossbaantje' } });
    await screen.findByText('1 gevonden');
  });

  it('registers by Ctrl+Enter, and not by Enter in a field', async () => {
    await open();
    fill();
    // The browser sends a form on Enter unless the key is taken.
    expect(fireEvent.keyDown(screen.getByLabelText('Telefoon'), { key: 'Enter' })).toBe(false);
    expect(screen.queryByRole('button', { name: 'Volgende' })).toBeNull();
    fireEvent.keyDown(screen.getByLabelText('Telefoon'), { key: 'Enter', ctrlKey: true });
    await screen.findByRole('button', { name: 'Volgende' });
    expect(await registrations()).toHaveLength(1);
  });

  it('says at each field what is missing and goes to the first', async () => {
    await open();
    type('Titel', 'Crossbaan');
    register();
    expect(screen.getByText('Kies de kern.')).toBeTruthy();
    expect(screen.getByText('Vul de naam van de initiatiefnemer in.')).toBeTruthy();
    expect(screen.getByText('Vul een telefoonnummer of e-mailadres in.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Kern'));
    expect(await registrations()).toEqual([]);
  });

  it('keeps all 300 characters of a title that was pasted, and says how many fit', async () => {
    await open();
    fill();
    type('Titel', 'x'.repeat(300));
    register();
    expect(screen.getByText('Maak dit korter: er passen 255 tekens in.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Titel').value).toHaveLength(300);
    expect(await registrations()).toEqual([]);
  });

  it('stores markup, formulas, emoji and right-to-left text as they were typed', async () => {
    await open();
    fill();
    const odd = '<script>alert(1)</script> =HYPERLINK("http://x") 🌻 مرحبا';
    type('Waar gaat het over?', odd);
    register();
    await screen.findByRole('button', { name: 'Volgende' });
    expect((await registrations())[0]?.Summary).toBe(odd);
  });

  it('makes one registration of two presses', async () => {
    await open();
    fill();
    register();
    register();
    await screen.findByRole('button', { name: 'Volgende' });
    expect(await registrations()).toHaveLength(1);
  });

  it('makes one registration when the answer got lost and somebody presses again, with the text of the last press', async () => {
    const { services } = withFault(tenant.servicesFor('sanne'), { kind: 'after', at: 6 });
    await open(services);
    fill();
    register();
    await screen.findByText('De aanmelding is nog niet geregistreerd.');
    type('Titel', 'Crossbaan voor de jeugd');
    register();
    await screen.findByRole('button', { name: 'Volgende' });
    expect((await registrations()).map(({ Title }) => Title)).toEqual(['Crossbaan voor de jeugd']);
  });

  it('corrects what was just registered instead of registering it again', async () => {
    await open();
    fill();
    register();
    fireEvent.click(await screen.findByRole('button', { name: 'Aanpassen' }));
    type('Telefoon', '0527-000 099');
    register();
    await screen.findByRole('button', { name: 'Volgende' });
    expect((await registrations()).map(({ InitiatorPhone }) => InitiatorPhone)).toEqual(['0527-000 099']);
  });

  it('finds a known initiative with who to call, and nothing about its initiators', async () => {
    await new Journey(tenant).reach('verkenning');
    await open();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'tuin espel' } });
    const table = await screen.findByRole('table', { name: 'Bekende initiatieven' });
    const row = within(table).getByRole('row', { name: /Dorps ?tuin/ });
    expect(within(row).getByText('Anna de Wit')).toBeTruthy();
    expect(within(row).getByText('Verkenning')).toBeTruthy();
    expect(within(row).getByRole('link', { name: /Dorps ?tuin achter het dorpshuis/ })).toBeTruthy();
    expect(document.body.textContent).not.toContain('Dirk Verzonnen');
    expect(screen.getByText('1 gevonden')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Titel').value).toBe('');
  });

  it('finds a registration that nobody picked up yet', async () => {
    await new Journey(tenant).register();
    await open();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'dorpstuin' } });
    const row = await screen.findByRole('row', { name: /Dorps ?tuin/ });
    expect(within(row).getByText('Aangemeld')).toBeTruthy();
    expect(within(row).queryByRole('link')).toBeNull();
  });

  it('shows what looks like it while somebody types, and lets go of it when told', async () => {
    await new Journey(tenant).reach('verkenning');
    await open();
    type('Titel', 'Moestuin bij het dorpshuis');
    type('Kern', 'Espel');
    await screen.findByRole('heading', { name: 'Lijkt hierop' });
    fireEvent.click(screen.getByRole('button', { name: 'Nee, iets anders' }));
    expect(screen.queryByRole('heading', { name: 'Lijkt hierop' })).toBeNull();
  });

  it('keeps a draft in this tab and gives it back after a reload', async () => {
    const services = tenant.servicesFor('sanne');
    const first = show(<RegistrationView />, { services, route: { view: 'registration' } });
    await screen.findByLabelText('Titel');
    type('Titel', 'Crossbaan');
    await screen.findByText('Bewaard op deze computer om 14:05');
    first.unmount();
    await open(services);
    expect(screen.getByLabelText<HTMLInputElement>('Titel').value).toBe('Crossbaan');
  });

  it('lets a reader search and says who registers', async () => {
    await open(tenant.servicesFor('geert'));
    expect(screen.getByText(/Registreren doen het klantcontactcentrum en de accountmanagers/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Aanmelding registreren' })).toBeNull();
  });

  it('fills in what the editor of the page chose for this counter', async () => {
    show(<RegistrationView />, {
      services: tenant.servicesFor('sanne'),
      route: { view: 'registration', query: { kern: 'Ens', via: 'balie' } },
    });
    expect((await screen.findByLabelText<HTMLSelectElement>('Kern')).value).toBe('Ens');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Aan de balie' }).checked).toBe(true);
  });

  it('passes a request to be called back on to the accountmanager of a known initiative', async () => {
    await new Journey(tenant).reach('verkenning');
    await open();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'dorpstuin' } });
    fireEvent.click(await screen.findByRole('button', { name: /Terugbelverzoek voor Dorpstuin/ }));
    await screen.findByRole('heading', { name: 'Terugbelverzoek voor Dorpstuin achter het dorpshuis' });
    expect(document.activeElement).toBe(screen.getByLabelText('Naam'));
    fireEvent.click(screen.getByRole('button', { name: 'Terugbelverzoek doorgeven' }));
    expect(screen.getByText('Vul de naam van de initiatiefnemer in.')).toBeTruthy();
    type('Naam', 'Hilde Kwartelaar');
    type('Telefoon', '0527-000 031');
    fireEvent.click(screen.getByRole('button', { name: 'Terugbelverzoek doorgeven' }));
    await screen.findByText(/Doorgegeven om 14:05/);
    expect(
      screen
        .getAllByRole('status')
        .map((element) => element.textContent)
        .join(),
    ).toContain('“Anna de Wit belt u terug, uiterlijk woensdag 25 november.”');
    expect((await registrations()).map(({ Status }) => Status).sort()).toEqual(['opgepakt', 'samengevoegd']);
  });

  it('turns the form into a request to be called back when it is the same, and keeps what was typed', async () => {
    await new Journey(tenant).reach('verkenning');
    await open();
    fill();
    type('Titel', 'Moestuin bij het dorpshuis');
    type('Kern', 'Espel');
    fireEvent.click(await screen.findByRole('button', { name: 'Ja, dit is hetzelfde' }));
    expect(screen.getByLabelText<HTMLInputElement>('Naam').value).toBe('Hilde Kwartelaar');
    fireEvent.click(screen.getByRole('button', { name: 'Toch een nieuw initiatief' }));
    expect(screen.getByLabelText<HTMLInputElement>('Titel').value).toBe('Moestuin bij het dorpshuis');
  });

  it('says why something looks alike, and links it as related once the new one is registered', async () => {
    const known = (await new Journey(tenant).reach('verkenning')).record;
    await open();
    fill();
    type('Titel', 'Moestuin bij de school');
    type('Kern', 'Espel');
    await screen.findByText(/zelfde kern, “Moestuin”/);
    fireEvent.click(screen.getByRole('button', { name: 'Verwant, koppel ze' }));
    screen.getByRole('button', { name: 'Wordt gekoppeld bij het registreren' });
    register();
    await screen.findByText('Gekoppeld aan');
    const { lists } = tenant.servicesFor('marja');
    await waitFor(async () => {
      const [relation] = (await lists.relations.find({ top: 10 })).items;
      expect(relation?.record).toMatchObject({
        Kind: 'verwant',
        OtherKey: known.Key,
        Title: expect.stringMatching(/^zelfde kern/) as string,
      });
    });
  });

  it('offers a receipt in the words of the municipality, in the own mail program and nowhere else', async () => {
    const changed = {
      Title: 'Ontvangst',
      Key: 'mail.ontvangst',
      Value: 'Dag {naam}, over "{titel}" & meer: tot {datum}.',
    };
    await tenant.servicesFor('marja').lists.standardTexts.createOnce(changed);
    await open();
    fill();
    type('E-mailadres', 'hilde@voorbeeld.example');
    register();
    const mail = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Mail ontvangstbericht' });
    const href = decodeURIComponent(mail.getAttribute('href') ?? '');
    expect(href).toContain('mailto:hilde@voorbeeld.example?subject=Wij hebben uw initiatief ontvangen');
    expect(href).toContain('Dag Hilde Kwartelaar, over "Crossbaantje voor de jeugd" & meer: tot woensdag 25 november.');
    expect(document.querySelector('a[href^="http"][href*="hilde"]')).toBeNull();
  });

  it('waits for the connection and then sends by itself, once', async () => {
    const { services } = withFault(tenant.servicesFor('sanne'), { kind: 'before', at: 6 });
    await open(services);
    fill();
    register();
    await screen.findByText('We sturen het zodra er verbinding is.');
    expect(screen.getByText('Bewaard op deze computer om 14:05')).toBeTruthy();
    fireEvent(window, new Event('online'));
    await screen.findByRole('button', { name: 'Volgende' });
    expect(await registrations()).toHaveLength(1);
  });
});
