/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { saveRules } from '../../commands/save-rules';
import { readSettings } from '../../domain/settings';
import type { Settings } from '../../domain/settings';
import { exampleOpgave } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import type { Person } from '../../testing/people';
import { show } from '../../testing/show';
import { RulesView } from './RulesView';

let tenant: MemoryTenant;

beforeEach(async () => {
  tenant = new MemoryTenant();
  await tenant
    .servicesFor('marja')
    .lists.opgaven.createOnce({ ...exampleOpgave, Programme: 'Leefbaar', Goal: 'Groen', IsActive: true });
});

async function settings(): Promise<Settings> {
  const { items } = await tenant.servicesFor('marja').lists.settings.find({ top: 100 });
  return readSettings(items.map(({ record }) => record));
}

async function open(person: Person): Promise<void> {
  show(<RulesView />, { services: tenant.servicesFor(person) });
  await screen.findByRole('heading', { name: 'Wie besluit' });
}

const type = (label: RegExp | string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const addTeam = (programme: string): void => type('Programma met een eigen team toevoegen', programme);
const save = (): void => {
  fireEvent.click(screen.getByRole('button', { name: 'Spelregels opslaan' }));
};

describe('Spelregels', () => {
  it('shows everybody who decides on which ground, and lets readers change nothing', async () => {
    await open('geert');
    expect(screen.getByText('Bevoegdheid van het college', { selector: 'li:nth-child(4) *' })).toBeTruthy();
    expect(screen.getByText(/Coördinatoren en beheer kunnen dit aanpassen/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Spelregels opslaan' })).toBeNull();
    expect(screen.queryByLabelText(/Wie besluit bij/)).toBeNull();
  });

  it('makes the next version, with what changed and why; the older ones stay', async () => {
    await open('marja');
    type(/Grens van de raad/, '75000');
    type('Wie besluit bij: Een vergunning', 'raad');
    fireEvent.click(screen.getByRole('button', { name: 'Eigen grond toevoegen' }));
    type('Grond 1', 'Een buurgemeente is tegen');
    save();
    expect(document.activeElement).toBe(screen.getByLabelText(/Wat verandert er, en waarom/));
    type(/Wat verandert er, en waarom/, 'Besluit van de raad.');
    save();
    await screen.findByText(/Opgeslagen om/);
    expect((await settings()).rules).toMatchObject({
      version: 2,
      since: '2026-11-23',
      by: 'Marja Postma',
      councilAbove: 75_000,
      byGround: { vergunning: 'raad', grond: 'college' },
      own: [{ label: 'Een buurgemeente is tegen', decider: 'college' }],
    });
    expect(screen.getByText('Besluit van de raad.')).toBeTruthy();
  });

  it('saves quorum, days and teams without a new version; ids are typed where Teams may not be asked', async () => {
    tenant.team.refusals.set('listMyTeams', 'scope-missing');
    await open('rina');
    addTeam('Leefbaar');
    await screen.findByLabelText('Koppeling of id van het team voor Leefbaar');
    expect(screen.getAllByText(/de beheerder heeft listMyTeams niet toegestaan/).length).toBeGreaterThan(0);
    type(/Genoeg meningen/, '75');
    type(/Een weging duurt/, '8');
    type('Koppeling of id van het team voor Leefbaar', 'x');
    save();
    expect(screen.getByText('Dit is geen id van een team, en geen koppeling naar een team.')).toBeTruthy();
    type(
      'Koppeling of id van het team voor Leefbaar',
      'https://teams.microsoft.com/l/team/19%3Aa%40thread.tacv2/conversations?groupId=11111111-1111-4111-8111-111111111111&tenantId=x',
    );
    save();
    await screen.findByText(/Opgeslagen om/);
    const { quorum, norms, teamsByProgramme, rules } = await settings();
    expect([quorum, norms.weighing, rules.version]).toEqual([75, 8, 1]);
    expect([...teamsByProgramme]).toEqual([['Leefbaar', '11111111-1111-4111-8111-111111111111']]);
  });

  it('offers the own teams by name, and another one by its id', async () => {
    const [first, second] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
    tenant.team.joined.push({ id: first, name: 'Leefbare dorpen' });
    await open('rina');
    addTeam('Leefbaar');
    await screen.findByRole('option', { name: 'Leefbare dorpen' });
    type('Team voor Leefbaar', first);
    save();
    await screen.findByText(/Opgeslagen om/);
    expect([...(await settings()).teamsByProgramme]).toEqual([['Leefbaar', first]]);
    type('Team voor Leefbaar', 'other');
    expect(document.activeElement).toBe(screen.getByLabelText('Koppeling of id van het team voor Leefbaar'));
    type('Koppeling of id van het team voor Leefbaar', second);
    save();
    await waitFor(async () => expect([...(await settings()).teamsByProgramme]).toEqual([['Leefbaar', second]]));
  });

  it('has a field for programmes with a team of their own only, and the others to choose from', async () => {
    await open('rina');
    expect(screen.queryByLabelText(/^(Team|Koppeling of id van het team) voor Leefbaar$/)).toBeNull();
    expect(screen.getByText(/Geen programma heeft een eigen team/)).toBeTruthy();
    addTeam('Leefbaar');
    expect(document.activeElement).toBe(screen.getByLabelText('Team voor Leefbaar'));
    expect(screen.queryByLabelText('Programma met een eigen team toevoegen')).toBeNull();
  });

  it('tells readers the name of the team', async () => {
    const team = '11111111-1111-4111-8111-111111111111';
    tenant.team.joined.push({ id: team, name: 'Leefbare dorpen' });
    const values = { 'teams.byProgramme': `Leefbaar=${team}` };
    await saveRules(tenant.servicesFor('rina'), { actor: people.rina, commandKey: 'a', madeFrom: 1, values });
    await open('geert');
    await screen.findByDisplayValue('Leefbare dorpen');
  });

  it('overwrites no version that somebody made meanwhile', async () => {
    await open('marja');
    type(/Mandaat van de directie/, '20000');
    type(/Wat verandert er/, 'Ruimer mandaat.');
    const { rules } = await settings();
    const input = { actor: people.rina, commandKey: 'b', draft: { ...rules, why: 'Anders' }, madeFrom: 1, values: {} };
    expect(await saveRules(tenant.servicesFor('rina'), input)).toEqual({ kind: 'saved' });
    expect(await saveRules(tenant.servicesFor('rina'), input)).toEqual({ kind: 'saved' });
    save();
    await screen.findByText(/Rina Kuipers maakte net versie 2/);
    expect((await settings()).ruleVersions).toHaveLength(1);
    expect(screen.getByLabelText<HTMLInputElement>(/Mandaat van de directie/).value).toBe('20000');
    cleanup();
  });

  it('is refused to who may not', async () => {
    const { rules } = await settings();
    const draft = { ...rules, why: 'x' };
    const input = { actor: people.anna, commandKey: 'a', draft, madeFrom: 1, values: {} };
    expect(await saveRules(tenant.servicesFor('anna'), input)).toMatchObject({ kind: 'blocked' });
  });
});
