/** @jest-environment jsdom */
import { fireEvent, screen, within } from '@testing-library/react';
import { askHandover } from '../../commands/ask-handover';
import { createStartnotitie } from '../../commands/create-startnotitie';
import { pauseClock } from '../../commands/pause-clock';
import { recordAbsence } from '../../commands/record-absence';
import { releaseInitiatives } from '../../commands/release-initiatives';
import { AppError } from '../../data/app-error';
import type { Services } from '../../data/ports';
import { Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import type { Person } from '../../testing/people';
import type { Shown } from '../../testing/show';
import { showToday } from '../../testing/show-today';

let tenant: MemoryTenant;
let journey: Journey;

beforeEach(() => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
});

function open(person: Person, services: Services = tenant.servicesFor(person)): Shown {
  return showToday(person, services);
}

const region = (name: string): Promise<HTMLElement> => screen.findByRole('region', { name });

describe('Vandaag while we wait, and while colleagues are away', () => {
  const pause = async (promisedOn?: string): Promise<unknown> =>
    pauseClock(tenant.servicesFor('anna'), {
      ...(await journey.acting('anna', 'pause')),
      initiativeKey: journey.initiativeKey,
      pause: { waitingFor: 'de lijst met deelnemers', promisedOn },
    });

  const away = async (from: string): Promise<unknown> =>
    recordAbsence(tenant.servicesFor('anna'), {
      ...(await journey.acting('anna', 'away')),
      personKey: people.anna.personKey,
      absence: { from, until: '2026-11-27' },
      standIns: [
        {
          initiativeKey: journey.initiativeKey,
          standIn: { personKey: people.bram.personKey, name: people.bram.name },
        },
      ],
      note: 'Bel eerst het dorpshuis.',
    });

  it('says on what we wait and since when, and lets the clock run again in the row', async () => {
    await journey.reach('verkenning');
    await pause('2026-11-25');
    open('anna');
    const waiting = await region('Wacht op initiatiefnemers');
    within(waiting).getByText('de lijst met deelnemers');
    within(waiting).getByText(/Klok staat stil sinds maandag 23 november, 0 werkdagen. Beloofd voor woensdag 25/);
    fireEvent.click(within(waiting).getByRole('button', { name: 'Klok weer laten lopen' }));
    await screen.findByText('De klok loopt weer sinds 14:05.');
    expect((await journey.initiative()).record.WaitingSince).toBeUndefined();
  });

  it('puts what was promised and did not come above everything', async () => {
    await journey.reach('verkenning');
    await pause('2026-11-24');
    tenant.passDays(2);
    open('anna');
    const broken = await region('Beloofd, nog niet gekomen');
    within(broken).getByText(/Was beloofd voor dinsdag 24 november/);
    const calls = await region('Eerst bellen');
    expect(broken.compareDocumentPosition(calls) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('gives the stand-in the calls on the days of the absence, and asks before', async () => {
    await journey.reach('toegewezen');
    await away('2026-11-24');
    const before = open('bram');
    await screen.findByText('Anna de Wit');
    await screen.findByText('Niemand wacht op een gesprek.');
    before.unmount();
    tenant.passDays(1);
    open('bram');
    const calls = await region('Eerst bellen');
    within(calls).getByRole('link', { name: 'Dorpstuin achter het dorpshuis' });
    within(calls).getByText(/Je vervangt Anna de Wit tot en met vrijdag 27 november. “Bel eerst het dorpshuis.”/);
    expect(screen.getByText(/Je vervangt Anna de Wit: 1 initiatief\./)).toBeTruthy();
  });

  it('shows who did not say yes yet', async () => {
    await journey.reach('verkenning');
    await away('2026-11-24');
    open('anna');
    const asked = await region('Gevraagd aan collega’s');
    within(asked).getByText('Bram Hofstra zei nog geen ja, 1 initiatief');
  });

  it('asks the one who is to take over, and shows the other that they wait', async () => {
    await journey.reach('verkenning');
    await askHandover(tenant.servicesFor('anna'), {
      ...(await journey.acting('anna', 'ask')),
      initiativeKey: journey.initiativeKey,
      draft: {
        to: { personKey: people.bram.personKey, name: people.bram.name },
        reason: 'Andere taak gekregen',
        note: 'Bel terug.',
        message: 'Bram wordt uw vaste contactpersoon.',
      },
    });
    const first = open('bram');
    await screen.findByText('Dorpstuin achter het dorpshuis');
    first.unmount();
    open('anna');
    const asked = await region('Gevraagd aan collega’s');
    within(asked).getByText('Wacht op Bram sinds 14:05');
  });
});

describe('Vandaag of griffie and of the counter', () => {
  it('shows griffie what is coming for decision, by whom, with the startnotitie', async () => {
    await journey.reach('besluit');
    const initiative = (await journey.initiative()).record;
    await createStartnotitie(tenant.servicesFor('anna'), {
      ...(await journey.acting('anna', 'note')),
      initiative,
      build: () => Promise.resolve(new ArrayBuffer(8)),
    });
    open('geert');
    const deciding = await region('Komt voor een besluit');
    await within(deciding).findByRole('link', { name: 'Dorpstuin achter het dorpshuis' });
    within(deciding).getByText('College');
    within(deciding).getByRole('link', { name: 'Open de startnotitie van Dorpstuin achter het dorpshuis' });
  });

  it('shows the counter what became of its registrations', async () => {
    await journey.reach('toegewezen');
    open('sanne');
    const own = await region('Jouw aanmeldingen');
    await within(own).findByText('Anna de Wit is het vaste contact.');
  });

  it('tells the counter that somebody let go, instead of the name of before', async () => {
    await journey.reach('toegewezen');
    await releaseInitiatives(tenant.servicesFor('marja'), {
      ...(await journey.acting('marja', 'release')),
      initiativeKeys: [journey.initiativeKey],
      reason: 'Anna is ziek.',
    });
    open('sanne');
    const own = await region('Jouw aanmeldingen');
    await within(own).findByText('Wacht op een nieuwe accountmanager.');
  });

  it('a part that fails leaves the rest', async () => {
    await journey.reach('toegewezen');
    const services = tenant.servicesFor('sanne');
    const registrations = { ...services.lists.registrations, find: () => Promise.reject(new AppError('offline')) };
    open('sanne', { ...services, lists: { ...services.lists, registrations } });
    const own = await region('Jouw aanmeldingen');
    await within(own).findByText('Dit deel is niet geladen. De rest van deze pagina klopt wel.');
  });
});
