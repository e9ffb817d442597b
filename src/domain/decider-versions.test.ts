import { anInitiative } from '../testing/builders';
import { formatProposal, proposalRecord, readProposal } from './decider-proposal';
import { basisOf, proposeDecider } from './decider-rules';
import { readRuleVersions, withNextVersion } from './decider-versions';
import type { RuleDraft } from './decider-versions';
import { readSettings } from './settings';
import { formatTeams, readTeams, teamCandidates } from './team-choice';

const made = { since: '2026-11-24', by: 'Marja Postma' } as const;
const first = readSettings([]).rules;
const draft: RuleDraft = {
  ...first,
  councilAbove: 75_000,
  byGround: { ...first.byGround, vergunning: 'raad' },
  basis: { ...first.basis, vergunning: 'Besluit van de raad van 2026' },
  own: [
    { label: 'Een buurgemeente is tegen', decider: 'college', basis: 'Werkafspraak' },
    { label: ' ', decider: 'raad', basis: '' },
  ],
  why: 'De grens ging omhoog.',
};

describe('versions of the rules', () => {
  it('begin with the rules of the product, each with what it rests on', () => {
    expect(first).toMatchObject({ version: 1, councilAbove: 50_000, own: [] });
    expect(basisOf(first, 'vergunning')).toBe('Bevoegdheid van het college');
  });

  it('are only added: the newest holds, the older ones stay to be read', () => {
    const second = withNextVersion([], draft, made);
    const third = withNextVersion(second, { ...draft, councilAbove: 90_000 }, { ...made, since: '2026-12-01' });
    const settings = readSettings([{ Key: 'decider.versions', Value: JSON.stringify(third) }]);
    expect(settings.ruleVersions.map(({ version, councilAbove }) => [version, councilAbove])).toEqual([
      [2, 75_000],
      [3, 90_000],
    ]);
    expect(settings.rules).toMatchObject({ version: 3, since: '2026-12-01' });
    expect(settings.unreadable).toEqual([]);
  });

  it('propose by the own grounds of the municipality too', () => {
    const rules = withNextVersion([], draft, made)[0];
    if (!rules) throw new Error('no version');
    const facts = { own: ['Een buurgemeente is tegen'] };
    const proposal = proposeDecider(anInitiative(), facts, rules);
    expect(proposal).toEqual({
      decider: 'college',
      groundsByDecider: { raad: [], college: ['Een buurgemeente is tegen'], directie: [] },
    });
    expect(basisOf(rules, 'Een buurgemeente is tegen')).toBe('Werkafspraak');
    expect(proposeDecider(anInitiative(), { permit: true }, rules).decider).toBe('raad');
    const record = proposalRecord(rules, proposal, facts, { chosen: 'raad', why: 'De raad wil het zelf.' });
    expect(readProposal(formatProposal(record))).toEqual({
      version: 2,
      since: '2026-11-24',
      proposed: 'college',
      grounds: ['Een buurgemeente is tegen'],
      facts,
      chosen: 'raad',
      why: 'De raad wil het zelf.',
    });
  });

  it.each(['geen json', '{"version":2}', '[{"version":2}]', '[null]'])(
    'fall back on the product when the list is %s',
    (Value) => {
      const settings = readSettings([{ Key: 'decider.versions', Value }]);
      expect(settings.rules).toEqual(first);
      expect(settings.unreadable).toEqual(['decider.versions']);
      expect(readRuleVersions(Value)).toBeUndefined();
    },
  );

  it.each(['', 'x', '{}', 'null'])('keep no proposal for %j', (text) => {
    expect(readProposal(text)).toBeUndefined();
  });
});

describe('the team of a programme', () => {
  const mobility = '11111111-1111-4111-8111-111111111111';
  const living = '22222222-2222-4222-8222-222222222222';
  const usual = '33333333-3333-4333-8333-333333333333';
  const teams = readTeams(`Mobiliteit=${mobility};Wonen = ${living.toUpperCase()}`) ?? new Map<string, string>();

  it('is read and written the same', () => {
    expect(readTeams(formatTeams(teams))).toEqual(teams);
    expect(readTeams('')).toEqual(new Map());
    expect(readTeams('Mobiliteit=geen id')).toBeUndefined();
    expect(readTeams(`=${mobility}`)).toBeUndefined();
  });

  it('comes first when most opgaven are of that programme, the usual one last', () => {
    const settings = { teamId: usual, teamsByProgramme: teams };
    expect(teamCandidates(settings, ['Wonen', 'Mobiliteit', 'Mobiliteit', 'Sport'])).toEqual([
      { teamId: mobility, programme: 'Mobiliteit' },
      { teamId: living, programme: 'Wonen' },
      { teamId: usual },
    ]);
    expect(teamCandidates(settings, ['Sport'])).toEqual([{ teamId: usual }]);
    expect(teamCandidates({ teamsByProgramme: teams }, ['Sport'])).toEqual([]);
    expect(teamCandidates({ teamId: mobility, teamsByProgramme: teams }, ['Mobiliteit'])).toHaveLength(1);
  });
});
