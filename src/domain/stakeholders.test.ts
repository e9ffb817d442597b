import fc from 'fast-check';
import {
  emptyStakeholder,
  formatStakeholders,
  mergeStakeholder,
  readStakeholders,
  sameStakeholder,
  stakeholderLines,
  stakeholderRoles,
  stakeholderStances,
} from './stakeholders';
import type { Stakeholder, StakeholderRow } from './stakeholders';

const neighbours: StakeholderRow = { ...emptyStakeholder, key: 'a', who: 'De buren', interest: 'Rust' };
const club: StakeholderRow = { ...emptyStakeholder, key: 'b', who: 'De voetbalclub', stance: 'voor' };

const anyText = fc.constantFrom('', 'De buren', 'Rust', 'Een "pad";\nof twee', '<b>');
const anyStakeholder: fc.Arbitrary<Stakeholder> = fc.record({
  who: anyText.map((text) => text.replace('\n', ' ')),
  role: fc.constantFrom('' as const, ...stakeholderRoles),
  interest: anyText,
  stance: fc.constantFrom('' as const, ...stakeholderStances),
  spokenTo: fc.boolean(),
});
const anyRows = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), anyStakeholder), { selector: ([key]) => key })
  .map((rows): readonly StakeholderRow[] => rows.map(([key, row]) => ({ ...row, key })));

const find = (rows: readonly StakeholderRow[], key: string): StakeholderRow | undefined =>
  rows.find((row) => row.key === key);

describe('the interested parties', () => {
  it('are read as they were written', () => {
    fc.assert(fc.property(anyRows, (rows) => expect(readStakeholders(formatStakeholders(rows))).toEqual(rows)));
  });

  it('keep what somebody wrote in the list by hand, as one row', () => {
    expect(readStakeholders('Buren: rust\r\nClub')).toEqual([
      { ...emptyStakeholder, key: 'text', interest: 'Buren: rust\nClub' },
    ]);
    expect(readStakeholders(' ')).toEqual([]);
    expect(readStakeholders('[{"key":"a","who":3,"role":"baas"},null]')).toEqual([{ ...emptyStakeholder, key: 'a' }]);
  });

  it('stand in a summary with what is known of each', () => {
    const spoken = { ...neighbours, role: 'geraakt', spokenTo: true } as const;
    expect(stakeholderLines(formatStakeholders([spoken, club]))).toEqual([
      'De buren: Rust (geraakt, gesproken)',
      'De voetbalclub (voor, nog niet gesproken)',
    ]);
  });
});

describe('merging one row', () => {
  it('leaves other rows as they are now', () => {
    const mine = { ...neighbours, interest: 'Rust na tien uur' };
    expect(mergeStakeholder([neighbours], 'a', mine, [neighbours, club]).rows).toEqual([mine, club]);
  });

  it('merges two people in different fields of one row', () => {
    const mine = { ...neighbours, spokenTo: true };
    const theirs = { ...neighbours, stance: 'tegen' } as const;
    const { rows, conflicts } = mergeStakeholder([neighbours], 'a', mine, [theirs]);
    expect(conflicts).toEqual([]);
    expect(rows).toEqual([{ ...neighbours, spokenTo: true, stance: 'tegen' }]);
  });

  it('gives both texts of a field that both changed', () => {
    const mine = { ...neighbours, interest: 'Van mij' };
    const theirs = { ...neighbours, interest: 'Van Bram' };
    expect(mergeStakeholder([neighbours], 'a', mine, [theirs])).toEqual({
      rows: [theirs],
      conflicts: [{ field: 'interest', mine: 'Van mij', theirs: 'Van Bram' }],
    });
  });

  it('removes a row that nobody changed, and keeps one that somebody did', () => {
    const changed = { ...neighbours, interest: 'Van Bram' };
    expect(mergeStakeholder([neighbours], 'a', undefined, [neighbours, club]).rows).toEqual([club]);
    expect(mergeStakeholder([neighbours], 'a', undefined, [changed]).rows).toEqual([changed]);
    expect(mergeStakeholder([neighbours], 'a', { ...neighbours, interest: 'Van mij' }, []).rows).toHaveLength(1);
    expect(mergeStakeholder([neighbours], 'a', neighbours, []).rows).toEqual([]);
  });

  it('loses nothing that anybody typed, touches no other row, and is done once', () => {
    fc.assert(
      fc.property(anyRows, anyStakeholder, anyRows, (base, mine, theirs) => {
        const { rows, conflicts } = mergeStakeholder(base, 'a', mine, theirs);
        const others = (all: readonly StakeholderRow[]) => all.filter(({ key }) => key !== 'a');
        expect(others(rows)).toEqual(others(theirs));
        const before = find(base, 'a') ?? emptyStakeholder;
        const [now, after] = [find(theirs, 'a'), find(rows, 'a')];
        if (after === undefined) {
          expect(sameStakeholder(mine, before)).toBe(true);
          return;
        }
        for (const field of Object.keys(emptyStakeholder) as (keyof Stakeholder)[]) {
          const conflict = conflicts.find((one) => one.field === field);
          const kept = conflict ? [conflict.mine, conflict.theirs] : [after[field]];
          if (mine[field] !== before[field]) expect(kept).toContain(mine[field]);
          if (now && now[field] !== before[field]) expect(kept).toContain(now[field]);
        }
        expect(mergeStakeholder(base, 'a', after, rows).rows).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });
});
