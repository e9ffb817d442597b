/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { AppError } from '../../data/app-error';
import type { Initiative } from '../../domain/records.generated';
import type { RouteQuery } from '../../session/routes';
import { MemoryCopies } from '../../testing/memory-copies';
import { MemoryTenant } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import { show } from '../../testing/show';
import type { Shown } from '../../testing/show';
import { InitiativesView } from './InitiativesView';

let tenant: MemoryTenant;

beforeEach(() => {
  tenant = new MemoryTenant();
  window.history.replaceState(null, '');
});

let number = 0;
async function add(given: Partial<Initiative> & Pick<Initiative, 'Title'>): Promise<void> {
  number += 1;
  await tenant.servicesFor('marja').lists.initiatives.createOnce({
    Key: `5a000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    Number: `2026-${String(number).padStart(3, '0')}`,
    Summary: 'Een plan van het dorp.',
    Settlement: 'Espel',
    Phase: 'verkenning',
    PhaseSince: '2026-11-16T09:00:00.000Z',
    IsOpen: true,
    ReceivedAt: '2026-11-16T09:00:00.000Z',
    AccountmanagerKey: people.anna.personKey,
    AccountmanagerName: 'Anna de Wit',
    ...given,
  });
}

function open(query: RouteQuery = {}): Shown {
  return show(<InitiativesView />, { services: tenant.servicesFor('anna'), route: { view: 'initiatives', query } });
}

async function titles(): Promise<readonly string[]> {
  const table = await screen.findByRole('table', { name: 'Initiatieven' });
  return within(table)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent ?? '');
}

const settled = (): Promise<HTMLElement> => screen.findByText(/^\d+ initiatie/);

describe('Initiatieven', () => {
  it('are in the order of what must be done first', async () => {
    await add({ Title: 'Later', NextActionOn: '2026-12-01' });
    await add({ Title: 'Zonder stap' });
    await add({ Title: 'Te laat', NextActionOn: '2026-11-19', NextAction: 'Waterleiding navragen' });
    await add({ Title: 'Bellen', Phase: 'toegewezen', FirstContactDueOn: '2026-11-23', NextActionOn: '2026-11-30' });
    await add({ Title: 'Stil', LastContactAt: '2026-10-12T09:00:00.000Z' });
    await add({ Title: 'Wacht', NextActionOn: '2026-11-20', WaitingSince: '2026-11-18' });
    open();
    await settled();
    expect(await titles()).toEqual(['Te laat', 'Bellen', 'Stil', 'Later', 'Zonder stap', 'Wacht']);
    expect(screen.getByText('2 werkdagen te laat')).toBeTruthy();
    expect(screen.getByText('6 weken stil')).toBeTruthy();
    expect(screen.getByText('Klok staat stil')).toBeTruthy();
  });

  it('start in the search field', async () => {
    await add({ Title: 'Dorpstuin' });
    open();
    await settled();
    expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Zoek op titel of tekst' }));
  });

  it('take their filters from the address, and put them there', async () => {
    await add({ Title: 'In Espel' });
    await add({ Title: 'In Ens', Settlement: 'Ens' });
    const shown = open({ kern: 'Ens' });
    await settled();
    expect(await titles()).toEqual(['In Ens']);
    fireEvent.change(screen.getByLabelText('Kern'), { target: { value: 'Espel' } });
    await waitFor(async () => expect(await titles()).toEqual(['In Espel']));
    expect(shown.visited).toEqual(['#/initiatieven?kern=Espel']);
  });

  it('find words of the text too, while they show titles at once', async () => {
    await add({ Title: 'Dorpstuin', Summary: 'Met een soepmiddag in de winter.' });
    await add({ Title: 'Zonnedak' });
    open();
    await settled();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'soepmiddag' } });
    await waitFor(async () => expect(await titles()).toEqual(['Dorpstuin']));
  });

  it('say that nothing was found, and clear the filters', async () => {
    await add({ Title: 'Dorpstuin' });
    const shown = open({ fase: 'besluit' });
    await screen.findByText('Geen initiatieven met deze filters.');
    fireEvent.click(screen.getByRole('button', { name: 'Wis filters' }));
    await waitFor(async () => expect(await titles()).toEqual(['Dorpstuin']));
    expect(shown.visited).toEqual(['#/initiatieven']);
  });

  it('say that there are none yet', async () => {
    open();
    await screen.findByText('Er zijn nog geen initiatieven.');
  });

  it('show only mine, or only what is late, with one press', async () => {
    await add({ Title: 'Van mij', NextActionOn: '2026-12-01' });
    await add({
      Title: 'Van Bram',
      AccountmanagerKey: people.bram.personKey,
      AccountmanagerName: 'Bram Hofstra',
      NextActionOn: '2026-11-19',
    });
    open();
    await settled();
    fireEvent.click(screen.getByRole('button', { name: 'Alleen van mij (1)' }));
    await waitFor(async () => expect(await titles()).toEqual(['Van mij']));
    fireEvent.click(screen.getByRole('button', { name: 'Alleen van mij (1)', pressed: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Alleen te laat (1)' }));
    await waitFor(async () => expect(await titles()).toEqual(['Van Bram']));
  });

  it('come fifteen at a time', async () => {
    for (let count = 1; count <= 20; count += 1)
      await add({ Title: `Plan ${String(count).padStart(2, '0')}`, NextActionOn: '2026-12-01' });
    open();
    await settled();
    expect(await titles()).toHaveLength(15);
    fireEvent.click(screen.getByRole('button', { name: 'Toon de volgende 5' }));
    expect(await titles()).toHaveLength(20);
  });

  it('walk with the arrows, from the search field into the rows', async () => {
    await add({ Title: 'Een', NextActionOn: '2026-12-01' });
    await add({ Title: 'Twee', NextActionOn: '2026-12-02' });
    open();
    await settled();
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('Een');
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toBe('Twee');
  });

  it('return to the row that was opened', async () => {
    await add({ Title: 'Een', NextActionOn: '2026-12-01' });
    await add({ Title: 'Twee', NextActionOn: '2026-12-02' });
    const first = open();
    await settled();
    fireEvent.click(screen.getByRole('link', { name: 'Twee' }));
    first.unmount();
    open();
    await settled();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Twee'));
  });

  it('leave closed ones out until they are asked for, the newest first', async () => {
    await add({ Title: 'Loopt' });
    await add({ Title: 'Oud', IsOpen: false, Phase: 'afgerond', ClosedAt: '2026-01-10T09:00:00.000Z' });
    await add({ Title: 'Net klaar', IsOpen: false, Phase: 'afgerond', ClosedAt: '2026-11-20T09:00:00.000Z' });
    open();
    await settled();
    expect(await titles()).toEqual(['Loopt']);
    fireEvent.change(screen.getByLabelText('Open of afgerond'), { target: { value: 'closed' } });
    await waitFor(async () => expect(await titles()).toEqual(['Net klaar', 'Oud']));
  });

  it('stay as they were seen last when they cannot be read, with its moment, and promise nothing more', async () => {
    await add({ Title: 'Dorpstuin' });
    const copies = new MemoryCopies();
    const services = tenant.servicesFor('anna');
    const route = { view: 'initiatives', query: {} } as const;
    show(<InitiativesView />, { services, route, copies });
    await settled();
    cleanup();
    const down = { ...services, together: () => Promise.reject(new AppError('offline')) };
    show(<InitiativesView />, { services: down, route, copies });
    expect(screen.getByText('De rest komt eraan…')).toBeTruthy();
    await screen.findByText(/De initiatieven zijn niet geladen/);
    expect(await titles()).toEqual(['Dorpstuin']);
    expect(screen.getByText('Dit zag je om 13:40.')).toBeTruthy();
    expect(screen.queryByText('De rest komt eraan…')).toBeNull();
  });
});
