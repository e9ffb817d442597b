import { saveAssessment } from '../commands/save-assessment';
import { AppError } from '../data/app-error';
import type { Drafts, Stored } from '../data/ports';
import type { AssessmentColumn } from '../domain/assessment';
import type { Initiative } from '../domain/records.generated';
import { anInitiative } from '../testing/builders';
import { MemoryTenant } from '../testing/memory-tenant';
import { people } from '../testing/people';
import { Autosave } from './autosave';

const columns: readonly AssessmentColumn[] = ['Delineation', 'AddedValue'];

let tenant: MemoryTenant;
let drafts: Drafts;
let offline: boolean;
let sent: number;

beforeEach(() => {
  jest.useFakeTimers();
  tenant = new MemoryTenant();
  drafts = tenant.servicesFor('anna').drafts;
  offline = false;
  sent = 0;
});

afterEach(() => {
  jest.useRealTimers();
});

async function stored(): Promise<Stored<Initiative>> {
  return tenant.servicesFor('anna').lists.initiatives.createOnce(anInitiative({ Phase: 'inschatting' }));
}

async function open(): Promise<Autosave<AssessmentColumn, string>> {
  const services = tenant.servicesFor('anna');
  const autosave = new Autosave<AssessmentColumn, string>(
    {
      stored: await stored(),
      draftName: 'test',
      columnsOf: (column) => [column],
      read: (record, column) => record[column] ?? '',
      isSame: (one, other) => one === other,
      save: (latest, column, value) => {
        sent += 1;
        if (offline) throw new AppError('offline');
        return saveAssessment(services, { actor: people.anna, stored: latest, mine: { [column]: value } });
      },
      drafts,
      now: services.now,
    },
    columns,
  );
  autosave.subscribe(() => undefined);
  return autosave;
}

/** Bram saves in the same initiative, from what the list holds now. */
async function bramSaves(changes: Partial<Initiative>): Promise<void> {
  const { lists } = tenant.servicesFor('bram');
  const latest = await lists.initiatives.getByKey(anInitiative().Key);
  if (latest) await lists.initiatives.update(latest, changes);
}

async function inList(): Promise<Initiative | undefined> {
  return (await tenant.servicesFor('marja').lists.initiatives.getByKey(anInitiative().Key))?.record;
}

async function latest(): Promise<Stored<Initiative>> {
  const found = await tenant.servicesFor('marja').lists.initiatives.getByKey(anInitiative().Key);
  if (!found) throw new Error('no initiative');
  return found;
}

describe('autosave', () => {
  it('saves what was typed after a pause, and says when', async () => {
    const autosave = await open();
    autosave.change('Delineation', 'Alleen het gras');
    expect(autosave.field('Delineation').state.kind).toBe('unsaved');
    await jest.advanceTimersByTimeAsync(2000);
    expect(autosave.field('Delineation').state).toEqual({ kind: 'saved', at: tenant.clock });
    expect((await inList())?.Delineation).toBe('Alleen het gras');
  });

  it('sends one request for a word that was typed key by key', async () => {
    const autosave = await open();
    for (const text of ['A', 'Al', 'All', 'Alle']) {
      autosave.change('Delineation', text);
      await jest.advanceTimersByTimeAsync(300);
    }
    await jest.advanceTimersByTimeAsync(2000);
    expect(sent).toBe(1);
  });

  it('saves two fields one after the other, each on the version of the one before', async () => {
    const autosave = await open();
    autosave.change('Delineation', 'Alleen het gras');
    autosave.change('AddedValue', 'Een mooier dorp');
    await autosave.flush();
    expect(await inList()).toMatchObject({ Delineation: 'Alleen het gras', AddedValue: 'Een mooier dorp' });
    expect(columns.map((column) => autosave.field(column).state.kind)).toEqual(['saved', 'saved']);
  });

  it('leaves alone what a colleague saved in another field', async () => {
    const autosave = await open();
    autosave.change('Delineation', 'Alleen het gras');
    await bramSaves({ AddedValue: 'Van Bram' });
    await autosave.flush();
    expect(await inList()).toMatchObject({ Delineation: 'Alleen het gras', AddedValue: 'Van Bram' });
  });

  it('offers both texts when a colleague changed the same field, and overwrites nothing', async () => {
    const autosave = await open();
    autosave.change('Delineation', 'Van Anna');
    await bramSaves({ Delineation: 'Van Bram' });
    await autosave.flush();
    const { value, state } = autosave.field('Delineation');
    expect(value).toBe('Van Anna');
    expect(state).toMatchObject({
      kind: 'conflict',
      conflicts: [{ field: 'Delineation', mine: 'Van Anna', theirs: 'Van Bram', theirsBy: 'Bram Hofstra' }],
    });
    expect((await inList())?.Delineation).toBe('Van Bram');
  });

  it('sees a colleague’s text also when it came along with another field of one’s own', async () => {
    const autosave = await open();
    autosave.change('Delineation', 'Van Anna');
    await bramSaves({ Delineation: 'Van Bram' });
    const latest = await tenant.servicesFor('anna').lists.initiatives.getByKey(anInitiative().Key);
    if (latest) autosave.rebase(latest);
    await autosave.flush();
    expect(autosave.field('Delineation').state.kind).toBe('conflict');
    expect((await inList())?.Delineation).toBe('Van Bram');
  });

  it('saves the text that the person chooses after a conflict', async () => {
    const autosave = await open();
    autosave.change('Delineation', 'Van Anna');
    await bramSaves({ Delineation: 'Van Bram' });
    await autosave.flush();
    await autosave.resolve('Delineation', 'Van Anna\n\nVan Bram');
    expect(autosave.field('Delineation').state.kind).toBe('saved');
    expect((await inList())?.Delineation).toBe('Van Anna\n\nVan Bram');
  });

  it('keeps the text without connection and sends it when there is one again', async () => {
    const autosave = await open();
    offline = true;
    autosave.change('Delineation', 'Alleen het gras');
    await autosave.flush();
    expect(autosave.field('Delineation')).toMatchObject({ value: 'Alleen het gras', state: { kind: 'failed' } });
    offline = false;
    await jest.advanceTimersByTimeAsync(5000);
    expect(autosave.field('Delineation').state.kind).toBe('saved');
    expect((await inList())?.Delineation).toBe('Alleen het gras');
  });

  it('brings back and saves text that never reached the server before the page was closed', async () => {
    const before = await open();
    offline = true;
    before.change('Delineation', 'Bijna weg');
    await before.flush();
    offline = false;
    const after = await open();
    expect(after.field('Delineation').value).toBe('Bijna weg');
    await jest.advanceTimersByTimeAsync(2000);
    expect((await inList())?.Delineation).toBe('Bijna weg');
    expect(drafts.read('test/Delineation')).toBeUndefined();
  });

  it('offers both texts when a colleague wrote in the field while the page was closed', async () => {
    const before = await open();
    offline = true;
    before.change('Delineation', 'Van Anna');
    await before.flush();
    offline = false;
    await bramSaves({ Delineation: 'Van Bram' });
    const after = await open();
    await after.flush();
    expect(after.field('Delineation').state.kind).toBe('conflict');
    expect((await inList())?.Delineation).toBe('Van Bram');
  });

  it('shows at once what a colleague saved in a field where nobody is', async () => {
    const autosave = await open();
    await bramSaves({ Delineation: 'Van Bram' });
    autosave.rebase(await latest());
    expect(autosave.field('Delineation').value).toBe('Van Bram');
  });

  it('changes nothing under the cursor: what a colleague saved comes when the field is left', async () => {
    const autosave = await open();
    autosave.change('Delineation', 'Van Anna');
    await autosave.flush();
    autosave.hold('Delineation');
    await bramSaves({ Delineation: 'Van Bram' });
    autosave.rebase(await latest());
    expect(autosave.field('Delineation').value).toBe('Van Anna');
    expect(autosave.isBehind('Delineation')).toBe(true);
    autosave.release('Delineation');
    expect(autosave.field('Delineation').value).toBe('Van Bram');
    expect(autosave.isBehind('Delineation')).toBe(false);
  });

  it('offers both texts to who types on in a field that a colleague saved meanwhile', async () => {
    const autosave = await open();
    autosave.change('Delineation', 'Van Anna');
    await autosave.flush();
    autosave.hold('Delineation');
    await bramSaves({ Delineation: 'Van Bram' });
    autosave.rebase(await latest());
    autosave.change('Delineation', 'Van Anna, en meer');
    await autosave.flush();
    expect(autosave.field('Delineation').state.kind).toBe('conflict');
    expect((await inList())?.Delineation).toBe('Van Bram');
  });

  it('does not go back to an older version that was read slowly', async () => {
    const autosave = await open();
    const slow = await latest();
    autosave.change('Delineation', 'Van Anna');
    await autosave.flush();
    autosave.rebase(slow);
    expect(autosave.field('Delineation').value).toBe('Van Anna');
  });

  it('never makes who types wait: while a save hangs, what is typed stands there and is saved after it', async () => {
    const services = tenant.servicesFor('anna');
    let answer = (): void => undefined;
    const hanging = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const autosave = new Autosave<AssessmentColumn, string>(
      {
        stored: await stored(),
        draftName: 'hangs',
        columnsOf: (column) => [column],
        read: (record, column) => record[column] ?? '',
        isSame: (one, other) => one === other,
        save: async (base, column, value) => {
          await hanging;
          return saveAssessment(services, { actor: people.anna, stored: base, mine: { [column]: value } });
        },
        drafts,
        now: services.now,
      },
      columns,
    );
    autosave.change('Delineation', 'Alleen');
    const saving = autosave.flush();
    autosave.change('Delineation', 'Alleen het gras');
    expect(autosave.field('Delineation').value).toBe('Alleen het gras');
    answer();
    await saving;
    expect((await inList())?.Delineation).toBe('Alleen het gras');
  });
});
