/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { linkOpgave } from '../../commands/link-opgave';
import { opgaveLinkKey } from '../../domain/keys';
import type { Opgave } from '../../domain/records.generated';
import { lookEvery } from '../../session/use-live-initiative';
import { Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import { showStep } from '../../testing/show-step';
import type { ShownStep } from '../../testing/show-step';
import AssessmentStep from './AssessmentStep';

let journey: Journey;

const garden: Opgave = {
  Title: 'Groen verbinden en buurten koeler maken',
  Key: 'DU-03',
  Programme: 'Duurzaam',
  Goal: 'Groen',
  Keywords: 'moestuin; gras',
  IsActive: true,
};

beforeEach(async () => {
  journey = new Journey(new MemoryTenant());
  await journey.reach('inschatting');
  await journey.services('marja').lists.opgaven.createOnce(garden);
});

afterEach(() => jest.useRealTimers());

async function open(): Promise<ShownStep> {
  const shown = showStep(AssessmentStep, journey.initiativeKey, journey.services('anna'));
  await screen.findByRole('heading', { name: 'Voorlopige inschatting' });
  return shown;
}

const press = async (name: string): Promise<void> => {
  fireEvent.click(await screen.findByRole('button', { name }));
};

async function linked(contribution: string): Promise<void> {
  const { record: initiative } = await journey.initiative();
  const acting = await journey.acting('anna', 'link');
  await linkOpgave(journey.services('anna'), { ...acting, initiative, opgave: garden, contribution });
}

describe('a suggested opgave', () => {
  it('shows the words by which it fits, and can be hidden and put back', async () => {
    await open();
    expect(await screen.findByText('moestuin', { selector: 'mark' })).toBeTruthy();
    await press(`Voorstel verbergen: ${garden.Title}`);
    expect(screen.queryByText('moestuin', { selector: 'mark' })).toBeNull();
    expect(screen.getByText(/Verborgen\./)).toBeTruthy();
    await press('Terugzetten');
    expect(screen.getByText('moestuin', { selector: 'mark' })).toBeTruthy();
  });

  it('that is linked asks at once how the initiative contributes', async () => {
    await open();
    await press(`Koppelen: ${garden.Title}`);
    const field = await screen.findByRole('textbox', { name: 'Draagt bij' });
    await waitFor(() => expect(document.activeElement).toBe(field));
  });
});

describe('a linked opgave', () => {
  it('says how the initiative contributes, and opens the field on asking', async () => {
    await linked('Bewoners doen het zelf.');
    await open();
    expect(await screen.findByText('Draagt bij: Bewoners doen het zelf.')).toBeTruthy();
    await press(`Wijzig hoe dit bijdraagt aan ${garden.Title}`);
    const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Draagt bij' });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'Meer bloemen.' } });
    fireEvent.blur(field);
    expect(await screen.findByText('Draagt bij: Meer bloemen.')).toBeTruthy();
    const key = opgaveLinkKey(journey.initiativeKey, garden.Key);
    const stored = () => journey.services('marja').lists.opgaveLinks.getByKey(key);
    await waitFor(async () => expect((await stored())?.record.Contribution).toBe('Meer bloemen.'));
  });

  it('that was taken away comes back with what was written with it', async () => {
    await linked('Bewoners doen het zelf.');
    await open();
    await press(`Losmaken: ${garden.Title}`);
    expect(await screen.findByText(new RegExp(`Losgemaakt: ${garden.Title}`))).toBeTruthy();
    await press('Ongedaan maken');
    expect(await screen.findByText('Draagt bij: Bewoners doen het zelf.')).toBeTruthy();
  });
});

describe('whether it is ready to broaden', () => {
  it('is a list of what is known and what is not, with the way to each field', async () => {
    const { lists } = journey.services('marja');
    await lists.initiatives.update(await journey.initiative(), {
      Stakeholders: null,
      UnknownAnswers: 'Stakeholders',
      StakeholdersPlan: 'Langs de deuren.',
    });
    await open();
    expect(screen.getByText('6 van 13 bekend')).toBeTruthy();
    const unknown = within(screen.getByRole('list', { name: 'Wat we nog niet weten' }));
    expect(unknown.getByText('Langs de deuren.')).toBeTruthy();
    expect(unknown.getByRole('link', { name: 'wie er belang bij hebben' }).getAttribute('href')).toMatch(
      /verkenning\?vraag=Stakeholders$/,
    );
    fireEvent.click(unknown.getByRole('button', { name: 'de meerwaarde als de gemeente meedoet' }));
    expect(document.activeElement?.id).toBe('assessment-AddedValue');
    fireEvent.change(screen.getByLabelText(/Wat voegt het toe/), { target: { value: 'Een mooier dorp' } });
    expect(screen.getByText('7 van 13 bekend')).toBeTruthy();
  });
});

describe('two people in one assessment', () => {
  it('see each other’s changes within half a minute', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    await open();
    const { lists } = journey.services('marja');
    await lists.initiatives.update(await journey.initiative(), { AddedValue: 'Een mooier dorp' });
    await act(() => jest.advanceTimersByTimeAsync(lookEvery * 1.2));
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Wat voegt het toe/).value).toBe('Een mooier dorp');
    expect(screen.getByText('Marja Postma wijzigde dit om 14:05')).toBeTruthy();
  });
});
