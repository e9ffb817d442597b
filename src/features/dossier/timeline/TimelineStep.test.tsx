/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import mammoth from 'mammoth';
import { recordContact } from '../../../commands/record-contact';
import { Journey } from '../../../testing/journey';
import { MemoryTenant } from '../../../testing/memory-tenant';
import type { Person } from '../../../testing/people';
import { showStep } from '../../../testing/show-step';
import type { ShownStep } from '../../../testing/show-step';
import TimelineStep from './TimelineStep';

const tenant = { current: new MemoryTenant() };

beforeEach(() => {
  tenant.current = new MemoryTenant();
});

async function aStory(): Promise<Journey> {
  const journey = new Journey(tenant.current);
  await journey.reach('verkenning');
  tenant.current.passDays(1);
  const at = tenant.current.clock.toISOString();
  await recordContact(journey.services('anna'), {
    ...(await journey.step('anna', 'talk')),
    contact: { at, role: 'begeleider', through: 'gesprek', note: 'Zij bouwen zelf.' },
  });
  return journey;
}

/** By a reader that did not write it. */
async function textOfDocx(blob: Blob | undefined): Promise<string> {
  const content = await new Promise<ArrayBuffer>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    if (blob) reader.readAsArrayBuffer(blob);
  });
  return (await mammoth.extractRawText({ buffer: Buffer.from(content) })).value;
}

function open(journey: Journey, person: Person, query: Readonly<Record<string, string>> = {}): ShownStep {
  const route = { view: 'dossier', initiativeKey: journey.initiativeKey, step: 'tijdlijn', query } as const;
  return showStep(TimelineStep, journey.initiativeKey, journey.services(person), { route });
}

describe('the timeline', () => {
  it('tells what happened under the headings of the phases, the newest first', async () => {
    open(await aStory(), 'anna');
    const headings = await screen.findAllByRole('heading', { level: 2, name: /werkdag|november/ });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Verkenning sinds 23 november, 1 werkdag$/),
      expect.stringMatching(/^Toegewezen 23 november$/),
      expect.stringMatching(/^Aangemeld 23 november$/),
    ]);
    expect(screen.getAllByText(/^Anna de Wit, begeleider en ontzorger$/)).toHaveLength(1);
  });

  it('shows the pool what was said, and nobody else', async () => {
    const journey = await aStory();
    const pool = open(journey, 'bram');
    expect(await screen.findByText(/“Zij bouwen zelf.” Alleen de pool leest dit./)).toBeTruthy();
    pool.unmount();
    open(journey, 'geert');
    expect(await screen.findByText('Contact met de initiatiefnemers in een gesprek')).toBeTruthy();
    expect(screen.queryByText(/Zij bouwen zelf/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Zet er een verbetering bij' })).toBeNull();
  });

  it('keeps in the address what is shown, and shows what an address asks for', async () => {
    const journey = await aStory();
    const shown = open(journey, 'anna');
    fireEvent.click(await screen.findByRole('checkbox', { name: /^Contact met initiatiefnemers \(2\)$/ }));
    await waitFor(() => expect(shown.visited[0]).toContain('tijdlijn?toon=fasen%3Bafspraken'));
    expect(screen.queryByText('Contact met de initiatiefnemers in een gesprek')).toBeNull();
    shown.unmount();
    open(journey, 'anna', { toon: 'contact', zoek: 'gesprek' });
    expect(await screen.findByText('1 van 4 gebeurtenissen')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Alles tonen' }));
    expect(screen.getByText('4 van 4 gebeurtenissen')).toBeTruthy();
  });

  it('goes to Word as it is shown, without the notes of the pool', async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = (blob) => `blob:${saved.push(blob as Blob)}`;
    HTMLAnchorElement.prototype.click = jest.fn();
    open(await aStory(), 'anna', { toon: 'contact' });
    await screen.findByText(/Zij bouwen zelf/);
    fireEvent.click(screen.getByRole('button', { name: 'Naar Word' }));
    await waitFor(() => expect(saved).toHaveLength(1), { timeout: 5000 });
    const text = await textOfDocx(saved[0]);
    expect(text).toMatch(/Verkenning, sinds 23 november, 1 werkdag/);
    expect(text).toMatch(/Contact met de initiatiefnemers in een gesprek\s*Anna de Wit, begeleider en ontzorger/);
    expect(text).not.toMatch(/Zij bouwen zelf|Toegewezen/);
  });

  it('says that nothing is left of a choice, with the way back', async () => {
    open(await aStory(), 'anna', { toon: 'documenten' });
    expect(await screen.findByText('Geen gebeurtenissen met deze keuze.')).toBeTruthy();
  });

  it('takes a correction as a new line and leaves the old one', async () => {
    open(await aStory(), 'anna');
    fireEvent.click(await screen.findByRole('button', { name: 'Zet er een verbetering bij' }));
    const panel = within(await screen.findByRole('dialog', { hidden: true }));
    fireEvent.click(panel.getByRole('button', { name: 'Zet erbij', hidden: true }));
    expect(panel.getByText('Schrijf op wat er verbeterd moet worden.')).toBeTruthy();
    fireEvent.change(panel.getByRole('textbox', { hidden: true }), { target: { value: 'het gesprek was gisteren' } });
    fireEvent.click(panel.getByRole('button', { name: 'Zet erbij', hidden: true }));
    expect(await screen.findByText('Verbeterd: het gesprek was gisteren')).toBeTruthy();
    expect(screen.getByText('Contact met de initiatiefnemers in een gesprek')).toBeTruthy();
  });
});
