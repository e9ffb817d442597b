import { anAgreement, anInitiative } from '../testing/builders';
import { dueInAbsence, workingDaysAway } from './due-in-absence';
import { readSettings } from './settings';

const settings = readSettings([]);
const absence = { from: '2026-12-21', until: '2027-01-01' };

describe('what is due while somebody is away', () => {
  it('is what falls on those days, the first first; what is done or later is not', () => {
    const initiative = anInitiative({
      Phase: 'begeleiding',
      NextAction: 'Grond opmeten',
      NextActionOn: '2026-12-29',
      // Twenty working days later, without the Christmas days, is 29 December.
      LastContactAt: '2026-11-30T10:00:00Z',
    });
    const agreements = [
      anAgreement({ Title: 'Gesprek', DueOn: '2026-12-23' }),
      anAgreement({ Title: 'Klaar', DueOn: '2026-12-22', Status: 'gedaan' }),
      anAgreement({ Title: 'Later', DueOn: '2027-01-04' }),
      anAgreement({ Title: 'Van een ander', DueOn: '2026-12-22', InitiativeKey: 'other' }),
    ];
    expect(dueInAbsence(initiative, agreements, absence, settings)).toEqual([
      { kind: 'agreement', on: '2026-12-23', title: 'Gesprek' },
      { kind: 'next', on: '2026-12-29', title: 'Grond opmeten' },
      { kind: 'message', on: '2026-12-29' },
    ]);
  });

  it('is the first contact while that was not made, and the closing of a weighing', () => {
    const kinds = (values: Parameters<typeof anInitiative>[0]) =>
      dueInAbsence(anInitiative(values), [], absence, settings).map(({ kind }) => kind);
    expect(kinds({ Phase: 'toegewezen', FirstContactDueOn: '2026-12-21', NextActionOn: '2026-12-21' })).toEqual([
      'first-contact',
    ]);
    expect(kinds({ Phase: 'weging', WeighingClosesOn: '2027-01-01' })).toEqual(['weighing']);
  });

  it('counts the working days without Christmas and New Year', () => {
    expect(workingDaysAway(absence, settings.calendar)).toBe(8);
  });
});
