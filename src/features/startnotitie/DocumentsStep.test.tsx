/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import mammoth from 'mammoth';
import { Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import { showStep } from '../../testing/show-step';
import DocumentsStep from './DocumentsStep';

let tenant: MemoryTenant;
let journey: Journey;

// What makes Word is large; its first load takes longer than a test may.
beforeAll(() => import('../../data/word/startnotitie-docx'), 60_000);
jest.setTimeout(20_000);

beforeEach(async () => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('besluit');
});

async function open(person: 'anna' | 'geert' = 'anna'): Promise<void> {
  showStep(DocumentsStep, journey.initiativeKey, tenant.servicesFor(person));
  await screen.findByText('Gevraagd besluit');
}

/** By text: looking by role again and again would leave the document no time to be made. */
const made = (): Promise<HTMLElement> => screen.findByText(/Versie \d is gemaakt om 14:05/, {}, { timeout: 15_000 });

const row = (name: string): HTMLElement => {
  const found = screen.getByText(name).closest('li');
  if (!found) throw new Error(name);
  return found;
};

async function textOf(index: number): Promise<string> {
  const content = tenant.documents.files[index]?.content as ArrayBuffer;
  return (await mammoth.extractRawText({ buffer: Buffer.from(content) })).value;
}

describe('Documenten, startnotitie', () => {
  it('shows 17 sections with where they come from and their state, empty ones bold', async () => {
    await open();
    const sections = within(screen.getByRole('region', { name: 'Startnotitie voor het college' })).getAllByRole(
      'listitem',
    );
    expect(sections).toHaveLength(17);
    expect(row('Gevraagd besluit').textContent).toContain('Weging, conclusieIngevuld');
    expect(row('Doel en resultaat').textContent).toContain('Verkenning, vraag 3');
    expect(row('Geld en uren').textContent).toContain('Schrijf je zelfLeeg, schrijf zelf');
    expect(
      screen.getByText(/onderdelen zijn nog leeg. In het document staat daar wat je nog moet schrijven./),
    ).toBeTruthy();
  });

  it('makes the Word document from the dossier, with focus on the link to it', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Maak startnotitie' }));
    await made();
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Open in Word' }));
    const text = await textOf(0);
    expect(text).toContain('1. Gevraagd besluit');
    expect(text).toContain('17. Evaluatie');
    expect(text).toContain('Goed voor het dorp. Wij regelen de grond.');
    expect(text).not.toMatch(/Dirk Verzonnen|0527/);
    expect(screen.getByText('Er is geen sjabloon van de gemeente. We gebruikten het gewone sjabloon.')).toBeTruthy();
  });

  it('keeps what is written in a row and puts it into the document', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Schrijf Geld en uren' }));
    const field = screen.getByLabelText('Jouw tekst bij Geld en uren');
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'Ongeveer 40 uur, <b>dekking</b> mobiliteit.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
    await screen.findByText('Ingevuld om 14:05');
    expect((await journey.initiative()).record.StartnotitieTexts).toContain('Ongeveer 40 uur');
    fireEvent.click(screen.getByRole('button', { name: 'Maak startnotitie' }));
    await made();
    expect(await textOf(0)).toContain('Ongeveer 40 uur, <b>dekking</b> mobiliteit.');
  });

  it('keeps the draft when a row is closed with Esc', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Schrijf Geld en uren' }));
    const field = screen.getByLabelText('Jouw tekst bij Geld en uren');
    fireEvent.change(field, { target: { value: 'Half af' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    const opener = screen.getByRole('button', { name: 'Schrijf Geld en uren' });
    expect(document.activeElement).toBe(opener);
    fireEvent.click(opener);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Jouw tekst bij Geld en uren').value).toBe('Half af');
  });

  it('makes the next version beside one that somebody edited, and says so before', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Maak startnotitie' }));
    await made();
    const [first] = tenant.documents.files;
    tenant.documents.edit(first?.document.name ?? '', 'Wim Nijboer');
    document.body.innerHTML = '';
    await open();
    await screen.findByText(/Wim Nijboer schreef .* in versie 1. Die blijft zoals hij is. We maken versie 2 ernaast./);
    fireEvent.click(screen.getByRole('button', { name: 'Maak startnotitie' }));
    await waitFor(() => expect(tenant.documents.files).toHaveLength(2), { timeout: 15_000 });
    expect(tenant.documents.files[0]?.document.editorName).toBe('Wim Nijboer');
  });

  it('says that the template cannot be used and makes the plain document', async () => {
    tenant.documents.templates.set('Startnotitie college.docx', new TextEncoder().encode('geen docx').buffer);
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Maak startnotitie' }));
    await screen.findByText(
      /In het sjabloon van de gemeente staan geen plekken die we kennen/,
      {},
      { timeout: 15_000 },
    );
  });

  it('lets a reader read but not make', async () => {
    await open('geert');
    expect(screen.queryByRole('button', { name: 'Maak startnotitie' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Bekijk Gevraagd besluit' }));
    expect(screen.getByText('Ons voorstel: het initiatief versterken, onder voorwaarden.')).toBeTruthy();
    expect(screen.queryByLabelText(/Jouw tekst/)).toBeNull();
  });
});
