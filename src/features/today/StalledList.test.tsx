/** @jest-environment jsdom */
import { fireEvent, screen } from '@testing-library/react';
import * as React from 'react';
import { askColleagues } from '../../commands/ask-colleagues';
import { answerRequest } from '../../commands/answer-request';
import { exampleOpgave, Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import { show } from '../../testing/show';
import { TodayView } from './TodayView';

let tenant: MemoryTenant;
let journey: Journey;

beforeEach(async () => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
  const { record: initiative } = await journey.reach('verbreding');
  const { personKey, name, mail } = people.henk;
  const colleagues = [{ personKey, name, mail, opgaveKeys: [exampleOpgave.Key], next: people.ingrid }];
  const acting = await journey.acting('anna', 'ask');
  await askColleagues(journey.services('anna'), { ...acting, initiative, colleagues, message: 'Doe je mee?' });
});

/** The parts of others say nothing here. */
const nothing = (): null => null;

const open = (): void => {
  show(<TodayView WaitingPart={nothing} RequestsPart={nothing} DecidingPart={nothing} OwnPart={nothing} />, {
    services: tenant.servicesFor('anna'),
    viewerKey: people.anna.personKey,
  });
};

describe('Vandaag of an accountmanager who asked colleagues', () => {
  it('says nothing while a colleague has time to answer', async () => {
    tenant.passDays(7);
    open();
    await screen.findByRole('heading', { level: 1 });
    await screen.findByText(/Je bent accountmanager van/);
    expect(screen.queryByText('Vraag iemand anders')).toBeNull();
  });

  it('names who did not answer in time and who is next, with the way to the dossier', async () => {
    tenant.passDays(8);
    open();
    await screen.findByText('Henk Zijlstra antwoordde niet in 6 werkdagen');
    expect(screen.getByText('Vraag nu: Ingrid Kuiper')).toBeTruthy();
    const links = screen.getAllByRole('link', { name: 'Dorpstuin achter het dorpshuis' });
    expect(links.map((link) => link.getAttribute('href'))).toContain(
      `#/initiatief/${journey.initiativeKey}/verbreding`,
    );
  });

  it('names at once whom a colleague named who cannot', async () => {
    const acting = await journey.acting('henk', 'answer');
    await answerRequest(journey.services('henk'), {
      ...acting,
      initiative: { Key: journey.initiativeKey },
      answer: 'kan niet',
      better: { personKey: people.geert.personKey, name: people.geert.name },
    });
    open();
    await screen.findByText('Henk Zijlstra kan niet');
    expect(screen.getByText('Vraag nu: Geert Griffioen')).toBeTruthy();
  });
});

it('says to a colleague who may not answer that nothing was recorded, and who can help', async () => {
  const own = tenant.servicesFor('henk');
  const services = { ...own, me: async () => ({ ...(await own.me()), groups: ['readers'] as const }) };
  show(<TodayView WaitingPart={nothing} RequestsPart={nothing} DecidingPart={nothing} OwnPart={nothing} />, {
    services,
    viewerKey: people.henk.personKey,
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Ik doe mee' }));
  await screen.findByText(/^Je antwoord is niet vastgelegd: je mag hier niets veranderen./);
  expect((await journey.contributor('henk')).record.Status).toBe('gevraagd');
});
