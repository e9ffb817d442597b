/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { closeInitiative } from '../../commands/close-initiative';
import { exampleDraft, Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { Person } from '../../testing/people';
import { show } from '../../testing/show';
import type { Shown } from '../../testing/show';
import { PrivacyView } from './PrivacyView';

let tenant: MemoryTenant;
let journey: Journey;

const open = (person: Person): Shown =>
  show(<PrivacyView />, { services: tenant.servicesFor(person), route: { view: 'privacy' } });
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name, hidden: true }));
};

async function closed(): Promise<void> {
  await journey.reach('verkenning');
  const closing = { outcome: 'ingetrokken', note: 'Zij stoppen ermee.' } as const;
  await closeInitiative(tenant.servicesFor('anna'), { ...(await journey.step('anna', 'close')), closing });
}

beforeEach(() => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
});

describe('Bewaren en persoonsgegevens', () => {
  it('is not for a colleague in the broader team: no names, no numbers', async () => {
    await journey.reach('verkenning');
    open('henk');
    await screen.findByText('Dit is voor de pool, de coördinator en de beheerder.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('shows an initiative only once its term has passed, and removes its personal data after a preview', async () => {
    await closed();
    const first = open('marja');
    await screen.findByText('Van geen initiatief is de termijn voorbij.');
    first.unmount();
    tenant.passDays(366);
    open('marja');
    await screen.findByText(/Dorpstuin achter het dorpshuis/);
    press(/^Verwijder persoonsgegevens van/);
    await screen.findByText('1 naam');
    screen.getByText('1 telefoonnummer');
    expect(tenant.whereIs('Dirk Verzonnen')).toContain('Initiatiefnemers');
    press('Verwijder persoonsgegevens');
    await screen.findByText('Gedaan. Dit is verwijderd:');
    for (const secret of ['Dirk Verzonnen', '0527-000 001', exampleDraft.organisation ?? ''])
      expect(tenant.whereIs(secret)).toEqual([]);
    fireEvent.click(screen.getByText('Sluiten'));
    // The dossier itself is due for the archivist as well: one year for what was withdrawn.
    await screen.findByText('Voor de archivaris');
  });

  it('finds what is held about somebody by name, number or mail, gives it out with a trail, and corrects it', async () => {
    await journey.reach('verkenning');
    const saved: string[] = [];
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    open('bram');
    fireEvent.change(await screen.findByRole('searchbox'), { target: { value: '+31 527 000 001' } });
    press('Zoek');
    await screen.findByText('Gevonden bij 1 initiatief.');
    screen.getByText('Dirk Verzonnen, Dorpsbelang Espel (verzonnen), 0527-000 001');
    press('Alles als CSV');
    await waitFor(() => expect(saved).toEqual(['gegevens-van-persoon.csv']));
    press(/^Verbeteren bij/);
    const panel = screen.getByRole('dialog', { hidden: true });
    fireEvent.change(within(panel).getByLabelText('Telefoon'), { target: { value: '0527-000 009' } });
    press('Opslaan');
    await screen.findByText('Dirk Verzonnen, Dorpsbelang Espel (verzonnen), 0527-000 009');
    const { items } = await tenant.servicesFor('marja').lists.timeline.find({ top: 50 });
    const titles = items.map(({ record }) => record.Title);
    expect(titles).toContain('Gegevens van een initiatiefnemer uitgegeven, op verzoek');
    expect(titles).toContain('Gegevens van een initiatiefnemer verbeterd');
    // Looking is told as well, once a day.
    expect(titles.filter((title) => title === 'Contactgegevens bekeken')).toHaveLength(1);
    expect((await journey.registration()).record.InitiatorPhone).toBe('0527-000 009');
  });

  it('lets the administrator change the terms, which then hold for what is closed', async () => {
    open('rina');
    fireEvent.change(await screen.findByLabelText('Bewaren bij Ingetrokken'), { target: { value: 'lang' } });
    press('Opslaan');
    expect((await screen.findAllByText('Vul “blijvend” in, of een heel aantal jaren.')).length).toBeGreaterThan(0);
    fireEvent.change(screen.getByLabelText('Bewaren bij Ingetrokken'), { target: { value: '5' } });
    press('Opslaan');
    await screen.findByText('Opgeslagen.');
    const { items } = await tenant.servicesFor('rina').lists.settings.find({ top: 50 });
    expect(items.find(({ record }) => record.Key === 'retention.byOutcome')?.record.Value).toContain('ingetrokken=5');
  });
});
