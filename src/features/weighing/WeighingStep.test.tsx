/** @jest-environment jsdom */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { AppError } from '../../data/app-error';
import type { Weighing } from '../../domain/records.generated';
import { askColleagues } from '../../commands/ask-colleagues';
import { recordConclusion } from '../../commands/record-conclusion';
import { saveWeighing } from '../../commands/save-weighing';
import { submitWeighing } from '../../commands/submit-weighing';
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

async function giveView(person: 'henk' | 'ingrid', changes: Partial<typeof exampleView> = {}): Promise<void> {
  const { actor } = await journey.acting(person, 'view');
  const initiative = (await journey.initiative()).record;
  await submitWeighing(tenant.servicesFor(person), { actor, initiative, answers: { ...exampleView, ...changes } });
}

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

const choose = (group: RegExp, option: RegExp): void => {
  fireEvent.click(within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name: option }));
};

const conclusionForm = (): Promise<HTMLElement> =>
  screen.findByRole('region', { name: 'Jouw conclusie' }, { timeout: 3000 });

function conclude(form: HTMLElement, stance: string, why: RegExp): void {
  fireEvent.click(within(form).getByRole('radio', { name: stance }));
  fireEvent.change(within(form).getByLabelText(why), { target: { value: 'Als de grond goed is.' } });
  fireEvent.change(within(form).getByLabelText(/Wat ertegen blijft pleiten/), { target: { value: 'Kosten' } });
  fireEvent.click(within(form).getByRole('radio', { name: 'College' }));
  const startnotitie = within(form).getByRole('radiogroup', { name: /Startnotitie nodig/ });
  fireEvent.click(within(startnotitie).getByRole('radio', { name: 'Ja' }));
}

async function ask(...persons: readonly Person[]): Promise<void> {
  const colleagues = persons.map((person) => ({ ...people[person], opgaveKeys: [exampleOpgave.Key] }));
  const initiative = (await journey.initiative()).record;
  const acting = await journey.acting('anna', `ask:${persons.join()}`);
  await askColleagues(tenant.servicesFor('anna'), { ...acting, initiative, colleagues, message: 'Doe je mee?' });
}

/** Longer than the form waits before it keeps a draft in the list. */
const longerThanAPause = (): Promise<void> =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1700));
  }) as unknown as Promise<void>;

function fill(): void {
  choose(/1. Gaan we/, /^Ja · /);
  fireEvent.change(screen.getByLabelText(/Waarom, en hoe/), { target: { value: 'Goed voor het dorp.' } });
  fireEvent.change(screen.getByLabelText(/2. Wat pleit ertegen/), { target: { value: 'geen' } });
  choose(/3. Wie besluit/, /^Directie$/);
  choose(/4. Is een startnotitie/, /^Nee$/);
}

describe('Weging, eigen mening', () => {
  it('says what it is about, why me, until when, and who has answered but never what', async () => {
    open('henk');
    await screen.findByRole('heading', { name: 'Wat vind jij van dit initiatief?' });
    expect(screen.getByText('Sluit maandag 7 december')).toBeTruthy();
    expect(screen.getByText('Waarom jij: Eigenaar van de opgave.')).toBeTruthy();
    expect(screen.getByText('De vraag: Gaan we de tuin versterken?')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('moves focus to the first empty question when handed in too early, and stores nothing as handed in', async () => {
    open('henk');
    await screen.findByText('Vraag 1 is nog leeg');
    press('Mijn weging indienen');
    expect(document.activeElement?.getAttribute('value')).toBe('versterken');
    expect(screen.getByText('Kies wat jij vindt.')).toBeTruthy();
    expect((await views()).filter(({ SubmittedAt }) => SubmittedAt !== undefined)).toEqual([]);
  });

  it('hands in the four answers and shows the others after that', async () => {
    open('henk');
    await screen.findByText('Vraag 1 is nog leeg');
    fill();
    press('Mijn weging indienen');
    await screen.findByText(/Ingediend om 14:05./);
    expect(screen.getByText('1 van 1 binnen')).toBeTruthy();
    expect(await views()).toMatchObject([
      {
        Stance: 'versterken',
        WhyAndHow: 'Goed voor het dorp.',
        ArgumentsAgainst: 'geen',
        Decider: 'directie',
        StartnotitieNeeded: false,
        SubmittedAt: '2026-11-23T13:05:00.000Z',
      },
    ]);
  });

  it('asks for the municipal task with "Remmen", keeps it while changing back, and leaves it out when it no longer counts', async () => {
    open('henk');
    await screen.findByText('Vraag 1 is nog leeg');
    choose(/1. Gaan we/, /^Remmen/);
    fireEvent.change(screen.getByLabelText(/Welke taak van de gemeente vraagt dit/), {
      target: { value: 'Veiligheid' },
    });
    expect(screen.getByLabelText(/Waarom, en wat moet er anders/)).toBeTruthy();
    choose(/1. Gaan we/, /^Ja · /);
    expect(screen.queryByLabelText(/Welke taak van de gemeente/)).toBeNull();
    choose(/1. Gaan we/, /^Remmen/);
    expect(screen.getByLabelText<HTMLSelectElement>(/Welke taak van de gemeente vraagt dit/).value).toBe('Veiligheid');
    fill();
    press('Mijn weging indienen');
    await screen.findByText(/Ingediend om/);
    expect((await views())[0]?.Responsibility).toBeUndefined();
  });

  it('keeps what was typed as a draft in the list, that nobody counts', async () => {
    open('henk');
    await screen.findByText('Vraag 1 is nog leeg');
    fireEvent.change(screen.getByLabelText(/2. Wat pleit ertegen/), { target: { value: 'Duur' } });
    await screen.findByText('Concept bewaard om 14:05');
    await longerThanAPause();
    expect(await views()).toMatchObject([{ ArgumentsAgainst: 'Duur' }]);
    expect((await views())[0]?.SubmittedAt).toBeUndefined();
  });

  it('keeps the text on screen when handing in fails, and hands in once when pressed again', async () => {
    const services = tenant.servicesFor('henk');
    let failing = false;
    const weighings = new Proxy(services.lists.weighings, {
      get: (list, name) =>
        failing && (name === 'update' || name === 'createOnce')
          ? () => Promise.reject(new AppError('throttled'))
          : (Reflect.get(list, name) as () => unknown).bind(list),
    });
    open('henk', { ...services, lists: { ...services.lists, weighings } });
    await screen.findByText('Vraag 1 is nog leeg');
    failing = true;
    fill();
    press('Mijn weging indienen');
    expect((await screen.findByRole('alert')).textContent).toContain('Je weging is niet ingediend.');
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Waarom, en hoe/).value).toBe('Goed voor het dorp.');
    failing = false;
    press('Mijn weging indienen');
    await screen.findByText(/Ingediend om/);
    expect(await views()).toHaveLength(1);
  });

  it('lets a person choose when another device holds another text: none is lost', async () => {
    open('henk');
    await screen.findByText('Vraag 1 is nog leeg');
    const initiative = (await journey.initiative()).record;
    const { actor } = await journey.acting('henk', 'phone');
    const answers = { WhyAndHow: 'Getypt op de telefoon.' };
    await saveWeighing(tenant.servicesFor('henk'), { actor, initiative, answers });
    fill();
    press('Mijn weging indienen');
    await screen.findByText(/Op een ander apparaat schreef je hier iets anders/);
    expect(screen.getByText('Getypt op de telefoon.')).toBeTruthy();
    expect((await views())[0]?.SubmittedAt).toBeUndefined();
    press('Neem de andere');
    press('Mijn weging indienen');
    await screen.findByText(/Ingediend om/);
    expect(await views()).toMatchObject([{ WhyAndHow: 'Getypt op de telefoon.', Stance: 'versterken' }]);
  });

  it('keeps the text when the weighing was concluded meanwhile, and says so', async () => {
    await ask('ingrid');
    open('henk');
    await screen.findByText('Vraag 1 is nog leeg');
    fill();
    await giveView('ingrid');
    const input = { ...(await journey.step('anna', 'conclude')), conclusion: exampleView };
    expect((await recordConclusion(tenant.servicesFor('anna'), input)).kind).toBe('done');
    press('Mijn weging indienen');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'De weging is gesloten. Je tekst staat nog op het scherm.',
    );
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Waarom, en hoe/).value).toBe('Goed voor het dorp.');
    expect((await views()).map(({ Title }) => Title)).toEqual(['Ingrid Kuiper']);
  });

  it('keeps an open question for the others', async () => {
    open('henk');
    fireEvent.click(await screen.findByRole('button', { name: 'Heb je een vraag aan de anderen?' }));
    const field = screen.getByLabelText(/Welke vraag is voor jou nog open/);
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'Van wie is de grond?' } });
    fill();
    press('Mijn weging indienen');
    const questions = await screen.findByRole('region', { name: 'Open vragen' });
    expect(questions.textContent).toContain('Van wie is de grond?Henk Zijlstra');
  });

  it('can be changed until it closes, and what counts stays until the change is handed in', async () => {
    await giveView('henk');
    open('henk');
    await screen.findByText(/Ingediend om/);
    press('Wijzigen');
    fireEvent.change(screen.getByLabelText(/2. Wat pleit ertegen/), { target: { value: 'Toch de kosten' } });
    await longerThanAPause();
    expect((await views())[0]?.ArgumentsAgainst).toBe(exampleView.ArgumentsAgainst);
    press('Mijn weging indienen');
    await screen.findByText(/Ingediend om/);
    expect((await views())[0]?.ArgumentsAgainst).toBe('Toch de kosten');
  });

  it('says on a later day on which day it was handed in', async () => {
    await giveView('henk');
    tenant.passDays(2);
    open('henk');
    await screen.findByText(/Ingediend op maandag 23 november\./);
  });

  it('takes no more views after the closing day, and says so', async () => {
    tenant.passDays(20);
    open('henk');
    await screen.findByText('De weging is gesloten op maandag 7 december.');
    expect(screen.queryByRole('button', { name: 'Mijn weging indienen' })).toBeNull();
  });

  it('lets a colleague who was not asked offer to take part, without seeing the answers', async () => {
    await giveView('henk');
    open('ingrid');
    await screen.findByText('Je bent niet gevraagd voor deze weging.');
    expect(screen.queryByText(exampleView.WhyAndHow ?? '')).toBeNull();
    press('Ik wil meedoen');
    await screen.findByText('Vraag 1 is nog leeg');
  });
});

describe('Weging, uitkomst', () => {
  it('shows the accountmanager what they come to together and the arguments side by side', async () => {
    await giveView('henk', { ArgumentsAgainst: 'De grond.' });
    open('anna');
    const table = await screen.findByRole('table');
    const [together, henk] = within(table).getAllByRole('row').slice(1);
    expect(together?.textContent).toContain('SamenEens1 ja alsEens1 collegeEens1 ja');
    expect(henk?.textContent).toContain('Henk ZijlstraJa, als…CollegeJa');
    expect(within(screen.getByRole('region', { name: 'Pleit ertegen' })).getByText('De grond.')).toBeTruthy();
  });

  it('has an empty conclusion, never filled from the votes', async () => {
    await giveView('henk');
    open('anna');
    const form = await screen.findByRole('region', { name: 'Jouw conclusie' });
    expect(
      within(form)
        .getAllByRole('radio')
        .filter((radio) => (radio as HTMLInputElement).checked),
    ).toEqual([]);
  });

  it('records the conclusion beside the views, with why there is a startnotitie', async () => {
    await giveView('henk');
    open('anna');
    const form = await conclusionForm();
    conclude(form, 'Ja, als…', /Waarom, hoe en onder welke voorwaarde/);
    fireEvent.change(within(form).getByLabelText(/Waarom wel of geen startnotitie/), {
      target: { value: 'Het college kiest.' },
    });
    press('Conclusie vastleggen');
    await screen.findByRole('region', { name: 'Conclusie' });
    expect((await journey.initiative()).record).toMatchObject({
      Phase: 'besluit',
      Stance: 'versterken-mits',
      WhyAndHow: 'Als de grond goed is.',
      Decider: 'college',
      StartnotitieNeeded: true,
      StartnotitieWhy: 'Het college kiest.',
    });
    expect(await views()).toHaveLength(1);
  });

  it('asks what is done with views on another side, and shows that with the conclusion', async () => {
    await giveView('henk', { Stance: 'remmen', Responsibility: 'Veiligheid' });
    open('anna');
    const form = await conclusionForm();
    expect(within(form).queryByLabelText(/Wat doen we met de andere meningen/)).toBeNull();
    conclude(form, 'Ja, als…', /Waarom, hoe en onder welke voorwaarde/);
    press('Conclusie vastleggen');
    const dissent = within(form).getByLabelText(/Wat doen we met de andere meningen/);
    expect(document.activeElement).toBe(dissent);
    expect(within(form).getByText('Anders dan jouw conclusie: Henk Zijlstra.')).toBeTruthy();
    fireEvent.change(dissent, { target: { value: 'Eerst een veilige uitrit.' } });
    press('Conclusie vastleggen');
    const shown = await screen.findByRole('region', { name: 'Conclusie' });
    expect(shown.textContent).toContain('Andere meningenEerst een veilige uitrit.');
  });

  it('asks why to conclude on fewer views than agreed', async () => {
    await ask('ingrid', 'geert');
    await giveView('henk');
    open('anna');
    const form = await conclusionForm();
    expect(screen.getByText('Je kunt al concluderen; schrijf dan waarom.')).toBeTruthy();
    conclude(form, 'Ja, als…', /Waarom, hoe en onder welke voorwaarde/);
    press('Conclusie vastleggen');
    const early = within(form).getByLabelText(/Waarom nu al concluderen/);
    expect(document.activeElement).toBe(early);
    expect(within(form).getByText('Er is 1 mening binnen; afgesproken is 2.')).toBeTruthy();
    fireEvent.change(early, { target: { value: 'Het seizoen begint.' } });
    press('Conclusie vastleggen');
    await screen.findByRole('region', { name: 'Conclusie' });
    expect((await journey.initiative()).record.EarlyReason).toBe('Het seizoen begint.');
  });

  it('refuses a conclusion without any view while the weighing is open, and says why', async () => {
    open('anna');
    const form = await screen.findByRole('region', { name: 'Jouw conclusie' }, { timeout: 3000 });
    fireEvent.click(within(form).getByRole('radio', { name: 'Met rust laten' }));
    fireEvent.change(within(form).getByLabelText(/Waarom kan het zonder ons/), {
      target: { value: 'Zij kunnen het zelf.' },
    });
    fireEvent.change(within(form).getByLabelText(/Wat ertegen blijft pleiten/), { target: { value: 'geen' } });
    fireEvent.click(within(form).getByRole('radio', { name: 'Directie' }));
    fireEvent.click(within(form).getByRole('radio', { name: 'Nee' }));
    press('Conclusie vastleggen');
    await screen.findByText(/Er is nog geen mening binnen en de weging is nog open./);
    expect((await journey.initiative()).record.Phase).toBe('weging');
  });
});
