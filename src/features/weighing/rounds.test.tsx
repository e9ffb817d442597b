/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { askColleagues } from '../../commands/ask-colleagues';
import { openChannel } from '../../commands/open-channel';
import { openRound } from '../../commands/open-round';
import { submitWeighing } from '../../commands/submit-weighing';
import type { Weighing } from '../../domain/records.generated';
import { exampleOpgave, exampleView, Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { TestServices } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import type { Person } from '../../testing/people';
import { showStep } from '../../testing/show-step';
import type { ShownStep } from '../../testing/show-step';
import WeighingStep from './WeighingStep';

let tenant: MemoryTenant;
let journey: Journey;

beforeEach(async () => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('weging');
});

const open = (person: Person, services: TestServices = tenant.servicesFor(person)): ShownStep =>
  showStep(WeighingStep, journey.initiativeKey, services);

async function views(): Promise<readonly Weighing[]> {
  return (await tenant.servicesFor('marja').lists.weighings.find({ top: 100 })).items.map(({ record }) => record);
}

async function giveView(person: 'henk', changes: Partial<typeof exampleView> = {}): Promise<void> {
  const { actor } = await journey.acting(person, 'view');
  const initiative = (await journey.initiative()).record;
  await submitWeighing(tenant.servicesFor(person), { actor, initiative, answers: { ...exampleView, ...changes } });
}

async function ask(person: 'ingrid'): Promise<void> {
  const colleagues = [{ ...people[person], opgaveKeys: [exampleOpgave.Key] }];
  const initiative = (await journey.initiative()).record;
  const acting = await journey.acting('anna', `ask:${person}`);
  await askColleagues(tenant.servicesFor('anna'), { ...acting, initiative, colleagues, message: 'Doe je mee?' });
}

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

const choose = (group: RegExp, option: RegExp): void => {
  fireEvent.click(within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name: option }));
};

async function secondRound(): Promise<void> {
  const input = { ...(await journey.step('anna', 'round')), discussion: 'De grond is schoon.', closesOn: '2026-12-11' };
  const { kind } = await openRound(tenant.servicesFor('anna'), input);
  expect(kind).toBe('done');
}

describe('Weging, tweede ronde', () => {
  beforeEach(async () => {
    await giveView('henk', { Stance: 'remmen', Responsibility: 'Veiligheid' });
    await secondRound();
  });

  it('says what was discussed, and keeps a view with one click', async () => {
    open('henk');
    await screen.findByRole('heading', { name: 'Ronde 2: blijf je bij je mening?' });
    expect(screen.getByText('De grond is schoon.')).toBeTruthy();
    press('Ik blijf bij mijn mening');
    await screen.findByText(/Ingediend om/);
    expect(screen.getByRole('table').textContent).toContain('Blijft erbij');
    expect(screen.getByText(/Niemand veranderde, 1 bleef erbij/)).toBeTruthy();
    expect(screen.getByText('ronde 2: 1 van 1 binnen')).toBeTruthy();
    expect(await views()).toMatchObject([{ Round: 2, Stance: 'remmen' }]);
  });

  it('shows what changed and why, with the view of before beside it', async () => {
    open('henk');
    fireEvent.click(await screen.findByRole('button', { name: 'Ik pas mijn mening aan' }));
    choose(/1. Gaan we/, /^Ja · /);
    fireEvent.change(screen.getByLabelText(/Wat veranderde er voor jou/), { target: { value: 'De grond is schoon' } });
    press('Mijn weging indienen');
    await screen.findByText(/Ingediend om/);
    expect(screen.getByRole('table').textContent).toContain('eerst: Remmen. De grond is schoon');
    expect(screen.getByText(/1 collega veranderde/)).toBeTruthy();
  });

  it('tells who gives a first view in it what was discussed', async () => {
    await ask('ingrid');
    open('ingrid');
    await screen.findByRole('heading', { name: 'Wat vind jij van dit initiatief?' });
    expect(screen.getByText('Wat jullie bespraken: De grond is schoon.')).toBeTruthy();
  });

  it('waits again for who has not looked', async () => {
    open('anna');
    await screen.findByText('Nog niet: Henk Zijlstra.');
    expect(screen.getByText('ronde 2: 0 van 1 binnen')).toBeTruthy();
    expect(screen.getByRole('table').textContent).toContain('Nog niet opnieuw');
  });
});

describe('Weging, voor de accountmanager', () => {
  it('gives colleagues longer, with the reason, and says so in the timeline', async () => {
    open('anna');
    fireEvent.click(await screen.findByRole('button', { name: 'Verlengen' }));
    press('Verleng de weging');
    expect(document.activeElement).toBe(screen.getByLabelText(/Waarom langer/));
    fireEvent.change(screen.getByLabelText(/Nieuwe sluitdag/), { target: { value: '2026-12-18' } });
    fireEvent.change(screen.getByLabelText(/Waarom langer/), { target: { value: 'Henk is ziek.' } });
    press('Verleng de weging');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Verlengen'));
    expect((await journey.initiative()).record.WeighingClosesOn).toBe('2026-12-18');
    const { items } = await tenant.servicesFor('anna').lists.timeline.find({ top: 100 });
    expect(items.map(({ record }) => record.Text)).toContain('Waarom: Henk is ziek.');
  });

  it('opens one more round after a talk, keeping what was typed', async () => {
    await giveView('henk');
    const services = tenant.servicesFor('anna');
    const first = open('anna', services);
    fireEvent.click(await screen.findByRole('button', { name: 'Nog een ronde' }));
    fireEvent.change(screen.getByLabelText(/Wat bespraken jullie/), { target: { value: 'De grond.' } });
    first.unmount();
    open('anna', services);
    fireEvent.click(await screen.findByRole('button', { name: 'Nog een ronde' }));
    press('Open de ronde');
    await screen.findByText(/Ronde 2:/);
    expect((await journey.initiative()).record).toMatchObject({ WeighingRound: 2, WeighingDiscussion: 'De grond.' });
  });

  it('reminds in the channel once a day, with one click', async () => {
    const { initiativeKey, settings } = journey;
    const anna = tenant.servicesFor('anna');
    await openChannel(anna, { initiativeKey, settings, actor: people.anna });
    open('anna');
    fireEvent.click(await screen.findByRole('button', { name: 'Herinner hen in het kanaal' }));
    await screen.findByText(/Vandaag herinnerd om 14:05. Morgen kan het weer./);
    expect(screen.queryByRole('button', { name: 'Herinner hen in het kanaal' })).toBeNull();
    expect(tenant.team.channels[0]?.cards).toHaveLength(2);
  });
});
