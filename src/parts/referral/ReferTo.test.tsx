/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import * as React from 'react';
import { saveDestination } from '../../commands/save-destination';
import { startDestinations } from '../../commands/start-destinations';
import { AppError } from '../../data/app-error';
import type { Services } from '../../data/ports';
import { usualDestinations } from '../../domain/destinations';
import { MemoryTenant } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import { show } from '../../testing/show';
import { ReferTo } from './ReferTo';

let tenant: MemoryTenant;
let to: string;

beforeEach(() => {
  tenant = new MemoryTenant();
  to = '';
});

function Form(): React.ReactElement {
  const [value, setValue] = React.useState('');
  to = value;
  return <ReferTo value={value} onChange={setValue} />;
}

function open(services: Services = tenant.servicesFor('anna')): void {
  show(<Form />, { services });
}

const start = async (): Promise<void> => {
  await startDestinations(tenant.servicesFor('marja'), { actor: people.marja, commandKey: 'start' });
};
const names = (): readonly (string | null)[] =>
  screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent?.split(' · ')[0] ?? null);

describe('to whom somebody is referred', () => {
  it('is found by what a counter handles, with what to tell the caller', async () => {
    await start();
    open();
    fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'BESTEMMING grond' } });
    expect(names()).toEqual(['Omgevingsloket van de gemeente', 'Ergens anders']);
    fireEvent.click(screen.getByRole('radio', { name: /Omgevingsloket/ }));
    expect(to).toBe('Omgevingsloket van de gemeente');
    screen.getByText(/Voor bouwen en voor het gebruik van grond is er het Omgevingsloket/);
    screen.getByRole('button', { name: 'Kopieer deze tekst' });
  });

  it('stays in view when the search goes on to something else', async () => {
    await start();
    open();
    fireEvent.click(await screen.findByRole('radio', { name: /Waterschap/ }));
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'vereniging' } });
    expect(names()).toEqual(['Waterschap', 'Subsidies van de gemeente', 'Ergens anders']);
  });

  it('may be somebody who is not in the list', async () => {
    await start();
    open();
    fireEvent.click(await screen.findByRole('radio', { name: /Provincie/ }));
    fireEvent.click(screen.getByRole('radio', { name: 'Ergens anders' }));
    expect(to).toBe('');
    fireEvent.change(screen.getByLabelText(/Naar wie dan/), { target: { value: 'Staatsbosbeheer' } });
    expect(to).toBe('Staatsbosbeheer');
  });

  it('leaves out what was retired', async () => {
    await start();
    const usual = usualDestinations().find(({ Title }) => Title === 'Provincie');
    if (!usual) throw new Error('no province');
    const acting = { actor: people.marja, commandKey: 'retire' };
    await saveDestination(tenant.servicesFor('marja'), { ...acting, key: usual.Key, draft: usual, isActive: false });
    open();
    await screen.findByRole('radio', { name: /Waterschap/ });
    expect(names()).not.toContain('Provincie');
  });

  it('is typed when there is no list yet, or when it cannot be read', async () => {
    open();
    fireEvent.change(await screen.findByLabelText(/Naar wie\?/), { target: { value: 'Provincie' } });
    expect(to).toBe('Provincie');
    document.body.innerHTML = '';
    const services = tenant.servicesFor('anna');
    const refused = { ...services.lists.destinations, find: () => Promise.reject(new AppError('offline')) };
    open({ ...services, lists: { ...services.lists, destinations: refused } });
    await screen.findByText(/De lijst met loketten is niet geladen/);
    screen.getByLabelText(/Naar wie\?/);
  });
});
