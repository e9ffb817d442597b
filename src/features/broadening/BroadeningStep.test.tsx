/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { AppError } from '../../data/app-error';
import type { Colleague, Directory } from '../../data/ports';
import { contributorKey } from '../../domain/keys';
import type { Contributor } from '../../domain/records.generated';
import { exampleOpgave, Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { TestServices } from '../../testing/memory-tenant';
import { people } from '../../testing/people';
import type { Person } from '../../testing/people';
import { showStep } from '../../testing/show-step';
import type { ShownStep } from '../../testing/show-step';
import BroadeningStep from './BroadeningStep';

let tenant: MemoryTenant;
let journey: Journey;
const group = '6f000000-0000-4000-8000-000000000001';
const colleague = (login: Person): Colleague => ({
  personKey: people[login].personKey,
  name: people[login].name,
  mail: people[login].mail,
});

beforeEach(async () => {
  tenant = new MemoryTenant();
  journey = new Journey(tenant);
  await journey.reach('verbreding');
  await tenant.servicesFor('marja').lists.opgaven.createOnce({
    ...exampleOpgave,
    Programme: 'Integraal gebiedsgericht werken',
    Goal: 'Leefbare dorpen',
    Keywords: 'tuin;buurt;groen',
    OwnerKeys: people.henk.personKey,
    GroupId: group,
    IsActive: true,
  });
});

const ready = <T,>(value: T): { readonly state: 'ready'; readonly value: T } => ({ state: 'ready', value });
const found: Partial<Directory> = {
  aboutOpgaven: () =>
    Promise.resolve({
      people: ready([colleague('henk')]),
      groups: new Map([[group, ready({ members: [colleague('henk'), colleague('ingrid')] })]]),
    }),
};

function services(person: Person = 'anna', directory: Partial<Directory> = found): TestServices {
  const own = tenant.servicesFor(person);
  return { ...own, directory: { ...own.directory, ...directory } };
}

async function open(given: TestServices = services()): Promise<ShownStep> {
  const shown = showStep(BroadeningStep, journey.initiativeKey, given);
  await screen.findByRole('heading', { name: /Collega’s voor/ });
  return shown;
}

async function contributors(): Promise<readonly Contributor[]> {
  return (await tenant.servicesFor('marja').lists.contributors.find({ top: 100 })).items.map(({ record }) => record);
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

describe('Verbreding', () => {
  it('shows for each opgave who covers it, and for the chosen one the colleagues with why', async () => {
    await open();
    expect(
      screen
        .getByRole('button', { name: /Bewoners maken zelf hun buurt mooier Nog niemand/ })
        .getAttribute('aria-current'),
    ).toBe('true');
    const table = await screen.findByRole('table');
    const [henk, ingrid] = within(table).getAllByRole('row').slice(1);
    expect(henk?.textContent).toContain('Henk Zijlstra');
    expect(henk?.textContent).toContain('Eigenaar van deze opgave');
    expect(henk?.textContent).toContain('Deze maand nog niet gevraagd');
    expect(ingrid?.textContent).toContain('Ingrid Kuiper');
    expect(ingrid?.textContent).toContain('Lid van de groep van deze opgave');
  });

  it('asks the chosen colleagues with the message, for the opgave and with why, and says so', async () => {
    await open();
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Vraag Henk Zijlstra' }));
    const message = screen.getByLabelText<HTMLTextAreaElement>('Bericht aan Henk');
    expect(message.value).toContain('Dorpstuin achter het dorpshuis in Espel');
    fireEvent.change(message, { target: { value: 'Doe je mee, Henk?' } });
    const why = screen.getByLabelText<HTMLInputElement>('Waarom jij, voor Henk');
    expect(why.value).toContain('omdat je eigenaar bent van de opgave ‘Bewoners maken zelf hun buurt mooier’');
    fireEvent.change(why, { target: { value: 'Jij kent deze buurt.' } });
    expect(
      screen.getByText('Daarna heeft elke opgave iemand die gevraagd is of meedoet.', { exact: false }),
    ).toBeTruthy();
    press('Vraag mee te doen');
    await screen.findByText('Gevraagd om 14:05: Henk Zijlstra.');
    expect(await contributors()).toMatchObject([
      {
        PersonKey: people.henk.personKey,
        OpgaveKey: 'LB-01',
        Status: 'gevraagd',
        Message: 'Doe je mee, Henk?\n\nJij kent deze buurt.',
        NextName: 'Ingrid Kuiper',
        Why: 'eigenaar van de opgave Bewoners maken zelf hun buurt mooier, lid van de groep van de opgave Bewoners maken zelf hun buurt mooier',
      },
    ]);
    expect(screen.getByRole('link', { name: 'Zet klaar in Outlook' }).getAttribute('href')).toContain(
      'mailto:henk%40gemeente.example?',
    );
  });

  it('does not let ask before anybody was chosen, and moves focus to the first choice', async () => {
    await open();
    const first = await screen.findByRole('checkbox', { name: 'Vraag Henk Zijlstra' });
    press('Vraag mee te doen');
    expect(document.activeElement).toBe(first);
    expect(screen.getByText('Kies eerst een of meer collega’s.')).toBeTruthy();
    expect(await contributors()).toEqual([]);
  });

  it('keeps the way to the weighing closed until somebody was asked, and opens it then', async () => {
    const shown = await open();
    const button = screen.getByRole('button', { name: 'Open weging' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'vraag minstens één collega',
    );
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Vraag Henk Zijlstra' }));
    press('Vraag mee te doen');
    await screen.findByText('Elke opgave heeft iemand. Je kunt de weging openen.');
    press('Open weging');
    expect(shown.wentTo).toEqual(['weging']);
  });

  it('accepts a gap with a reason, which is saved while one types', async () => {
    await journey.services('anna').lists.contributors.createOnce({
      Title: 'Ingrid Kuiper',
      Key: 'c',
      InitiativeKey: journey.initiativeKey,
      PersonKey: people.ingrid.personKey,
      Status: 'gevraagd',
    });
    await open();
    const gap = await screen.findByLabelText('Waarom mag dit gat blijven?');
    fireEvent.change(gap, { target: { value: 'Niemand heeft nu tijd.' } });
    fireEvent.blur(gap);
    await screen.findByText('Je legde uit waarom een opgave nog niemand heeft. Je kunt de weging openen.');
    expect((await journey.initiative()).record.CoverageGapReason).toBe('Niemand heeft nu tijd.');
  });

  it('names a source that failed in one quiet line and shows what the others found', async () => {
    await open(
      services('anna', {
        ...found,
        aboutOpgaven: () =>
          Promise.resolve({
            people: ready([colleague('henk')]),
            groups: new Map([
              [
                group,
                { state: 'failed', error: new AppError('scope-missing', { subject: 'GroupMember.Read.All' }) } as const,
              ],
            ]),
          }),
      }),
    );
    await screen.findByText(
      /Leden van groepen zijn niet te zien: de beheerder heeft GroupMember.Read.All niet toegestaan./,
    );
    expect(screen.getByRole('checkbox', { name: 'Vraag Henk Zijlstra' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('tries a failed source again', async () => {
    let calls = 0;
    await open({
      ...services(),
      expertise: {
        findByName: () => Promise.resolve([]),
        findByExpertise: () => {
          calls += 1;
          if (calls === 1) return Promise.reject(new AppError('offline'));
          return Promise.resolve([
            { ...colleague('ingrid'), matched: [{ word: 'groen', found: 'groen', where: 'profile' }] },
          ]);
        },
      },
    });
    const line = await screen.findByText(/Zoeken op expertise in profielen gaf geen antwoord/);
    fireEvent.click(within(line).getByRole('button', { name: 'Opnieuw proberen' }));
    await screen.findByText('Weet veel van: groen');
  });

  it('says what to do when nobody was found', async () => {
    await open(services('anna', {}));
    await screen.findByText('Niemand gevonden.');
    expect(screen.getByText('Zoek zelf, of leg uit waarom dit gat mag blijven.')).toBeTruthy();
  });

  it('lets look for somebody by name, and an older answer never replaces a newer one', async () => {
    const answers = new Map<string, (colleagues: readonly Colleague[]) => void>();
    const directory = {
      ...found,
      findByName: (text: string) => new Promise<readonly Colleague[]>((resolve) => answers.set(text, resolve)),
    };
    await open(services('anna', directory));
    press('Zelf iemand zoeken');
    const field = screen.getByRole('searchbox', { name: 'Naam of e-mailadres van een collega' });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'gee' } });
    await waitFor(() => expect(answers.has('gee')).toBe(true), { timeout: 2000 });
    fireEvent.change(field, { target: { value: 'geert' } });
    await waitFor(() => expect(answers.has('geert')).toBe(true), { timeout: 2000 });
    answers.get('geert')?.([colleague('geert')]);
    await screen.findByRole('button', { name: 'Kies Geert Griffioen' });
    answers.get('gee')?.([colleague('rina')]);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Kies Rina Kuipers' })).toBeNull());
    press('Kies Geert Griffioen');
    const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Vraag Geert Griffioen' });
    expect(box.checked).toBe(true);
    expect(document.activeElement).toBe(field);
    expect(screen.getByText('Geert Griffioen staat aangevinkt in de lijst.')).toBeTruthy();
    press('Vraag mee te doen');
    await screen.findByText('Gevraagd om 14:05: Geert Griffioen.');
    expect(await contributors()).toMatchObject([{ OpgaveKey: 'LB-01', Why: 'gevraagd door de accountmanager' }]);
  });

  it('keeps the message when asking fails, and asks once when pressed again', async () => {
    const given = services();
    let failing = true;
    const lists = {
      ...given.lists,
      contributors: new Proxy(given.lists.contributors, {
        get: (list, name) =>
          name === 'createOnce' && failing
            ? () => Promise.reject(new AppError('offline'))
            : (Reflect.get(list, name) as () => unknown).bind(list),
      }),
    };
    await open({ ...given, lists });
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Vraag Henk Zijlstra' }));
    fireEvent.change(screen.getByLabelText('Bericht aan Henk'), { target: { value: 'Mijn bericht' } });
    press('Vraag mee te doen');
    expect((await screen.findByRole('alert')).textContent).toContain('De vraag is niet verstuurd.');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Bericht aan Henk').value).toBe('Mijn bericht');
    failing = false;
    press('Vraag mee te doen');
    await screen.findByText('Gevraagd om 14:05: Henk Zijlstra.');
    expect(await contributors()).toHaveLength(1);
  });

  it('lets a reader see but not ask', async () => {
    await open(services('geert'));
    await screen.findByText(/Alleen de accountmanager vraagt collega’s./);
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Vraag mee te doen' })).toBeNull();
  });

  it('asks a colleague who was asked for an answer, and keeps it', async () => {
    await open();
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Vraag Henk Zijlstra' }));
    press('Vraag mee te doen');
    await screen.findByText('Gevraagd om 14:05: Henk Zijlstra.');
    document.body.innerHTML = '';
    await open(services('henk'));
    press('Ik doe mee');
    await screen.findByText('Vastgelegd om 14:05: je doet mee.');
    expect(await contributors()).toMatchObject([{ Status: 'doet mee' }]);
  });
});

describe('somebody else in Verbreding', () => {
  const ask = (changes: Partial<Contributor>): Promise<unknown> =>
    journey.services('anna').lists.contributors.createOnce({
      Title: 'Ingrid Kuiper',
      Key: contributorKey(journey.initiativeKey, people.ingrid.personKey),
      InitiativeKey: journey.initiativeKey,
      PersonKey: people.ingrid.personKey,
      OpgaveKey: 'LB-01',
      Status: 'gevraagd',
      AskedOn: '2026-11-20',
      ...changes,
    });

  it('is proposed when a colleague did not answer in the days of the setting, and not before', async () => {
    await ask({ AskedOn: '2026-11-13', NextKey: people.henk.personKey, NextName: 'Henk Zijlstra' });
    await open();
    await screen.findByText('Ingrid Kuiper antwoordde niet in 6 werkdagen');
    fireEvent.click(await screen.findByRole('button', { name: 'Kies Henk Zijlstra' }));
    expect(screen.getByLabelText('Bericht aan Henk')).toBeTruthy();
  });

  it('is not proposed while the colleague has time', async () => {
    await ask({ AskedOn: '2026-11-16' });
    await open();
    await screen.findByRole('checkbox', { name: 'Vraag Henk Zijlstra' });
    expect(screen.queryByText(/antwoordde niet/)).toBeNull();
  });

  it('is named by a colleague who cannot, looked up by name, and stands on top of the list then', async () => {
    await ask({});
    const directory = { ...found, findByName: () => Promise.resolve([colleague('geert')]) };
    await open(services('ingrid', directory));
    press('Ik kan niet');
    press(await screen.findByRole('button', { name: 'Weet je wie wel kan?' }).then(() => 'Weet je wie wel kan?'));
    const field = screen.getByRole('searchbox', { name: 'Naam of e-mailadres van een collega' });
    fireEvent.change(field, { target: { value: 'geert' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Kies Geert Griffioen' }, { timeout: 2000 }));
    await screen.findByText('Je gaf aan dat je niet kunt, en noemde Geert Griffioen.');
    expect(await contributors()).toMatchObject([
      {
        Status: 'kan niet',
        BetterKey: people.geert.personKey,
        BetterName: 'Geert Griffioen',
        AnsweredOn: '2026-11-23',
      },
    ]);
    document.body.innerHTML = '';
    await open();
    const [first] = within(await screen.findByRole('table'))
      .getAllByRole('row')
      .slice(1);
    expect(first?.textContent).toContain('Geert Griffioen');
    expect(first?.textContent).toContain('Genoemd door Ingrid Kuiper');
  });

  it('is left out as not fitting this opgave, for everybody of the pool, until that is undone', async () => {
    await open();
    fireEvent.click(await screen.findByRole('button', { name: 'Niet passend: Henk Zijlstra' }));
    await screen.findByText(/Henk Zijlstra past hier niet, onthouden om 14:05/);
    await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Vraag Henk Zijlstra' })).toBeNull());
    document.body.innerHTML = '';
    await open(services('marja'));
    expect(await screen.findByRole('checkbox', { name: 'Vraag Ingrid Kuiper' })).toBeTruthy();
    expect(screen.queryByRole('checkbox', { name: 'Vraag Henk Zijlstra' })).toBeNull();
    press('Stel Henk Zijlstra weer voor');
    await screen.findByRole('checkbox', { name: 'Vraag Henk Zijlstra' });
  });

  it('stays out of sight of who is not of the pool', async () => {
    await journey.services('anna').lists.misfits.createOnce({
      Title: 'Henk Zijlstra',
      Key: 'm',
      OpgaveKey: 'LB-01',
      PersonKey: people.henk.personKey,
    });
    await open(services('geert'));
    await screen.findByText(/Alleen de accountmanager vraagt collega’s./);
    expect(screen.queryByText('Past niet bij deze opgave:')).toBeNull();
  });
});

describe('the moment to broaden', () => {
  it('is said in facts, chosen and kept, with the day from which', async () => {
    await open();
    expect(screen.getByText('Bekend: 7 van de 7 vragen van de verkenning.')).toBeTruthy();
    expect(screen.getByText('Het weegt enigszins voor raad, college of organisatie.')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: 'Later' }));
    await screen.findByText('Keuze bewaard om 14:05.');
    fireEvent.change(screen.getByLabelText('Vanaf wanneer?'), { target: { value: '2026-12-07' } });
    await waitFor(async () => {
      const { record } = await journey.initiative();
      expect([record.BroadeningChoice, record.BroadeningOn]).toEqual(['later', '2026-12-07']);
    });
  });
});

it('says when broadening comes, before its phase', async () => {
  const early = new Journey(new MemoryTenant());
  await early.reach('verkenning');
  const shown = showStep(BroadeningStep, early.initiativeKey, early.services('anna'));
  await screen.findByText('Verbreden kan na de voorlopige inschatting.');
  press('Naar inschatting');
  expect(shown.wentTo).toEqual(['inschatting']);
});

it('is complete in English', async () => {
  showStep(BroadeningStep, journey.initiativeKey, services(), { language: 'en' });
  await screen.findByRole('heading', { name: /Colleagues for/ });
  expect(screen.getByRole('button', { name: 'Ask to take part' })).toBeTruthy();
});
