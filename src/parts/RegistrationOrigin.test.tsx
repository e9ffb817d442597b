/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { AppError } from '../data/app-error';
import { Journey } from '../testing/journey';
import { MemoryTenant } from '../testing/memory-tenant';
import type { TestServices } from '../testing/memory-tenant';
import { showStep } from '../testing/show-step';
import { RegistrationOrigin } from './RegistrationOrigin';

let journey: Journey;

beforeEach(async () => {
  journey = new Journey(new MemoryTenant());
  await journey.reach('verkenning');
});

async function cameFromWebsite(): Promise<void> {
  await journey.services('marja').lists.registrations.update(await journey.registration(), {
    SourceReference: 'OF-4F7K2Q',
    OtherAnswers: 'Hoeveel buren doen mee? Twaalf.',
  });
}

const open = (services: TestServices): void => {
  showStep(RegistrationOrigin, journey.initiativeKey, services);
};

const views = async (): Promise<readonly (string | undefined)[]> =>
  (await journey.services('marja').lists.timeline.find({ top: 50 })).items
    .filter(({ record }) => record.Title.startsWith('Contactgegevens'))
    .map(({ record }) => record.ActorName);

describe('what was sent in on the website, in the dossier', () => {
  it('stays in reach of the pool after the assignment, and the timeline tells that another than the accountmanager saw it', async () => {
    await cameFromWebsite();
    open(journey.services('bram'));
    await screen.findByText('OF-4F7K2Q');
    screen.getByText('Hoeveel buren doen mee? Twaalf.');
    await waitFor(async () => expect(await views()).toHaveLength(1));
  });

  it('is not asked for by a colleague outside the pool', async () => {
    await cameFromWebsite();
    const services = journey.services('geert');
    const find = jest.spyOn(services.lists.registrations, 'find');
    open(services);
    await waitFor(() => expect(screen.queryByText('OF-4F7K2Q')).toBeNull());
    expect(find).not.toHaveBeenCalled();
  });

  it('says nothing when it was registered by telephone, and leaves no trace of looking', async () => {
    const services = journey.services('bram');
    const find = jest.spyOn(services.lists.registrations, 'find');
    open(services);
    await waitFor(() => expect(find).toHaveBeenCalled());
    await find.mock.results[0]?.value;
    expect(screen.queryByRole('heading')).toBeNull();
    expect(await views()).toEqual([]);
  });

  it('says that it could not be fetched, with a way to try again', async () => {
    const services = journey.services('bram');
    jest.spyOn(services.lists.registrations, 'find').mockRejectedValue(new AppError('offline'));
    open(services);
    await screen.findByText('Wat is ingestuurd, kon niet worden opgehaald.');
  });
});
