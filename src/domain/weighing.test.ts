import fc from 'fast-check';
import { aContributor, anOpgaveLink, aWeighing } from '../testing/builders';
import { coverageByOpgave, missingInBroadening } from './broadening';
import { proposeDecider, readGroundRules } from './decider-rules';
import { readSettings } from './settings';
import { agreement, agreementOf, majority, missingInWeighing, participation, stances } from './weighing';
import type { Stance } from './weighing';

describe('agreement by the three sides', () => {
  it.each<[readonly Stance[], string | undefined]>([
    [[], undefined],
    [['remmen'], 'agree'],
    [['versterken', 'versterken-mits'], 'agree'],
    [['niet-op-ingaan', 'remmen', 'remmen'], 'agree'],
    [['versterken', 'remmen'], 'divided'],
    [['versterken', 'versterken-mits', 'versterken-mits', 'versterken-mits', 'remmen'], 'nearly'],
    [['versterken', 'met-rust-laten', 'met-rust-laten'], 'nearly'],
    [['versterken', 'met-rust-laten', 'remmen'], 'divided'],
    [['versterken', 'versterken', 'remmen', 'remmen'], 'divided'],
  ])('%j is %s', (votes, expected) => {
    expect(agreement(votes)).toBe(expected);
  });

  it('of other questions counts the answers themselves', () => {
    expect(agreementOf(['college', 'college', 'college', 'college', 'raad'])).toBe('nearly');
    expect(agreementOf([true, true, true, false, false])).toBe('divided');
    expect(majority(['college', 'college', 'raad'])).toBe('college');
    expect(majority(['college', 'raad'])).toBeUndefined();
  });

  it('does not depend on who answered first', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...stances)), (votes) => {
        expect(agreement([...votes].reverse())).toBe(agreement(votes));
      }),
    );
  });
});

describe('a weighing', () => {
  it.each(['niet-op-ingaan', 'remmen'] as const)('that says %s names the municipal task that asks for it', (Stance) => {
    expect(missingInWeighing(aWeighing('henk', { Stance }))).toEqual([
      { field: 'Responsibility', reason: 'responsibility-needed' },
    ]);
    expect(missingInWeighing(aWeighing('henk', { Stance, Responsibility: 'Veiligheid' }))).toEqual([]);
  });

  it('lacks every question that is empty', () => {
    expect(missingInWeighing({ WhyAndHow: ' ' }).map(({ field }) => field)).toEqual([
      'Stance',
      'WhyAndHow',
      'ArgumentsAgainst',
      'Decider',
      'StartnotitieNeeded',
    ]);
  });

  it('without startnotitie is an answer, not an empty one', () => {
    expect(missingInWeighing(aWeighing('henk', { StartnotitieNeeded: false }))).toEqual([]);
  });
});

describe('who has answered', () => {
  it('counts only what was handed in, and waits for who did not decline', () => {
    const contributors = [aContributor('henk'), aContributor('ingrid'), aContributor('geert', { Status: 'kan niet' })];
    const weighings = [aWeighing('henk'), aWeighing('ingrid', { SubmittedAt: undefined })];
    const { asked, submitted, waitingFor } = participation(contributors, weighings);
    expect([asked, submitted, waitingFor.map(({ Title }) => Title)]).toEqual([2, 1, ['Ingrid Kuiper']]);
  });
});

describe('coverage of the opgaven', () => {
  const links = [anOpgaveLink('LB-01'), anOpgaveLink('DU-03'), anOpgaveLink('SD-08')];
  const contributors = [
    aContributor('henk', { OpgaveKey: 'LB-01;DU-03', Status: 'gevraagd' }),
    aContributor('ingrid', { OpgaveKey: 'LB-01' }),
    aContributor('geert', { OpgaveKey: 'SD-08', Status: 'kan niet' }),
  ];

  it('says of each opgave whether somebody takes part, was asked, or nobody', () => {
    expect([...coverageByOpgave(links, contributors)]).toEqual([
      ['LB-01', 'takes-part'],
      ['DU-03', 'asked'],
      ['SD-08', 'nobody'],
    ]);
  });

  it('lets a gap stay only with a reason', () => {
    const gap = [{ field: 'CoverageGapReason', reason: 'uncovered-opgave', subject: 'SD-08' }];
    expect(missingInBroadening({}, links, contributors)).toEqual(gap);
    expect(missingInBroadening({ CoverageGapReason: 'Niemand heeft tijd' }, links, contributors)).toEqual([]);
  });

  it('needs a colleague even without opgave', () => {
    expect(missingInBroadening({ CoverageGapReason: 'x' }, [], [])).toEqual([
      { field: 'contributors', reason: 'no-contributor' },
    ]);
  });
});

describe('who decides', () => {
  const { rules } = readSettings([]);

  it.each([
    [{}, {}, 'directie', []],
    [{}, { amount: 1_850 }, 'directie', []],
    [{}, { amount: 10_000 }, 'directie', []],
    [{}, { amount: 10_001 }, 'college', ['bijdrage boven mandaat directie']],
    [{}, { amount: 50_001 }, 'raad', ['bijdrage boven grens raad']],
    [{}, { permit: true, land: true }, 'college', ['vergunning', 'grond']],
    [{}, { newPolicy: true, permit: true }, 'raad', ['nieuw beleid']],
    [{ Type: 'uitdaagrecht' }, {}, 'college', ['uitdaagrecht']],
    [{ CouncilRelevance: 'hoge' }, {}, 'raad', ['hoog belang raad']],
    [{ ExecutiveRelevance: 'hoge' }, {}, 'college', ['hoog belang college']],
  ] as const)('of %j with %j is %s', (initiative, facts, decider, grounds) => {
    const proposal = proposeDecider(initiative, facts, rules);
    expect([proposal.decider, proposal.groundsByDecider[decider]]).toEqual([decider, grounds]);
  });

  it('is for the municipality to change', () => {
    const byGround = readGroundRules('Vergunning = raad; nieuw beleid=college');
    expect(proposeDecider({}, { permit: true }, { ...rules, byGround: byGround ?? {} }).decider).toBe('raad');
    expect(readGroundRules('vergunning=burgemeester')).toBeUndefined();
    expect(readGroundRules('parkeren=raad')).toBeUndefined();
  });
});
