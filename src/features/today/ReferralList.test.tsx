/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { closeInitiative } from '../../commands/close-initiative';
import { referRegistration } from '../../commands/refer-registration';
import { registerInitiative } from '../../commands/register-initiative';
import { AppError } from '../../data/app-error';
import type { Services } from '../../data/ports';
import { deriveKey } from '../../domain/keys';
import { aReferral } from '../../testing/builders';
import { exampleDraft, Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import { show } from '../../testing/show';
import { ReferralList } from './ReferralList';

const registrationKey = deriveKey('test', 'referred registration');
let tenant: MemoryTenant;
let journey: Journey;

beforeEach(async () => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('verkenning');
  const referral = { closing: aReferral, followUpOn: '2026-11-23' };
  await closeInitiative(journey.services('anna'), { ...(await journey.step('anna', 'refer')), ...referral });
  await registerInitiative(journey.services('sanne'), {
    actor: people.sanne,
    commandKey: registrationKey,
    draft: { ...exampleDraft, title: 'Lantaarn stuk' },
    settings: journey.settings,
  });
  await referRegistration(journey.services('bram'), {
    ...(await journey.acting('bram', 'refer registration')),
    registration: { Key: registrationKey },
    referredTo: 'Meldpunt openbare ruimte',
    reason: 'Het is een melding.',
    followUpOn: '2026-11-20',
  });
});

function open(today = '2026-11-23', services: Services = tenant.servicesFor('bram')): void {
  const props = { data: { me: people.bram }, today, copyOf: undefined };
  show(<ReferralList today={props} />, { services });
}

const region = (): Promise<HTMLElement> => screen.findByRole('region', { name: /Kwam het aan/ });
const row = async (title: string): Promise<HTMLElement> => {
  const item = (await screen.findByText(title)).closest('li');
  if (!item) throw new Error(title);
  return item;
};

describe('who was referred', () => {
  it('stands there with to whom and why, who was to be asked after first on top', async () => {
    open();
    await screen.findByRole('link', { name: exampleDraft.title });
    const rows = within(await region()).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Doorverwezen naar Meldpunt openbare ruimte, omdat: Het is een melding.'),
      expect.stringContaining('Doorverwezen naar Provincie, omdat: Het is een provinciale weg.'),
    ]);
  });

  it('is not asked after before the day', async () => {
    open('2026-11-21');
    await row('Lantaarn stuk');
    expect(screen.queryByText(exampleDraft.title)).toBeNull();
  });

  it('is off the list once it arrived', async () => {
    open();
    fireEvent.click(within(await row('Lantaarn stuk')).getByRole('button', { name: /^Ja, aangekomen/ }));
    await screen.findByText('Lantaarn stuk is aangekomen bij Meldpunt openbare ruimte.');
    await waitFor(() => expect(within(screen.getByRole('list')).queryByText('Lantaarn stuk')).toBeNull());
    const stored = await tenant.servicesFor('marja').lists.registrations.getByKey(registrationKey);
    expect(stored?.record.ReferralArrivedOn).toBe('2026-11-23');
    expect(stored?.record.ReferralFollowUpOn).toBeUndefined();
  });

  it('comes back on a later day when it did not arrive yet', async () => {
    open();
    const referral = within(await row(exampleDraft.title));
    fireEvent.click(referral.getByRole('button', { name: /^Nog niet/ }));
    fireEvent.click(referral.getByRole('button', { name: 'Vraag opnieuw' }));
    referral.getByText('Kies een dag na vandaag.');
    fireEvent.change(referral.getByLabelText(/Vraag opnieuw op/), { target: { value: '2026-12-07' } });
    fireEvent.click(referral.getByRole('button', { name: 'Vraag opnieuw' }));
    await screen.findByText(/Op maandag 7 december vragen we weer of/);
    expect((await journey.initiative()).record).toMatchObject({
      ReferralArrived: 'nog niet',
      ReferralFollowUpOn: '2026-12-07',
    });
  });

  it('is shown as far as it can be read: each list fails alone', async () => {
    const services = tenant.servicesFor('bram');
    const find = (): Promise<never> => Promise.reject(new AppError('offline'));
    const together: Services['together'] = (work) =>
      services.together((lists) => work({ ...lists, registrations: { ...lists.registrations, find } }));
    open('2026-11-23', { ...services, together });
    await screen.findByText('Of doorverwezen aanmeldingen aankwamen, is nu niet te zien.');
    await row(exampleDraft.title);
  });

  it('leaves the day empty when there is nobody to ask after', async () => {
    open('2026-11-01');
    await waitFor(() => expect(screen.queryByRole('region')).toBeNull());
  });
});
