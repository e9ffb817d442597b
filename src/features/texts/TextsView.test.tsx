/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { saveStandardText } from '../../commands/save-standard-text';
import { startDestinations } from '../../commands/start-destinations';
import { AppError } from '../../data/app-error';
import type { Services } from '../../data/ports';
import { standardTexts } from '../../domain/standard-texts';
import { MemoryTenant } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import { show } from '../../testing/show';
import { TextsView } from './TextsView';

let tenant: MemoryTenant;

beforeEach(() => {
  tenant = new MemoryTenant();
});

function open(services: Services = tenant.servicesFor('marja')): void {
  show(<TextsView />, { services, route: { view: 'texts' } });
}

const start = (): Promise<unknown> =>
  startDestinations(tenant.servicesFor('marja'), { actor: people.marja, commandKey: 'start' });
const caller = 'Wat je tegen de beller zegt';
const editor = (): Promise<HTMLTextAreaElement> => screen.findByRole<HTMLTextAreaElement>('textbox', { name: caller });
const stored = async (): Promise<string | undefined> =>
  (await tenant.servicesFor('marja').lists.standardTexts.getByKey('beller.aangemeld'))?.record.Value;

describe('the list of counters', () => {
  it('is empty at first, and starts with the usual ones', async () => {
    open();
    await screen.findByText('Er zijn nog geen loketten.');
    fireEvent.click(screen.getByRole('button', { name: 'Zet de gebruikelijke loketten klaar' }));
    await screen.findByText('Omgevingsloket van de gemeente');
    expect(screen.queryByText('Er zijn nog geen loketten.')).toBeNull();
  });

  it('gets one more, with a name at least', async () => {
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Loket of organisatie toevoegen' }));
    const panel = within(await screen.findByRole('dialog'));
    fireEvent.click(panel.getByRole('button', { name: 'Opslaan' }));
    panel.getByText('Vul een naam in.');
    fireEvent.change(panel.getByLabelText(/^Naam/), { target: { value: ' Staatsbosbeheer ' } });
    fireEvent.click(panel.getByRole('radio', { name: 'Andere overheid' }));
    fireEvent.click(panel.getByRole('button', { name: 'Opslaan' }));
    await screen.findByText('Staatsbosbeheer is opgeslagen.');
    const { items } = await tenant.servicesFor('marja').lists.destinations.find({ top: 10 });
    expect(items.map(({ record }) => record)).toMatchObject([
      { Title: 'Staatsbosbeheer', Kind: 'overheid', IsActive: true },
    ]);
  });

  it('keeps what is retired, last and marked', async () => {
    await start();
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Aanpassen: Gebiedsregisseur' }));
    const panel = within(await screen.findByRole('dialog'));
    fireEvent.click(panel.getByRole('checkbox', { name: 'In gebruik' }));
    fireEvent.click(panel.getByRole('button', { name: 'Opslaan' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const rows = within(screen.getByRole('list', { name: 'Loketten en organisaties' })).getAllByRole('listitem');
    expect(rows[rows.length - 1]?.textContent).toMatch(/^Gebiedsregisseur Niet meer in gebruik/);
  });
});

describe('a text for residents', () => {
  it('is changed with its example beside it, and goes back to the usual one', async () => {
    open();
    fireEvent.change(await editor(), { target: { value: 'Op {datum} bellen we u over {titel}.' } });
    const preview = within(screen.getByRole('group', { name: `Voorbeeld van ${caller}` }));
    preview.getByText('Op woensdag 25 november bellen we u over Dorpstuin achter het dorpshuis.');
    fireEvent.click(screen.getByRole('button', { name: `Opslaan: ${caller}` }));
    await screen.findByText('Opgeslagen.');
    expect(await stored()).toBe('Op {datum} bellen we u over {titel}.');
    fireEvent.click(screen.getByRole('button', { name: `Terug naar de gewone tekst: ${caller}` }));
    await waitFor(async () => expect((await editor()).value).toBe(standardTexts['beller.aangemeld'].body));
    expect(await stored()).toBeUndefined();
  });

  it('names what it cannot fill in', async () => {
    open();
    fireEvent.change(await editor(), { target: { value: 'Op {datun} bellen we u.' } });
    screen.getByText('Dit kunnen we niet invullen, en blijft zo staan: {datun}');
  });

  it('overwrites nothing that a colleague wrote meanwhile', async () => {
    open();
    fireEvent.change(await editor(), { target: { value: 'De mijne.' } });
    const theirs = { key: 'beller.aangemeld', value: 'Van een collega.', madeFrom: undefined } as const;
    const acting = { actor: people.rina, commandKey: 'theirs' };
    await saveStandardText(tenant.servicesFor('rina'), { ...theirs, ...acting });
    fireEvent.click(screen.getByRole('button', { name: `Opslaan: ${caller}` }));
    await screen.findByText(/Nu staat er: Van een collega\./);
    expect(await stored()).toBe('Van een collega.');
    expect((await editor()).value).toBe('De mijne.');
    fireEvent.click(screen.getByRole('button', { name: 'Neem die tekst over' }));
    await waitFor(async () => expect((await editor()).value).toBe('Van een collega.'));
  });
});

describe('who may not change counters and texts', () => {
  it('reads them', async () => {
    await start();
    open(tenant.servicesFor('anna'));
    await screen.findByText('Coördinatoren en beheer kunnen dit aanpassen.');
    screen.getByText('Omgevingsloket van de gemeente');
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('textbox')).toBeNull();
    const text = { key: 'beller.aangemeld', value: 'x', madeFrom: undefined } as const;
    const acting = { actor: people.anna, commandKey: 'a' };
    expect(await saveStandardText(tenant.servicesFor('anna'), { ...text, ...acting })).toMatchObject({
      kind: 'blocked',
    });
  });
});

describe('a list that cannot be read', () => {
  it('leaves the other part standing', async () => {
    const services = tenant.servicesFor('marja');
    const find = (): Promise<never> => Promise.reject(new AppError('offline'));
    const together: Services['together'] = (work) =>
      services.together((lists) => work({ ...lists, destinations: { ...lists.destinations, find } }));
    open({ ...services, together });
    await screen.findByText('De loketten zijn niet geladen.');
    await editor();
  });
});
