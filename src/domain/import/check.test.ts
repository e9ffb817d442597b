import { people } from '../../testing/people';
import { checkRow } from './check';
import type { CheckedRow, ImportContext } from './check';
import { findHeader, matchColumns } from './fields';
import { countFormulas, rowsOf } from './row';
import { leaveOut, takeAlong } from './row-reader';

const header = [
  'Titel',
  'Kern',
  'Fase',
  'Accountmanager',
  'Aangemeld op',
  'Soort',
  'Opgaven',
  'Volgende stap uiterlijk',
  'Uitkomst',
  'Telefoon',
  'Kenmerk',
];
const context: ImportContext = {
  settlements: ['Emmeloord', 'Ens', 'Nagele', 'Rutten', 'Creil'],
  pool: [people.anna, people.bram],
  opgaven: [
    { Key: 'LB-01', Title: 'Bewoners maken zelf hun buurt mooier' },
    { Key: 'LB-02', Title: 'Iedereen doet mee' },
  ],
  known: new Set(),
  alike: () => undefined,
  today: '2026-11-23',
};
const good = [
  'Klusdienst',
  'Ens',
  'Verkenning',
  'Anna de Wit',
  '12-5-2026',
  'sociaal',
  'LB-01',
  '1-12-2026',
  '',
  '527000061',
  '',
];

function check(
  cells: readonly string[],
  repairs: Readonly<Record<string, string>> = {},
  rest: Partial<ImportContext> = {},
): CheckedRow {
  const [row] = rowsOf([header, cells], 0, matchColumns(header));
  if (!row) throw new Error('no row');
  return checkRow(row, { ...context, ...rest }, new Map(Object.entries(repairs)));
}

/** The good row with other values by the name of the column. */
function row(values: Readonly<Record<string, string>>): readonly string[] {
  return good.map((value, position) => values[header[position] ?? ''] ?? value);
}

describe('columns of a file', () => {
  it('are recognised by the names that people give them', () => {
    expect(matchColumns(['Initiatief', 'Status *', 'Dorp', 'Behandelaar', 'E-mail', 'Kleur'])).toEqual([
      'title',
      'phase',
      'settlement',
      'accountmanager',
      'email',
      undefined,
    ]);
  });

  it('have their names in the row that knows most of them, also under a title', () => {
    expect(findHeader([['Overzicht 2026'], [], ['Titel', 'Kern', 'Fase'], ['Titel van iets', 'Ens']])).toBe(2);
    expect(
      findHeader([
        ['A', 'B'],
        ['x', 'y'],
      ]),
    ).toBe(0);
  });
});

describe('a row with a running initiative', () => {
  it('is good when everything is known', () => {
    const { state, ready } = check(good);
    expect(state).toBe('good');
    expect(ready).toMatchObject({
      title: 'Klusdienst',
      summary: 'Klusdienst',
      phase: 'verkenning',
      accountmanager: { personKey: people.anna.personKey },
      receivedOn: '2026-05-12',
      type: 'sociaal',
      opgaven: [{ Key: 'LB-01' }],
      nextActionOn: '2026-12-01',
      phone: '0527000061',
    });
  });

  it.each([
    ['Kern', 'Nagelle', 'settlement', 'Nagele'],
    ['Fase', 'loopt', 'phase', 'begeleiding'],
    ['Accountmanager', 'A. de Witt', 'accountmanager', 'Anna de Wit'],
    ['Opgaven', 'Iedereen doet me', 'opgaven', 'Iedereen doet mee'],
    ['Soort', 'groen', 'type', leaveOut],
    ['Opgaven', 'Ruimtevaart', 'opgaven', leaveOut],
  ])('%s "%s" asks for a choice, with a proposal', (column, value, field, answer) => {
    const { state, issues } = check(row({ [column]: value }));
    expect(state).toBe('choice');
    expect(issues).toMatchObject([{ field, kind: 'unknown', value, answer }]);
  });

  it.each([
    ['Titel', '', 'title', 'empty'],
    ['Kern', '', 'settlement', 'empty'],
    ['Kern', 'Amsterdam', 'settlement', 'unknown'],
    ['Fase', 'paars', 'phase', 'unknown'],
    ['Accountmanager', '', 'accountmanager', 'empty'],
    ['Accountmanager', 'Piet Puk', 'accountmanager', 'unknown'],
    ['Aangemeld op', '31-02-2026', 'receivedOn', 'not-a-day'],
    ['Aangemeld op', '1-1-2027', 'receivedOn', 'in-future'],
    ['Volgende stap uiterlijk', 'gauw', 'nextActionOn', 'not-a-day'],
    ['Fase', 'afgerond', 'outcome', 'outcome-missing'],
  ])('cannot go along with %s "%s"', (column, value, field, kind) => {
    const { state, issues, ready } = check(row({ [column]: value }));
    expect(state).toBe('blocked');
    expect(ready).toBeUndefined();
    expect(issues).toMatchObject([{ field, kind, value: field === 'outcome' ? '' : value }]);
  });

  it('is repaired by what somebody answers, and only by a right answer', () => {
    const bad = row({ 'Aangemeld op': '31-02-2026', Titel: '' });
    expect(check(bad, { '2:title': 'Nieuwe titel', '2:receivedOn': '28-2-2026' }).ready).toMatchObject({
      title: 'Nieuwe titel',
      receivedOn: '2026-02-28',
    });
    expect(check(bad, { '2:title': 'Nieuwe titel', '2:receivedOn': '30-2-2026' })).toMatchObject({
      state: 'blocked',
      issues: [{}, { isWrong: true }],
    });
    expect(check(row({ Kern: 'Amsterdam' }), { '*:settlement:amsterdam': 'Ens' }).ready?.settlement).toBe('Ens');
  });

  it.each([
    ['uitvoering', 'begeleiding', undefined],
    ['Aangemeld', 'toegewezen', undefined],
    ['3. Verkenning', 'verkenning', undefined],
    ['doorverwezen', 'afgerond', 'doorverwezen'],
    ['Gestopt', 'afgerond', 'gestopt'],
    ['niet versterkt', 'afgerond', 'niet versterkt'],
  ])('reads phase "%s" as %s', (written, phase, outcome) => {
    expect(check(row({ Fase: written })).ready).toMatchObject({ phase, outcome });
  });

  it('needs nobody of the pool once it is over, and keeps the name of who did it', () => {
    expect(check(row({ Fase: 'gerealiseerd', Accountmanager: 'Oud Collega' })).ready?.accountmanager).toEqual({
      name: 'Oud Collega',
    });
    expect(check(row({ Fase: 'gerealiseerd', Accountmanager: '' })).ready?.accountmanager).toBeUndefined();
  });

  it('proposes a shorter title for one that does not fit', () => {
    const { state, issues } = check(row({ Titel: 'lang '.repeat(80) }));
    expect(state).toBe('choice');
    expect(issues).toMatchObject([{ kind: 'too-long' }]);
    expect(issues[0]?.answer?.length).toBeLessThanOrEqual(255);
  });

  it('is left out when it looks like one that is there, unless somebody says otherwise', () => {
    const alike = () => ({ key: 'k', title: 'Klusdienst Ens' });
    const found = check(good, {}, { alike });
    expect(found).toMatchObject({ state: 'skipped', issues: [{ kind: 'alike', answer: leaveOut }] });
    const repairKey = found.issues[0]?.repairKey ?? '';
    expect(check(good, { [repairKey]: takeAlong }, { alike })).toMatchObject({ state: 'choice' });
  });

  it('is known again in the same file and in a later one by its reference, else by title, kern and date', () => {
    const key = (cells: readonly string[]): string | undefined =>
      rowsOf([header, cells], 0, matchColumns(header))[0]?.key;
    expect(key(row({ Fase: 'weging' }))).toBe(key(good));
    expect(key(row({ Titel: 'KLUSDIENST' }))).toBe(key(good));
    expect(key(row({ Kern: 'Nagele' }))).not.toBe(key(good));
    expect(key(row({ Kenmerk: 'Z-1', Titel: 'A' }))).toBe(key(row({ Kenmerk: 'z-1', Titel: 'B' })));
    expect(check(good, {}, { known: new Set([key(good) ?? '']) }).state).toBe('known');
  });

  it('names the earlier row when the same comes twice in a file', () => {
    const rows = rowsOf(
      [header, good, [], good, row({ Kenmerk: 'Z-1' }), row({ Kenmerk: 'Z-1', Kern: 'Ens' })],
      0,
      matchColumns(header),
    );
    expect(rows.map(({ number, sameAs }) => [number, sameAs])).toEqual([
      [2, undefined],
      [4, 2],
      [5, undefined],
      [6, 5],
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(4);
    const [, double] = rows;
    expect(double && checkRow(double, context, new Map())).toMatchObject({
      state: 'skipped',
      issues: [{ kind: 'same-row', otherRow: 2 }],
    });
  });

  it('keeps formulas as plain text and counts them', () => {
    const rows = rowsOf([header, row({ Titel: '=1+1', Kern: '@SUM(A1)' })], 0, matchColumns(header));
    expect(countFormulas(rows)).toBe(2);
    expect(check(row({ Titel: '=HYPERLINK("http://x")' })).ready?.title).toBe('=HYPERLINK("http://x")');
  });

  it('with broken quotes cannot be repaired here', () => {
    const [broken] = rowsOf([header, good], 0, matchColumns(header), [1]);
    expect(broken && checkRow(broken, context, new Map())).toMatchObject({
      state: 'blocked',
      issues: [{ kind: 'broken-quotes', options: [] }],
    });
  });
});
