/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { deriveKey } from '../../domain/keys';
import type { Initiative } from '../../domain/records.generated';
import type { RouteQuery } from '../../session/routes';
import { anInitiative } from '../../testing/builders';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { Person } from '../../testing/people';
import { show } from '../../testing/show';
import type { Shown } from '../../testing/show';
import { ReportView } from './ReportView';

let tenant: MemoryTenant;
let number = 0;

async function add(values: Partial<Initiative>): Promise<void> {
  number += 1;
  await tenant.servicesFor('anna').lists.initiatives.createOnce(
    anInitiative({
      Key: deriveKey('report', String(number)),
      Number: `2026-${String(number).padStart(3, '0')}`,
      Phase: 'verkenning',
      ReceivedAt: '2026-10-05T08:00:00.000Z',
      FirstContactDueOn: '2026-10-07',
      FirstContactAt: '2026-10-06T08:00:00.000Z',
      ...values,
    }),
  );
}

const open = (person: Person = 'geert', query: RouteQuery = {}): Shown =>
  show(<ReportView />, { services: tenant.servicesFor(person), route: { view: 'report', query } });

beforeEach(async () => {
  tenant = new MemoryTenant();
  for (let n = 0; n < 5; n += 1) await add({});
  await add({ Settlement: 'Bant', FirstContactAt: '2026-10-20T08:00:00.000Z' });
  await add({ Phase: 'afgerond', IsOpen: false, Outcome: 'gerealiseerd', ClosedAt: '2026-11-02T08:00:00.000Z' });
  await add({ ReceivedAt: '2025-02-05T08:00:00.000Z', Settlement: 'Rutten' });
});

describe('Overzicht', () => {
  it('says the finding in each heading, with the numbers beside the chart', async () => {
    open();
    await screen.findByRole('heading', { name: 'Eerste contact op tijd: 6 van de 7' });
    expect(screen.getByText('86 procent, de norm is 2 werkdagen')).toBeTruthy();
    expect(screen.getByText('7 aanmeldingen in deze periode')).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Eerste contact' });
    expect(within(table).getByRole('row', { name: 'Oktober 7 6 1' })).toBeTruthy();
    expect(screen.getByRole('img', { name: /Per maand hoe vaak/ })).toBeTruthy();
    screen.getByRole('heading', { name: '1 initiatief is afgerond, 1 gerealiseerd' });
    screen.getByRole('heading', { name: 'De meeste aanmeldingen uit Espel: 6 van de 7' });
    screen.getByRole('heading', { name: '7 initiatieven lopen nu, de meeste in verkenning' });
  });

  it('gives no percentages under five cases', async () => {
    open('geert', { kern: 'Bant' });
    await screen.findByRole('heading', { name: 'Eerste contact op tijd: 0 van de 1' });
    expect(screen.queryByText(/procent/)).toBeNull();
    expect(screen.getByText('de norm is 2 werkdagen')).toBeTruthy();
  });

  it('shows another period and another kern, in the address', async () => {
    const { visited } = open('geert', { periode: '2025-01_2025-12' });
    await screen.findByRole('heading', { name: 'De meeste aanmeldingen uit Rutten: 1 van de 1' });
    fireEvent.change(screen.getByLabelText('Kern'), { target: { value: 'Espel' } });
    expect(visited[visited.length - 1]).toBe('#/overzicht?periode=2025-01_2025-12&kern=Espel');
    await screen.findByRole('heading', { name: 'Geen aanmeldingen in deze periode' });
  });

  it('lets only the pool see contacts by role, and says so to others', async () => {
    await tenant.servicesFor('anna').lists.contactMoments.createOnce({
      Title: 'x',
      Key: deriveKey('report', 'contact'),
      InitiativeKey: 'x',
      At: '2026-10-06T08:00:00.000Z',
      Role: 'koppelaar',
      Through: 'telefoon',
    });
    const first = open('geert');
    await screen.findByText('Alleen de pool ziet contacten. Vraag een accountmanager om dit deel.');
    expect(screen.queryByRole('heading', { name: /Partnerspiegel|partnerspiegel/ })).toBeNull();
    first.unmount();
    open('anna');
    await screen.findByRole('heading', { name: 'Contact vooral als koppelaar: 1 van de 1' });
    screen.getByRole('heading', { name: 'Nog te weinig antwoorden voor de partnerspiegel' });
  });

  it('refuses a period that runs backwards and keeps the one that was', async () => {
    const { visited } = open();
    await screen.findByRole('heading', { name: /Eerste contact/ });
    fireEvent.change(screen.getByLabelText('Periode'), { target: { value: 'own' } });
    fireEvent.change(screen.getByLabelText('Van'), { target: { value: '2027-01' } });
    await waitFor(() => screen.getByText(/Kies een begin vóór het einde/));
    expect(visited).toEqual([]);
    fireEvent.change(screen.getByLabelText('Van'), { target: { value: '2026-01' } });
    expect(visited).toEqual(['#/overzicht?periode=2026-01_2026-11']);
  });
});
