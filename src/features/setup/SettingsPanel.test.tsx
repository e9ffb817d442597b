/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import type { Services, Setup, SetupFinding } from '../../data/ports';
import { AppError } from '../../data/app-error';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { Person } from '../../testing/people';
import { show } from '../../testing/show';
import { SetupView } from './SetupView';

const [usual, other] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const appId = '33333333-3333-4333-8333-333333333333';

let tenant: MemoryTenant;
let checks: number;
const findTeamsApp = jest.fn<ReturnType<Setup['findTeamsApp']>, []>();
beforeEach(async () => {
  checks = 0;
  findTeamsApp.mockReset();
  findTeamsApp.mockResolvedValue(undefined);
  tenant = new MemoryTenant();
  tenant.team.joined.push({ id: usual, name: 'Initiatieven' }, { id: other, name: 'Dorpen' });
  await put('teams.teamId', '');
  await put('settlements', 'Bant;Creil');
});
afterEach(cleanup);

async function put(key: string, value: string, person: Person = 'rina'): Promise<void> {
  const { settings } = tenant.servicesFor(person).lists;
  const stored = await settings.createOnce({ Key: key, Title: key });
  await settings.update(stored, { Value: value });
}
const valueOf = async (key: string): Promise<string | undefined> =>
  (await tenant.servicesFor('rina').lists.settings.getByKey(key))?.record.Value ?? undefined;

/** The check as far as it is about the team. */
async function teamFindings(): Promise<readonly SetupFinding[]> {
  checks += 1;
  const team = await valueOf('teams.teamId');
  const about = { id: 'team', area: 'teams', subject: 'teams.teamId', repairable: false } as const;
  return [
    team ? { ...about, state: 'ok', names: ['Initiatieven'] } : { ...about, state: 'missing', reason: 'not-filled' },
  ];
}

async function open(person: Person = 'rina', part: Partial<Services> = {}): Promise<void> {
  const setup: Setup = { check: teamFindings, repair: teamFindings, findTeamsApp };
  show(<SetupView />, { services: { ...tenant.servicesFor(person), setup, ...part }, route: { view: 'setup' } });
  await screen.findByRole('button', { name: 'Opnieuw controleren' });
}
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string | RegExp, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function openForm(button: string | RegExp = 'Instellingen wijzigen'): Promise<HTMLElement> {
  press(button);
  const form = await screen.findByRole('dialog', { name: 'Instellingen wijzigen' });
  await within(form).findByLabelText('Kernen');
  return form;
}

describe('Settings on Inrichting', () => {
  it('are opened on what is missing; the team is chosen by name, and the check runs again', async () => {
    await open();
    await openForm('Instellen: Team voor de kanalen');
    await screen.findByRole('option', { name: 'Initiatieven' });
    expect(document.activeElement).toBe(screen.getByLabelText('Team waarin de kanalen komen'));
    type('Team waarin de kanalen komen', usual);
    expect(checks).toBe(1);
    press('Instellingen opslaan');
    await screen.findByText(/Instellingen opgeslagen om/);
    expect(await valueOf('teams.teamId')).toBe(usual);
    await waitFor(() => expect(screen.queryByText(/Nog niet ingevuld/)).toBeNull());
    expect(checks).toBe(2);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are taken back by one press', async () => {
    await put('teams.teamId', usual);
    await open();
    await openForm();
    await screen.findByRole('option', { name: 'Dorpen' });
    type('Team waarin de kanalen komen', other);
    expect(screen.getByText(/Kanalen die er al zijn, blijven waar ze zijn/)).toBeTruthy();
    press('Instellingen opslaan');
    await screen.findByText(/Instellingen opgeslagen om/);
    expect(await valueOf('teams.teamId')).toBe(other);
    press('Ongedaan maken');
    await screen.findByText(/Teruggezet om/);
    expect(await valueOf('teams.teamId')).toBe(usual);
  });

  it('are not put back over what somebody else changed since', async () => {
    await open();
    await openForm();
    type('Kernen', 'Bant');
    expect(screen.getByText(/Niet meer te kiezen: Creil/)).toBeTruthy();
    press('Instellingen opslaan');
    await screen.findByText(/Instellingen opgeslagen om/);
    await put('settlements', 'Ens', 'marja');
    press('Ongedaan maken');
    await screen.findByText('Niet teruggezet: Marja Postma heeft daarna iets gewijzigd.');
    expect(await valueOf('settlements')).toBe('Ens');
  });

  it('never overwrite unseen what somebody else just changed: it is shown, to replace or to take over', async () => {
    await open();
    await openForm();
    type('Kernen', 'Bant\nCreil\nNagele');
    await put('settlements', 'Bant;Creil;Ens', 'marja');
    press('Instellingen opslaan');
    await screen.findByText(/Marja Postma wijzigde dit net in: Bant, Creil, Ens\./);
    expect(await valueOf('settlements')).toBe('Bant;Creil;Ens');
    expect(document.activeElement).toBe(screen.getByLabelText('Kernen'));
    press('Neem die waarde over');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Kernen').value).toBe('Bant\nCreil\nEns');
    type('Kernen', 'Bant\nCreil\nEns\nNagele');
    press('Instellingen opslaan');
    await screen.findByText(/Instellingen opgeslagen om/);
    expect(await valueOf('settlements')).toBe('Bant;Creil;Ens;Nagele');
  });

  it('keep what was typed when saving fails, and when the form is closed', async () => {
    await open('rina', {
      lists: {
        ...tenant.servicesFor('rina').lists,
        settings: {
          ...bound(tenant.servicesFor('rina').lists.settings),
          update: () => Promise.reject(new AppError('offline')),
        },
      },
    });
    await openForm();
    type('Naam van de gemeente', 'gemeente Veenwolde');
    press('Instellingen opslaan');
    await screen.findByText(/De instellingen zijn niet opgeslagen/);
    press('Annuleren');
    await openForm();
    expect(screen.getByLabelText<HTMLInputElement>('Naam van de gemeente').value).toBe('gemeente Veenwolde');
  });

  it('say which value is wrong, and go there', async () => {
    await open();
    await openForm();
    type('Eigen sluitingsdagen', '24-12-2026\n31-02-2027');
    press('Instellingen opslaan');
    expect(await screen.findByText(/Een van de regels is geen dag/)).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText('Eigen sluitingsdagen'));
    expect(await valueOf('calendar.closingDays')).toBeUndefined();
  });

  it('find the Teams app in the catalogue, and else take the link to it', async () => {
    findTeamsApp.mockRejectedValueOnce(new AppError('scope-missing', { subject: 'AppCatalog.Read.All' }));
    await open();
    await openForm();
    press('Zoek de app');
    await screen.findByText(/Zoeken kan niet: de beheerder heeft AppCatalog\.Read\.All niet toegestaan/);
    type('Teams-app in de app-catalogus', 'Initiatievenwijzer');
    press('Instellingen opslaan');
    expect(await screen.findByText('Dit is geen app-id, en geen koppeling naar een app.')).toBeTruthy();
    press('Zoek de app');
    await screen.findByText(/De app staat nog niet in Teams/);
    findTeamsApp.mockResolvedValue({ id: appId, name: 'Initiatievenwijzer' });
    press('Zoek de app');
    await screen.findByText('Gevonden: Initiatievenwijzer.');
    press('Instellingen opslaan');
    await screen.findByText(/Instellingen opgeslagen om/);
    expect(await valueOf('teams.appId')).toBe(appId);
  });

  it('are not offered to who may not change them', async () => {
    await open('anna');
    expect(screen.queryByRole('button', { name: /^(Instellingen wijzigen|Instellen)/ })).toBeNull();
  });
});

/** Its methods on their own, so that one can be replaced. */
function bound(port: Services['lists']['settings']): Services['lists']['settings'] {
  return {
    find: (query) => port.find(query),
    getByKey: (key) => port.getByKey(key),
    createOnce: (record) => port.createOnce(record),
    update: (stored, changes) => port.update(stored, changes),
    recycle: (stored) => port.recycle(stored),
    changesSince: (token) => port.changesSince(token),
  };
}
