import fc from 'fast-check';
import {
  aContributor,
  allAnswers,
  anInitiative,
  anOpgaveLink,
  aWeighing,
  factsWith,
  fullAssessment,
} from '../testing/builders';
import { people } from '../testing/people';
import { decide, isWeighingOver, phaseNumber, phases, phasesToGoBackTo } from './phases';
import type { DossierFacts, JourneyEvent, Phase } from './phases';
import { readSettings } from './settings';
import type { Initiative } from './records.generated';

const now = new Date('2026-11-23T13:05:00.000Z');
const { retention } = readSettings([]);
const { anna, bram, marja } = people;

const conclusion = {
  Stance: 'versterken',
  WhyAndHow: 'Goed',
  ArgumentsAgainst: 'Geen',
  Decider: 'college',
  StartnotitieNeeded: false,
} as const;
const good = { score: 'goed' } as const;
const evaluation = { contact: good, antwoord: good, meedenken: good, eisen: good, collegas: good, verbinden: good };

interface Step {
  readonly from: Phase;
  readonly to: Phase;
  readonly event: JourneyEvent;
  readonly facts: DossierFacts;
}

/** Each step of the journey with everything that it needs. */
const steps: readonly Step[] = [
  {
    from: 'aangemeld',
    to: 'toegewezen',
    event: { type: 'assign', accountmanager: anna },
    facts: factsWith({ Phase: 'aangemeld', AccountmanagerKey: undefined, AccountmanagerName: undefined }),
  },
  {
    from: 'toegewezen',
    to: 'verkenning',
    event: { type: 'recordFirstContact', at: '2026-11-23T13:00:00.000Z' },
    facts: factsWith({ Phase: 'toegewezen' }),
  },
  {
    from: 'verkenning',
    to: 'inschatting',
    event: { type: 'finishExploration' },
    facts: factsWith({ Phase: 'verkenning', ...allAnswers }),
  },
  {
    from: 'inschatting',
    to: 'verbreding',
    event: { type: 'finishAssessment' },
    facts: factsWith({ Phase: 'inschatting', ...fullAssessment }, { opgaveLinks: [anOpgaveLink()] }),
  },
  {
    from: 'verbreding',
    to: 'weging',
    event: { type: 'openWeighing', question: 'Doen we mee?', closesOn: '2026-12-07' },
    facts: factsWith(
      { Phase: 'verbreding' },
      { opgaveLinks: [anOpgaveLink()], contributors: [aContributor('henk', { OpgaveKey: 'LB-01' })] },
    ),
  },
  {
    from: 'weging',
    to: 'besluit',
    event: { type: 'concludeWeighing', quorum: 50, conclusion },
    facts: factsWith({ Phase: 'weging', WeighingClosesOn: '2026-12-07' }, { weighings: [aWeighing()] }),
  },
  {
    from: 'besluit',
    to: 'begeleiding',
    event: { type: 'recordDecision', decision: { result: 'ja', body: 'college', on: '2026-11-23' } },
    facts: factsWith({ Phase: 'besluit' }),
  },
  {
    from: 'begeleiding',
    to: 'afgerond',
    event: {
      type: 'close',
      closing: {
        outcome: 'gerealiseerd',
        note: 'Gelukt',
        lessons: 'Doen we weer: Vroeg vragen.\n\nDoen we anders: Eerder bellen',
        evaluation,
      },
      retention,
    },
    facts: factsWith({ Phase: 'begeleiding' }),
  },
];

describe.each(steps.map((step) => [`${step.from} → ${step.to}`, step] as const))('%s', (_name, step) => {
  it('is allowed with everything there, and says since when', () => {
    expect(decide(step.facts, step.event, anna, now)).toMatchObject({
      kind: 'allowed',
      changes: { Phase: step.to, PhaseSince: now.toISOString(), IsOpen: step.to !== 'afgerond' },
    });
  });

  it.each(phases.filter((phase) => phase !== step.from))('does not start from %s', (Phase) => {
    if (step.event.type === 'close' && Phase !== 'afgerond') return;
    const facts = { ...step.facts, initiative: { ...step.facts.initiative, Phase } };
    expect(decide(facts, step.event, anna, now)).toEqual({
      kind: 'blocked',
      missing: [{ field: 'Phase', reason: 'wrong-phase' }],
    });
  });

  it.each(['henk', 'geert', 'sanne', 'rina'] as const)('is not for %s', (person) => {
    expect(decide(step.facts, step.event, people[person], now)).toEqual({
      kind: 'blocked',
      missing: [{ field: 'actor', reason: 'not-allowed' }],
    });
  });
});

describe('a blocked step says what is missing', () => {
  const missing = (facts: DossierFacts, event: JourneyEvent) => {
    const verdict = decide(facts, event, anna, now);
    return verdict.kind === 'blocked' ? verdict.missing : 'allowed';
  };

  it('when a colleague wants to give it to another', () => {
    const facts = factsWith({ Phase: 'aangemeld', AccountmanagerKey: undefined });
    const verdict = decide(facts, { type: 'assign', accountmanager: bram }, anna, now);
    expect(verdict).toEqual({ kind: 'blocked', missing: [{ field: 'actor', reason: 'not-allowed' }] });
    expect(decide(facts, { type: 'assign', accountmanager: bram }, marja, now).kind).toBe('allowed');
  });

  it('in the exploration: each question, and the plan of what is unknown', () => {
    const facts = factsWith({ Phase: 'verkenning', ...allAnswers, Ask: ' ', Kind: undefined, UnknownAnswers: 'Kind' });
    expect(missing(facts, { type: 'finishExploration' })).toEqual([
      { field: 'KindPlan', reason: 'plan-needed' },
      { field: 'Ask', reason: 'empty' },
    ]);
  });

  it('in the assessment: an opgave or why none fits, and why the weight is high', () => {
    const assessment = { ...fullAssessment, OrganisationRelevance: 'hoge', AddedValue: '' } as const;
    expect(missing(factsWith({ Phase: 'inschatting', ...assessment }), { type: 'finishAssessment' })).toEqual([
      { field: 'AddedValue', reason: 'empty' },
      { field: 'OrganisationRelevanceWhy', reason: 'why-needed' },
      { field: 'NoOpgaveReason', reason: 'no-opgave' },
    ]);
  });

  it('in the broadening: a colleague, each opgave covered, a question and a day that has not passed', () => {
    const links = [anOpgaveLink('LB-01'), anOpgaveLink('DU-03')];
    const event = { type: 'openWeighing', question: '', closesOn: '2026-11-22' } as const;
    expect(missing(factsWith({ Phase: 'verbreding' }, { opgaveLinks: links }), event)).toEqual([
      { field: 'contributors', reason: 'no-contributor' },
      { field: 'WeighingQuestion', reason: 'empty' },
      { field: 'WeighingClosesOn', reason: 'date-in-past' },
    ]);
    const contributors = [aContributor('henk', { OpgaveKey: 'LB-01', Status: 'gevraagd' })];
    const asked = factsWith({ Phase: 'verbreding' }, { opgaveLinks: links, contributors });
    expect(missing(asked, { ...event, question: 'Doen we mee?', closesOn: '2026-11-23' })).toEqual([
      { field: 'CoverageGapReason', reason: 'uncovered-opgave', subject: 'DU-03' },
    ]);
    const accepted = { ...asked, initiative: { ...asked.initiative, CoverageGapReason: 'Niemand heeft tijd' } };
    expect(missing(accepted, { ...event, question: 'Doen we mee?', closesOn: '2026-11-23' })).toBe('allowed');
  });

  it('in the weighing: a view, and the municipal task behind a stance against', () => {
    const event = { type: 'concludeWeighing', quorum: 50, conclusion: { ...conclusion, Stance: 'remmen' } } as const;
    const draft = aWeighing('henk', { SubmittedAt: undefined });
    const facts = factsWith({ Phase: 'weging', WeighingClosesOn: '2026-11-23' }, { weighings: [draft] });
    expect(missing(facts, event)).toEqual([
      { field: 'weighings', reason: 'no-weighing' },
      { field: 'Responsibility', reason: 'responsibility-needed' },
    ]);
    const over = { ...facts, initiative: { ...facts.initiative, WeighingClosesOn: '2026-11-22' } };
    expect(missing(over, event)).toEqual([
      { field: 'Responsibility', reason: 'responsibility-needed' },
      { field: 'EarlyReason', reason: 'reason-needed' },
    ]);
  });

  it('before a later closing day: a day after the one of now, and why', () => {
    const facts = factsWith({ Phase: 'weging', WeighingClosesOn: '2026-11-26' });
    expect(missing(facts, { type: 'extendWeighing', closesOn: '2026-11-26', reason: ' ' })).toEqual([
      { field: 'WeighingClosesOn', reason: 'date-in-past' },
      { field: 'reason', reason: 'reason-needed' },
    ]);
    expect(missing(facts, { type: 'extendWeighing', closesOn: '2026-11-27', reason: 'Henk is ziek' })).toBe('allowed');
  });

  it('before a next round: a view, and what was discussed', () => {
    const facts = factsWith({ Phase: 'weging', WeighingClosesOn: '2026-11-20' });
    const event = { type: 'openRound', discussion: '', closesOn: '2026-11-27' } as const;
    expect(missing(facts, event)).toEqual([
      { field: 'weighings', reason: 'no-weighing' },
      { field: 'WeighingDiscussion', reason: 'empty' },
    ]);
    const weighed = { ...facts, weighings: [aWeighing('henk')] };
    expect(missing(weighed, { ...event, discussion: 'De grond.' })).toBe('allowed');
  });

  it.each([
    [{ result: 'ja-als' }, [{ field: 'conditions', reason: 'condition-needed' }]],
    [{ result: 'nee' }, [{ field: 'DecisionNote', reason: 'reason-needed' }]],
    [{ result: 'later' }, [{ field: 'NextActionOn', reason: 'empty' }]],
    [{ result: 'later', againOn: '2026-11-23' }, [{ field: 'NextActionOn', reason: 'date-in-past' }]],
    [{ result: 'ja', on: '2026-11-24' }, [{ field: 'DecisionOn', reason: 'date-in-future' }]],
    [
      { result: 'ja-als', conditions: [{ title: ' ', ownerSide: 'gemeente' }] },
      [{ field: 'conditions', reason: 'empty', subject: '0' }],
    ],
  ] as const)('in the decision %j', (values, expected) => {
    const decision = { body: 'raad', on: '2026-11-23', ...values } as const;
    expect(missing(factsWith({ Phase: 'besluit' }), { type: 'recordDecision', decision })).toEqual(expected);
  });

  it.each(['nee', 'later'] as const)('a decision %s stays with the decision', (result) => {
    const decision = { result, body: 'raad', on: '2026-11-23', note: 'Geen geld', againOn: '2027-01-04' } as const;
    const verdict = decide(factsWith({ Phase: 'besluit' }), { type: 'recordDecision', decision }, anna, now);
    expect(verdict).toMatchObject({ kind: 'allowed', changes: { DecisionResult: result } });
    expect(verdict).not.toHaveProperty('changes.Phase');
  });

  it('when going back or opening again without a reason', () => {
    const reason = [{ field: 'reason', reason: 'reason-needed' }];
    expect(missing(factsWith({ Phase: 'weging' }), { type: 'goBack', to: 'verkenning', reason: ' ' })).toEqual(reason);
    expect(missing(factsWith({ Phase: 'afgerond' }), { type: 'reopen', reason: '' })).toEqual(reason);
  });
});

describe('going back', () => {
  it('leads to any earlier phase from the exploration on, the nearest first', () => {
    expect(phasesToGoBackTo('weging')).toEqual(['verbreding', 'inschatting', 'verkenning']);
    expect(phasesToGoBackTo('verkenning')).toEqual([]);
    expect(phasesToGoBackTo('afgerond')).toEqual([]);
  });

  it('keeps what was filled in, and makes a conclusion one to be taken again', () => {
    const facts = factsWith({ Phase: 'besluit', ConcludedAt: now.toISOString(), WhyAndHow: 'Goed' });
    const verdict = decide(facts, { type: 'goBack', to: 'weging', reason: 'Nieuw bezwaar' }, anna, now);
    expect(verdict).toMatchObject({ kind: 'allowed', changes: { Phase: 'weging', ConcludedAt: null } });
    expect(verdict).not.toHaveProperty('changes.WhyAndHow');
  });
});

describe('opening again', () => {
  it.each([
    ['aangemeld', { AccountmanagerKey: undefined }],
    ['toegewezen', {}],
    ['verkenning', { FirstContactAt: now.toISOString() }],
    ['inschatting', { FirstContactAt: now.toISOString(), ...allAnswers }],
    ['verbreding', { FirstContactAt: now.toISOString(), ...allAnswers, ...fullAssessment, NoOpgaveReason: 'Geen' }],
    ['weging', { WeighingOpenedAt: now.toISOString() }],
    ['besluit', { ConcludedAt: now.toISOString() }],
    ['begeleiding', { DecisionResult: 'ja-als' }],
  ] as const)('goes on in %s, as far as its own data prove', (Phase, values: Partial<Initiative>) => {
    const facts = factsWith({ Phase: 'afgerond', ...values });
    expect(decide(facts, { type: 'reopen', reason: 'Toch' }, marja, now)).toMatchObject({
      kind: 'allowed',
      changes: { Phase, IsOpen: true, Outcome: null, ClosedAt: null, RetainUntil: null },
    });
  });
});

describe('any sequence of steps', () => {
  const anyPerson = fc.constantFrom(...Object.values(people));
  const anyText = fc.constantFrom('', 'Een tekst');
  const anyEvent: fc.Arbitrary<JourneyEvent> = fc.oneof(
    fc.record({ type: fc.constant('assign' as const), accountmanager: anyPerson }),
    fc.record({ type: fc.constant('goBack' as const), to: fc.constantFrom(...phases), reason: anyText }),
    fc.record({ type: fc.constant('reopen' as const), reason: anyText }),
    fc.record({
      type: fc.constant('close' as const),
      closing: fc.record({
        outcome: fc.constantFrom('gestopt' as const, 'niet versterkt' as const, 'gerealiseerd' as const),
        note: anyText,
        lessons: anyText,
        evaluation: fc.constant(evaluation),
      }),
      retention: fc.constant(retention),
    }),
    fc.constantFrom(...steps.map(({ event }) => event)),
  );
  const begin = { ...allAnswers, ...fullAssessment, Phase: 'aangemeld', AccountmanagerKey: undefined } as const;

  const walk = (
    events: readonly (readonly [JourneyEvent, (typeof people)[keyof typeof people]])[],
  ): readonly Initiative[] => {
    const others = { opgaveLinks: [anOpgaveLink()], contributors: [aContributor('henk', { OpgaveKey: 'LB-01' })] };
    let facts = factsWith({ ...begin }, { ...others, weighings: [aWeighing()] });
    return events.map(([event, person]) => {
      const verdict = decide(facts, event, person, now);
      if (verdict.kind === 'allowed') {
        const entries = Object.entries(verdict.changes).map(([name, value]) => [name, value ?? undefined] as const);
        facts = { ...facts, initiative: { ...facts.initiative, ...Object.fromEntries(entries) } };
      }
      return facts.initiative;
    });
  };

  it('never leaves an initiative without accountmanager after toegewezen, nor changes who it is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEvent, anyPerson), { maxLength: 40 }), (events) => {
        const history = walk(events);
        const underWay = history.filter(({ Phase }) => Phase !== 'aangemeld' && Phase !== 'afgerond');
        expect(underWay.every(({ AccountmanagerKey }) => Boolean(AccountmanagerKey))).toBe(true);
        const since = history.slice(history.findIndex(({ AccountmanagerKey }) => AccountmanagerKey !== undefined));
        expect(new Set(since.map(({ AccountmanagerKey }) => AccountmanagerKey)).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });

  it('is open in every phase but the last', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEvent, fc.constant(anna)), { maxLength: 40 }), (events) => {
        expect(walk(events).every(({ Phase, IsOpen }) => IsOpen === (Phase !== 'afgerond'))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('gets to the end when every step is taken in its turn', () => {
    expect(walk(steps.map(({ event }) => [event, anna])).at(-1)?.Phase).toBe('afgerond');
  });

  it('is never allowed while something is missing', () => {
    const anyFacts = fc
      .record({
        Phase: fc.constantFrom(...phases),
        Ask: fc.constantFrom(undefined, 'De grond'),
        Delineation: fc.constantFrom(undefined, 'Het gras'),
        CouncilRelevance: fc.constantFrom(undefined, 'geen' as const, 'hoge' as const),
        UnknownAnswers: fc.constantFrom(undefined, 'Kind', 'Ask;Kind'),
        WeighingClosesOn: fc.constantFrom('2026-11-01', '2026-12-01'),
      })
      .map((values) => factsWith({ ...allAnswers, ...fullAssessment, ...values }));
    fc.assert(
      fc.property(anyFacts, anyEvent, anyPerson, (facts, event, person) => {
        const verdict = decide(facts, event, person, now);
        if (verdict.kind === 'blocked') expect(verdict.missing.length).toBeGreaterThan(0);
        else expect(Object.keys(verdict.changes).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the weighing', () => {
  it('takes views up to and including its closing day, by the clock of the municipality', () => {
    const initiative = anInitiative({ WeighingClosesOn: '2026-11-26' });
    expect(isWeighingOver(initiative, new Date('2026-11-26T22:59:00Z'))).toBe(false);
    expect(isWeighingOver(initiative, new Date('2026-11-26T23:00:00Z'))).toBe(true);
  });
});

it('numbers the phases for "Fase 6 van 9"', () => {
  expect(phaseNumber('weging')).toBe(6);
  expect(phases).toHaveLength(9);
});
