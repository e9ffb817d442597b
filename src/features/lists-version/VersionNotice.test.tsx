/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { listsVersionKey } from '../../domain/lists-version';
import { schemaVersion } from '../../domain/records.generated';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { Person } from '../../testing/people';
import { show } from '../../testing/show';
import { VersionNotice } from './VersionNotice';

let tenant: MemoryTenant;
beforeEach(() => {
  tenant = new MemoryTenant();
});
afterEach(cleanup);

/** @returns once the version was asked for */
async function open(person: Person, version: number | undefined): Promise<void> {
  const services = tenant.servicesFor(person);
  if (version !== undefined)
    await services.lists.settings.createOnce({ Key: listsVersionKey, Title: 'Versie', Value: String(version) });
  const asked = jest.spyOn(services.lists.settings, 'getByKey');
  show(<VersionNotice />, { services });
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await Promise.all(asked.mock.results.map(({ value }) => value as Promise<unknown>));
}

describe('lists and code of different versions', () => {
  it('are said to everybody when the lists are newer: this tab must be loaded again', async () => {
    await open('sanne', schemaVersion + 1);
    expect(await screen.findByText(/Herlaad de pagina\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Pagina herladen' })).toBeTruthy();
  });

  it('are said to who may set up when the lists are older, with the way there, until it is put away', async () => {
    await open('rina', schemaVersion - 1);
    const link = await screen.findByRole('link', { name: 'Naar Inrichting' });
    expect(link.getAttribute('href')).toBe('#/inrichting');
    fireEvent.click(screen.getByRole('button', { name: 'Sluiten' }));
    expect(screen.queryByText(/De lijsten zijn ouder/)).toBeNull();
  });

  it('count as older when set-up never wrote a version down', async () => {
    await open('rina', undefined);
    expect(await screen.findByRole('link', { name: 'Naar Inrichting' })).toBeTruthy();
  });

  it.each([
    ['who may not set up is not told of older lists', 'anna', schemaVersion - 1],
    ['nobody is told anything when they go together', 'rina', schemaVersion],
  ] as const)('%s', async (_what, person, version) => {
    await open(person, version);
    await new Promise((done) => setTimeout(done, 20));
    expect(screen.queryByText(/De lijsten zijn ouder|Herlaad de pagina/)).toBeNull();
  });
});
