/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { assign } from '../../commands/assign';
import { registerInitiative } from '../../commands/register-initiative';
import { deriveKey } from '../../domain/keys';
import { Journey, exampleDraft } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import { showStep } from '../../testing/show-step';
import { DossierRelations } from './DossierRelations';
import { RelatePanel } from './RelatePanel';

const registrationKey = deriveKey('test', 'other');
const otherKey = deriveKey(registrationKey, 'initiative');

async function twoInitiatives(): Promise<Journey> {
  const journey = new Journey(new MemoryTenant());
  await journey.reach('verkenning');
  const { actor } = await journey.acting('sanne', 'other');
  const draft = { ...exampleDraft, title: 'Groentetuin voor het dorp' };
  const { settings } = journey;
  await registerInitiative(journey.services('sanne'), { actor, commandKey: registrationKey, draft, settings });
  const acting = await journey.acting('anna', 'assign other');
  const registration = { Key: registrationKey, InitiativeKey: otherKey };
  await assign(journey.services('anna'), { ...acting, registration, accountmanager: acting.actor, settings });
  return journey;
}

function Both(props: React.ComponentProps<typeof DossierRelations>): React.ReactElement {
  const [open, setOpen] = React.useState(true);
  return (
    <>
      <DossierRelations {...props} />
      {open && <RelatePanel {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

describe('initiatives that belong together', () => {
  it('are proposed by their words, linked with a reason, shown, and let go again', async () => {
    const journey = await twoInitiatives();
    showStep(Both, journey.initiativeKey, journey.services('anna'));
    const panel = await screen.findByRole('dialog', { name: 'Koppelen of samenvoegen' });
    fireEvent.click(await within(panel).findByLabelText(/Groentetuin voor het dorp/));
    fireEvent.click(within(panel).getByRole('button', { name: 'Koppelen' }));
    await within(panel).findByText('Schrijf kort waarom.');
    fireEvent.change(within(panel).getByLabelText(/Wat hebben ze/), { target: { value: 'Zelfde grasveld' } });
    fireEvent.click(within(panel).getByRole('button', { name: 'Koppelen' }));
    await screen.findByText('Verwant: Zelfde grasveld');
    expect(screen.queryByRole('dialog')).toBeNull();

    fireEvent.click(screen.getByRole('button', { name: 'Toch niet verwant met Groentetuin voor het dorp' }));
    await waitForGone('Verwant: Zelfde grasveld');
  });

  it('that are one plan are merged, and separated again with a reason', async () => {
    const journey = await twoInitiatives();
    showStep(Both, otherKey, journey.services('anna'));
    const panel = await screen.findByRole('dialog', { name: 'Koppelen of samenvoegen' });
    fireEvent.click(await within(panel).findByLabelText(/Dorpstuin achter het dorpshuis/));
    fireEvent.click(within(panel).getByLabelText(/Hetzelfde plan/));
    fireEvent.change(within(panel).getByLabelText(/Waarom/), { target: { value: 'Dezelfde groep' } });
    fireEvent.click(within(panel).getByRole('button', { name: 'Samenvoegen' }));
    await screen.findByText('Samengevoegd: het gaat daar verder');

    fireEvent.click(screen.getByRole('button', { name: 'Weer losmaken: Dorpstuin achter het dorpshuis' }));
    const separating = await screen.findByRole('dialog', { name: 'Weer losmaken' });
    fireEvent.change(within(separating).getByLabelText(/Waarom/), { target: { value: 'Toch twee' } });
    fireEvent.click(within(separating).getByRole('button', { name: 'Weer losmaken' }));
    await waitForGone('Samengevoegd: het gaat daar verder');
    const { lists } = journey.services('marja');
    expect((await lists.initiatives.getByKey(otherKey))?.record.IsOpen).toBe(true);
  });
});

async function waitForGone(words: string): Promise<void> {
  await waitFor(() => expect(screen.queryByText(words)).toBeNull());
}
