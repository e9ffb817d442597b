import { changesOf, consequencesOf, fieldOf, formKeys, shownOf, storedOf, wrongFields } from './settings-form';

const team = '11111111-1111-4111-8111-111111111111';

describe('the form for settings', () => {
  it.each(formKeys)('shows the default of %s, which can be saved as it is', (key) => {
    expect(storedOf(key, shownOf(key, {}))).toBeDefined();
  });

  it('shows several values each on a line, and stores them with ; between them, each once', () => {
    expect(shownOf('settlements', { settlements: 'Bant; Creil ;;Ens' })).toBe('Bant\nCreil\nEns');
    expect(storedOf('settlements', ' Bant\n\nCreil;Ens\nBant')).toBe('Bant;Creil;Ens');
  });

  it.each([
    ['24-12-2026\n2026-12-31\n24-12-2026', '2026-12-24;2026-12-31'],
    ['31 december 2026', '2026-12-31'],
    ['', ''],
    ['31-02-2026', undefined],
    ['vrijdag', undefined],
  ])('reads closing days: %j', (typed, stored) => expect(storedOf('calendar.closingDays', typed)).toBe(stored));

  it.each([
    ['norm.assign', '007', '7'],
    ['norm.assign', '', undefined],
    ['norm.assign', '-1', undefined],
    ['norm.assign', '1,5', undefined],
    ['municipality', '', undefined],
    ['municipality', ' gemeente\nBant ', 'gemeente Bant'],
    ['settlements', ' ; ', undefined],
    ['teams.teamId', '', ''],
    ['teams.teamId', `https://teams.microsoft.com/l/team/x/conversations?groupId=${team}`, team],
    ['teams.teamId', 'Team wonen', undefined],
    ['teams.appId', 'Initiatievenwijzer', undefined],
  ] as const)('reads %s: %j', (key, typed, stored) => expect(storedOf(key, typed)).toBe(stored));

  it('saves what says something else than before, and nothing else', () => {
    const typed = {
      municipality: { text: ' gemeente Bant ', from: 'gemeente Bant' },
      'norm.assign': { text: '3', from: '1' },
      'norm.outcome': { text: 'x', from: '5' },
      settlements: { text: 'Bant\nCreil', from: 'Bant; Creil' },
      'teams.teamId': { text: '', from: team },
    };
    expect(changesOf(typed)).toEqual({
      'norm.assign': { from: '1', to: '3' },
      'teams.teamId': { from: team, to: '' },
    });
    expect(wrongFields(typed)).toEqual(['norm.outcome']);
  });

  it('sets right what cannot be read', () => {
    expect(changesOf({ 'norm.assign': { text: '1', from: 'een' } })).toEqual({
      'norm.assign': { from: 'een', to: '1' },
    });
  });

  it('tells of a team that is left and of kernen that go', () => {
    expect(consequencesOf({ 'teams.teamId': { from: '', to: team } })).toEqual([]);
    expect(
      consequencesOf({
        'teams.teamId': { from: team, to: '' },
        settlements: { from: 'Bant;Creil', to: 'Bant;Ens' },
      }),
    ).toEqual([{ kind: 'otherTeam' }, { kind: 'gone', names: ['Creil'] }]);
  });

  it.each([
    ['team', 'team.not-found', 'teams.teamId'],
    ['setting:norm.assign', 'setting.value', 'norm.assign'],
    ['setting:decider.rules', 'setting.value', undefined],
    ['team', undefined, undefined],
  ] as const)('is opened for %s (%s)', (id, problem, field) => expect(fieldOf({ id, problem })).toBe(field));
});
