/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { askHandover } from '../../../commands/ask-handover';
import { recordContact } from '../../../commands/record-contact';
import { saveAgreement } from '../../../commands/save-agreement';
import type { Agreement } from '../../../domain/records.generated';
import { Journey } from '../../../testing/journey';
import { MemoryTenant } from '../../../testing/memory-tenant';
import { people } from '../../../testing/people';
import type { Person } from '../../../testing/people';
import { showStep } from '../../../testing/show-step';
import type { ShownStep } from '../../../testing/show-step';
import AgreementsStep from './AgreementsStep';

let tenant: MemoryTenant;
let journey: Journey;

beforeEach(async () => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('verkenning');
  await agree('Sleutel regelen', 'gemeente', '2026-11-25');
  await agree('Lijst met deelnemers', 'initiatiefnemers', '2026-12-04');
});

async function agree(Title: string, OwnerSide: Agreement['OwnerSide'], DueOn: string): Promise<void> {
  const OwnerName = OwnerSide === 'gemeente' ? 'Anna de Wit' : 'de werkgroep';
  await saveAgreement(journey.services('anna'), {
    ...(await journey.acting('anna', Title)),
    initiativeKey: journey.initiativeKey,
    agreement: { Title, OwnerSide, OwnerName, DueOn },
  });
}

const open = (person: Person = 'anna'): ShownStep =>
  showStep(AgreementsStep, journey.initiativeKey, journey.services(person));

const list = (name: string) => within(screen.getByRole('list', { name }));
const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name, hidden: true }));
};
const type = (name: string | RegExp, value: string): void => {
  fireEvent.change(screen.getByRole('textbox', { name, hidden: true }), { target: { value } });
};

async function stored(title: string): Promise<Agreement | undefined> {
  const { items } = await journey.services('marja').lists.agreements.find({ top: 100 });
  return items.map(({ record }) => record).find(({ Title }) => Title === title);
}

describe('agreements', () => {
  it('stand on the side of who does them, and ticking one off can be taken back in its row', async () => {
    open();
    await screen.findByText('Lijst met deelnemers');
    expect(list('De initiatiefnemers doen').getByText('de werkgroep')).toBeTruthy();
    const ours = list('De gemeente regelt');
    expect(ours.getByText(/Woensdag|Wo 25 nov/)).toBeTruthy();
    fireEvent.click(ours.getByRole('checkbox', { name: 'Sleutel regelen' }));
    await ours.findByText('Gedaan om 14:05.');
    await waitFor(async () => expect((await stored('Sleutel regelen'))?.Status).toBe('gedaan'));
    press('Ongedaan maken');
    await waitFor(async () => expect((await stored('Sleutel regelen'))?.Status).toBe('open'));
  });

  it('are changed in place, and lapse only with a reason that stays readable', async () => {
    open();
    await screen.findByText('Sleutel regelen');
    press('Wijzigen: Sleutel regelen');
    await screen.findByRole('dialog');
    type('Wat is afgesproken?', 'Twee sleutels regelen');
    press('Opslaan');
    await screen.findByText('Twee sleutels regelen');
    press('Wijzigen: Twee sleutels regelen');
    await screen.findByRole('dialog');
    press('Laat vervallen');
    expect(screen.getByText('Schrijf op waarom de afspraak vervalt.')).toBeTruthy();
    type('Waarom vervalt de afspraak?', 'Zij hebben al een sleutel.');
    press('Laat vervallen');
    await screen.findByText('Vervallen om 14:05.');
    expect(await stored('Twee sleutels regelen')).toMatchObject({
      Status: 'vervallen',
      DroppedReason: 'Zij hebben al een sleutel.',
    });
    expect(screen.getByText('Zij hebben al een sleutel.')).toBeTruthy();
  });

  it('that a colleague changed too are not written over unseen', async () => {
    open();
    await screen.findByText('Sleutel regelen');
    press('Wijzigen: Sleutel regelen');
    const { lists } = journey.services('bram');
    const { items } = await lists.agreements.find({ top: 100 });
    const ours = items.find(({ record }) => record.Title === 'Sleutel regelen');
    if (ours) await lists.agreements.update(ours, { Title: 'Sleutel lenen' });
    type('Wat is afgesproken?', 'Sleutel kopen');
    press('Opslaan');
    await screen.findByText(/^Bram Hofstra wijzigde deze afspraak ook. Daar staat nu: “Sleutel lenen”/);
    expect(await stored('Sleutel lenen')).toBeDefined();
    press('Opslaan');
    await waitFor(async () => expect(await stored('Sleutel kopen')).toBeDefined());
  });
});

describe('contact', () => {
  it('keeps a note for a colleague beside the contacts, without counting it as one', async () => {
    tenant.passDays(1);
    await askHandover(journey.services('anna'), {
      ...(await journey.acting('anna', 'ask')),
      initiativeKey: journey.initiativeKey,
      draft: {
        to: { personKey: people.bram.personKey, name: people.bram.name },
        reason: 'Andere taak gekregen',
        note: 'Hij praat het liefst aan tafel.',
        message: 'Bram wordt uw vaste contactpersoon.',
      },
    });
    open();
    const notes = await screen.findByRole('region', { name: 'Notities voor collega’s' });
    within(notes).getByText('Hij praat het liefst aan tafel.');
    expect(within(screen.getByRole('region', { name: 'Contact' })).getByText('1 keer')).toBeTruthy();
    expect(within(screen.getByRole('table', { name: 'Contact' })).queryByText(/aan tafel/)).toBeNull();
  });

  it('is filtered by the role that it served, with the arrows of the keyboard', async () => {
    tenant.passDays(1);
    const at = tenant.clock.toISOString();
    const contact = { at, role: 'monitor', through: 'e-mail', note: 'De planning gestuurd.' } as const;
    await recordContact(journey.services('anna'), { ...(await journey.step('anna', 'mail')), contact });
    open();
    await screen.findByText('De planning gestuurd.');
    const roles = within(screen.getByRole('toolbar', { name: 'Toon de rol' }));
    const all = roles.getByRole('button', { name: 'Alle rollen (2)' });
    all.focus();
    fireEvent.keyDown(all, { key: 'ArrowRight' });
    expect(document.activeElement?.textContent).toBe('Helpdesk en vraagbaak (1)');
    fireEvent.click(roles.getByRole('button', { name: 'Helpdesk en vraagbaak (1)' }));
    expect(screen.queryByText('De planning gestuurd.')).toBeNull();
  });

  it('and the message are for the pool only', async () => {
    open('henk');
    expect(await screen.findByText('Alleen de pool ziet het contact met de initiatiefnemers.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Bericht aan de initiatiefnemers' })).toBeNull();
  });
});

describe('the message to the initiators', () => {
  const text = (): string => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Tekst' }).value;

  it('is made from the agreements, with the norm beside it', async () => {
    open();
    await screen.findByText('Uiterlijk maandag 21 december');
    expect(screen.getByText(/De norm is elke 20 werkdagen, ook als de klok stilstaat/)).toBeTruthy();
    await waitFor(() => expect(text()).toContain('- Sleutel regelen, uiterlijk woensdag 25 november'));
    expect(screen.getByRole('link', { name: 'Zet klaar in Outlook' }).getAttribute('href')).toMatch(
      /^mailto:.*Zo%20staat/,
    );
  });

  it('is recorded as contact in the role of monitor in one click, and starts the norm again', async () => {
    open();
    await waitFor(() => expect(text()).toContain('Sleutel regelen'));
    tenant.passDays(7);
    type('Tekst', 'Beste initiatiefnemers, wij zijn op weg.');
    press('Vastleggen als contact, rol monitor');
    await screen.findByText('Vastgelegd om 14:05.');
    const contacts = await journey.services('marja').lists.contactMoments.find({ top: 10 });
    expect(contacts.items.map(({ record }) => record)).toContainEqual(
      expect.objectContaining({ Role: 'monitor', Through: 'e-mail', Note: 'Beste initiatiefnemers, wij zijn op weg.' }),
    );
    const lines = await journey.services('marja').lists.timeline.find({ top: 50 });
    expect(lines.items.map(({ record }) => record.Title)).toContain('Bericht over de voortgang gestuurd');
    await screen.findByText(/^Het vorige ging op 30 november/);
    expect(text()).toContain('Zo staat het met');
  });
});
