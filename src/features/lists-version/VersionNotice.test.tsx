/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { listsVersionKey } from '../../domain/lists-version';
import { schemaVersion } from '../../domain/records.generated';
import type { Copies } from '../../session/copies';
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
async function open(person: Person, version: number | undefined): Promise<jest.SpyInstance> {
  const services = tenant.servicesFor(person);
  if (version !== undefined)
    await services.lists.settings.createOnce({ Key: listsVersionKey, Title: 'Versie', Value: String(version) });
  const asked = jest.spyOn(services.lists.settings, 'getByKey');
  show(<VersionNotice />, { services });
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await Promise.all(asked.mock.results.map(({ value }) => value as Promise<unknown>));
  return asked;
}

/** What this browser keeps, on one page after another. */
function aBrowser(now: () => Date): Copies {
  const kept = new Map<string, { readonly value: unknown; readonly at: string }>();
  return {
    read: <T,>(name: string) => kept.get(name) as { readonly value: T; readonly at: string } | undefined,
    write: (name, value) => void kept.set(name, { value, at: now().toISOString() }),
  };
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

  it('are asked about once in half an hour in a browser, on whichever page, while they go together', async () => {
    let minutes = 0;
    const now = (): Date => new Date(Date.parse('2026-11-23T09:00:00Z') + minutes * 60_000);
    const services = { ...tenant.servicesFor('anna'), now };
    await services.lists.settings.createOnce({
      Key: listsVersionKey,
      Title: 'Versie',
      Value: String(schemaVersion),
    });
    const asked = jest.spyOn(services.lists.settings, 'getByKey');
    const copies = aBrowser(now);
    const visit = async (at: number): Promise<number> => {
      cleanup();
      minutes = at;
      show(<VersionNotice />, { services, copies });
      await new Promise((done) => setTimeout(done, 20));
      return asked.mock.calls.length;
    };
    expect(await visit(0)).toBe(1);
    expect(await visit(29)).toBe(1);
    // Somebody returns to the tab that stayed open.
    minutes = 31;
    fireEvent(document, new Event('visibilitychange'));
    expect(asked).toHaveBeenCalledTimes(2);
    await new Promise((done) => setTimeout(done, 20));
    expect(await visit(40)).toBe(2);
  });

  it('are asked about on every page while they do not go together', async () => {
    const services = tenant.servicesFor('sanne');
    const copies = aBrowser(services.now);
    copies.write('lists-version', schemaVersion - 1);
    await services.lists.settings.createOnce({ Key: listsVersionKey, Title: 'V', Value: String(schemaVersion + 1) });
    for (let visit = 0; visit < 2; visit += 1) {
      cleanup();
      show(<VersionNotice />, { services, copies });
      expect(await screen.findByText(/Herlaad de pagina\./)).toBeTruthy();
    }
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
