import { addToHistory, historyChanges, readHistory } from './opgave-history';
import type { HistoryLine } from './opgave-history';
import { columnsOf, draftOf, emptyOpgaveDraft, missingInOpgave } from './opgave-form';
import { budgetYearOf, filterOpgaven, noOpgavenFilter, validityOf, yearsOf } from './opgaven-list';
import { renewalOf } from './opgaven-renewal';
import type { Opgave } from './records.generated';

const opgave = (values: Partial<Opgave> = {}): Opgave => ({
  Key: 'A',
  Title: 'Titel',
  Programme: 'Sociale structuurvisie',
  Goal: 'Doel',
  IsActive: true,
  ...values,
});

describe('until when an opgave holds', () => {
  it.each([
    ['Begroting 2026 – Wonen', { kind: 'year', year: 2026 }],
    ['Zomernota 2025 – Programma 6 Sociaal Domein', { kind: 'year', year: 2025 }],
    ['Perspectiefnota 2026-2029', { kind: 'year', year: 2026 }],
    ['Mobiliteitsplan Noordoostpolder 2030', { kind: 'until', year: 2030 }],
    ['Omgevingsvisie 2050', { kind: 'until', year: 2050 }],
    ['Sociale structuurvisie', { kind: 'none' }],
  ])('%s', (Programme, wanted) => expect(validityOf(opgave({ Programme }))).toEqual(wanted));

  it('goes by its own year and day before the name of its programme', () => {
    expect(budgetYearOf(opgave({ Programme: 'Begroting 2026', Year: 2027 }))).toBe(2027);
    expect(validityOf(opgave({ Year: 2027, ValidUntil: '2031-06-30' }))).toEqual({ kind: 'until', year: 2031 });
  });

  it('offers the years that occur, newest first, and without a year last', () => {
    expect(yearsOf([opgave({ Year: 2025 }), opgave(), opgave({ Year: 2027 })])).toEqual(['2027', '2025', 'geen']);
  });
});

describe('searching opgaven', () => {
  const facts = { experts: new Map(), initiatives: new Map([['A', 1]]) };
  it('finds words whatever their capitals and accents, all of them, in any field', () => {
    const found = [opgave({ Title: 'Repair Café', Keywords: 'buurt' })];
    expect(filterOpgaven(found, { ...noOpgavenFilter, words: 'cafe BUURT' }, facts)).toHaveLength(1);
    expect(filterOpgaven(found, { ...noOpgavenFilter, words: 'cafe fiets' }, facts)).toHaveLength(0);
  });
  it('leaves out expired ones unless asked for, and those with initiatives when asked for', () => {
    expect(filterOpgaven([opgave({ IsActive: false })], noOpgavenFilter, facts)).toHaveLength(0);
    expect(filterOpgaven([opgave({ IsActive: false })], { ...noOpgavenFilter, expired: true }, facts)).toHaveLength(1);
    const without = { ...noOpgavenFilter, withoutInitiatives: true };
    expect(filterOpgaven([opgave(), opgave({ Key: 'B' })], without, facts).map(({ Key }) => Key)).toEqual(['B']);
  });
});

describe('the list of a new year', () => {
  const list = [opgave({ Key: 'A', Year: 2026 }), opgave({ Key: 'B', Year: 2026 }), opgave({ Key: 'C' })];
  it('proposes to expire what an earlier year had and the file does not name, never what has no year', () => {
    const renewal = renewalOf([{ Key: 'A', Programme: 'Begroting' }], list, 2027);
    expect(renewal).toMatchObject({ added: 0, continued: 1 });
    expect(renewal.left.map(({ Key }) => Key)).toEqual(['B']);
  });
  it('proposes nothing for a file of the same year, or without a year', () => {
    expect(renewalOf([], list, 2026).left).toEqual([]);
    expect(renewalOf([], list, undefined).left).toEqual([]);
  });
});

describe('the history of an opgave', () => {
  const line = (more: Partial<HistoryLine> = {}): HistoryLine => ({
    on: '2026-11-23',
    by: 'Anna de Wit',
    kind: 'changed',
    changes: [{ field: 'Title', from: 'oud', to: 'nieuw\nregel' }],
    ...more,
  });
  it('gives back what was written, newest first, and leaves out what somebody typed in the list', () => {
    const text = addToHistory(`zomaar wat\n${addToHistory(undefined, line({ id: '1' }))}`, line({ id: '2' }));
    expect(readHistory(text).map(({ id }) => id)).toEqual(['2', '1']);
    expect(readHistory(text)[0]).toEqual(line({ id: '2' }));
  });
  it.each([
    'null',
    '[]',
    '{"on":"2026-11-20","by":"A","kind":"changed","changes":[null]}',
    '{"on":"morgen","by":"A","kind":"changed","changes":[]}',
    '{"on":"2026-11-20","by":"A","kind":"constructor","changes":[]}',
    '{"on":"2026-11-20","by":"A","kind":"changed","changes":[{"field":"constructor"}]}',
    '{"on":"2026-11-20","by":"A","kind":"changed","changes":[{"field":"Title","from":{}}]}',
  ])('reads nothing from a line that looks like one and is not: %s', (text) => {
    expect(readHistory(text)).toEqual([]);
  });

  it('holds a command once', () => {
    const once = addToHistory(undefined, line({ id: '1' }));
    expect(addToHistory(once, line({ id: '1' }))).toBe(once);
  });
  it('drops the oldest lines when the column is full', () => {
    let text: string | undefined;
    for (let n = 0; n < 400; n += 1)
      text = addToHistory(text, line({ id: String(n), changes: [{ field: 'Title', from: 'x'.repeat(290) }] }));
    expect(text?.length).toBeLessThanOrEqual(60_000);
    expect(readHistory(text)[0]?.id).toBe('399');
  });
  it('names only what differs', () => {
    expect(historyChanges(opgave(), { Title: 'Titel', Goal: 'Ander', ValidUntil: null })).toEqual([
      { field: 'Goal', from: 'Doel', to: 'Ander' },
    ]);
  });
});

describe('the form of an opgave', () => {
  const draft = { ...emptyOpgaveDraft, Title: ' Titel ', Programme: 'P', Goal: 'G' };
  it('takes a year as its last day, keywords by comma or semicolon, and empties what is empty', () => {
    expect(columnsOf({ ...draft, ValidUntil: '2030', Keywords: 'bus, halte; belbus' })).toMatchObject({
      Title: 'Titel',
      ValidUntil: '2030-12-31',
      Keywords: 'bus;halte;belbus',
      Description: null,
      OwnerKeys: null,
    });
    expect(draftOf(opgave({ ValidUntil: '2030-12-31' })).ValidUntil).toBe('2030');
  });
  it('names every field that is not right', () => {
    const wrong = {
      ...draft,
      Title: ' ',
      Year: '26',
      ValidUntil: '31 december',
      SourceUrl: 'javascript:x',
      GroupId: 'x',
    };
    expect(missingInOpgave(wrong).map(({ field }) => field)).toEqual([
      'Title',
      'Year',
      'ValidUntil',
      'SourceUrl',
      'GroupId',
    ]);
    expect(missingInOpgave(draft)).toEqual([]);
  });
});
