import fc from 'fast-check';
import { anInitiative } from '../../testing/builders';
import { formatEvaluation } from '../outcome';
import type { Initiative } from '../records.generated';
import { serviceCalendar } from '../working-days';
import { filterFacts, noReportFilter } from './facts';
import type { ReportFacts } from './facts';
import { figuresOf } from './figures';
import type { Figures } from './figures';
import { fewestForShare, shareOf, spreadOf, weeksBetween } from './numbers';
import { daysOf, formatPeriod, monthsIn, presets, readPeriod } from './period';

const period = { from: '2026-06', until: '2026-11' };
let counter = 0;
const one = (values: Partial<Initiative> = {}): Initiative => {
  counter += 1;
  return anInitiative({ Key: `k${counter}`, ReceivedAt: '2026-06-10T08:00:00.000Z', ...values });
};
const closedOne = (values: Partial<Initiative>): Initiative =>
  one({ Phase: 'afgerond', IsOpen: false, ClosedAt: '2026-10-01T08:00:00.000Z', ...values });

function count(facts: Partial<ReportFacts>): Figures {
  return figuresOf({
    facts: { received: [], closed: [], open: [], links: [], ...facts },
    period,
    opgaven: [{ Key: 'A', Title: 'Buurt mooier' }],
    settlements: ['Espel', 'Bant'],
    calendar: serviceCalendar(),
    today: '2026-11-23',
  });
}

describe('the first contact against the norm', () => {
  const due = { FirstContactDueOn: '2026-06-12' };
  it('is on time on the last day, late the day after, and open while the norm has not passed', () => {
    const { firstContact } = count({
      received: [
        one({ ...due, FirstContactAt: '2026-06-12T21:59:00.000Z' }), // 23:59 in the Netherlands
        one({ ...due, FirstContactAt: '2026-06-12T22:01:00.000Z' }), // past midnight there
        one(due), // never called, the norm has passed
        one({ ReceivedAt: '2026-11-23T08:00:00.000Z', FirstContactDueOn: '2026-11-25' }),
        one({ FirstContactAt: '2026-06-12T08:00:00.000Z' }), // no norm was set: no judgement
      ],
    });
    expect(firstContact).toMatchObject({ received: 5, onTime: 1, judged: 3 });
    expect(firstContact.months.map(({ received }) => received)).toEqual([4, 0, 0, 0, 0, 1]);
    expect(firstContact.months[0]).toEqual({ month: '2026-06', received: 4, onTime: 1, late: 2 });
  });

  it('counts a registration of 31 May 23:30 UTC in June: that is when it was in the Netherlands', () => {
    expect(
      count({ received: [one({ ReceivedAt: '2026-05-31T23:30:00.000Z' })] }).firstContact.months[0]?.received,
    ).toBe(1);
  });

  it('gives no percentage under five cases', () => {
    const onTime = (cases: number): number | undefined =>
      count({
        received: Array.from({ length: cases }, () => one({ ...due, FirstContactAt: '2026-06-11T08:00:00.000Z' })),
      }).firstContact.share;
    expect([4, 5].map(onTime)).toEqual([undefined, 100]);
  });
});

describe('per opgave', () => {
  it('counts an initiative at each opgave it fits, once whether it came in or was closed in the period, and names the rest', () => {
    const both = closedOne({ DecisionOn: '2026-07-08' });
    const figures = count({
      received: [both, one()],
      closed: [both],
      links: [
        { InitiativeKey: both.Key, OpgaveKey: 'A' },
        { InitiativeKey: both.Key, OpgaveKey: 'B' },
        { InitiativeKey: 'of another period', OpgaveKey: 'A' },
      ],
    });
    expect(figures.opgaven).toEqual([
      { key: 'B', name: 'B', count: 1, closed: 1, weeksToDecision: 4 },
      { key: 'A', name: 'Buurt mooier', count: 1, closed: 1, weeksToDecision: 4 },
    ]);
    expect(figures.withoutOpgave).toBe(1);
  });
});

describe('outcomes, kernen, phases and lead times', () => {
  it('counts what was closed by outcome, most first, with how long it took', () => {
    const figures = count({
      closed: [
        ...Array.from({ length: 4 }, () =>
          closedOne({ Outcome: 'gerealiseerd', ClosedAt: '2026-06-24T08:00:00.000Z' }),
        ),
        closedOne({ Outcome: 'doorverwezen' }),
      ],
    });
    expect(figures.closed).toBe(5);
    expect(figures.outcomes.map(({ outcome, count: n, share }) => [outcome, n, share])).toEqual([
      ['gerealiseerd', 4, 80],
      ['doorverwezen', 1, 20],
    ]);
    expect(figures.outcomes[0]?.weeks).toBe(2);
  });

  it('shows a kern from which nothing came', () => {
    expect(count({ received: [one({ Settlement: 'Espel' })] }).settlements).toEqual([
      { name: 'Espel', count: 1, open: 0, closed: 0 },
      { name: 'Bant', count: 0, open: 0, closed: 0 },
    ]);
  });

  it('counts working days to the first contact: Friday to Monday is one', () => {
    const figures = count({
      received: [one({ ReceivedAt: '2026-11-20T15:00:00.000Z', FirstContactAt: '2026-11-23T09:00:00.000Z' })],
    });
    expect(figures.leadTimes[0]).toMatchObject({ kind: 'firstContact', unit: 'workingDays', spread: { average: 1 } });
  });

  it('judges the factors only of those that were evaluated', () => {
    const evaluated = closedOne({ SuccessFactors: formatEvaluation({ contact: { score: 'goed' } }) });
    const { factors } = count({ closed: [evaluated, closedOne({})] });
    expect(factors[0]).toEqual({ factor: 'contact', judged: 1, scores: { goed: 1, deels: 0, niet: 0 } });
  });

  it('leaves out contacts and mirror when they were not read', () => {
    expect(count({})).toMatchObject({ roles: undefined, mirror: undefined });
    const contact = { InitiativeKey: 'x', Role: 'monitor', Through: 'telefoon' } as const;
    expect(count({ contacts: [contact] }).roles?.find(({ role }) => role === 'monitor')?.count).toBe(1);
  });

  it('counts no note for colleagues as a contact with the initiators', () => {
    const note = { InitiativeKey: 'x', Role: 'kwaliteitsbewaker', Through: 'notitie' } as const;
    const call = { InitiativeKey: 'x', Role: 'helpdesk', Through: 'telefoon' } as const;
    const figures = count({ contacts: [note, call] });
    expect(figures.roles?.filter((row) => row.count > 0)).toMatchObject([{ role: 'helpdesk', count: 1 }]);
  });
});

describe('filters', () => {
  const espel = one({ Settlement: 'Espel' });
  const bant = one({ Settlement: 'Bant' });
  const facts: ReportFacts = {
    received: [espel, bant],
    closed: [],
    open: [espel, bant],
    links: [{ InitiativeKey: bant.Key, OpgaveKey: 'A' }],
    contacts: [{ InitiativeKey: espel.Key, Role: 'helpdesk', Through: 'telefoon' }],
  };
  it('keep what belongs to a kern or an opgave, contacts too', () => {
    expect(filterFacts(facts, { settlement: 'Espel', opgaveKey: '' })).toMatchObject({
      received: [espel],
      links: [],
      contacts: [{}],
    });
    expect(filterFacts(facts, { settlement: '', opgaveKey: 'A' })).toMatchObject({ received: [bant], contacts: [] });
    expect(filterFacts(facts, noReportFilter)).toBe(facts);
  });
});

describe('periods', () => {
  it('are the last half year unless the address says another that can be', () => {
    expect(formatPeriod(readPeriod(undefined, '2026-11-23'))).toBe('2026-06_2026-11');
    expect(formatPeriod(readPeriod('2025-01_2025-12', '2026-11-23'))).toBe('2025-01_2025-12');
    for (const wrong of ['2025-13_2026-01', '2026-02_2026-01', '2000-01_2026-01', 'x', '2026-01'])
      expect(formatPeriod(readPeriod(wrong, '2026-11-23'))).toBe('2026-06_2026-11');
  });
  it('know their months and days, across a year', () => {
    expect(monthsIn({ from: '2025-11', until: '2026-02' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(daysOf({ from: '2025-11', until: '2025-12' })).toEqual({ first: '2025-11-01', after: '2026-01-01' });
    expect(presets('2026-03-31').half).toEqual({ from: '2025-10', until: '2026-03' });
  });
});

describe('numbers', () => {
  it('a share is whole percent of enough cases; a spread lies between its ends', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), (values) => {
        const spread = spreadOf(values);
        expect(spread?.longest).toBe(Math.max(...values));
        expect(spread?.median).toBeGreaterThanOrEqual(Math.min(...values));
        expect(spread?.average).toBeLessThanOrEqual(Math.max(...values));
        const share = shareOf(1, values.length);
        expect(share === undefined).toBe(values.length < fewestForShare);
      }),
    );
    expect(spreadOf([])).toBeUndefined();
    expect(weeksBetween('2026-06-10T08:00:00.000Z', '2026-06-01')).toBe(0);
  });

  it('the months together hold every registration of the period, whatever the filters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 182 }), { maxLength: 40 }), (days) => {
        const received = days.map((offset) =>
          one({ ReceivedAt: new Date(Date.UTC(2026, 5, 1, 12) + offset * 86_400_000).toISOString() }),
        );
        const { firstContact, settlements } = count({ received });
        expect(firstContact.months.reduce((sum, { received: n }) => sum + n, 0)).toBe(received.length);
        expect(settlements.reduce((sum, { count: n }) => sum + n, 0)).toBe(received.length);
      }),
      { numRuns: 30 },
    );
  });
});
