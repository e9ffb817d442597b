/** @jest-environment jsdom */
import { act, fireEvent, screen } from '@testing-library/react';
import * as React from 'react';
import OverviewStep from '../features/dossier/overview/OverviewStep';
import { RegistrationView } from '../features/registration/RegistrationView';
import { exampleDraft, Journey } from './journey';
import { MemoryTenant } from './memory-tenant';
import type { Person } from './people';
import { show } from './show';
import { showStep } from './show-step';
import { showToday } from './show-today';

const pool: readonly Person[] = ['anna', 'bram', 'marja'];
const everybody: readonly Person[] = [...pool, 'sanne', 'henk', 'geert', 'rina'];

const { initiatorName, phone = '' } = exampleDraft;

let journey: Journey;

beforeEach(async () => {
  const tenant = new MemoryTenant();
  journey = new Journey(tenant);
  // Registered by Sanne of the counter: not even who wrote it down sees it again.
  await journey.reach('toegewezen');
});

/** Until nothing more comes: some reads follow upon others. */
async function settled(milliseconds = 120): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  await act(() => new Promise((resolve) => setTimeout(resolve, 60)));
}

const seen = (): readonly string[] =>
  [initiatorName, phone].filter((part) => part !== '' && document.body.innerHTML.includes(part));

describe('name and number of an initiator', () => {
  it.each(everybody)('on the overview of a dossier, as %s looks', async (person) => {
    showStep(OverviewStep, journey.initiativeKey, journey.services(person));
    await settled();
    expect(screen.queryAllByText(exampleDraft.summary)).not.toEqual([]);
    expect(seen()).toEqual(pool.includes(person) ? [initiatorName, phone] : []);
  });

  it.each(everybody)('on Vandaag, as %s looks: only who must call', async (person) => {
    showToday(person, journey.services(person));
    await settled();
    expect(screen.queryAllByRole('heading', { level: 1 })).not.toEqual([]);
    expect(seen()).toEqual(person === 'anna' ? [initiatorName, phone] : []);
  });

  it.each(['bram', 'sanne', 'henk', 'geert'] as const)(
    'in the search of Aanmelden, as %s types the number: what it finds names nobody',
    async (person) => {
      show(<RegistrationView />, { services: journey.services(person), route: { view: 'registration' } });
      fireEvent.change(await screen.findByRole('searchbox'), { target: { value: phone } });
      // Other places are asked after a pause in typing.
      await settled(600);
      expect(screen.queryAllByText(exampleDraft.title).length > 0).toBe(pool.includes(person));
      expect(document.body.innerHTML).not.toContain(initiatorName);
    },
  );
});
