import { mergeFindings } from './colleague-merge';
import { coveredOpgaven, opgaveTeam, rankColleagues } from './colleagues';
import type { Finding, RankInput } from './colleagues';
import type { Contributor } from './records.generated';

const henk = {
  personKey: '5A-henk',
  name: 'Henk Zijlstra',
  mail: 'Henk@gemeente.example',
  department: 'Beheer openbare ruimte',
};
const ingrid = { personKey: '5a-ingrid', name: 'Ingrid Kuiper' };
const joost = { personKey: '5a-joost', name: 'Joost Wiersma' };
const esther = { personKey: '5a-esther', name: 'Esther Bosman' };

const owner = (opgaveKey: string): Finding['reason'] => ({ kind: 'owner', opgaveKey });
const group = (opgaveKey: string): Finding['reason'] => ({ kind: 'group', opgaveKey, groupName: 'Openbare ruimte' });
const history = (opgaveKey: string, initiativeKey = 'IN-08'): Finding['reason'] => ({
  kind: 'history',
  opgaveKey,
  initiativeKey,
  initiativeTitle: 'Wij maaien de bermen zelf',
  likeness: 0,
  forThisOpgave: true,
});
const expertise = (opgaveKey: string, ...words: string[]): Finding['reason'] => ({
  kind: 'expertise',
  opgaveKey,
  words,
  strength: 0.5,
});

const contributor = (personKey: string, changes: Partial<Contributor> = {}): Contributor => ({
  Title: personKey,
  Key: `${personKey}-${changes.InitiativeKey ?? 'IN-01'}`,
  InitiativeKey: 'IN-01',
  PersonKey: personKey,
  Status: 'gevraagd',
  ...changes,
});

const rank = (changes: Partial<RankInput>): readonly string[] => ranked(changes).map(({ name }) => name);
const ranked = (changes: Partial<RankInput>): ReturnType<typeof rankColleagues> =>
  rankColleagues({
    opgaveKey: 'DU-03',
    findings: [],
    contributors: [],
    recentRequests: [],
    today: '2026-11-23',
    ...changes,
  });

describe('one colleague found by several sources', () => {
  it('is one person by Entra id, whatever its capitals, with the parts that each source knows', () => {
    const merged = mergeFindings([
      { person: { personKey: '5a-HENK' }, reason: owner('DU-03') },
      { person: henk, reason: group('DU-03') },
    ]);
    expect(merged).toEqual([{ ...henk, personKey: '5a-henk', reasons: [owner('DU-03'), group('DU-03')] }]);
  });

  it('is one person by mail when a source does not know the Entra id, also when that source answers first', () => {
    const merged = mergeFindings([
      { person: { mail: 'henk@GEMEENTE.example', jobTitle: 'Beheerder' }, reason: expertise('DU-03', 'groen') },
      { person: henk, reason: owner('DU-03') },
    ]);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ personKey: '5a-henk', name: 'Henk Zijlstra', jobTitle: 'Beheerder' });
  });

  it('has the title of an initiative as soon as one source tells it', () => {
    const untitled: Finding['reason'] = {
      kind: 'history',
      opgaveKey: 'DU-03',
      initiativeKey: 'IN-08',
      likeness: 0,
      forThisOpgave: true,
    };
    const [only] = mergeFindings([
      { person: henk, reason: untitled },
      { person: henk, reason: history('DU-03') },
    ]);
    expect(only?.reasons).toEqual([history('DU-03')]);
  });

  it('is left out when no source knows the Entra id, since nobody could ask them', () => {
    expect(
      mergeFindings([{ person: { mail: 'extern@example.org', name: 'Extern' }, reason: expertise('DU-03', 'groen') }]),
    ).toEqual([]);
  });

  it('has the same reason once, with the words of both searches', () => {
    const [only] = mergeFindings([
      { person: henk, reason: expertise('DU-03', 'groen', 'berm') },
      { person: henk, reason: expertise('DU-03', 'berm', 'bijen') },
      { person: henk, reason: history('DU-03') },
      { person: henk, reason: history('DU-03') },
      { person: henk, reason: history('DU-03', 'IN-12') },
    ]);
    expect(only?.reasons).toEqual([
      expertise('DU-03', 'groen', 'berm', 'bijen'),
      history('DU-03'),
      history('DU-03', 'IN-12'),
    ]);
  });
});

describe('colleagues for an opgave', () => {
  it('stand in the order owner, who said so, group, history, expertise, directory', () => {
    const findings: Finding[] = [
      { person: { personKey: 'd', name: 'D' }, reason: { kind: 'directory' } },
      { person: { personKey: 'e', name: 'E' }, reason: expertise('DU-03', 'groen') },
      { person: { personKey: 'h', name: 'H' }, reason: history('DU-03') },
      { person: { personKey: 'g', name: 'G' }, reason: group('DU-03') },
      { person: { personKey: 'k', name: 'K' }, reason: { kind: 'expert', opgaveKey: 'DU-03' } },
      { person: { personKey: 'o', name: 'O' }, reason: owner('DU-03') },
    ];
    expect(rank({ findings })).toEqual(['O', 'K', 'G', 'H', 'E', 'D']);
  });

  it('say for which other linked opgave they are useful, and that puts them higher', () => {
    const findings: Finding[] = [
      { person: ingrid, reason: group('DU-03') },
      { person: joost, reason: group('DU-03') },
      { person: joost, reason: group('LB-01') },
      { person: joost, reason: owner('LB-01') },
    ];
    expect(rank({ findings })).toEqual(['Joost Wiersma', 'Ingrid Kuiper']);
    expect(ranked({ findings })[0]?.reasons).toEqual([
      group('DU-03'),
      { kind: 'other-opgave', opgaveKey: 'LB-01', as: 'owner' },
    ]);
  });

  it('go lower when they were asked three times this month', () => {
    const findings: Finding[] = [
      { person: joost, reason: group('DU-03') },
      { person: ingrid, reason: history('DU-03') },
    ];
    const asked = (times: number): RankInput['recentRequests'] =>
      Array.from({ length: times }, (_, n) =>
        contributor('5a-JOOST', { InitiativeKey: `IN-1${n}`, AskedOn: '2026-11-02' }),
      );
    expect(rank({ findings })).toEqual(['Joost Wiersma', 'Ingrid Kuiper']);
    expect(rank({ findings, recentRequests: asked(3) })).toEqual(['Ingrid Kuiper', 'Joost Wiersma']);
    expect(ranked({ findings, recentRequests: asked(3) })[1]?.load.askedThisMonth).toBe(3);
  });

  it('let others go first from the third request in a month, even as owner of the opgave, and not before', () => {
    const findings: Finding[] = [
      { person: joost, reason: owner('DU-03') },
      { person: ingrid, reason: history('DU-03') },
    ];
    const first = (times: number): string | undefined =>
      rank({
        findings,
        recentRequests: Array.from({ length: times }, (_, n) =>
          contributor('5a-joost', { InitiativeKey: `IN-1${n}`, AskedOn: '2026-11-02' }),
        ),
      })[0];
    expect(first(2)).toBe('Joost Wiersma');
    expect(first(3)).toBe('Ingrid Kuiper');
  });

  it('do not carry requests of last month', () => {
    const recentRequests = [
      contributor('5a-joost', { AskedOn: '2026-10-31' }),
      contributor('5a-joost', { AskedOn: '2026-11-01' }),
    ];
    expect(
      ranked({ findings: [{ person: joost, reason: group('DU-03') }], recentRequests })[0]?.load.askedThisMonth,
    ).toBe(1);
  });

  it('go last when they are away, and say until when; an absence that ended counts no more', () => {
    const findings: Finding[] = [
      { person: esther, reason: owner('DU-03') },
      { person: ingrid, reason: expertise('DU-03', 'natuur') },
    ];
    expect(rank({ findings, away: new Map([['5a-esther', { until: '2026-12-06' }]]) })).toEqual([
      'Ingrid Kuiper',
      'Esther Bosman',
    ]);
    expect(ranked({ findings, away: new Map([['5a-esther', { until: '2026-12-06' }]]) })[1]?.load.away?.until).toBe(
      '2026-12-06',
    );
    expect(rank({ findings, away: new Map([['5a-esther', { until: '2026-11-22' }]]) })).toEqual([
      'Esther Bosman',
      'Ingrid Kuiper',
    ]);
  });

  it('stay in sight at the end when they were asked for this initiative already', () => {
    const findings: Finding[] = [
      { person: henk, reason: owner('DU-03') },
      { person: ingrid, reason: expertise('DU-03', 'natuur') },
    ];
    const contributors = [contributor('5a-henk', { Status: 'kan niet', AskedOn: '2026-11-20', OpgaveKey: 'DU-03' })];
    expect(ranked({ findings, contributors }).map(({ name, load }) => [name, load.asked])).toEqual([
      ['Ingrid Kuiper', undefined],
      ['Henk Zijlstra', { status: 'kan niet', on: '2026-11-20', forThisOpgave: true }],
    ]);
  });

  it('keep their place when they were asked for another opgave only: they can be asked for this one too', () => {
    const findings: Finding[] = [
      { person: henk, reason: owner('DU-03') },
      { person: ingrid, reason: expertise('DU-03', 'natuur') },
    ];
    const contributors = [contributor('5a-henk', { Status: 'doet mee', OpgaveKey: 'LB-01' })];
    const [first] = ranked({ findings, contributors });
    expect(first?.name).toBe('Henk Zijlstra');
    expect(first?.load.asked).toEqual({ status: 'doet mee', forThisOpgave: false });
  });

  it('leave out who was marked as not fitting, unless somebody looked for them or they were asked', () => {
    const findings: Finding[] = [
      { person: henk, reason: owner('DU-03') },
      { person: ingrid, reason: group('DU-03') },
    ];
    const misfits = new Set(['5a-henk']);
    expect(rank({ findings, misfits })).toEqual(['Ingrid Kuiper']);
    expect(rank({ findings: [...findings, { person: henk, reason: { kind: 'directory' } }], misfits })).toContain(
      'Henk Zijlstra',
    );
    expect(rank({ findings, misfits, contributors: [contributor('5A-HENK')] })).toContain('Henk Zijlstra');
  });

  it('rise with each initiative they took part in, most by those that resemble this one', () => {
    const like = (initiativeKey: string, likeness: number): Finding['reason'] => ({
      ...(history('DU-03', initiativeKey) as Extract<Finding['reason'], { kind: 'history' }>),
      likeness,
    });
    const findings: Finding[] = [
      { person: joost, reason: like('IN-1', 0) },
      { person: ingrid, reason: like('IN-1', 0.5) },
      { person: esther, reason: like('IN-1', 0) },
      { person: esther, reason: like('IN-2', 0) },
    ];
    expect(rank({ findings })).toEqual(['Esther Bosman', 'Ingrid Kuiper', 'Joost Wiersma']);
  });

  it('who were named by a colleague that cannot, go first', () => {
    const findings: Finding[] = [
      { person: henk, reason: owner('DU-03') },
      { person: ingrid, reason: { kind: 'suggested', opgaveKey: 'DU-03', byName: 'Henk Zijlstra' } },
    ];
    expect(rank({ findings })).toEqual(['Ingrid Kuiper', 'Henk Zijlstra']);
  });

  it('say who stands in for who is away', () => {
    const away = new Map([['5a-esther', { until: '2026-12-06', standInName: 'Bram Hofstra' }]]);
    expect(ranked({ findings: [{ person: esther, reason: owner('DU-03') }], away })[0]?.load.away).toEqual({
      until: '2026-12-06',
      standInName: 'Bram Hofstra',
    });
  });

  it('are nobody when no source found anybody', () => {
    expect(rank({})).toEqual([]);
  });
});

describe('the team of an opgave', () => {
  const contributors = [
    contributor('a', { OpgaveKey: 'LB-01;DU-03', Status: 'doet mee' }),
    contributor('b', { OpgaveKey: 'DU-03' }),
    contributor('c', { OpgaveKey: 'DU-03', Status: 'kan niet' }),
    contributor('d'),
  ];

  it('counts who takes part and who has not answered, and nobody who cannot', () => {
    expect(opgaveTeam('DU-03', contributors)).toEqual({ takesPart: 1, asked: 1 });
    expect(opgaveTeam('LB-01', contributors)).toEqual({ takesPart: 1, asked: 0 });
    expect(opgaveTeam('SD-08', contributors)).toEqual({ takesPart: 0, asked: 0 });
  });

  it('is asked for all linked opgaven that its reasons speak of, in the order of the initiative', () => {
    const links = [{ OpgaveKey: 'LB-01' }, { OpgaveKey: 'DU-03' }];
    expect(
      coveredOpgaven(
        [owner('DU-03'), { kind: 'other-opgave', opgaveKey: 'LB-01', as: 'group' }, owner('XX-01')],
        links,
      ),
    ).toEqual(['LB-01', 'DU-03']);
    expect(coveredOpgaven([{ kind: 'directory' }], links)).toEqual([]);
  });
});
