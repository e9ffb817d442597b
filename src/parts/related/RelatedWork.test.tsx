/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { AppError } from '../../data/app-error';
import { exampleDraft, exampleOpgave, Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { TestServices } from '../../testing/memory-tenant';
import { showStep } from '../../testing/show-step';
import { RelatedWork } from './RelatedWork';

let journey: Journey;

beforeEach(async () => {
  const tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('verbreding');
  const { lists } = tenant.servicesFor('marja');
  const add = (Key: string, changes: object): Promise<unknown> =>
    lists.initiatives.createOnce({
      Title: Key,
      Key,
      Number: `2025-${Key.length}`,
      Summary: Key,
      Settlement: 'Bant',
      Phase: 'afgerond',
      PhaseSince: '2025-06-01T09:00:00.000Z',
      IsOpen: false,
      ReceivedAt: '2025-01-01T09:00:00.000Z',
      ...changes,
    });
  await add('Bloemen langs de weg', { DecisionResult: 'ja-als', DecisionBody: 'college', DecisionOn: '2025-05-13' });
  await add('Speeltuin', { Settlement: 'Espel', Stance: 'remmen' });
  await add('Dorpsfeest', { Outcome: 'gerealiseerd' });
  await lists.opgaveLinks.createOnce({
    Title: exampleOpgave.Title,
    Key: 'link',
    InitiativeKey: 'Bloemen langs de weg',
    OpgaveKey: exampleOpgave.Key,
  });
  await lists.initiators.createOnce({
    Title: 'Iemand',
    Key: 'initiator',
    InitiativeKey: 'Dorpsfeest',
    Organisation: exampleDraft.organisation,
  });
});

const open = (services: TestServices): void => {
  showStep(RelatedWork, journey.initiativeKey, services);
};

describe('related work beside a dossier', () => {
  it('says why each initiative is related and what was decided about it then', async () => {
    open(journey.services('anna'));
    const rows = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
    expect(rows).toEqual([
      'DorpsfeestAfgerond: gerealiseerdZelfde organisatie',
      'Bloemen langs de wegBesluit van het college op 13 mei 2025: ja, als…Zelfde opgave: Bewoners maken zelf hun buurt mooier',
      'SpeeltuinWeging: remmenZelfde kern: Espel',
    ]);
  });

  it('tells who may not see the initiators nothing of the same organisation', async () => {
    open(journey.services('geert'));
    await screen.findByText('Speeltuin');
    expect(screen.queryByText('Dorpsfeest')).toBeNull();
    expect(screen.queryByText(/Zelfde organisatie/)).toBeNull();
  });

  it('shows what there is when a part cannot be read', async () => {
    const own = journey.services('anna');
    const failing = { find: () => Promise.reject(new AppError('throttled')) } as never;
    let isDossierRead = false;
    open({
      ...own,
      together: (work) => {
        const lists = isDossierRead ? { ...own.lists, opgaveLinks: failing } : own.lists;
        isDossierRead = true;
        return work(lists);
      },
    });
    await screen.findByText(/Een deel van het verwante werk is nu niet te zien./);
    expect(screen.getByText('Speeltuin')).toBeTruthy();
  });
});
