import { AppError } from '../data/app-error';
import type { ReadyRow } from '../domain/import/check';
import { deriveKey } from '../domain/keys';
import { readSettings } from '../domain/settings';
import { MemoryTenant } from '../testing/memory-tenant';
import { people } from '../testing/people';
import type { Person } from '../testing/people';
import { importInitiatives } from './import-initiatives';
import type { ImportInitiativesResult } from './import-initiatives';
import { undoImport } from './undo-import';
import type { UndoImportResult } from './undo-import';

const settings = readSettings([]);

function ready(title: string, values: Partial<ReadyRow> = {}): { key: string; row: ReadyRow } {
  const row: ReadyRow = {
    title,
    summary: title,
    settlement: 'Ens',
    phase: 'verkenning',
    accountmanager: people.anna,
    receivedOn: '2026-05-12',
    type: undefined,
    opgaven: [],
    nextAction: 'Bellen',
    nextActionOn: '2026-12-01',
    outcome: undefined,
    outcomeNote: '',
    closedOn: undefined,
    contactName: 'Ria Verzonnen',
    phone: '0527-000 061',
    email: '',
    organisation: '',
    reference: '',
    ...values,
  };
  return { key: deriveKey('test', title), row };
}

describe('running initiatives from a file', () => {
  let tenant: MemoryTenant;
  beforeEach(() => {
    tenant = new MemoryTenant();
  });

  async function run(
    rows: readonly { key: string; row: ReadyRow }[],
    options: { person?: Person; stopAfter?: number; fingerprint?: string } = {},
  ): Promise<ImportInitiativesResult> {
    const { person = 'marja', stopAfter, fingerprint = deriveKey('test', 'file') } = options;
    const services = tenant.servicesFor(person);
    const abort = new AbortController();
    const onProgress = ({ done }: { done: number }): void => {
      if (done === stopAfter) abort.abort();
    };
    const actor = await services.me();
    const input = { actor, settings, fileName: 'lopend.xlsx', fingerprint, rows, onProgress, signal: abort.signal };
    return importInitiatives(services, input);
  }
  async function undo(runKey: string, person: Person = 'marja'): Promise<UndoImportResult> {
    const services = tenant.servicesFor(person);
    return undoImport(services, { actor: await services.me(), runKey });
  }
  const lists = () => tenant.servicesFor('marja').lists;
  const initiatives = async () => (await lists().initiatives.find({ top: 100 })).items;
  const runs = async () => (await lists().imports.find({ top: 100 })).items.map(({ record }) => record);
  const three = [ready('A'), ready('B'), ready('C')];

  it('are in the list with number, accountmanager, next step; contact data only where the pool sees it', async () => {
    const opgaven = [{ Key: 'LB-01', Title: 'Buurt' }];
    expect(await run([ready('A', { opgaven, reference: 'Z-1' })])).toMatchObject({ created: 1, known: 0, failed: [] });
    const [stored] = await initiatives();
    expect(stored?.record).toMatchObject({
      Number: '2026-001',
      AccountmanagerName: 'Anna de Wit',
      NextAction: 'Bellen',
      SourceReference: 'Z-1',
      IsOpen: true,
    });
    expect(JSON.stringify(stored)).not.toContain('Ria');
    expect((await lists().initiators.find({ top: 9 })).items).toMatchObject([{ record: { Title: 'Ria Verzonnen' } }]);
    expect((await lists().opgaveLinks.find({ top: 9 })).items).toMatchObject([{ record: { OpgaveKey: 'LB-01' } }]);
    const [line] = (await lists().timeline.find({ top: 9 })).items;
    expect(line?.record).toMatchObject({ Title: 'Ingelezen uit een bestand', ActorName: people.marja.name });
  });

  it('closed ones get outcome, day and how long they are kept', async () => {
    const closed = {
      phase: 'afgerond',
      outcome: 'gestopt',
      closedOn: '2026-03-01',
      accountmanager: undefined,
    } as const;
    await run([ready('A', closed)]);
    expect((await initiatives())[0]?.record).toMatchObject({
      IsOpen: false,
      Outcome: 'gestopt',
      RetainUntil: '2027-03-01',
      ClosedAt: '2026-03-01T12:00:00.000Z',
    });
  });

  it('come once, however often the same file is read', async () => {
    await run(three);
    expect(await run(three)).toMatchObject({ created: 0, known: 3 });
    expect(await initiatives()).toHaveLength(3);
  });

  it('go on where somebody stopped, in the same import', async () => {
    expect(await run(three, { stopAfter: 1 })).toMatchObject({ created: 1, stopped: true });
    expect(await runs()).toMatchObject([{ Status: 'bezig', RowCount: 3 }]);
    await run(three);
    expect(await runs()).toMatchObject([{ Status: 'klaar' }]);
    expect(await initiatives()).toHaveLength(3);
  });

  it('name the rows that failed, and a repeat does only those', async () => {
    const services = tenant.servicesFor('marja');
    const create = jest.spyOn(services.lists.initiatives, 'createOnce');
    create.mockRejectedValueOnce(new AppError('refused', { subject: 'Initiatieven' }));
    const actor = await services.me();
    const input = { actor, settings, fileName: 'a', fingerprint: 'f', rows: three };
    const first = await importInitiatives(services, input);
    expect(first).toMatchObject({ created: 2, failed: [{ key: three[0]?.key }] });
    await importInitiatives(services, input);
    expect(await initiatives()).toHaveLength(3);
    expect(await runs()).toMatchObject([{ Status: 'klaar' }]);
  });

  it('are for the coordinator and the administrator', async () => {
    expect((await run(three, { person: 'anna' })).kind).toBe('blocked');
    expect((await run(three, { person: 'rina' })).kind).toBe('imported');
    const [first] = await runs();
    expect((await undo(first?.Key ?? '', 'anna')).kind).toBe('blocked');
  });

  it('go away as a whole when the import is undone, and can be read again', async () => {
    const result = await run([ready('A', { opgaven: [{ Key: 'LB-01', Title: 'Buurt' }] }), ready('B')]);
    const runKey = result.kind === 'imported' ? result.runKey : '';
    expect(await undo(runKey)).toMatchObject({ kind: 'undone', removed: 2, kept: [] });
    expect(await initiatives()).toEqual([]);
    expect((await lists().initiators.find({ top: 9 })).items).toEqual([]);
    expect((await lists().opgaveLinks.find({ top: 9 })).items).toEqual([]);
    expect(await runs()).toMatchObject([{ Status: 'teruggedraaid' }]);
    expect(await run([ready('A')])).toMatchObject({ created: 1 });
    expect(await runs()).toMatchObject([{ Status: 'teruggedraaid' }, { Status: 'klaar' }]);
    const again = await runs();
    expect(await undo(again[1]?.Key ?? '')).toMatchObject({ removed: 1, kept: [] });
  });

  it.each([
    [
      'changed',
      async (key: string) => {
        const stored = await lists().initiatives.getByKey(key);
        if (stored) await lists().initiatives.update(stored, { NextAction: 'Anders' });
      },
    ],
    [
      'with an agreement',
      async (key: string) => {
        await lists().agreements.createOnce({
          Title: 'X',
          Key: 'a',
          InitiativeKey: key,
          OwnerSide: 'gemeente',
          Status: 'open',
        });
      },
    ],
    [
      'with a corrected phone number',
      async (key: string) => {
        const stored = await lists().initiators.getByKey(deriveKey(key, 'initiator'));
        if (stored) await lists().initiators.update(stored, { Phone: '06' });
      },
    ],
    [
      'with a new line in the timeline',
      async (key: string) => {
        await lists().timeline.createOnce({
          Title: 'Opgave gekoppeld',
          Key: 't',
          InitiativeKey: key,
          At: tenant.clock.toISOString(),
          Kind: 'opgave',
        });
      },
    ],
  ])('that were %s since stay, and are named', async (_what, touch) => {
    const result = await run(three);
    await touch(three[1]?.key ?? '');
    const undone = await undo(result.kind === 'imported' ? result.runKey : '');
    expect(undone).toMatchObject({ removed: 2, kept: [{ Title: 'B' }] });
    expect((await initiatives()).map(({ record }) => record.Title)).toEqual(['B']);
    expect((await lists().initiators.find({ top: 9 })).items).toHaveLength(1);
  });

  it('of other imports are left alone', async () => {
    const first = await run([ready('A')], { fingerprint: 'one' });
    await run([ready('B')], { fingerprint: 'two' });
    await undo(first.kind === 'imported' ? first.runKey : '');
    expect((await initiatives()).map(({ record }) => record.Title)).toEqual(['B']);
  });
});
