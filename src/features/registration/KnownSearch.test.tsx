/** @jest-environment jsdom */
import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { AppError } from '../../data/app-error';
import type { InitiativeSearch } from '../../data/ports';
import { anInitiative } from '../../testing/builders';
import { withFault } from '../../testing/faults';
import { exampleOpgave, Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { Person } from '../../testing/people';
import { show } from '../../testing/show';
import { RegistrationView } from './RegistrationView';

// The field waits for a pause in typing before it looks further.
configure({ asyncUtilTimeout: 5000 });

let tenant: MemoryTenant;
let asked: Parameters<InitiativeSearch['find']>[];
let calls: readonly string[];

beforeEach(() => {
  tenant = new MemoryTenant();
  asked = [];
});

type Find = (words: string) => Promise<readonly string[]>;

async function open(person: Person, find: Find = () => Promise.resolve([])): Promise<void> {
  const watched = withFault(tenant.servicesFor(person));
  calls = watched.calls;
  const initiativeSearch: InitiativeSearch = {
    find: (...values) => {
      asked.push(values);
      return find(values[0]);
    },
  };
  show(<RegistrationView />, { services: { ...watched.services, initiativeSearch }, route: { view: 'registration' } });
  await screen.findByRole('heading', { name: 'Is dit initiatief al bekend?' });
}

function type(value: string): void {
  fireEvent.change(screen.getByRole('searchbox'), { target: { value } });
}

const settle = (milliseconds: number): Promise<void> =>
  act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));

/** An initiative so old that the form has not read it. */
async function old(key: string, title: string): Promise<void> {
  await tenant.servicesFor('marja').lists.initiatives.createOnce(
    anInitiative({
      Key: key,
      Title: title,
      Number: `2011-${key}`,
      IsOpen: false,
      Phase: 'afgerond',
      ReceivedAt: '2011-01-01T10:00:00Z',
    }),
  );
}

async function fiveHundredNewer(): Promise<void> {
  const { lists } = tenant.servicesFor('marja');
  for (let n = 0; n < 500; n += 1) {
    await lists.initiatives.createOnce(
      anInitiative({ Key: `n${n}`, Number: `2025-${n}`, Title: `Straatfeest ${n}`, IsOpen: false, Phase: 'afgerond' }),
    );
  }
}

jest.setTimeout(20_000);

describe('the search field of Aanmelden', () => {
  it('shows old initiatives that only SharePoint finds below what was found at once, and moves no row', async () => {
    await fiveHundredNewer();
    await old('oud', 'Feest in de feesttent');
    await open('sanne', () => Promise.resolve(['n3', 'oud']));
    type('straatfeest 7');
    const first = await screen.findByRole('table', { name: 'Bekende initiatieven' });
    const before = within(first)
      .getAllByRole('row')
      .map(({ textContent }) => textContent);
    const later = await screen.findByRole('table', { name: 'Ook gevonden' });
    expect(within(later).getByText('Feest in de feesttent')).toBeTruthy();
    expect(
      within(first)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual(before);
    expect(first.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it.each(['Verzonnen', '0527 000001', 'dorpsbelang espel'])(
    'finds for the pool by name, telephone or organisation of the initiator: %s',
    async (query) => {
      await new Journey(tenant).reach('toegewezen');
      await open('anna');
      type(query);
      const found = await screen.findByRole('table', { name: 'Ook gevonden' });
      expect(within(found).getByText('Dorpstuin achter het dorpshuis')).toBeTruthy();
      expect(screen.getByLabelText<HTMLInputElement>('Titel').value).toBe('');
    },
  );

  it('never asks about initiators for the contact centre, nor finds by them', async () => {
    await new Journey(tenant).reach('toegewezen');
    await open('sanne');
    type('Verzonnen');
    await screen.findByText(/^Niets gevonden met “Verzonnen”/);
    expect(asked).toEqual([['Verzonnen', ['initiatives'], 20]]);
    expect(calls).not.toContain('initiators.find');
    expect(calls.filter((call) => call === 'registrations.find')).toHaveLength(1);
    expect(screen.queryByText('Dorpstuin achter het dorpshuis')).toBeNull();
  });

  it('finds by the opgave that an initiative was linked to', async () => {
    const { lists } = tenant.servicesFor('marja');
    await lists.opgaven.createOnce({ ...exampleOpgave, Programme: 'Leefbaar', Goal: 'Groen', IsActive: true });
    await new Journey(tenant).reach('verbreding');
    await open('sanne');
    type('buurt mooier');
    const found = await screen.findByRole('table', { name: 'Ook gevonden' });
    expect(within(found).getByText('Dorpstuin achter het dorpshuis')).toBeTruthy();
  });

  it('keeps what other places found when one cannot be reached, and says in one line which', async () => {
    await new Journey(tenant).reach('toegewezen');
    await open('anna', () => Promise.reject(new AppError('throttled')));
    type('Verzonnen');
    await screen.findByRole('table', { name: 'Ook gevonden' });
    await screen.findByText('Niet gezocht in oudere initiatieven: dat lukt nu niet.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks nobody under three letters, and once for each pause in typing', async () => {
    await open('anna');
    await settle(50);
    const before = calls.length;
    type('mo');
    await settle(600);
    expect(asked).toEqual([]);
    expect(calls.length).toBe(before);
    for (const typed of ['moe', 'moes', 'moest', 'moestu', 'moestuin']) type(typed);
    await waitFor(() => expect(asked).toHaveLength(1));
    await settle(600);
    expect(asked.map(([words]) => words)).toEqual(['moestuin']);
  });

  it('lets no late answer to an older query take the place of a newer one', async () => {
    await fiveHundredNewer();
    await old('a', 'Voetveer over de vaart');
    await old('b', 'Kinderboerderij');
    const answers = new Map<string, (keys: readonly string[]) => void>();
    await open('sanne', (words) => new Promise((resolve) => answers.set(words, resolve)));
    type('veer');
    await waitFor(() => expect(answers.has('veer')).toBe(true));
    type('boerderij');
    await waitFor(() => expect(answers.has('boerderij')).toBe(true));
    answers.get('boerderij')?.(['b']);
    await screen.findByRole('link', { name: /^Kinder ?boerderij/ });
    answers.get('veer')?.(['a']);
    await settle(100);
    expect(screen.getByRole('link', { name: /^Kinder ?boerderij/ })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /over de vaart/ })).toBeNull();
  });
});
