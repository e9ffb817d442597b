import { reportText, withoutPersons } from './report-text';

describe('the report of Inrichting', () => {
  it('has a heading for each part with lines, and leaves parts without lines out', () => {
    const text = reportText(
      ['Stand van de inrichting'],
      [
        { heading: 'Teams', lines: [{ state: 'in orde', name: 'Team', detail: 'Gevonden' }] },
        { heading: 'Leeg', lines: [] },
      ],
    );
    expect(text).toBe('\ufeffStand van de inrichting\r\n\r\nTeams\r\n-----\r\n[in orde] Team: Gevonden\r\n');
  });

  it('keeps a name with line ends or turned text in one line', () => {
    const line = { state: 'niet in orde', name: 'Lijst', detail: 'a\r\n[in orde] alles\u202eb' };
    expect(reportText([], [{ heading: 'H', lines: [line] }])).toContain(
      '[niet in orde] Lijst: a [in orde] alles b\r\n',
    );
  });

  it('leaves out who has rights and what somebody filled in, also of the parts of a sum', () => {
    const line = {
      id: 'x',
      kind: 'rights',
      state: 'different',
      problem: 'rights.strangers',
      names: ['Iemand de Vries'],
      repairable: false,
    } as const;
    expect(JSON.stringify(withoutPersons({ ...line, parts: [line] }))).not.toContain('Vries');
  });
});
