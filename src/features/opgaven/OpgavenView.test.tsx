/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextDecoder } from 'node:util';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { importOpgaven } from '../../commands/import-opgaven';
import { readHistory } from '../../domain/opgave-history';
import type { ImportedOpgave } from '../../domain/opgaven-csv';
import type { RouteQuery } from '../../session/routes';
import { Journey } from '../../testing/journey';
import { MemoryTenant } from '../../testing/memory-tenant';
import type { Person } from '../../testing/people';
import { show } from '../../testing/show';
import type { Shown } from '../../testing/show';
import { OpgavenView } from './OpgavenView';

// jsdom has no decoder; browsers do.
Object.assign(globalThis, { TextDecoder });

const realOpgaven = readFileSync(join(__dirname, '../../../sharepoint/opgaven.csv'));

let tenant: MemoryTenant;

beforeEach(() => {
  tenant = new MemoryTenant();
});

async function choose(name: string, content: Buffer | string): Promise<HTMLElement> {
  show(<OpgavenView />, { services: tenant.servicesFor('marja'), route: { view: 'opgaven' } });
  fireEvent.click(await screen.findByRole('button', { name: 'CSV inlezen' }));
  const panel = screen.getByRole('dialog', { name: 'Opgaven inlezen', hidden: true });
  const bytes = new Uint8Array(typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
  const file = new File([bytes], name);
  // jsdom's File has no arrayBuffer.
  file.arrayBuffer = () => Promise.resolve(bytes.buffer);
  fireEvent.change(within(panel).getByLabelText('Kies een CSV-bestand'), { target: { files: [file] } });
  return panel;
}

const row = (key: string, more: Partial<ImportedOpgave> = {}): ImportedOpgave => ({
  Key: key,
  Title: key,
  Programme: 'Begroting',
  Goal: 'Wonen',
  owners: [],
  ...more,
});

async function imported(opgaven: readonly ImportedOpgave[]): Promise<void> {
  const services = tenant.servicesFor('marja');
  await importOpgaven(services, { actor: await services.me(), opgaven });
}

afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(window, 'ResizeObserver');
});

/** A window whose width the test sets; jsdom lays nothing out. */
function sizeOfWindow(): (width: number) => void {
  let width = 1200;
  const told = new Set<() => void>();
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockImplementation(() => width);
  window.ResizeObserver = class {
    public constructor(private readonly tell: () => void) {}
    public observe(): void {
      told.add(this.tell);
    }
    public unobserve(): void {}
    public disconnect(): void {
      told.delete(this.tell);
    }
  } as unknown as typeof ResizeObserver;
  return (next) =>
    act(() => {
      width = next;
      told.forEach((tell) => tell());
    });
}

async function stored(): Promise<readonly string[]> {
  const page = await tenant.servicesFor('marja').lists.opgaven.find({ top: 500 });
  return page.items.map(({ record }) => record.Key);
}

describe('Opgaven', () => {
  it('says what to do while there are none', async () => {
    show(<OpgavenView />, { services: tenant.servicesFor('marja'), route: { view: 'opgaven' } });
    await screen.findByText('Er zijn nog geen opgaven.');
  });

  it('imports the 40 opgaven of the municipality and shows them by programme', async () => {
    const panel = await choose('opgaven.csv', realOpgaven);
    await within(panel).findByText('Alle 40 regels zijn goed.');
    fireEvent.click(within(panel).getByRole('button', { name: '40 opgaven inlezen', hidden: true }));
    await within(panel).findByText(/Klaar: 40 nieuw, 0 bijgewerkt, 0 al gelijk/);
    expect(await stored()).toHaveLength(40);
    await screen.findByText('40 opgaven');
  });

  it('doubles nothing when the same file is imported again', async () => {
    const first = await choose('opgaven.csv', realOpgaven);
    fireEvent.click(await within(first).findByRole('button', { name: '40 opgaven inlezen', hidden: true }));
    await within(first).findByText(/Klaar: 40 nieuw/);
    document.body.innerHTML = '';
    const second = await choose('opgaven.csv', realOpgaven);
    fireEvent.click(await within(second).findByRole('button', { name: '40 opgaven inlezen', hidden: true }));
    await within(second).findByText(/Klaar: 0 nieuw, 0 bijgewerkt, 40 al gelijk/);
    expect(await stored()).toHaveLength(40);
  });

  it('names wrong rows by number and reason, and takes the good ones only after a question', async () => {
    const file =
      'sleutel;programma;doel;opgave\r\nA-1;Wonen;Doel;"Goed\nover twee regels"\r\nA-2;;Doel;Zonder programma\r\nA-1;Wonen;Doel;Dubbel\r\n';
    const panel = await choose('fout.csv', `\uFEFF${file}`);
    await within(panel).findByText('1 regel is goed, 2 regels kunnen zo niet mee.');
    within(panel).getByText(/: Programma is leeg/);
    within(panel).getByText(/: Sleutel staat ook op regel 2/);
    expect(await stored()).toEqual([]);
    fireEvent.click(within(panel).getByRole('button', { name: 'Alleen de goede regel inlezen', hidden: true }));
    await within(panel).findByText(/Klaar: 1 nieuw/);
    expect(await stored()).toEqual(['A-1']);
  });

  it('says which columns a file lacks', async () => {
    const panel = await choose('kort.csv', 'sleutel,opgave\nA-1,Iets\n');
    await within(panel).findByText(/mist kolommen die nodig zijn: programma, doel/);
  });

  it('lets last year’s opgaven expire that the new list no longer names, and keeps what they were', async () => {
    await imported([row('WO-1', { Year: 2026 }), row('WO-2', { Year: 2026 })]);
    const panel = await choose('2027.csv', 'sleutel;programma;doel;opgave\r\nWO-1;Begroting;Wonen;Anders gezegd\r\n');
    await within(panel).findByText(/0 nieuw, 1 met een sleutel die er al is/);
    expect(within(panel).queryByRole('checkbox', { hidden: true })).toBeNull();
    fireEvent.change(within(panel).getByLabelText('Jaar van deze lijst'), { target: { value: '2027' } });
    fireEvent.click(within(panel).getByRole('checkbox', { name: /^Laat 1 opgave van een eerder jaar/, hidden: true }));
    fireEvent.click(within(panel).getByRole('button', { name: '1 opgave inlezen', hidden: true }));
    await within(panel).findByText(/0 nieuw, 1 bijgewerkt, 0 al gelijk\. 1 opgave is vervallen\./);
    const { opgaven } = tenant.servicesFor('marja').lists;
    const [continued, expired] = await Promise.all(['WO-1', 'WO-2'].map((key) => opgaven.getByKey(key)));
    expect(continued?.record).toMatchObject({ Title: 'Anders gezegd', Year: 2027, IsActive: true });
    expect(readHistory(continued?.record.History)[0]?.changes).toContainEqual({
      field: 'Title',
      from: 'WO-1',
      to: 'Anders gezegd',
    });
    expect(expired?.record).toMatchObject({ Title: 'WO-2', Year: 2026, IsActive: false });
  });

  it('offers no import to who may not', async () => {
    show(<OpgavenView />, { services: tenant.servicesFor('henk'), route: { view: 'opgaven' } });
    await screen.findByText('Er zijn nog geen opgaven.');
    expect(screen.queryByRole('button', { name: 'CSV inlezen' })).toBeNull();
  });
});

describe('the tree of programmes and opgaven', () => {
  const open = (person: Person = 'henk', query: RouteQuery = {}): Shown =>
    show(<OpgavenView />, { services: tenant.servicesFor(person), route: { view: 'opgaven', query } });
  const rowOf = (name: RegExp): HTMLElement => screen.getByRole('row', { name });

  beforeEach(async () => {
    await imported([
      row('MO-1', {
        Title: 'Veilig fietsen',
        Programme: 'Mobiliteitsplan 2030',
        Goal: 'Veilige wegen',
        Keywords: 'fietspad',
      }),
      row('MO-2', { Title: 'Nieuwe vormen van vervoer', Programme: 'Mobiliteitsplan 2030', Goal: 'Bereikbaarheid' }),
      row('WO-1', { Title: 'Betaalbaar wonen', Programme: 'Begroting 2026 – Wonen' }),
      row('SS-1', { Title: 'Samen eten', Programme: 'Sociale structuurvisie', Goal: 'Meedoen' }),
    ]);
  });

  it('says per programme how many there are and until when they hold, and warns where no year is known', async () => {
    open();
    await screen.findByText('Veilig fietsen');
    expect(rowOf(/^Begroting 2026/).textContent).toContain('1 opgave · jaar 2026');
    expect(rowOf(/^Mobiliteitsplan 2030/).textContent).toContain('2 opgaven · geldt tot en met 2030');
    expect(rowOf(/^Sociale structuurvisie/).textContent).toContain('zonder jaar');
  });

  it('is walked with the arrows: down and up, right and left open and close, Enter shows, Escape goes back', async () => {
    open();
    await screen.findByText('Veilig fietsen');
    const programme = rowOf(/^Mobiliteitsplan 2030/);
    programme.focus();
    fireEvent.keyDown(programme, { key: 'ArrowLeft' });
    expect(screen.queryByText('Veilig fietsen')).toBeNull();
    fireEvent.keyDown(programme, { key: 'ArrowRight' });
    fireEvent.keyDown(programme, { key: 'ArrowDown' });
    const first = rowOf(/Nieuwe vormen van vervoer/);
    expect(document.activeElement).toBe(first);
    fireEvent.keyDown(first, { key: 'Enter' });
    const detail = await screen.findByRole('region', { name: 'Gekozen opgave' });
    expect(document.activeElement?.textContent).toBe('Nieuwe vormen van vervoer');
    fireEvent.keyDown(detail, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).toBe(rowOf(/Nieuwe vormen van vervoer/)));
    fireEvent.keyDown(rowOf(/Nieuwe vormen van vervoer/), { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(rowOf(/^Mobiliteitsplan 2030/));
  });

  it('opens only what matches a search, marks the words, and keeps them in the address', async () => {
    const { visited } = open();
    await screen.findByText('Veilig fietsen');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'FIETS' } });
    expect(screen.getAllByRole('row').filter((one) => one.hasAttribute('data-opgave'))).toHaveLength(1);
    expect(rowOf(/Veilig fiets/).querySelector('mark')?.textContent).toBe('fiets');
    expect(visited[visited.length - 1]).toBe('#/opgaven?zoek=FIETS');
  });

  it('lets anybody say to know about an opgave, and take it back; then somebody knows about it', async () => {
    open('geert', { opgave: 'MO-1' });
    fireEvent.click(await screen.findByRole('button', { name: 'Ik weet hier veel van' }));
    await screen.findByText(/^Je staat erbij sinds 14:05\./);
    expect(screen.getByText('Zei zelf: ik weet hier veel van')).toBeTruthy();
    expect(rowOf(/Veilig fietsen/).textContent).toContain('Geert Griffioen');
    expect(screen.getByLabelText('Zonder mensen (3)')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Ongedaan maken'));
    fireEvent.click(screen.getByRole('button', { name: 'Ongedaan maken' }));
    await screen.findByRole('button', { name: 'Ik weet hier veel van' });
    expect(screen.getByLabelText('Zonder mensen (4)')).toBeTruthy();
  });

  it('shows a link to an expired opgave, says so, and where it goes on', async () => {
    const services = tenant.servicesFor('marja');
    const old = await services.lists.opgaven.getByKey('WO-1');
    if (!old) throw new Error('not there');
    await services.lists.opgaven.update(old, { IsActive: false, SucceededBy: 'SS-1' });
    const { visited } = open('henk', { opgave: 'WO-1' });
    const detail = await screen.findByRole('region', { name: 'Gekozen opgave' });
    within(detail).getByText(/Deze opgave is vervallen/);
    fireEvent.click(within(detail).getByRole('button', { name: 'Samen eten' }));
    expect(visited[visited.length - 1]).toBe('#/opgaven?opgave=SS-1');
  });

  it('lets who keeps the list change an opgave, with who changed what', async () => {
    open('bram', { opgave: 'MO-2' });
    fireEvent.click(await screen.findByRole('button', { name: 'Bewerken: Nieuwe vormen van vervoer' }));
    fireEvent.change(screen.getByLabelText('Opgave'), { target: { value: '' } });
    fireEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
    await screen.findByText('Vul in: opgave.');
    fireEvent.change(screen.getByLabelText('Opgave'), { target: { value: 'Delen in plaats van hebben' } });
    fireEvent.change(screen.getByLabelText('Geldt tot'), { target: { value: '2031' } });
    fireEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
    const detail = await screen.findByRole('region', { name: 'Gekozen opgave' });
    within(detail).getByText('Bram Hofstra wijzigde dit op 23 november 2026');
    within(detail).getByText('Opgave: Nieuwe vormen van vervoer → Delen in plaats van hebben');
    within(detail).getByText('Geldt tot: leeg → 31 december 2031');
    const list = tenant.servicesFor('bram').lists.opgaven;
    expect((await list.getByKey('MO-2'))?.record).toMatchObject({
      Title: 'Delen in plaats van hebben',
      ValidUntil: '2031-12-31',
    });
  });

  it('keeps what is typed, and the focus, when the window gets narrow and wide again', async () => {
    const setWidth = sizeOfWindow();
    open('bram', { opgave: 'MO-2' });
    fireEvent.click(await screen.findByRole('button', { name: 'Bewerken: Nieuwe vormen van vervoer' }));
    const keywords = screen.getByLabelText('Woorden om op te herkennen');
    keywords.focus();
    fireEvent.change(keywords, { target: { value: 'deelauto' } });
    for (const [width, isInTable] of [
      [600, true],
      [1200, false],
    ] as const) {
      setWidth(width);
      expect(screen.getByRole('treegrid').contains(keywords)).toBe(isInTable);
      expect(document.activeElement).toBe(keywords);
      screen.getByDisplayValue('deelauto');
      expect(screen.queryByText(/Dit had je al getypt/)).toBeNull();
    }
  });

  it('makes a new opgave and shows it', async () => {
    open('rina');
    fireEvent.click(await screen.findByRole('button', { name: 'Nieuwe opgave' }));
    const type = (field: HTMLElement | undefined, value: string): void => {
      if (field) fireEvent.change(field, { target: { value } });
    };
    type(screen.getByRole('textbox', { name: 'Opgave' }), 'Deelauto’s in elk dorp');
    // The filter at the top has the same name.
    type(screen.getAllByRole('combobox', { name: 'Programma' })[1], 'Begroting 2027');
    type(screen.getByRole('combobox', { name: 'Doel' }), 'Bereikbaarheid');
    type(screen.getByRole('textbox', { name: 'Jaar' }), '2027');
    fireEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
    const detail = await screen.findByRole('region', { name: 'Gekozen opgave' });
    within(detail).getByRole('heading', { name: 'Deelauto’s in elk dorp' });
    within(detail).getByText('Rina Kuipers maakte deze opgave op 23 november 2026');
  });

  it('lets an opgave expire: hidden from the table, shown on request', async () => {
    open('bram', { opgave: 'SS-1' });
    fireEvent.click(await screen.findByRole('button', { name: 'Bewerken: Samen eten' }));
    fireEvent.click(screen.getByRole('button', { name: 'Laten vervallen' }));
    await screen.findByText(/Deze opgave is vervallen/);
    expect(screen.queryByRole('row', { name: /Samen eten/ })).toBeNull();
    fireEvent.click(screen.getByLabelText('Ook vervallen'));
    expect(rowOf(/Samen eten/).textContent).toContain('vervallen');
  });

  it('names running initiatives without an opgave, past the assessment', async () => {
    await new Journey(tenant).reach('verbreding');
    const { lists } = tenant.servicesFor('marja');
    for (const link of (await lists.opgaveLinks.find({ top: 10 })).items) await lists.opgaveLinks.recycle(link);
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Toon ze' }));
    await screen.findByRole('link', { name: 'Dorpstuin achter het dorpshuis' });
  });
});
