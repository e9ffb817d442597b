import { allAnswers, anInitiative } from '../testing/builders';
import { changedSinceConfirmed, explorationLetter, explorationMark } from './exploration-wording';
import { formatStakeholders } from './stakeholders';

const rows = formatStakeholders([
  {
    key: 'a',
    who: 'De voetbalclub',
    role: 'geraakt',
    interest: 'Wil kleedkamers delen',
    stance: 'tegen',
    spokenTo: false,
  },
]);
const explored = anInitiative({
  ...allAnswers,
  Type: 'fysiek',
  StakeholderRows: rows,
  Ask: undefined,
  AskPlan: 'Zij rekenen het uit.',
  UnknownAnswers: 'Ask',
});
const letter = explorationLetter({
  initiative: explored,
  accountmanager: 'Anna de Wit',
  municipality: 'gemeente Ergens',
});

describe('the exploration in plain words for the initiators', () => {
  it('says u, what we understood and what we do not know yet', () => {
    expect(letter).toContain('Wat u wilt bereiken\nSamen groente kweken');
    expect(letter).toContain('Een initiatief voor een plek of een gebouw.\nEen moestuin');
    expect(letter).toContain('- De voetbalclub: Wil kleedkamers delen (nog niet gesproken)\nDe buren');
    expect(letter).toContain('Dit weten wij nog niet. Dit gebeurt er nu: Zij rekenen het uit.');
    expect(letter).toContain('Anna de Wit\nAccountmanager, gemeente Ergens');
    expect(letter).not.toMatch(/\bje\b|\bjij\b/);
  });

  it('keeps to itself what we think of others', () => {
    expect(letter).not.toMatch(/tegen|geraakt/);
  });
});

describe('what the initiators confirmed', () => {
  const confirmed = {
    ...explored,
    ExplorationConfirmedOn: '2026-11-20',
    ExplorationConfirmed: explorationMark(explored),
  };

  it('fits in its column', () => {
    expect(explorationMark(explored).length).toBeLessThanOrEqual(255);
  });

  it.each([
    [{}, []],
    [{ Scope: 'Ook het plein' }, ['Scope']],
    [{ Type: 'sociaal' as const }, ['Kind']],
    [{ StakeholderRows: undefined }, ['Stakeholders']],
    [{ UnknownAnswers: '', Ask: 'Grond' }, ['Ask']],
    [{ AskPlan: 'Anders' }, ['Ask']],
    [{ Scope: 'Alleen het gras\r\n' }, []],
  ])('changed after %j in %j', (changes, questions) => {
    expect(changedSinceConfirmed({ ...confirmed, ...changes })).toEqual(questions);
  });

  it('is nothing as long as they did not', () => {
    expect(changedSinceConfirmed(explored)).toEqual([]);
  });
});
