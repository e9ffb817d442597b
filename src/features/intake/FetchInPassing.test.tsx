/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import { act, fireEvent, screen } from '@testing-library/react';
import * as React from 'react';
import { formatMapping, mappingKey, proposeMapping } from '../../domain/forms/mapping';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { Person } from '../../testing/people';
import { show } from '../../testing/show';
import { FetchInPassing } from './FetchInPassing';

// jsdom has none; browsers do.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const answers = { titel: 'Ruilbieb', omschrijving: 'Boeken ruilen.', kern: 'Ens', naam: 'Lotte Verzonnen' };

describe('what was sent in on the website, while somebody looks at Vandaag', () => {
  let tenant: MemoryTenant;
  beforeEach(async () => {
    tenant = new MemoryTenant();
    tenant.forms.write({ reference: 'OF-1', data: answers });
    await tenant.servicesFor('rina').lists.settings.createOnce({
      Key: mappingKey('initiatief-aanmelden'),
      Title: 'x',
      Value: formatMapping(proposeMapping(Object.keys(answers))),
    });
  });

  async function look(person: Person, services = tenant.servicesFor(person)): Promise<void> {
    show(<FetchInPassing />, { services });
    await act(async () => {
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    });
  }
  const count = async (): Promise<number> =>
    (await tenant.servicesFor('marja').lists.registrations.find({ top: 9 })).items.length;

  it('comes in, and is told', async () => {
    await look('anna');
    screen.getByText('1 nieuwe aanmelding van de website.');
    expect(await count()).toBe(1);
    fireEvent.click(screen.getByRole('button', { name: 'Toon' }));
    expect(screen.queryByText('1 nieuwe aanmelding van de website.')).toBeNull();
  });

  it('is looked for once in ten minutes', async () => {
    const services = tenant.servicesFor('anna');
    await look('anna', services);
    tenant.forms.write({ reference: 'OF-2', data: answers });
    tenant.clock = new Date(tenant.clock.getTime() + 9 * 60_000);
    await look('anna', services);
    expect(await count()).toBe(1);
    tenant.clock = new Date(tenant.clock.getTime() + 60_000);
    await look('anna', services);
    expect(await count()).toBe(2);
  });

  it('stays where it is when somebody looks who is not of the pool', async () => {
    await look('henk');
    expect(await count()).toBe(0);
  });
});
