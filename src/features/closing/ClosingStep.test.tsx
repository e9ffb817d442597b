/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { Person } from '../../testing/people';
import { showStep } from '../../testing/show-step';
import type { ShownStep } from '../../testing/show-step';
import ClosingStep from './ClosingStep';

let tenant: MemoryTenant;
let journey: Journey;

beforeEach(async () => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('begeleiding');
});

const open = (person: Person = 'anna'): ShownStep =>
  showStep(ClosingStep, journey.initiativeKey, tenant.servicesFor(person));
const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const choose = (group: string, option: string): void => {
  fireEvent.click(within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name: option }));
};

async function fill(outcome = 'Gerealiseerd'): Promise<void> {
  await screen.findByRole('radiogroup', { name: 'Uitkomst' });
  choose('Uitkomst', outcome);
  fireEvent.change(screen.getByLabelText(/Wat is er bereikt|Waarom verwijs je door/), {
    target: { value: 'Dertig koppels oefenen.' },
  });
  for (const factor of [
    'Eén vast contact',
    'Meedenken, niet toetsen',
    'Niet te veel eisen',
    'De juiste collega’s gevonden',
    'Verbonden met anderen',
  ]) {
    choose(factor, 'Goed');
  }
  choose('Snel antwoord', 'Deels');
  fireEvent.change(screen.getByLabelText('Waarom, bij snel antwoord'), {
    target: { value: 'De zaal duurde drie weken' },
  });
  fireEvent.change(screen.getByLabelText('Wat doen we weer?'), { target: { value: 'Vroeg vragen.' } });
  fireEvent.change(screen.getByLabelText('Wat doen we anders?'), { target: { value: 'Eerder bellen.' } });
}

describe('Afronden', () => {
  it('says what is still missing, each a way to its field', async () => {
    open();
    fireEvent.click(await screen.findByText('kies een uitkomst'));
    expect(document.activeElement?.getAttribute('value')).toBe('gerealiseerd');
    choose('Uitkomst', 'Gerealiseerd');
    expect(screen.getByText('Nog 9 dingen:')).toBeTruthy();
    choose('Snel antwoord', 'Niet');
    fireEvent.click(screen.getByText('schrijf op waarom, bij snel antwoord'));
    expect(document.activeElement).toBe(screen.getByLabelText('Waarom, bij snel antwoord'));
    press('Afronden');
    expect((await journey.initiative()).record.Phase).toBe('begeleiding');
  });

  it('closes with outcome, evaluation and lessons, and shows them after that', async () => {
    open();
    await fill();
    expect(screen.getByText('Het dossier blijft altijd bewaard.')).toBeTruthy();
    expect(screen.getByText('Namen en telefoonnummers: tot 23 november 2027.')).toBeTruthy();
    press('Afronden');
    await screen.findByRole('region', { name: 'Afgerond op 23 november 2026' });
    expect((await journey.initiative()).record).toMatchObject({
      Phase: 'afgerond',
      IsOpen: false,
      Outcome: 'gerealiseerd',
      OutcomeNote: 'Dertig koppels oefenen.',
      Lessons: 'Doen we weer: Vroeg vragen.\n\nDoen we anders: Eerder bellen.',
    });
    expect((await journey.initiative()).record.SuccessFactors).toContain('antwoord: deels: De zaal duurde drie weken');
    expect(screen.getByText('Deels: De zaal duurde drie weken')).toBeTruthy();
  });

  it('asks to whom when it is referred', async () => {
    open();
    await screen.findByRole('radiogroup', { name: 'Uitkomst' });
    choose('Uitkomst', 'Doorverwezen');
    expect(screen.getByText('schrijf op naar wie, of met welk initiatief')).toBeTruthy();
    fireEvent.change(await screen.findByLabelText(/Naar wie/), { target: { value: 'Provincie Flevoland' } });
    expect(screen.queryByText('schrijf op naar wie, of met welk initiatief')).toBeNull();
    fireEvent.click(screen.getByText('zeg of het aankwam'));
    choose('Kwam het aan?', 'Nog niet bekend');
    expect(screen.queryByText('zeg of het aankwam')).toBeNull();
    fireEvent.change(screen.getByLabelText(/Wanneer vragen we of het aankwam/), { target: { value: '2026-12-07' } });
    await fill('Doorverwezen');
    press('Afronden');
    await screen.findByRole('region', { name: 'Afgerond op 23 november 2026' });
    expect((await journey.initiative()).record).toMatchObject({
      ReferredTo: 'Provincie Flevoland',
      ReferralArrived: 'nog niet',
      ReferralFollowUpOn: '2026-12-07',
    });
  });

  it('asks both lessons, and says where the term comes from', async () => {
    open();
    await fill();
    fireEvent.change(screen.getByLabelText('Wat doen we anders?'), { target: { value: '' } });
    fireEvent.click(screen.getByText('schrijf op wat we anders doen'));
    expect(document.activeElement).toBe(screen.getByLabelText('Wat doen we anders?'));
    expect(screen.getByText('Gerealiseerd: selectielijst 6.1.9, regel van de archivaris')).toBeTruthy();
  });

  it('takes the answers of team and initiators, and shows averages only from three on', async () => {
    open();
    await screen.findByText('Team: nog 3 antwoorden nodig');
    press('Vul de spiegel in');
    choose('De gemeente… is betrokken', 'altijd');
    press('Opslaan');
    await screen.findByText('Jouw antwoord staat erbij.');
    expect(screen.getByText('Team: nog 2 antwoorden nodig')).toBeTruthy();
    for (const needed of [/nog 2 antwoorden nodig$/, /Initiatiefnemers: nog 1 antwoord nodig/]) {
      press('Antwoord van een initiatiefnemer invullen');
      choose('De gemeente… is betrokken', 'soms');
      press('Opslaan');
      await screen.findAllByText(needed);
    }
    press('Antwoord van een initiatiefnemer invullen');
    choose('De gemeente… is betrokken', 'soms');
    press('Opslaan');
    await waitFor(() => expect(screen.queryByText(/^Initiatiefnemers: nog/)).toBeNull());
    expect(screen.getByRole('row', { name: /is betrokken – · 3,0 te weinig/ })).toBeTruthy();
    const { items } = await tenant.servicesFor('marja').lists.partnerMirrors.find({ top: 10 });
    expect(items.map(({ record }) => [record.Title, record.Side]).sort()).toEqual([
      ['begeleiding', 'initiatiefnemer'],
      ['begeleiding', 'initiatiefnemer'],
      ['begeleiding', 'initiatiefnemer'],
      ['begeleiding', 'team'],
    ]);
    expect(JSON.stringify(items.map(({ record }) => record))).not.toContain('Anna');
  });

  it('shows a colleague outside the pool no averages, and has a text to ask the initiators', async () => {
    open('geert');
    await screen.findByText('Alleen de accountmanager rondt het initiatief af.');
    document.body.innerHTML = '';
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Vraag het hen' }));
    expect(screen.getByText(/Wij bewaren uw antwoord zonder uw naam/)).toBeTruthy();
  });

  it('keeps what was typed when the screen comes back', async () => {
    const services = tenant.servicesFor('anna');
    const first = showStep(ClosingStep, journey.initiativeKey, services);
    await fill();
    first.unmount();
    showStep(ClosingStep, journey.initiativeKey, services);
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/Wat is er bereikt/)).value).toBe(
      'Dertig koppels oefenen.',
    );
  });

  it('opens a closed initiative again, with a reason', async () => {
    open();
    await fill();
    press('Afronden');
    await screen.findByRole('region', { name: 'Afgerond op 23 november 2026' });
    press('Heropenen');
    press('Initiatief heropenen');
    expect(screen.getByText('Schrijf op waarom.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText(/Waarom heropen je/), { target: { value: 'Zij gaan toch door.' } });
    press('Initiatief heropenen');
    await screen.findByRole('radiogroup', { name: 'Uitkomst' });
    expect((await journey.initiative()).record).toMatchObject({ Phase: 'begeleiding', IsOpen: true });
    choose('Uitkomst', 'Gerealiseerd');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Wat doen we anders?').value).toBe('Eerder bellen.');
  });

  it('lets a reader not close', async () => {
    open('geert');
    await screen.findByText('Alleen de accountmanager rondt het initiatief af.');
  });
});
