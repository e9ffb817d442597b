/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { answerHandover } from '../../commands/answer-handover';
import { askHandover } from '../../commands/ask-handover';
import { pauseClock } from '../../commands/pause-clock';
import type { DossierStepProps } from '../../session/dossier';
import { Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import type { Person } from '../../testing/people';
import { show } from '../../testing/show';
import { showStep } from '../../testing/show-step';
import { AbsenceView } from './AbsenceView';
import { DossierNotices } from './DossierNotices';
import { HandoverPanel } from './HandoverPanel';
import { PausePanel } from './PausePanel';

let tenant: MemoryTenant;
let journey: Journey;

beforeEach(async () => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('verkenning');
  const row = { IsActive: true, Capacity: 8 };
  const { pool } = tenant.servicesFor('marja').lists;
  for (const person of ['anna', 'bram'] as const)
    await pool.createOnce({ ...row, Title: people[person].name, PersonKey: people[person].personKey });
  await pool.createOnce({
    ...row,
    Title: 'Marja Postma',
    PersonKey: people.marja.personKey,
    IsCoordinator: true,
    Phone: '0527-000 100',
  });
});

function openNotices(person: Person): ReturnType<typeof showStep> {
  return showStep(DossierNotices, journey.initiativeKey, tenant.servicesFor(person));
}

function openPanel(Panel: typeof HandoverPanel, person: Person = 'anna') {
  const closed = jest.fn();
  const Step = ({ dossier, refresh }: DossierStepProps): React.ReactElement => (
    <Panel dossier={dossier} refresh={refresh} onClose={closed} />
  );
  showStep(Step, journey.initiativeKey, tenant.servicesFor(person));
  return closed;
}

async function askBram(): Promise<void> {
  const { personKey, name } = people.bram;
  await askHandover(tenant.servicesFor('anna'), {
    ...(await journey.acting('anna', 'ask')),
    initiativeKey: journey.initiativeKey,
    draft: {
      to: { personKey, name },
      reason: 'Andere taak gekregen',
      note: 'Bel terug als we dat zeggen.',
      message: 'Vanaf morgen is Bram uw vaste contactpersoon.',
    },
  });
}

const pause = async (): Promise<unknown> =>
  pauseClock(tenant.servicesFor('anna'), {
    ...(await journey.acting('anna', 'pause')),
    initiativeKey: journey.initiativeKey,
    pause: { waitingFor: 'De lijst met deelnemers', promisedOn: '2026-11-25' },
  });

describe('stopping the clock', () => {
  it('asks what we wait for, and says what happens to what was promised', async () => {
    const closed = openPanel(PausePanel);
    const panel = await screen.findByRole('dialog', { name: 'De klok stilzetten' });
    fireEvent.click(within(panel).getByRole('button', { name: 'Klok stilzetten' }));
    await within(panel).findByText('Schrijf op waar we op wachten.');
    fireEvent.change(within(panel).getByLabelText(/Waar wachten we op/), { target: { value: 'de lijst' } });
    fireEvent.click(within(panel).getByRole('button', { name: 'Klok stilzetten' }));
    await waitFor(() => expect(closed).toHaveBeenCalled());
    expect((await journey.initiative()).record).toMatchObject({ WaitingFor: 'de lijst', WaitingSince: '2026-11-23' });
  });

  it('shows since when, on what and until when, to everybody; the keeper lets it run again', async () => {
    await pause();
    tenant.passDays(3);
    openNotices('anna');
    await screen.findByText('De klok staat stil sinds maandag 23 november, 3 werkdagen.');
    screen.getByText(/We wachten op de initiatiefnemers: de lijst met deelnemers\./);
    screen.getByText('Beloofd voor woensdag 25 november. Het is er nog niet.');
    fireEvent.click(screen.getByRole('button', { name: 'Klok weer laten lopen' }));
    await waitFor(() => expect(screen.queryByText(/De klok staat stil/)).toBeNull());
    expect((await journey.initiative()).record.WaitingSince).toBeUndefined();
  });

  it('offers a colleague outside the pool nothing to press', async () => {
    await pause();
    openNotices('henk');
    await screen.findByText(/De klok staat stil sinds/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('notices that there was contact after it was stopped', async () => {
    await pause();
    const stored = await journey.initiative();
    await tenant.servicesFor('anna').lists.initiatives.update(stored, { LastContactAt: '2026-11-24T10:00:00.000Z' });
    tenant.passDays(1);
    openNotices('anna');
    await screen.findByText('Er was contact nadat de klok stil ging staan. Is het er nu?');
  });
});

describe('handing over', () => {
  it('asks to whom with why, the reason, the warm note and the message, and then waits for the answer', async () => {
    const closed = openPanel(HandoverPanel);
    const panel = await screen.findByRole('dialog', { name: 'Overdragen of laten vervangen' });
    fireEvent.click(await within(panel).findByRole('radio', { name: 'Bram Hofstra' }));
    fireEvent.click(within(panel).getByRole('button', { name: 'Vraag Bram over te nemen' }));
    await within(panel).findByText('Kies waarom, of schrijf het op.');
    within(panel).getByText('Schrijf op wat de nieuwe accountmanager moet weten.');
    fireEvent.change(within(panel).getByLabelText(/^Waarom/), { target: { value: 'task' } });
    fireEvent.change(within(panel).getByLabelText(/Wat moet Bram weten/), { target: { value: 'Bel terug.' } });
    const message = within(panel).getByLabelText<HTMLTextAreaElement>(/Bericht aan de initiatiefnemers/);
    expect(message.value).toContain('Bram Hofstra wordt uw vaste contactpersoon');
    within(panel).getByText('Tot dan blijf jij het vaste contact.');
    fireEvent.click(within(panel).getByRole('button', { name: 'Vraag Bram over te nemen' }));
    await waitFor(() => expect(closed).toHaveBeenCalled());
    expect((await journey.initiative()).record).toMatchObject({
      HandoverTo: people.bram.personKey,
      HandoverReason: 'Andere taak gekregen',
      AccountmanagerName: 'Anna de Wit',
    });
  });

  it('sends who is only away to arranging a stand-in', async () => {
    openPanel(HandoverPanel);
    fireEvent.click(await screen.findByRole('radio', { name: /Ik ben even weg/ }));
    expect(screen.getByRole('link', { name: 'Vervanging regelen' }).getAttribute('href')).toBe('#/vervanging');
  });

  it('shows the one who asked for whom they wait, and can be withdrawn', async () => {
    await askBram();
    openNotices('anna');
    await screen.findByText('Wacht op Bram sinds 14:05.');
    fireEvent.click(screen.getByRole('button', { name: 'Vraag intrekken' }));
    await waitFor(() => expect(screen.queryByText(/Wacht op Bram/)).toBeNull());
    expect((await journey.initiative()).record.HandoverTo).toBeUndefined();
  });

  it('lets the one who is asked say yes, and has the message to the initiators ready', async () => {
    await askBram();
    openNotices('bram');
    fireEvent.click(await screen.findByRole('button', { name: 'Ja, ik neem het over' }));
    await screen.findByText(/Jij bent sinds 14:05 het vaste contact/);
    const mail = screen.getByRole('link', { name: 'Zet klaar in Outlook' }).getAttribute('href') ?? '';
    expect(decodeURIComponent(mail)).toContain('Vanaf morgen is Bram uw vaste contactpersoon.');
    expect((await journey.initiative()).record.AccountmanagerName).toBe('Bram Hofstra');
  });

  it('asks for the reason of a no', async () => {
    await askBram();
    openNotices('bram');
    fireEvent.click(await screen.findByRole('button', { name: 'Nee' }));
    fireEvent.click(screen.getByRole('button', { name: 'Nee doorgeven' }));
    await screen.findByText('Schrijf op waarom je het niet overneemt.');
    fireEvent.change(screen.getByLabelText(/Waarom niet/), { target: { value: 'Ik zit vol.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Nee doorgeven' }));
    await screen.findByText(/Je nee is doorgegeven om 14:05/);
  });

  it('brings a no back with its reason, to the one who asked only', async () => {
    await askBram();
    await answerHandover(tenant.servicesFor('bram'), {
      ...(await journey.step('bram', 'no')),
      answer: { kind: 'nee', reason: 'Ik zit vol.' },
    });
    const shown = openNotices('anna');
    await screen.findByText('Bram Hofstra neemt het niet over.');
    screen.getByText('Waarom: Ik zit vol.');
    screen.getByRole('button', { name: 'Vraag iemand anders' });
    shown.unmount();
    openNotices('henk');
    await waitFor(() => expect(screen.queryByText(/Ik zit vol/)).toBeNull());
  });
});

describe('being away', () => {
  async function fill(): Promise<void> {
    show(<AbsenceView />, { services: tenant.servicesFor('anna'), route: { view: 'absence' } });
    fireEvent.change(await screen.findByLabelText(/Afwezig van/), { target: { value: '2026-12-21' } });
    fireEvent.change(screen.getByLabelText(/Tot en met/), { target: { value: '2027-01-01' } });
    fireEvent.change(screen.getByLabelText('Vervanger voor Dorpstuin achter het dorpshuis'), {
      target: { value: people.marja.personKey },
    });
  }

  it('shows exactly how others will see it, and how many working days it is', async () => {
    await fill();
    screen.getByText('8 werkdagen, feestdagen tellen niet mee');
    const others = screen.getByRole('region', { name: 'Zo zien anderen het' });
    within(others).getByText('Weg van maandag 21 december tot en met vrijdag 1 januari');
    within(others).getByText(/Marja Postma antwoordt zolang/);
    screen.getByText('Marja krijgt een vraag.');
  });

  it('is recorded in the pool and on each initiative, and taken back when somebody is there again', async () => {
    await fill();
    fireEvent.click(screen.getByRole('button', { name: 'Vervanging vastleggen' }));
    await screen.findByText('De vervanging is vastgelegd om 14:05.');
    expect((await journey.initiative()).record).toMatchObject({
      StandInName: 'Marja Postma',
      StandInFrom: '2026-12-21',
      AccountmanagerName: 'Anna de Wit',
    });
    const own = await tenant.servicesFor('anna').lists.pool.getByKey(people.anna.personKey);
    expect(own?.record).toMatchObject({ AwayFrom: '2026-12-21', AwayUntil: '2027-01-01' });
    fireEvent.click(await screen.findByRole('button', { name: 'Ik ben er weer' }));
    await screen.findByText(/er is geen vervanging meer/);
    expect((await journey.initiative()).record.StandInKey).toBeUndefined();
  });

  it('asks for the days before it records anything', async () => {
    show(<AbsenceView />, { services: tenant.servicesFor('anna'), route: { view: 'absence' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Vervanging vastleggen' }));
    expect(await screen.findAllByText('Kies een dag.')).toHaveLength(2);
  });

  it('is seen in the dossier by everybody', async () => {
    await fill();
    fireEvent.click(screen.getByRole('button', { name: 'Vervanging vastleggen' }));
    await screen.findByText('De vervanging is vastgelegd om 14:05.');
    openNotices('henk');
    expect(await screen.findAllByText(/Weg van maandag 21 december/)).not.toHaveLength(0);
  });

  it('can let go of initiatives with a reason when it is for good, and says how many wait now', async () => {
    show(<AbsenceView />, { services: tenant.servicesFor('anna'), route: { view: 'absence' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Initiatieven loslaten' }));
    const panel = await screen.findByRole('dialog', { name: 'Initiatieven loslaten' });
    fireEvent.click(within(panel).getByRole('button', { name: 'Laat 1 initiatief los' }));
    await within(panel).findByText('Schrijf op waarom.');
    fireEvent.change(within(panel).getByLabelText(/Waarom/), { target: { value: 'Ik ga weg.' } });
    fireEvent.click(within(panel).getByRole('button', { name: 'Laat 1 initiatief los' }));
    await within(panel).findByText('1 initiatief wacht op een nieuwe accountmanager.');
    const { record } = await journey.initiative();
    expect([record.AccountmanagerKey, record.Phase]).toEqual([undefined, 'verkenning']);
  });

  it('is arranged by the coordinator for a colleague who fell ill', async () => {
    const route = { view: 'absence', query: { wie: people.anna.personKey } } as const;
    show(<AbsenceView />, { services: tenant.servicesFor('marja'), route });
    await screen.findByRole('heading', { name: 'Vervanging als Anna de Wit weg is' });
    fireEvent.change(screen.getByLabelText(/Afwezig van/), { target: { value: '2026-11-23' } });
    fireEvent.change(screen.getByLabelText(/Tot en met/), { target: { value: '2026-11-27' } });
    fireEvent.click(screen.getByRole('button', { name: 'Vervanging vastleggen' }));
    await screen.findByText('De vervanging is vastgelegd om 14:05.');
    const own = await tenant.servicesFor('anna').lists.pool.getByKey(people.anna.personKey);
    expect(own?.record.AwayUntil).toBe('2026-11-27');
  });
});
