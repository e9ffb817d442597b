/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import type { Setup, SetupFinding } from '../../data/ports';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { Person } from '../../testing/people';
import { show } from '../../testing/show';
import { SetupView } from './SetupView';

const finding = (id: string, part: Partial<SetupFinding> = {}): SetupFinding => ({
  id,
  area: 'lists',
  subject: id.split(':')[1] ?? id,
  state: 'ok',
  repairable: false,
  ...part,
});
const missing = { state: 'missing', repairable: true } as const;

const some: readonly SetupFinding[] = [
  finding('list:Opgaven'),
  finding('column:Afspraken.DueOn', missing),
  finding('index:Initiatieven.Settlement', { state: 'missing', reason: 'quota', names: ['Eigen kolom'] }),
  finding('rights:Contactmomenten', {
    area: 'rights',
    state: 'different',
    reason: 'strangers',
    names: ['Iemand de Vries'],
  }),
  finding('permission:Presence.Read.All', { area: 'permissions', subject: 'Presence.Read.All', state: 'missing' }),
];

/** A set-up that has these findings and mends what may be mended, until it is told to stop. */
function setupWith(findings: readonly SetupFinding[], failing: readonly string[] = []): Setup {
  let now = findings;
  return {
    check: () => Promise.resolve(now),
    findTeamsApp: () => Promise.resolve(undefined),
    repair: (asked, onProgress, signal) => {
      let done = 0;
      for (const one of asked.filter(({ repairable }) => repairable)) {
        if (signal.aborted) break;
        done += 1;
        const failed = failing.includes(one.id);
        const after = failed
          ? { ...one, state: 'not-allowed' as const, error: { code: 'no-rights', detail: {} } }
          : { ...one, state: 'ok' as const, repairable: false };
        now = now.map((other) => (other.id === one.id ? after : other));
        onProgress({ done, total: asked.length, finding: after, result: failed ? 'failed' : 'made' });
      }
      return Promise.resolve(now);
    },
  };
}

async function open(setup: Setup, person: Person = 'rina'): Promise<void> {
  const services = { ...new MemoryTenant().servicesFor(person), setup };
  show(<SetupView />, { services, route: { view: 'setup' } });
  await screen.findByRole('button', { name: 'Opnieuw controleren' });
  await waitFor(() => expect(screen.queryByText('Bezig met controleren…')).toBeNull());
}
/** The line of a thing; it can stand in the text to pass on too. */
const row = (name: string): HTMLElement =>
  screen.getAllByText(name).flatMap((found) => found.closest('li') ?? [])[0] as HTMLElement;
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));

afterEach(cleanup);

describe('Inrichting', () => {
  it('says of each thing what is wrong, what still works, who mends it and how', async () => {
    await open(setupWith(some));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nog niet ingericht: 1 van 5 in orde');
    expect(row('Afspraken, kolom DueOn').textContent).toContain('De knop maakt dit');
    const index = row('Index op Initiatieven, kolom Settlement').textContent;
    expect(index).toContain('er is geen plaats meer');
    expect(index).toContain('Tot 5.000 regels werkt alles.');
    expect(index).toContain('Haal daar een index weg die jullie zelf maakten (Eigen kolom)');
    expect(index).toContain('Doe dit zelf');
    expect(row('Rechten op Contactmomenten').textContent).toContain('Iemand de Vries');
    expect(screen.getByText('Niet toegestaan. Je ziet niet wie nu te bellen is.')).toBeTruthy();
  });

  it('leads from a check to the part of the guide about it', async () => {
    await open(setupWith(some));
    const partOf = (name: string): string | null | undefined =>
      screen.getByRole('link', { name: `Lees in de gids over ${name}` }).getAttribute('href');
    expect(partOf('Presence.Read.All')).toBe('#/hulp/beheer?van=inrichting&deel=2-geef-de-toestemmingen');
    expect(partOf('Afspraken, kolom DueOn')).toBe('#/hulp/beheer?van=inrichting&deel=4-richt-de-site-in');
  });

  it('says which programme has no team, what then happens, and where it is set right', async () => {
    const team = { area: 'teams', subject: 'Wonen, Zorg' } as const;
    await open(
      setupWith([
        finding('programme-team:x', { ...team, state: 'missing', reason: 'not-found' }),
        finding('programme-team:y', { ...team, subject: 'Sport', state: 'not-allowed', reason: 'not-member' }),
        finding('programme-installed:z', { ...team, subject: 'Groen', state: 'missing', reason: 'not-found' }),
      ]),
    );
    const gone = row('Team voor Wonen, Zorg');
    expect(gone.textContent).toContain('Initiatieven van dit programma krijgen bij een weging geen kanaal.');
    expect(gone.textContent).toContain('Bij het openen kan iemand ook het gewone team kiezen.');
    expect(within(gone).getByRole('link', { name: 'Team voor Wonen, Zorg bekijken' }).getAttribute('href')).toBe(
      '#/inrichting/spelregels',
    );
    expect(row('Team voor Sport').textContent).toContain('Eigenaar van het team');
    expect(row('App in het team voor Groen').textContent).toContain('Meer apps en voegt Initiatievenwijzer toe');
  });

  it('makes the Teams app for this site, and says who uploads it and where', async () => {
    await open(setupWith(some));
    const saved = savedFiles();
    press('Teams-app voor deze site maken');
    await screen.findByText(/^Gemaakt: initiatievenwijzer-.*-teams\.zip\./);
    expect(saved.map(({ name }) => name)).toEqual([expect.stringMatching(/^initiatievenwijzer-[\d.]+-teams\.zip$/)]);
    expect(screen.getByText(/^Een beheerder van Teams uploadt het in het Teams-beheercentrum/)).toBeTruthy();
  });

  it('has a text for who can grant permissions, to copy or to mail', async () => {
    await open(setupWith(some));
    const ask = screen.getByRole('region', { name: 'Vraag dit aan de beheerder van Microsoft 365' });
    expect(ask.textContent).toContain('Zien wie nu te bereiken is');
    const mail = within(ask).getByRole('link', { name: 'Zet klaar in een mail' }).getAttribute('href') ?? '';
    expect(decodeURIComponent(mail)).toContain('Presence.Read.All: Zien wie nu te bereiken is');
  });

  it('asks the manager of the site for what this person may not make', async () => {
    const limited = some.map((one) => ({ ...one, repairable: false }));
    await open(setupWith(limited), 'anna');
    expect(screen.queryByRole('button', { name: /^Maak wat ontbreekt/ })).toBeNull();
    const ask = screen.getByRole('region', { name: 'Vraag dit aan de beheerder van de site' });
    expect(ask.textContent).toContain('Afspraken, kolom DueOn');
    expect(ask.textContent).toContain('kiest ‘Maak wat ontbreekt’');
  });

  it('shows the plan without doing it, and puts focus on it', async () => {
    const setup = setupWith(some);
    const repair = jest.spyOn(setup, 'repair');
    await open(setup);
    press('Toon het plan');
    const heading = screen.getByRole('heading', { name: 'Dit gaat de knop doen' });
    expect(document.activeElement).toBe(heading);
    expect(screen.getByText('Een kolom toevoegen (Afspraken, kolom DueOn)')).toBeTruthy();
    expect(repair).not.toHaveBeenCalled();
    press('Plan sluiten');
    expect(screen.queryByText('Dit gaat de knop doen')).toBeNull();
  });

  it('makes what it may, says what became of it, and puts focus on that', async () => {
    await open(setupWith(some));
    press('Maak wat ontbreekt (1)');
    const result = await screen.findByText('Klaar: 1 ding gemaakt of bijgewerkt.');
    expect(document.activeElement?.contains(result)).toBe(true);
    expect(screen.getByText('Een kolom toevoegen (Afspraken, kolom DueOn)')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Maak wat ontbreekt/ })).toBeNull();
  });

  it('says what failed and why', async () => {
    await open(setupWith(some, ['column:Afspraken.DueOn']));
    press('Maak wat ontbreekt (1)');
    await screen.findByText(/1 ding is niet gelukt/);
    expect(screen.getByText(/^Afspraken, kolom DueOn: /).textContent).not.toBe('Afspraken, kolom DueOn: niet gelukt.');
  });

  it('offers an upgrade of older lists, and asks to load the page again when the lists are newer', async () => {
    const version = { state: 'different', names: ['1'], subject: '2' } as const;
    await open(setupWith([finding('version', { ...version, reason: 'older', repairable: true })]));
    expect(screen.getByText(/^De lijsten zijn van versie 1, deze app kent versie 2\./)).toBeTruthy();
    cleanup();
    await open(setupWith([finding('version', { ...version, names: ['3'], reason: 'newer' })]));
    expect(screen.getByText(/Herlaad de pagina om verder te gaan\./)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Pagina herladen' })).toBeTruthy();
  });

  it('gives a report without the names of colleagues', async () => {
    await open(setupWith(some));
    const saved = savedFiles();
    press('Verslag downloaden');
    expect(saved.map(({ name }) => name)).toEqual(['inrichting-2026-11-23.txt']);
    const text = await textOf(saved[0]?.content);
    expect(text).toContain('[niet in orde] Index op Initiatieven, kolom Settlement');
    expect(text).toContain('    Wie: Beheerder van Microsoft 365');
    expect(text).toContain('[in orde] Lijsten en kolommen: 1 lijst');
    expect(text).not.toContain('Vries');
  });
});

interface SavedFile {
  readonly name: string;
  readonly content: Blob;
}

/** What the browser is given to save from now on. */
function savedFiles(): readonly SavedFile[] {
  const saved: SavedFile[] = [];
  let content = new Blob();
  URL.createObjectURL = (blob) => {
    content = blob as Blob;
    return 'blob:file';
  };
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content });
  });
  return saved;
}

const textOf = (blob: Blob = new Blob()): Promise<string> =>
  new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.readAsText(blob);
  });
