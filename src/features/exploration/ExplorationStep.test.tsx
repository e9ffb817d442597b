/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { AppError } from '../../data/app-error';
import { readStakeholders } from '../../domain/stakeholders';
import type { Initiative } from '../../domain/records.generated';
import { lookEvery } from '../../session/use-live-initiative';
import { Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { TestServices } from '../../testing/memory-tenant';
import type { Person } from '../../testing/people';
import { showStep } from '../../testing/show-step';
import type { ShownStep } from '../../testing/show-step';
import ExplorationStep from './ExplorationStep';

const scope = '4. Wat hoort erbij en wat niet?';
const ask = '7. Wat vragen zij aan het gemeentebestuur?';

let journey: Journey;

beforeEach(async () => {
  journey = new Journey(new MemoryTenant());
  await journey.reach('verkenning');
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

async function open(person: Person = 'anna', services: TestServices = journey.services(person)): Promise<ShownStep> {
  const shown = showStep(ExplorationStep, journey.initiativeKey, services);
  await screen.findByRole('heading', { name: scope });
  return shown;
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const field = (name: string): HTMLTextAreaElement => screen.getByRole('textbox', { name });

async function marjaSaves(changes: Partial<Initiative>): Promise<void> {
  await journey.services('marja').lists.initiatives.update(await journey.initiative(), changes);
}

/** The screen looks whether others saved something. */
const look = () => act(() => jest.advanceTimersByTimeAsync(lookEvery * 1.2));

describe('two people in one exploration', () => {
  it('see each other’s changes within half a minute, with who and when', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    await open();
    await marjaSaves({ Scope: 'Alleen het gras', StateOfPlay: 'Er is een plan' });
    await look();
    expect(field(scope).value).toBe('Alleen het gras');
    expect(part(scope).getByText('Marja Postma wijzigde dit om 14:05')).toBeTruthy();
    expect(part(ask).queryByText(/wijzigde dit/)).toBeNull();
    expect(lookEvery * 1.1).toBeLessThan(30_000);
  });

  it('never lose the field in which they are: it changes when they leave it', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    await open();
    fireEvent.focus(field(scope));
    await marjaSaves({ Scope: 'Van Marja' });
    await look();
    expect(field(scope).value).toBe('');
    expect(part(scope).getByText(/wijzigde dit om 14:05. Je ziet het als je dit veld verlaat/)).toBeTruthy();
    fireEvent.blur(field(scope));
    expect(field(scope).value).toBe('Van Marja');
  });

  it('keep what they type while somebody else saves the same field, and choose', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    await open();
    fireEvent.focus(field(scope));
    fireEvent.change(field(scope), { target: { value: 'Grasveld' } });
    await marjaSaves({ Scope: 'Plein' });
    await look();
    const conflict = within(part(scope).getByRole('alert'));
    expect(conflict.getByText('Grasveld')).toBeTruthy();
    expect(conflict.getByText('Plein')).toBeTruthy();
    expect((await journey.initiative()).record.Scope).toBe('Plein');
  });

  it('are not asked for while the page is hidden, and at once when it shows again', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    const asked = jest.fn();
    await open('anna', withLooks(journey.services('anna'), asked));
    await look();
    const seen = asked.mock.calls.length;
    const visibility = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    fireEvent(document, new Event('visibilitychange'));
    await look();
    await look();
    expect(asked).toHaveBeenCalledTimes(seen);
    visibility.mockReturnValue('visible');
    await marjaSaves({ Scope: 'Terwijl zij weg was' });
    fireEvent(document, new Event('visibilitychange'));
    await waitFor(() => expect(field(scope).value).toBe('Terwijl zij weg was'));
  });

  it('ask less and less often while SharePoint is busy, and find each other again after it', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    let busy = true;
    const asked = jest.fn(() => {
      if (busy) throw new AppError('throttled');
    });
    await open('anna', withLooks(journey.services('anna'), asked));
    await act(() => jest.advanceTimersByTimeAsync(lookEvery * 8));
    expect(asked.mock.calls.length).toBeLessThanOrEqual(3);
    busy = false;
    await marjaSaves({ Scope: 'Na de drukte' });
    await act(() => jest.advanceTimersByTimeAsync(180_000));
    expect(field(scope).value).toBe('Na de drukte');
  });
});

describe('the interested parties', () => {
  const parties = async () => readStakeholders((await journey.initiative()).record.StakeholderRows);

  it('are rows that save themselves, and answer the question', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Zet er iemand bij met een belang' }));
    const who = await screen.findByRole('textbox', { name: 'Wie' });
    expect(document.activeElement).toBe(who);
    fireEvent.change(who, { target: { value: 'De buren' } });
    fireEvent.change(screen.getByRole('textbox', { name: 'Belang' }), { target: { value: 'Rust' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Rol' }), { target: { value: 'geraakt' } });
    fireEvent.click(screen.getByRole('checkbox', { name: 'Gesproken' }));
    await waitFor(async () =>
      expect(await parties()).toMatchObject([{ who: 'De buren', interest: 'Rust', role: 'geraakt', spokenTo: true }]),
    );
    expect(screen.getByText('1 van 7 klaar')).toBeTruthy();
  });

  it('can be removed, and put back', async () => {
    await marjaSaves({ StakeholderRows: '[{"key":"a","who":"De buren","interest":"Rust"}]' });
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Haal weg: De buren' }));
    await waitFor(async () => expect(await parties()).toEqual([]));
    fireEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await waitFor(async () => expect(await parties()).toMatchObject([{ key: 'a', who: 'De buren' }]));
  });

  it('are read by colleagues who may not change them', async () => {
    await marjaSaves({ StakeholderRows: '[{"key":"a","who":"De buren","interest":"Rust","stance":"tegen"}]' });
    await open('henk');
    expect(within(screen.getByRole('list', { name: 'Belanghebbenden' })).getByText('Rust')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
  });
});

describe('a question', () => {
  it('helps to go on asking: an example, broad questions, deeper ones', async () => {
    await open();
    fireEvent.click(part(scope).getByRole('button', { name: `Voorbeeld en vragen om door te vragen: ${scope}` }));
    expect(part(scope).getByText(/^Bijvoorbeeld: Alleen het grasveld/)).toBeTruthy();
    expect(part(scope).getByText('Welke plek, welke groep en welke tijd horen erbij?')).toBeTruthy();
  });

  it('after the kind has a choice, and says what uitdaagrecht needs', async () => {
    await open();
    fireEvent.click(screen.getByRole('radio', { name: /^Uitdaagrecht/ }));
    expect(screen.getByText(/^Schrijf bij uitdaagrecht op/)).toBeTruthy();
    await waitFor(async () => expect((await journey.initiative()).record.Type).toBe('uitdaagrecht'));
  });
});

describe('the summary', () => {
  it('prints the answers on a sheet of its own and leaves the screen as it was', async () => {
    await marjaSaves({ Scope: 'Alleen het gras', StakeholderRows: '[{"key":"a","who":"De buren","interest":"Rust"}]' });
    await open();
    const before = document.title;
    const printed = jest.fn(() => document.querySelector('body > :last-child')?.textContent);
    jest.spyOn(window, 'print').mockImplementation(printed);
    fireEvent.click(screen.getByRole('button', { name: 'Samenvatting afdrukken' }));
    expect(printed.mock.results[0]?.value).toMatch(/Verkenning: Dorpstuin.*Alleen het gras.*De buren.*Rust/s);
    act(() => void window.dispatchEvent(new Event('afterprint')));
    expect(document.title).toBe(before);
    expect(screen.queryByRole('heading', { name: /^Verkenning: / })).toBeNull();
  });

  it('goes to the initiators in plain words, is recorded as sent, and as confirmed with the day', async () => {
    await marjaSaves({ Scope: 'Alleen het gras' });
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Laat de initiatiefnemers bevestigen' }));
    const panel = within(await screen.findByRole('dialog', { hidden: true }));
    const letter = panel.getByRole<HTMLTextAreaElement>('textbox', { name: 'Tekst', hidden: true });
    expect(letter.value).toMatch(/^Beste initiatiefnemers,.*Wat erbij hoort en wat niet\nAlleen het gras/s);
    fireEvent.change(letter, { target: { value: `${letter.value}\nTot gauw.` } });
    fireEvent.click(panel.getByRole('button', { name: 'Vastleggen als verstuurd', hidden: true }));
    await panel.findByText('Vastgelegd om 14:05, bij Contact.');
    const contacts = await journey.services('marja').lists.contactMoments.find({ top: 10 });
    expect(contacts.items.map(({ record }) => record)).toContainEqual(
      expect.objectContaining({ Role: 'kwaliteitsbewaker', Note: expect.stringMatching(/Tot gauw\.$/) as string }),
    );
    fireEvent.click(panel.getByRole('button', { name: 'Leg de bevestiging vast', hidden: true }));
    await waitFor(() =>
      expect(screen.getAllByText('Bevestigd door de initiatiefnemers op 23 november 2026.')).toHaveLength(2),
    );
    fireEvent.change(field(scope), { target: { value: 'Ook het plein' } });
    expect(screen.getAllByText('Daarna gewijzigd: vraag 4.')).toHaveLength(2);
  });
});

/** The same services; `asked` hears of each look whether something changed. */
function withLooks(services: TestServices, asked: () => void): TestServices {
  const initiatives = new Proxy(services.lists.initiatives, {
    get(target, property) {
      const member: unknown = Reflect.get(target, property);
      if (typeof member !== 'function') return member;
      return async (...values: unknown[]) => {
        if (property === 'changesSince') asked();
        return (member as (...all: unknown[]) => Promise<unknown>).apply(target, values);
      };
    },
  });
  const lists = { ...services.lists, initiatives };
  return { ...services, lists, together: (work) => work(lists) };
}
