/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import type { Colleague, Expert } from '../../data/ports';
import { exampleOpgave, Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { TestServices } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import type { Person } from '../../testing/people';
import { showStep } from '../../testing/show-step';
import BroadeningStep from './BroadeningStep';

let journey: Journey;
let calls: string[];
/** How much later than usual the directory and search answer, in milliseconds. */
let late: number;
const colleague = (login: Person): Colleague => ({ personKey: people[login].personKey, name: people[login].name });
const opgave = (Key: string, changes: object = {}) => ({
  ...exampleOpgave,
  Key,
  Title: `Opgave ${Key}`,
  Programme: 'Programma',
  Goal: 'Doel',
  Keywords: 'tuin;buurt',
  OwnerKeys: people.henk.personKey,
  IsActive: true,
  ...changes,
});

/** How long each source takes, in milliseconds. */
const delays = { lists: 100, directory: 300, search: 450 } as const;
const slowestAfterLists = Math.max(delays.directory, delays.search, delays.lists);

beforeEach(async () => {
  calls = [];
  late = 0;
  const tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('verbreding');
  const { lists } = tenant.servicesFor('marja');
  const keys = ['LB-01', 'DU-03', 'SD-08'];
  for (const key of keys) await lists.opgaven.createOnce(opgave(key));
  for (const key of keys.slice(1)) {
    await lists.opgaveLinks.createOnce({
      Title: `Opgave ${key}`,
      Key: `link-${key}`,
      InitiativeKey: journey.initiativeKey,
      OpgaveKey: key,
    });
  }
  const earlier = { InitiativeKey: 'earlier', OpgaveKey: 'LB-01' };
  await lists.opgaveLinks.createOnce({ Title: 'Link', Key: 'link-earlier', ...earlier });
  await lists.contributors.createOnce({
    Title: 'Rina Kuipers',
    Key: 'took-part',
    PersonKey: people.rina.personKey,
    Status: 'doet mee',
    ...earlier,
  });
});

afterEach(() => jest.useRealTimers());

const after = <T,>(milliseconds: number, value: () => Promise<T>): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value()), milliseconds));

/** The services of Anna, slow as a network is, with each call that leaves written down. */
function slow(): TestServices {
  const own = journey.services('anna');
  const count = <T,>(name: string, milliseconds: number, value: () => Promise<T>): Promise<T> => {
    calls.push(name);
    return after(milliseconds, value);
  };
  const experts: readonly Expert[] = [
    { ...colleague('ingrid'), matched: [{ word: 'tuin', found: 'tuinen', where: 'profile' }] },
  ];
  return {
    ...own,
    together: (work) => count('lists', delays.lists, () => own.together(work)),
    expertise: {
      ...own.expertise,
      findByExpertise: () => count('search', delays.search + late, () => Promise.resolve(experts)),
    },
    directory: {
      ...own.directory,
      aboutOpgaven: () =>
        count('directory', delays.directory + late, () =>
          Promise.resolve({ people: { state: 'ready', value: [colleague('henk')] }, groups: new Map() }),
        ),
      presence: () => count('presence', 50, () => Promise.resolve(new Map())),
      findByName: () => count('name', 50, () => Promise.resolve([colleague('geert')])),
    },
  };
}

const pass = (milliseconds: number): Promise<void> =>
  act(async () => {
    await jest.advanceTimersByTimeAsync(milliseconds);
  });
const shownNames = (): readonly string[] =>
  screen.queryAllByRole('checkbox').map((box) => box.closest('label')?.textContent ?? '');

async function openSlowly(): Promise<void> {
  jest.useFakeTimers({ now: new Date('2026-11-23T13:05:00.000Z') });
  showStep(BroadeningStep, journey.initiativeKey, slow());
  // The dossier itself: the frame has read it before the step opens.
  await pass(delays.lists + 5);
  expect(calls.shift()).toBe('lists');
}

describe('the time that finding colleagues takes', () => {
  it('is one round trip to the lists for the first colleagues', async () => {
    await openSlowly();
    await pass(delays.lists + 20);
    expect(shownNames().join()).toContain('Rina Kuipers');
    expect(shownNames().join()).not.toContain('Henk Zijlstra');
  });

  it('is that of the slowest source and no more than 50 ms on top, since none waits for another', async () => {
    await openSlowly();
    await pass(delays.lists + slowestAfterLists + 50);
    const names = shownNames().join();
    for (const name of ['Rina Kuipers', 'Henk Zijlstra', 'Ingrid Kuiper']) expect(names).toContain(name);
    expect(screen.queryByText('We zoeken nog in andere bronnen…')).toBeNull();
  });

  it('is at most six calls for a case, whichever opgave one looks at, and none again when one comes back', async () => {
    await openSlowly();
    await pass(2000);
    for (const title of [/Opgave DU-03/, /Opgave SD-08/, /Bewoners maken zelf/]) {
      fireEvent.click(screen.getByRole('button', { name: title }));
      await pass(1000);
    }
    expect(calls).toEqual(['lists', 'directory', 'search', 'lists', 'presence']);
  });

  it('asks nothing of the directory while fewer than three characters are typed', async () => {
    await openSlowly();
    await pass(2000);
    fireEvent.click(screen.getByRole('button', { name: 'Zelf iemand zoeken' }));
    const field = screen.getByRole('searchbox', { name: 'Naam of e-mailadres van een collega' });
    fireEvent.change(field, { target: { value: 'ge' } });
    await pass(2000);
    expect(calls).not.toContain('name');
    for (const text of ['gee', 'geer', 'geert']) {
      fireEvent.change(field, { target: { value: text } });
      await pass(100);
    }
    await pass(2000);
    expect(calls.filter((call) => call === 'name')).toHaveLength(1);
  });
});

describe('the order of the colleagues while sources come in', () => {
  const first = (): HTMLElement => screen.getAllByRole('checkbox')[0] as HTMLElement;

  /** The directory and search answer only after somebody can have read the first names. */
  async function openAndRead(): Promise<void> {
    late = 1500;
    await openSlowly();
    for (const step of [delays.lists + 20, 1000, 2000]) await pass(step);
  }

  it('follows the ranking when all sources answer before anybody can have read a name', async () => {
    await openSlowly();
    await pass(2000);
    expect(shownNames()[0]).toBe('Vraag Henk Zijlstra');
    expect(screen.queryByRole('button', { name: 'Volgorde bijwerken' })).toBeNull();
  });

  it('does not move a colleague from under the focus: who comes later stands below until the person wants it', async () => {
    await openSlowly();
    await pass(delays.lists + 20);
    first().focus();
    expect(shownNames()).toEqual(['Vraag Rina Kuipers']);
    await pass(2000);
    expect(shownNames()).toEqual(['Vraag Rina Kuipers', 'Vraag Henk Zijlstra', 'Vraag Ingrid Kuiper']);
    expect(document.activeElement).toBe(first());
    fireEvent.click(document.activeElement as HTMLElement);
    expect(screen.getByLabelText('Bericht aan Rina')).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: 'Volgorde bijwerken' }));
    expect(shownNames()[0]).toBe('Vraag Henk Zijlstra');
    expect(document.activeElement?.textContent).toContain('De volgorde is bijgewerkt.');
    expect(screen.getByLabelText('Bericht aan Rina')).toBeTruthy();
  });

  it.each(['pointerOver', 'pointerDown'] as const)('stays under the pointer (%s)', async (event) => {
    await openSlowly();
    await pass(delays.lists + 20);
    fireEvent[event](first());
    await pass(2000);
    expect(shownNames()[0]).toBe('Vraag Rina Kuipers');
  });

  it('stays once the first names can have been read, however late a source is', async () => {
    await openAndRead();
    expect(shownNames()[0]).toBe('Vraag Rina Kuipers');
    expect(screen.getByText('Met wat later binnenkwam, is een andere volgorde beter.', { exact: false })).toBeTruthy();
  });

  it('is that of the ranking for another opgave, and for this one when the person comes back', async () => {
    await openAndRead();
    for (const title of [/Opgave DU-03/, /Bewoners maken zelf/]) {
      fireEvent.click(screen.getByRole('button', { name: title }));
      expect(shownNames()[0]).toBe('Vraag Henk Zijlstra');
    }
  });
});
