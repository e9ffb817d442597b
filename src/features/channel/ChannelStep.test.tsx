/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import * as React from 'react';
import { askColleagues } from '../../commands/ask-colleagues';
import type { DossierStepProps } from '../../session/dossier';
import { openChannel } from '../../commands/open-channel';
import { openWeighing } from '../../commands/open-weighing';
import { recordConclusion } from '../../commands/record-conclusion';
import { submitWeighing } from '../../commands/submit-weighing';
import { tellChannel } from '../../commands/tell-channel';
import { AppError } from '../../data/app-error';
import { readChannelState } from '../../domain/channel-state';
import { exampleOpgave, exampleView, Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import { showStep } from '../../testing/show-step';
import type { ShownStep } from '../../testing/show-step';
import { ChannelNews } from './ChannelNews';
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
  await screen.findAllByText(/^(Is al|Wordt) lid$/);
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

  it('offers to post the card after somebody looked, when nobody knows whether it is there', async () => {
    tenant.team.refusals.set('findCard', 'scope-missing');
    const services = tenant.servicesFor('anna');
    const postCard = (): Promise<never> => Promise.reject(new AppError('offline'));
    showStep(Step, journey.initiativeKey, { ...services, teams: { ...services.teams, postCard } });
    await screen.findByText('Wordt lid');
    press('Open weging');
    await screen.findByText(
      /We kunnen niet zien of het er al staat: de beheerder heeft findCard niet toegestaan/,
      {},
      { timeout: 5000 },
    );
    cleanup();
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'De kaart staat er niet, plaats hem' }));
    await screen.findByText('Kanaal is klaar.');
    expect(tenant.team.channels[0]?.cards).toHaveLength(1);
  });

  it.each([
    ['Forbidden', 'henk@gemeente.example', /Henk Zijlstra mag van de organisatie niet in dit team: Marja Postma kan/],
    [
      'Forbidden',
      'henk@elders.example',
      /Henk Zijlstra werkt bij een andere organisatie: Marja Postma kan gasten toelaten/,
    ],
    ['NotFound', 'henk@gemeente.example', /Henk Zijlstra heeft geen account \(meer\)/],
    ['Anders', 'henk@gemeente.example', /Henk Zijlstra kon niet aan het team worden toegevoegd/],
  ])('names who is not let in, and why (%s, %s)', async (code, mail, sentence) => {
    tenant.team.owners.push({ personKey: people.marja.personKey, name: people.marja.name });
    tenant.team.refusedPeople.add(people.henk.personKey);
    tenant.team.refusedWith = code;
    const contributors = tenant.servicesFor('anna').lists.contributors;
    await contributors.update(await journey.contributor('henk'), { Mail: mail });
    await plan();
    press('Open weging');
    await screen.findByText(sentence);
    expect(screen.getByText(/De weging loopt gewoon door/)).toBeTruthy();
  });

  it.each([
    ['listChannels', 'not-found', undefined, /Dit team is er niet meer, of jij zit er niet in/],
    ['createChannel', 'no-rights', 'archived', /Dit team of kanaal is gearchiveerd. Een eigenaar kan het herstellen/],
    ['createChannel', 'limit-reached', undefined, /Het team zit vol/],
    ['postCard', 'limit-reached', undefined, /Teams vindt het bericht te groot/],
  ] as const)(
    'says in a sentence who can fix it when %s is refused (%s)',
    async (operation, code, subject, sentence) => {
      const services = tenant.servicesFor('anna');
      const refuse = (): Promise<never> => Promise.reject(new AppError(code, { subject }));
      showStep(Step, journey.initiativeKey, { ...services, teams: { ...services.teams, [operation]: refuse } });
      fireEvent.click(await screen.findByRole('button', { name: 'Open weging' }));
      await screen.findByText(sentence);
      expect(screen.getByText('De weging zelf')).toBeTruthy();
    },
  );

  it('proposes the team of the programme, and makes the channel in the team that was chosen', async () => {
    const anna = tenant.servicesFor('anna');
    await anna.lists.opgaven.createOnce({ ...exampleOpgave, Programme: 'Leefbaar', Goal: 'Groen', IsActive: true });
    const own = '11111111-1111-4111-8111-111111111111';
    await anna.lists.settings.createOnce({ Title: 'T', Key: 'teams.byProgramme', Value: `Leefbaar=${own}` });
    await plan();
    const team = screen.getByLabelText<HTMLSelectElement>('Team');
    expect(team.selectedOptions[0]?.textContent).toBe('Team voor Leefbaar');
    press('Open weging');
    await screen.findByText('Kanaal is klaar.');
    expect(readChannelState((await journey.initiative()).record.ChannelState).teamId).toBe(own);
  });

  it('tells the channel by itself what is recorded while it is on screen, and offers the rest', async () => {
    await plan();
    press('Open weging');
    await screen.findByText('Kanaal is klaar.');
    const { actor } = await journey.acting('henk', 'view');
    const initiative = (await journey.initiative()).record;
    await submitWeighing(tenant.servicesFor('henk'), { actor, initiative, answers: exampleView });
    const input = { ...(await journey.step('anna', 'conclude')), conclusion: exampleView };
    await recordConclusion(tenant.servicesFor('anna'), input);
    cleanup();
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Zet in het kanaal' }));
    await screen.findByText('De conclusie staat ook in het kanaal.');
    expect(tenant.team.channels[0]?.cards).toHaveLength(2);
  });

  it('shows a reader that it is not open yet', async () => {
    open('geert');
    await screen.findByText('De weging is nog niet geopend.');
  });
});

describe('Het kanaal volgt het initiatief', () => {
  it('hears of the decision at once, and after closing it may be archived', async () => {
    const { initiativeKey, settings } = journey;
    const anna = tenant.servicesFor('anna');
    const input = { ...(await journey.step('anna', 'open')), question: 'Doen we mee?', closesOn: '2026-12-07' };
    await openWeighing(anna, input);
    await openChannel(anna, { initiativeKey, settings, actor: people.anna });
    await journey.conclude();
    await tellChannel(anna, { initiativeKey, settings, message: 'conclusion', actor: people.anna });
    const Tab = (props: DossierStepProps): React.ReactElement => (
      <>
        <ChannelNews {...props} />
        <button onClick={() => void journey.decide().then(props.refresh)}>besluit</button>
      </>
    );
    showStep(Tab, initiativeKey, anna);
    fireEvent.click(await screen.findByRole('button', { name: 'besluit' }));
    await screen.findByText('Het besluit staat ook in het kanaal.');
    expect(tenant.team.channels[0]?.cards).toHaveLength(3);
    const stored = await journey.initiative();
    await anna.lists.initiatives.update(stored, {
      Phase: 'afgerond',
      Outcome: 'gerealiseerd',
      ClosedAt: '2026-11-23T13:05:00.000Z',
    });
    cleanup();
    showStep(Tab, initiativeKey, anna);
    await screen.findByText(/Het kanaal in Teams kan nu gearchiveerd worden/);
    expect(screen.getByText('Het afronden staat nog niet in het kanaal.')).toBeTruthy();
  });
});
