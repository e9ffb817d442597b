import { filterOf, quoted } from './odata';

const columns = {
  Title: 'text',
  IsOpen: 'boolean',
  DueOn: 'day',
  At: 'instant',
  Capacity: 'number',
  Status: 'choice',
} as const;

describe('filters for SharePoint', () => {
  it.each([
    ["'s-Heerenberg", "'''s-Heerenberg'"],
    ["O'Brien & Zn.", "'O''Brien & Zn.'"],
    ['100%', "'100%'"],
    ['#1', "'#1'"],
    ["x' or Title ne 'y", "'x'' or Title ne ''y'"],
    ['🌳 مرحبا', "'🌳 مرحبا'"],
  ])('quotes %s so that it stays one literal', (text, literal) => {
    expect(quoted(text)).toBe(literal);
  });

  it('says yes and no, numbers, moments and several values as SharePoint wants them', () => {
    const filter = filterOf(
      [
        { column: 'IsOpen', is: 'eq', value: true },
        { column: 'Capacity', is: 'ge', value: 3 },
        { column: 'At', is: 'lt', value: '2026-11-23T13:05:00.123Z' },
        { column: 'Status', is: 'in', value: ['open', "'t kan"] },
        { column: 'Title', is: 'startsWith', value: "O'B" },
      ],
      columns,
    );
    expect(filter).toBe(
      "IsOpen eq 1 and Capacity ge 3 and At lt datetime'2026-11-23T13:05:00Z' and (Status eq 'open' or Status eq '''t kan') and startswith(Title,'O''B')",
    );
  });

  it.each([
    ['lt', "DueOn lt datetime'2026-11-24T23:00:00Z'"],
    ['le', "DueOn lt datetime'2026-11-25T23:00:00Z'"],
    ['gt', "DueOn ge datetime'2026-11-25T23:00:00Z'"],
    ['ge', "DueOn ge datetime'2026-11-24T23:00:00Z'"],
    ['eq', "(DueOn ge datetime'2026-11-24T23:00:00Z' and DueOn lt datetime'2026-11-25T23:00:00Z')"],
    ['ne', "(DueOn lt datetime'2026-11-24T23:00:00Z' or DueOn ge datetime'2026-11-25T23:00:00Z')"],
  ] as const)('compares a day by whole days: %s', (is, filter) => {
    expect(filterOf([{ column: 'DueOn', is, value: '2026-11-25' }], columns)).toBe(filter);
  });

  it('refuses to look for none of nothing', () => {
    expect(() => filterOf([{ column: 'Status', is: 'in', value: [] }], columns)).toThrow(RangeError);
  });
});
