/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { askColleagues } from '../../commands/ask-colleagues';
import type { DossierStepProps } from '../../session/dossier';
import { exampleOpgave, Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import { showStep } from '../../testing/show-step';
import type { ShownStep } from '../../testing/show-step';
import ChannelStep from './ChannelStep';

let tenant: MemoryTenant;
let journey: Journey;

function Weighing(): React.ReactElement {
  return <p>De weging zelf</p>;
}
const Step = (props: DossierStepProps): React.ReactElement => <ChannelStep {...props} weighing={Weighing} />;

beforeEach(async () => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('verbreding');
  const anna = tenant.servicesFor('anna');
  await anna.lists.settings.createOnce({ Title: 'Team', Key: 'teams.teamId', Value: 'team' });
  await askColleagues(anna, {
    ...(await journey.acting('anna', 'ask')),
    initiative: (await journey.initiative()).record,
    colleagues: [{ ...people.henk, opgaveKeys: [exampleOpgave.Key] }],
    message: 'Doe je mee?',
  });
});

const open = (person: 'anna' | 'geert' | 'bram' = 'anna'): ShownStep =>
  showStep(Step, journey.initiativeKey, tenant.servicesFor(person));

async function plan(): Promise<ShownStep> {
  const shown = open();
  await screen.findByText('Is al lid', {}, { timeout: 3000 }).catch(() => screen.findByText('Wordt lid'));
  return shown;
}

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

describe('Weging openen', () => {
  it('shows the plan before anything is made: question, day, name, who sees what, the first message', async () => {
    tenant.team.members.push({ personKey: people.anna.personKey, name: 'Anna de Wit' });
    tenant.team.channels.push({ id: '1', name: 'Algemeen', description: '', tabs: [], cards: [] });
    await plan();
    expect(screen.getByLabelText<HTMLInputElement>(/Wat vraag je aan je collega’s/).value).toContain(
      'Dorpstuin achter het dorpshuis',
    );
    expect(screen.getByLabelText<HTMLInputElement>(/Sluit op/).value).toBe('2026-12-07');
    expect(screen.getByLabelText<HTMLInputElement>(/Naam van het kanaal/).value).toBe(
      '2026-001 Espel Dorpstuin achter het dorpshuis',
    );
    expect(screen.getByText('Ook het andere kanaal van dit team')).toBeTruthy();
    expect(screen.getByText('Niemand ziet namen, telefoonnummers of gespreksnotities.')).toBeTruthy();
    expect(tenant.team.channels).toHaveLength(1);
  });

  it('opens the weighing, makes the channel and moves focus to its steps', async () => {
    await plan();
    press('Open weging');
    await screen.findByText('De weging zelf');
    await screen.findByText('Kanaal is klaar.');
    const { record } = await journey.initiative();
    expect(record).toMatchObject({ Phase: 'weging', WeighingClosesOn: '2026-12-07', ChannelId: '19:1@thread.tacv2' });
    expect(tenant.team.channels).toMatchObject([
      { name: '2026-001 Espel Dorpstuin achter het dorpshuis', tabs: [{}], cards: [{}] },
    ]);
    expect(screen.getByRole('link', { name: 'Open in Teams' }).getAttribute('href')).toBe(
      'https://teams.example/l/channel/1',
    );
  });

  it('says at the name what Teams does not take, with a proposal', async () => {
    await plan();
    fireEvent.change(screen.getByLabelText(/Naam van het kanaal/), { target: { value: 'Tuin: ja/nee?' } });
    expect(screen.getByText('Teams staat deze tekens niet toe in een naam: : / ?')).toBeTruthy();
    press('Open weging');
    expect((await journey.initiative()).record.Phase).toBe('verbreding');
    press('Gebruik “2026-001 Espel Dorpstuin achter het dorpshuis”');
    press('Open weging');
    await screen.findByText('Kanaal is klaar.');
  });

  it('opens without a channel when asked', async () => {
    await plan();
    press('Open zonder kanaal');
    await screen.findByText(/Er is geen kanaal in Teams. De weging loopt in het dossier./);
    expect(tenant.team.channels).toEqual([]);
    press('Maak het kanaal');
    await screen.findByText('Kanaal is klaar.');
    expect(tenant.team.channels).toHaveLength(1);
  });

  it('keeps the weighing open and names the permission when channels may not be made', async () => {
    tenant.team.refusals.set('createChannel', 'scope-missing');
    await plan();
    press('Open weging');
    await screen.findByText(/De beheerder heeft createChannel nog niet toegestaan.* De weging loopt gewoon door./);
    expect(screen.getByText('Kanaal niet gelukt')).toBeTruthy();
    expect((await journey.initiative()).record.Phase).toBe('weging');
    tenant.team.refusals.clear();
    press('Ga verder');
    await screen.findByText('Kanaal is klaar.');
    expect(tenant.team.channels).toHaveLength(1);
  });

  it('goes without a channel when no team was set', async () => {
    const settings = tenant.servicesFor('anna').lists.settings;
    const setting = await settings.getByKey('teams.teamId');
    if (setting) await settings.update(setting, { Value: null });
    open();
    await screen.findByText(/Er is nog geen team ingesteld./);
    expect(screen.queryByRole('button', { name: 'Open weging' })).toBeNull();
    press('Open zonder kanaal');
    await screen.findByText('De weging zelf');
  });

  it('points at what is missing, and goes to where it can be done', async () => {
    const early = new Journey(new MemoryTenant());
    await early.reach('verbreding');
    const shown = showStep(Step, early.initiativeKey, early.services('anna'));
    const link = await screen.findByText('vraag minstens één collega');
    fireEvent.click(link);
    expect(shown.wentTo).toEqual(['verbreding']);
  });

  it('keeps the question that was typed when the screen comes back', async () => {
    const services = tenant.servicesFor('anna');
    const first = showStep(Step, journey.initiativeKey, services);
    fireEvent.change(await screen.findByLabelText(/Wat vraag je aan je collega’s/), {
      target: { value: 'Mijn vraag' },
    });
    first.unmount();
    showStep(Step, journey.initiativeKey, services);
    expect((await screen.findByLabelText<HTMLInputElement>(/Wat vraag je aan je collega’s/)).value).toBe('Mijn vraag');
  });

  it('runs on while another tab is open, and is found again', async () => {
    const services = tenant.servicesFor('anna');
    const first = showStep(Step, journey.initiativeKey, services);
    await screen.findByRole('button', { name: 'Open weging' });
    press('Open weging');
    await waitFor(async () => expect((await journey.initiative()).record.Phase).toBe('weging'));
    first.unmount();
    showStep(Step, journey.initiativeKey, services);
    await screen.findByText('Kanaal is klaar.');
    expect(tenant.team.channels).toHaveLength(1);
  });

  it('shows a reader that it is not open yet', async () => {
    open('geert');
    await screen.findByText('De weging is nog niet geopend.');
  });
});
