/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import { readProposal } from '../../domain/decider-proposal';
import type { Agreement } from '../../domain/records.generated';
import { Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { Person } from '../../testing/people';
import { showStep } from '../../testing/show-step';
import type { ShownStep } from '../../testing/show-step';
import DecisionStep from './DecisionStep';
import { parseAmount } from './use-decision';

let tenant: MemoryTenant;
let journey: Journey;

beforeEach(async () => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('besluit');
});

const open = (person: Person = 'anna'): ShownStep =>
  showStep(DecisionStep, journey.initiativeKey, tenant.servicesFor(person));

async function form(): Promise<ShownStep> {
  const shown = open();
  await screen.findByRole('radiogroup', { name: /Wat besloot het college/ });
  return shown;
}

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const type = (label: RegExp | string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};
const choose = (result: string): void => {
  fireEvent.click(within(screen.getByRole('radiogroup', { name: /Wat besloot/ })).getByRole('radio', { name: result }));
};
const who = (): HTMLElement => screen.getByRole('radiogroup', { name: 'Wie besluit' });

async function agreements(): Promise<readonly Agreement[]> {
  return (await tenant.servicesFor('marja').lists.agreements.find({ top: 100 })).items.map(({ record }) => record);
}

describe('Besluit', () => {
  it('proposes who decides by the rules, with the grounds and why the others are not needed', async () => {
    await form();
    expect(who().textContent).toMatch(/Directie.*Voorstel/);
    type('Bijdrage van de gemeente in euro', '60.000');
    expect(within(who()).getAllByRole('radio')).toHaveLength(3);
    expect(who().textContent).toMatch(/Raad.*Bijdrage boven €\s50\.000.*Voorstel/);
    fireEvent.click(screen.getByLabelText('Een vergunning'));
    expect(who().textContent).toMatch(/College.*Een vergunning/);
  });

  it('prints what the decider reads on one page, without initiators', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => undefined);
    await form();
    press('Print op één pagina');
    const page = await screen.findByRole('article', { hidden: true });
    expect(page.textContent).toContain('Conclusie van de wegingJa, als…. Goed voor het dorp. Wij regelen de grond.');
    expect(page.textContent).toContain('1 van 1, eens: 1 ja als');
    expect(page.textContent).not.toMatch(/Verzonnen|0527/);
    expect(print).toHaveBeenCalledTimes(1);
    fireEvent(window, new Event('afterprint'));
    expect(screen.queryByRole('article', { hidden: true })).toBeNull();
  });

  it('keeps with the decision what the rules proposed, and which version', async () => {
    await form();
    fireEvent.click(screen.getByLabelText('Een vergunning'));
    choose('Ja');
    press('Besluit vastleggen');
    await screen.findByRole('region', { name: 'Besluit' });
    expect(readProposal((await journey.initiative()).record.DeciderProposal)).toMatchObject({
      version: 1,
      proposed: 'college',
      grounds: ['vergunning'],
      chosen: 'college',
    });
  });

  it('asks why when somebody else decides than proposed, and keeps it with the decision', async () => {
    await form();
    fireEvent.click(within(who()).getByRole('radio', { name: /Raad/ }));
    choose('Ja');
    press('Besluit vastleggen');
    const why = screen.getByLabelText(/Waarom anders dan het voorstel/);
    expect(document.activeElement).toBe(why);
    fireEvent.change(why, { target: { value: 'De grond is van de gemeente.' } });
    press('Besluit vastleggen');
    await screen.findByRole('region', { name: 'Besluit' });
    const { record } = await journey.initiative();
    expect(record).toMatchObject({ Phase: 'begeleiding', DecisionResult: 'ja', DecisionBody: 'raad' });
    expect(record.DecisionNote).toBe(
      'Anders dan het voorstel uit de regels (de directie): De grond is van de gemeente.',
    );
  });

  it('asks for no second reason when the weighing concluded who decides', async () => {
    await form();
    choose('Ja');
    press('Besluit vastleggen');
    await screen.findByRole('region', { name: 'Besluit' });
    expect((await journey.initiative()).record).toMatchObject({ Phase: 'begeleiding', DecisionBody: 'college' });
  });

  it('makes each condition of "ja, als…" an agreement, with who and until when', async () => {
    await form();
    fireEvent.click(within(who()).getByRole('radio', { name: /Directie/ }));
    choose('Ja, als…');
    type('Voorwaarde 1', 'Bijdrage alleen voor pannen');
    press('Nog een voorwaarde');
    expect(document.activeElement).toBe(screen.getByLabelText('Voorwaarde 2'));
    type('Voorwaarde 2', 'Samen terugkijken');
    fireEvent.change(screen.getByLabelText('Wie, bij voorwaarde 2'), {
      target: { value: (await journey.initiative()).record.AccountmanagerKey },
    });
    type('Uiterlijk, bij voorwaarde 2', '2027-06-07');
    press('Nog een voorwaarde');
    press('Voorwaarde 3 weghalen');
    expect(document.activeElement).toBe(screen.getByLabelText('Voorwaarde 2'));
    type(/Nummer van het besluit/, 'DIR-2026-118');
    press('Besluit vastleggen');
    await screen.findByText('De voorwaarden staan bij Afspraken en contact.');
    expect(await agreements()).toMatchObject([
      { Title: 'Bijdrage alleen voor pannen', OwnerSide: 'initiatiefnemers', FromDecision: true, Status: 'open' },
      {
        Title: 'Samen terugkijken',
        OwnerSide: 'gemeente',
        OwnerName: 'Anna de Wit',
        DueOn: '2027-06-07',
        FromDecision: true,
      },
    ]);
    expect((await journey.initiative()).record.DecisionReference).toBe('DIR-2026-118');
  });

  it('brings a removed condition back with "Ongedaan maken"', async () => {
    await form();
    choose('Ja, als…');
    type('Voorwaarde 1', 'Deze blijft');
    press('Voorwaarde 1 weghalen');
    expect(screen.queryByLabelText('Voorwaarde 1')).toBeNull();
    press('Ongedaan maken');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Voorwaarde 1').value).toBe('Deze blijft');
  });

  it('keeps focus in the radios when "Nee" changes the other column', async () => {
    await form();
    const no = within(screen.getByRole('radiogroup', { name: /Wat besloot/ })).getByRole('radio', { name: 'Nee' });
    no.focus();
    fireEvent.click(no);
    expect(document.activeElement).toBe(no);
    expect(no.isConnected).toBe(true);
  });

  it('asks a no for its task, its reason and what is possible, and shows the letter that grows along', async () => {
    await form();
    fireEvent.click(within(who()).getByRole('radio', { name: /Directie/ }));
    choose('Nee');
    press('Besluit vastleggen');
    expect(screen.getByText('Schrijf op waarom niet.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/Welke taak van de gemeente/), { target: { value: 'Veiligheid' } });
    type(/Waarom niet/, 'Er varen schepen.');
    type(/Wat kan wel/, 'Een zitsteiger.');
    const letter = screen.getByRole('region', { name: 'Tekst voor de initiatiefnemers' });
    expect(letter.textContent).toContain('De gemeente doet niet mee aan dit plan. Er varen schepen.');
    expect(letter.textContent).toContain('Dit kan wel. Een zitsteiger.');
    press('Besluit vastleggen');
    await screen.findByRole('button', { name: 'Naar afronden' });
    const { record } = await journey.initiative();
    expect(record).toMatchObject({ Phase: 'besluit', DecisionResult: 'nee' });
    expect(record.DecisionNote).toContain('Taak van de gemeente die dit vraagt: Veiligheid.');
    expect(record.DecisionNote).toContain('Wat kan wel: Een zitsteiger.');
  });

  it('asks a day that is still to come with "Later opnieuw", and can be recorded again', async () => {
    await form();
    fireEvent.click(within(who()).getByRole('radio', { name: /Directie/ }));
    choose('Later opnieuw');
    press('Besluit vastleggen');
    expect(screen.getByText('Kies een dag die nog komt.')).toBeTruthy();
    type(/Wanneer komt het opnieuw/, '2027-01-11');
    press('Besluit vastleggen');
    await screen.findByText('Later opnieuw');
    expect((await journey.initiative()).record.NextActionOn).toBe('2027-01-11');
    press('Opnieuw vastleggen');
    await screen.findByRole('radiogroup', { name: /Wat besloot/ });
  });

  it('refuses a decision of tomorrow at its field', async () => {
    await form();
    fireEvent.click(within(who()).getByRole('radio', { name: /Directie/ }));
    choose('Ja');
    type(/^Datum/, '2026-11-24');
    press('Besluit vastleggen');
    expect(screen.getByText('Deze dag moet nog komen.')).toBeTruthy();
    expect((await journey.initiative()).record.DecisionResult).toBeUndefined();
  });

  it('lets a reader see what is read, and not record', async () => {
    open('geert');
    await screen.findByText('Er is nog geen besluit.');
    expect(screen.queryByRole('button', { name: 'Besluit vastleggen' })).toBeNull();
    expect(screen.getByText('Conclusie van de weging')).toBeTruthy();
  });
});

describe('an amount as people type it', () => {
  it.each([
    ['1.850', 1850],
    ['€ 60.000', 60000],
    ['1850,-', 1850],
    ['1850,00', 1850],
    ['', undefined],
    ['18,50', undefined],
    ['veel', undefined],
    ['-5', undefined],
  ])('"%s"', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });
});
