/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { AppError } from '../../../data/app-error';
import { anInitiative } from '../../../testing/builders';
import { MemoryTenant } from '../../../testing/memory-tenant';
import { people } from '../../../testing/people';
import type { Person } from '../../../testing/people';
import { show } from '../../../testing/show';
import { ImportView } from './ImportView';

// jsdom has none; browsers do.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const file = [
  'Titel;Kern;Fase;Accountmanager;Aangemeld op;Uitkomst;Initiatiefnemer;Kleur',
  'Bankje bij de haven;Ens;verkenning;Anna de Wit;3-9-2026;;Ria Verzonnen;rood',
  'Bloembollenroute met de school;Nagelle;verkenning;Bram Hofstra;3-9-2026;;;',
  'Klusdienst voor ouderen;Ens;loopt;Bram Hofstra;12 mei 2026;;;',
  ';Bant;inschatting;Bram Hofstra;1-5-2026;;;',
  'Skatebaan bij het station;Emmeloord;verbreding;Anna de Wit;31-02-2026;;;',
  'Jeu-de-boulesbaan;Creil;afgerond;;1-2-2026;;;',
  '=1+1;Ens;verkenning;Anna de Wit;3-9-2026;;;',
].join('\r\n');

describe('Lopende initiatieven inlezen', () => {
  let tenant: MemoryTenant;
  beforeEach(async () => {
    tenant = new MemoryTenant();
    const { lists } = tenant.servicesFor('marja');
    for (const person of [people.anna, people.bram])
      await lists.pool.createOnce({
        Title: person.name,
        PersonKey: person.personKey,
        Mail: person.mail,
        IsActive: true,
      });
  });

  function open(person: Person = 'marja'): void {
    show(<ImportView />, { services: tenant.servicesFor(person), route: { view: 'import' } });
  }
  async function choose(content: string | ArrayBuffer, name = 'lopend-2026.csv'): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : Buffer.from(content);
    const chosen = new File([bytes], name);
    // jsdom's File has no arrayBuffer.
    chosen.arrayBuffer = () => Promise.resolve(new Uint8Array(bytes).buffer);
    fireEvent.change(await screen.findByLabelText('Kies een bestand'), { target: { files: [chosen] } });
  }
  async function check(content = file): Promise<void> {
    await choose(content);
    fireEvent.click(await screen.findByRole('button', { name: 'Controleer de regels' }));
  }
  const titles = async (): Promise<readonly string[]> =>
    (await tenant.servicesFor('marja').lists.initiatives.find({ top: 99 })).items.map(({ record }) => record.Title);

  it('shows what is wrong by row, with the repair in the row, and stores nothing', async () => {
    open();
    await check();
    await screen.findByRole('heading', { name: '2 regels zijn goed, 2 vragen een keuze, 3 kunnen nog niet' });
    expect(screen.getByLabelText<HTMLSelectElement>('Kern voor regel 3').value).toBe('Nagele');
    expect(screen.getByLabelText<HTMLSelectElement>('Fase voor regel 4').value).toBe('begeleiding');
    screen.getByText('Geen titel');
    screen.getByText('31-02-2026 bestaat niet');
    screen.getByText('Afgerond zonder uitkomst');
    screen.getByText('1 cel begint als een formule en wordt gewone tekst');
    screen.getByText('4 initiatieven gaan mee.');
    expect(screen.getByText('Nagelle').tagName).toBe('MARK');
    expect(screen.queryByText('Bankje bij de haven')).toBeNull();
    expect(await titles()).toEqual([]);
  });

  it('says "Goed" of a row that was repaired, and leaves it where it is', async () => {
    open();
    await check();
    const title = await screen.findByLabelText('Titel voor regel 5');
    const row = title.closest('tr');
    fireEvent.change(title, { target: { value: 'Speelbos' } });
    fireEvent.change(screen.getByLabelText('Aangemeld op voor regel 6'), { target: { value: '28-2' } });
    within(row as HTMLElement).getByText('Goed');
    screen.getByText('Dit kan nog niet.');
    fireEvent.change(screen.getByLabelText('Aangemeld op voor regel 6'), { target: { value: '28-2-2026' } });
    fireEvent.change(screen.getByLabelText('Uitkomst voor regel 7'), { target: { value: 'gerealiseerd' } });
    await screen.findByText('7 initiatieven gaan mee.');
    expect(document.body.contains(row)).toBe(true);
    screen.getByRole('heading', { name: '5 regels zijn goed, 2 vragen een keuze, 0 kunnen nog niet' });
  });

  it('imports what goes along, and says what stays behind', async () => {
    open();
    await check();
    fireEvent.click(await screen.findByRole('button', { name: 'Lees 4 initiatieven in' }));
    const heading = await screen.findByRole('heading', { name: '4 initiatieven ingelezen.' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    screen.getByText('3 regels blijven achter.');
    expect([...(await titles())].sort()).toEqual([
      '=1+1',
      'Bankje bij de haven',
      'Bloembollenroute met de school',
      'Klusdienst voor ouderen',
    ]);
    screen.getByRole('link', { name: 'Naar de initiatieven' });
  });

  it('adds nothing double when the same file is read again, and goes on with what is repaired', async () => {
    open();
    await check();
    fireEvent.click(await screen.findByRole('button', { name: 'Lees 4 initiatieven in' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Nog een bestand inlezen' }));
    await check();
    await screen.findByText('Er gaat nog niets mee.');
    screen.getByRole('heading', { name: /4 waren al ingelezen/ });
    fireEvent.change(screen.getByLabelText('Titel voor regel 5'), { target: { value: 'Speelbos' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Lees 1 initiatief in' }));
    await screen.findByRole('heading', { name: '1 initiatief ingelezen.' });
    expect(await titles()).toHaveLength(5);
  });

  it('takes an import back as a whole', async () => {
    open();
    await check();
    fireEvent.click(await screen.findByRole('button', { name: 'Lees 4 initiatieven in' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Nog een bestand inlezen' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Draai lopend-2026.csv terug' }));
    fireEvent.click(screen.getByRole('button', { name: 'Ja, draai terug' }));
    await screen.findByText(/4 initiatieven zijn weggehaald/);
    expect(await titles()).toEqual([]);
  });

  it('leaves out what looks like an initiative that is there, unless somebody says otherwise', async () => {
    const known = anInitiative({ Title: 'Bankje bij de haven', Settlement: 'Ens' });
    await tenant.servicesFor('marja').lists.initiatives.createOnce(known);
    open();
    await check();
    const link = await screen.findByRole('link', { name: 'Bankje bij de haven' });
    expect(link.getAttribute('href')).toContain(known.Key);
    screen.getByText('3 initiatieven gaan mee.');
    fireEvent.change(screen.getByLabelText('Wat doe je met regel 2'), { target: { value: '+' } });
    await screen.findByText('4 initiatieven gaan mee.');
  });

  it('lets columns be chosen by hand, each field once', async () => {
    open();
    await choose('Naam van het plan;Waar\nBankje;Ens');
    await screen.findByRole('columnheader', { name: 'Kolom in het bestand' });
    screen.getByText('Kies nog een kolom voor: Titel.');
    fireEvent.change(screen.getByLabelText('Veld voor Naam van het plan'), { target: { value: 'title' } });
    fireEvent.change(screen.getByLabelText('Veld voor Waar'), { target: { value: 'title' } });
    expect(screen.getByLabelText<HTMLSelectElement>('Veld voor Naam van het plan').value).toBe('');
  });

  it('shows no contact data of the file', async () => {
    open();
    await choose(file);
    await screen.findByLabelText('Veld voor Initiatiefnemer');
    expect(document.body.textContent).not.toContain('Ria Verzonnen');
  });

  it.each([
    ['', 'In dit bestand staat niets.'],
    [
      Array.from({ length: 6_000 }, (_, n) => `Initiatief ${n};Ens`).join('\n'),
      'Dit bestand heeft meer dan 5.000 regels. Deel het op in meer bestanden.',
    ],
    [
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]).buffer,
      'Dit is een oud Excelbestand (.xls). Sla het op als Excelwerkmap (.xlsx) en kies het opnieuw.',
    ],
  ])('says why a file cannot be read (%#)', async (content, sentence) => {
    open();
    await choose(content);
    expect((await screen.findByRole('alert')).textContent).toBe(sentence);
  });

  it('goes on after the connection was gone', async () => {
    const services = tenant.servicesFor('marja');
    const create = jest.spyOn(services.lists.initiatives, 'createOnce');
    show(<ImportView />, { services, route: { view: 'import' } });
    await check();
    const start = await screen.findByRole('button', { name: 'Lees 4 initiatieven in' });
    create.mockRejectedValueOnce(new AppError('offline'));
    fireEvent.click(start);
    await screen.findByRole('heading', { name: 'Het inlezen is onderbroken. Wat klaar is, blijft staan.' });
    fireEvent.click(screen.getByRole('button', { name: 'Ga verder' }));
    await screen.findByRole('heading', { name: '4 initiatieven ingelezen.' });
    expect(await titles()).toHaveLength(4);
  });

  it('says who may import to who may not', async () => {
    open('anna');
    await screen.findByText('Inlezen doen de coördinator en de beheerder. Vraag het een van hen.');
    expect(screen.queryByLabelText('Kies een bestand')).toBeNull();
  });
});
