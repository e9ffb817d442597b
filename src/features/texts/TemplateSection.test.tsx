/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { AppError } from '../../data/app-error';
import type { Services } from '../../data/ports';
import { templateLimit } from '../../domain/startnotitie/templates';
import { MemoryTenant } from '../../testing/memory-tenant';
import { show } from '../../testing/show';
import { wordTemplate } from '../../testing/word-template';
import { TextsView } from './TextsView';

let tenant: MemoryTenant;
let good: ArrayBuffer;

// What reads Word is large; its first load takes longer than a test may.
beforeAll(async () => {
  await import('../../data/word/startnotitie-docx');
  good = await wordTemplate('{{titel}}', '{{onderdelen}}');
}, 60_000);
jest.setTimeout(20_000);

beforeEach(() => {
  tenant = new MemoryTenant();
});

const open = (services: Services = tenant.servicesFor('rina')): void => {
  show(<TextsView />, { services, route: { view: 'texts' } });
};

function fileOf(content: ArrayBuffer, name: string): File {
  const file = new File([content], name);
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(content) });
}

async function chooseFile(file: File): Promise<void> {
  const input = await screen.findByLabelText(/^Kies een (ander )?Word-bestand$/);
  await act(async () => {
    fireEvent.change(input, { target: { files: [file] } });
    await Promise.resolve();
  });
}

const choose = (content: ArrayBuffer, name = 'Sjabloon 2026.docx'): Promise<void> => chooseFile(fileOf(content, name));
const said = (words: string | RegExp): Promise<HTMLElement> => screen.findByText(words, {}, { timeout: 15_000 });
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const stored = (name: string): ArrayBuffer | undefined => tenant.documents.templates.get(name);
const withDocuments = (documents: Partial<Services['documents']>): Services => {
  const services = tenant.servicesFor('rina');
  return { ...services, documents: Object.assign(Object.create(services.documents) as object, documents) as never };
};

describe('a template for the startnotitie', () => {
  it('is checked before anything is stored, and placed for the body that decides', async () => {
    open();
    await said(/Er is nog geen eigen sjabloon/);
    fireEvent.change(screen.getByLabelText('Voor wie besluit?'), { target: { value: 'raad' } });
    await choose(good);
    await said('2 plekken in het sjabloon vullen we in.');
    screen.getByText('Gekozen: Sjabloon 2026.docx');
    screen.getByText('Het komt in de bibliotheek Sjablonen als Startnotitie raad.docx.');
    expect(tenant.documents.templates.size).toBe(0);
    press('Sjabloon plaatsen');
    await said(/Startnotitie raad\.docx staat klaar\./);
    expect(stored('Startnotitie raad.docx')).toBe(good);
    await said(/Nu in gebruik: Startnotitie raad\.docx\./);
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Open in Word' }));
    expect(screen.queryByText(/^Gekozen/)).toBeNull();
  });

  it('names the places that it does not know, which does not forbid placing it', async () => {
    open();
    await choose(await wordTemplate('{{titel}}', '{{wethouder}}'));
    await said('1 plek in het sjabloon vullen we in. Deze kennen we niet en blijven staan: {{wethouder}}.');
    press('Sjabloon plaatsen');
    await said(/Startnotitie college\.docx staat klaar\./);
  });

  it('is not placed when no startnotitie can be made with it, and says why', async () => {
    open();
    await choose(await wordTemplate('Geachte raad'));
    await said(/Er staat geen plek in die we kennen\./);
    expect(screen.queryByRole('button', { name: 'Sjabloon plaatsen' })).toBeNull();
    await choose(new TextEncoder().encode('geen docx').buffer);
    await said(/Dit is geen Word-bestand dat we kunnen lezen\./);
    expect(screen.queryByRole('button', { name: 'Sjabloon plaatsen' })).toBeNull();
    await choose(good, 'Sjabloon.dotx');
    await said(/Dit is geen \.docx\./);
    await choose(new ArrayBuffer(templateLimit + 1));
    await said(/Dit bestand is groter dan 10 MB\./);
    expect(tenant.documents.templates.size).toBe(0);
    await choose(good);
    await said('2 plekken in het sjabloon vullen we in.');
    screen.getByRole('button', { name: 'Sjabloon plaatsen' });
  });

  it('shows which places there can be', async () => {
    open();
    await said('Welke plekken mag een sjabloon hebben?');
    screen.getByText(/\{\{gevraagd-besluit\}\}/);
  });

  it('asks before it replaces one, and asks again when somebody else was first', async () => {
    const theirs = await wordTemplate('{{kop}}');
    tenant.documents.putTemplate('Startnotitie college.docx', theirs, 'Karim Beheer');
    open();
    await choose(good);
    await said('2 plekken in het sjabloon vullen we in.');
    press('Sjabloon plaatsen');
    await said(/Er is al een sjabloon Startnotitie college\.docx \(bewerkt door Karim Beheer, .*14:05\)/);
    press('Toch niet');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sjabloon plaatsen' }));
    expect(stored('Startnotitie college.docx')).toBe(theirs);

    press('Sjabloon plaatsen');
    await said(/Er is al een sjabloon/);
    const newer = await wordTemplate('{{kern}}');
    tenant.documents.putTemplate('Startnotitie college.docx', newer, 'Lies Beheer');
    press('Vervang het sjabloon');
    await said(/Intussen veranderde een ander Startnotitie college\.docx \(bewerkt door Lies Beheer/);
    expect(stored('Startnotitie college.docx')).toBe(newer);
    press('Vervang het sjabloon');
    await said(/Startnotitie college\.docx staat klaar\./);
    expect(stored('Startnotitie college.docx')).toBe(good);
  });

  it('stays chosen when it could not be placed, and is placed by pressing again', async () => {
    let lost = 1;
    const { documents } = tenant.servicesFor('rina');
    open(
      withDocuments({
        addTemplate: async (name, content) => {
          const placed = await documents.addTemplate(name, content);
          if (lost-- > 0) throw new AppError('offline');
          return placed;
        },
      }),
    );
    await choose(good);
    await said('2 plekken in het sjabloon vullen we in.');
    press('Sjabloon plaatsen');
    await said('Het sjabloon is niet geplaatst. Het bestand is nog gekozen.');
    screen.getByText('Gekozen: Sjabloon 2026.docx');
    press('Sjabloon plaatsen');
    await said(/staat klaar\./);
    expect(screen.queryByText(/Er is al een sjabloon/)).toBeNull();
  });

  it('says so when SharePoint gives no right to place it', async () => {
    open(withDocuments({ addTemplate: () => Promise.reject(new AppError('no-rights')) }));
    await choose(good);
    await said('2 plekken in het sjabloon vullen we in.');
    press('Sjabloon plaatsen');
    await said(/Je hebt hier geen rechten voor\./);
  });

  it('says so when the file went away before it was read', async () => {
    open();
    const file = Object.assign(new File([good], 'a.docx'), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    await chooseFile(file);
    await said(/Dit bestand is niet te lezen\./);
  });

  it('is for who may place one', async () => {
    open(tenant.servicesFor('marja'));
    await screen.findByRole('region', { name: 'Loketten en organisaties' });
    await waitFor(() => expect(screen.queryByText('Sjablonen voor de startnotitie')).toBeNull());
  });
});
