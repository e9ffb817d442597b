/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder } from 'node:util';
import { fireEvent, screen, within } from '@testing-library/react';
import * as React from 'react';
import { MemoryTenant } from '../../testing/memory-tenant';
import { show } from '../../testing/show';
import { OpgavenView } from './OpgavenView';

// jsdom has no decoder; browsers do.
Object.assign(globalThis, { TextDecoder });

const realOpgaven = readFileSync(join(__dirname, '../../../sharepoint/opgaven.csv'));

let tenant: MemoryTenant;

beforeEach(() => {
  tenant = new MemoryTenant();
});

async function choose(name: string, content: Buffer | string): Promise<HTMLElement> {
  show(<OpgavenView />, { services: tenant.servicesFor('marja'), route: { view: 'opgaven' } });
  fireEvent.click(await screen.findByRole('button', { name: 'CSV inlezen' }));
  const panel = screen.getByRole('dialog', { name: 'Opgaven inlezen', hidden: true });
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const file = new File([bytes], name);
  // jsdom's File has no arrayBuffer.
  file.arrayBuffer = () => Promise.resolve(new Uint8Array(bytes).buffer);
  fireEvent.change(within(panel).getByLabelText('Kies een CSV-bestand'), { target: { files: [file] } });
  return panel;
}

async function stored(): Promise<readonly string[]> {
  const page = await tenant.servicesFor('marja').lists.opgaven.find({ top: 500 });
  return page.items.map(({ record }) => record.Key);
}

describe('Opgaven', () => {
  it('says what to do while there are none', async () => {
    show(<OpgavenView />, { services: tenant.servicesFor('marja'), route: { view: 'opgaven' } });
    await screen.findByText('Er zijn nog geen opgaven.');
  });

  it('imports the 40 opgaven of the municipality and shows them by programme', async () => {
    const panel = await choose('opgaven.csv', realOpgaven);
    await within(panel).findByText('Alle 40 regels zijn goed.');
    fireEvent.click(within(panel).getByRole('button', { name: '40 opgaven inlezen', hidden: true }));
    await within(panel).findByText(/Klaar: 40 nieuw, 0 bijgewerkt, 0 al gelijk/);
    expect(await stored()).toHaveLength(40);
    await screen.findByText(/^40 opgaven in/);
  });

  it('doubles nothing when the same file is imported again', async () => {
    const first = await choose('opgaven.csv', realOpgaven);
    fireEvent.click(await within(first).findByRole('button', { name: '40 opgaven inlezen', hidden: true }));
    await within(first).findByText(/Klaar: 40 nieuw/);
    document.body.innerHTML = '';
    const second = await choose('opgaven.csv', realOpgaven);
    fireEvent.click(await within(second).findByRole('button', { name: '40 opgaven inlezen', hidden: true }));
    await within(second).findByText(/Klaar: 0 nieuw, 0 bijgewerkt, 40 al gelijk/);
    expect(await stored()).toHaveLength(40);
  });

  it('names wrong rows by number and reason, and takes the good ones only after a question', async () => {
    const file =
      'sleutel;programma;doel;opgave\r\nA-1;Wonen;Doel;"Goed\nover twee regels"\r\nA-2;;Doel;Zonder programma\r\nA-1;Wonen;Doel;Dubbel\r\n';
    const panel = await choose('fout.csv', `\uFEFF${file}`);
    await within(panel).findByText('1 regel is goed, 2 regels kunnen zo niet mee.');
    within(panel).getByText(/: Programma is leeg/);
    within(panel).getByText(/: Sleutel staat ook op regel 2/);
    expect(await stored()).toEqual([]);
    fireEvent.click(within(panel).getByRole('button', { name: 'Alleen de goede regel inlezen', hidden: true }));
    await within(panel).findByText(/Klaar: 1 nieuw/);
    expect(await stored()).toEqual(['A-1']);
  });

  it('says which columns a file lacks', async () => {
    const panel = await choose('kort.csv', 'sleutel,opgave\nA-1,Iets\n');
    await within(panel).findByText(/mist kolommen die nodig zijn: programma, doel/);
  });

  it('offers no import to who may not', async () => {
    show(<OpgavenView />, { services: tenant.servicesFor('henk'), route: { view: 'opgaven' } });
    await screen.findByText('Er zijn nog geen opgaven.');
    expect(screen.queryByRole('button', { name: 'CSV inlezen' })).toBeNull();
  });
});
