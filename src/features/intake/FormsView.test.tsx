/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { AppError } from '../../data/app-error';
import { mappingKey } from '../../domain/forms/mapping';
import { MemoryTenant } from '../../testing/memory-tenant';
import { sentFiles } from '../../testing/open-formulieren';
import type { Person } from '../../testing/people';
import { show } from '../../testing/show';
import { FormsView } from './FormsView';

// jsdom has none; browsers do.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const answers = {
  titelInitiatief: 'Ruilbieb in de telefooncel',
  omschrijving: 'Boeken ruilen bij de oude telefooncel.',
  woonplaats: 'Emmeloord-West',
  contact: { naam: 'Lotte Verzonnen', telefoon: '0527-000 077', email: 'lotte@example.nl' },
  budget: '€ 250',
};

describe('Aanmeldingen uit Open Formulieren', () => {
  let tenant: MemoryTenant;
  beforeEach(() => {
    tenant = new MemoryTenant();
    const data = { ...answers, bijlagen: sentFiles('foto.jpg', 'schets.pdf') };
    tenant.forms.write({ reference: 'OF-4F7K2Q', data, attachments: ['foto.jpg', 'schets.pdf'] });
  });

  const open = (person: Person = 'rina') =>
    show(<FormsView />, { services: tenant.servicesFor(person), route: { view: 'forms' } });
  const press = async (name: string): Promise<void> => {
    fireEvent.click(await screen.findByRole('button', { name }));
    await Promise.resolve();
  };
  const registrations = async () => (await tenant.servicesFor('marja').lists.registrations.find({ top: 9 })).items;

  it('tests on a real folder: nothing is stored, and who it is from stays hidden', async () => {
    open();
    await press('Test op een map');
    const heading = await screen.findByRole('heading', { name: 'Test op OF-4F7K2Q' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    screen.getByText('er is niets opgeslagen');
    screen.getByText('data.json gelezen, 7 antwoorden');
    screen.getByText('Samenvatting en 2 bijlagen gevonden');
    screen.getByText('Nog niet eerder opgehaald');
    screen.getByText('1 waarde kennen we niet: de kern');
    expect(screen.getAllByText('verborgen')).toHaveLength(3);
    expect(document.body.textContent).not.toContain('Lotte');
    expect(document.body.textContent).not.toContain('0527');
    expect(await registrations()).toEqual([]);
  });

  it('proposes a mapping, which is fetched with only after the administrator kept it', async () => {
    open();
    const fetch = await screen.findByRole('button', { name: 'Haal op' });
    fireEvent.click(fetch);
    expect(await registrations()).toEqual([]);
    await press('Bewaar dit voorstel');
    await screen.findByText(/^Opgeslagen om/);
    fireEvent.change(screen.getByLabelText('Kern voor Emmeloord-West'), { target: { value: 'Emmeloord' } });
    await press('Onthoud dit voor Emmeloord-West');
    await waitFor(() => expect(screen.queryByText(/staat niet in jullie kernen/)).toBeNull());
    await press('Haal op');
    const heading = await screen.findByRole('heading', { name: 'Laatst opgehaald' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    screen.getByText('1 nieuwe aanmelding');
    expect((await registrations()).map(({ record }) => record.Settlement)).toEqual(['Emmeloord']);
    await press('Haal op');
    await screen.findByText('1 was al bekend');
    expect(await registrations()).toHaveLength(1);
  });

  it('keeps each change of the mapping at once, with the rest of the proposal', async () => {
    open();
    fireEvent.change(await screen.findByLabelText('Sleutel voor Organisatie'), { target: { value: 'budget' } });
    await screen.findByText(/^Opgeslagen om/);
    const kept = await tenant.servicesFor('rina').lists.settings.getByKey(mappingKey('initiatief-aanmelden'));
    expect(JSON.parse(kept?.record.Value ?? '')).toMatchObject({
      fields: { title: ['titelInitiatief'], organisation: ['budget'] },
    });
  });

  it('names what waits and what could not be read, with a link to its folder', async () => {
    tenant.forms.write({ reference: 'OF-9QX2LM', data: '' });
    tenant.clock = new Date('2026-11-23T12:10:00.000Z');
    tenant.forms.write({ reference: 'OF-8KPW5T', data: { ...answers, b: sentFiles('a.jpg') } });
    open();
    await press('Bewaar dit voorstel');
    await screen.findByText(/^Opgeslagen om/);
    await press('Haal op');
    await screen.findByText('Nog niet compleet: OF-8KPW5T');
    screen.getByText('Niet gelezen: OF-9QX2LM');
    screen.getByText('Het bestand data.json is leeg');
    screen.getByText('Wacht op een keuze: OF-4F7K2Q');
    expect(screen.getByRole('link', { name: 'Open map OF-9QX2LM' }).getAttribute('href')).toBe(
      'https://gemeente.example/sites/initiatieven/Formulieren/open-forms/initiatief-aanmelden/OF-9QX2LM',
    );
  });

  it('says which keys go along as other answers', async () => {
    open();
    await screen.findByText(/^Deze sleutel heb je niet gekoppeld.*: budget\.$/);
  });

  it('lets the coordinator look and fetch, not change', async () => {
    open('marja');
    await screen.findByText(/Alleen een beheerder kan de koppeling wijzigen/);
    expect(screen.queryByLabelText('Sleutel voor Titel')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Bewaar dit voorstel' })).toBeNull();
    within(await screen.findByRole('table')).getByText('titelInitiatief');
  });

  it('says who can open the library to who may not read it', async () => {
    tenant.forms.refusal = new AppError('no-rights', { subject: 'Formulieren' });
    open('marja');
    const alert = await screen.findByRole('alert');
    within(alert).getByText(/Een eigenaar van de site kan de groep .* leesrecht geven/);
    expect(screen.queryByRole('button', { name: 'Haal op' })).toBeNull();
  });

  it('says what to do while the library is empty', async () => {
    tenant = new MemoryTenant();
    open();
    await screen.findByText('In de bibliotheek Formulieren staat nog geen inzending.');
  });

  it('is there in English', async () => {
    show(<FormsView />, { services: tenant.servicesFor('rina'), route: { view: 'forms' }, language: 'en' });
    await screen.findByRole('button', { name: 'Keep this proposal' });
  });
});
