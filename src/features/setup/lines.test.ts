import type { SetupFinding } from '../../data/ports';
import { sectionOf, tally, toLines } from './lines';

const noScope = { code: 'scope-missing', detail: { subject: 'Team.ReadBasic.All' } };

function finding(id: string, part: Partial<SetupFinding> = {}): SetupFinding {
  return { id, area: 'lists', subject: id.split(':')[1] ?? id, state: 'ok', repairable: false, ...part };
}

describe('the lines of Inrichting', () => {
  it('makes one line with its number of everything that is in order', () => {
    const lines = toLines([finding('list:Opgaven'), finding('column:Opgaven.Key'), finding('view:Opgaven')]);
    expect(lines).toEqual([{ id: 'lists', kind: 'lists', state: 'ok', names: [], repairable: false, count: 1 }]);
  });

  it('gives what is missing a line of its own', () => {
    const missing = finding('column:Initiatieven.Settlement', { state: 'missing', repairable: true });
    const lines = toLines([finding('list:Initiatieven'), missing]);
    expect(lines.map(({ id, state }) => [id, state])).toEqual([
      ['lists', 'ok'],
      ['column:Initiatieven.Settlement', 'missing'],
    ]);
    expect(tally(lines)).toEqual({ ok: 1, total: 2, unseen: 0 });
  });

  it('puts many missing things of one kind in one line that can be opened', () => {
    const missing = ['A', 'B', 'C', 'D'].map((name) => finding(`list:${name}`, { state: 'missing', repairable: true }));
    const [line] = toLines(missing);
    expect(line).toMatchObject({ kind: 'list', state: 'missing', count: 4, repairable: true });
    expect(line?.parts?.map(({ subject }) => subject)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('says that a sum cannot be made by the button when one of its parts cannot', () => {
    const mixed = ['A', 'B', 'C', 'D'].map((name) =>
      finding(`column:L.${name}`, { state: 'different', repairable: name !== 'B' }),
    );
    expect(toLines(mixed)[0]?.repairable).toBe(false);
  });

  it('asks whether the app is in a team only once that team is there', () => {
    const teams = (id: string, part: Partial<SetupFinding> = {}): SetupFinding =>
      finding(id, { area: 'teams', ...part });
    const unknown = { state: 'unknown', reason: 'not-visible' } as const;
    const lines = toLines([
      teams('team'),
      teams('teams-installed', unknown),
      teams('programme-team:a', { subject: 'Wonen' }),
      teams('programme-installed:a', { subject: 'Wonen', ...unknown }),
      teams('programme-team:b', { subject: 'Zorg', state: 'missing', reason: 'not-found' }),
      teams('programme-installed:b', { subject: 'Zorg', state: 'unknown' }),
      teams('programme-team:c', { subject: 'Sport', state: 'unknown', names: ['Team.ReadBasic.All'], error: noScope }),
      teams('programme-installed:c', { subject: 'Sport', ...unknown }),
    ]);
    expect(lines.map(({ id, problem }) => [id, problem])).toEqual([
      ['team', undefined],
      ['teams-installed', 'teams-installed.not-visible'],
      ['programme-team:a', undefined],
      ['programme-installed:a', 'programme-installed.not-visible'],
      ['programme-team:b', 'programme-team.not-found'],
      ['programme-team:c', 'unasked'],
    ]);
    expect(lines.every((line) => sectionOf(line) === 'teams')).toBe(true);
  });

  it('keeps every permission apart, because each is granted apart', () => {
    const permissions = ['Channel.Create', 'TeamsTab.Create'].map((name) =>
      finding(`permission:${name}`, { area: 'permissions', state: 'not-allowed' }),
    );
    expect(toLines(permissions).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['permission', 'Channel.Create'],
      ['permission', 'TeamsTab.Create'],
    ]);
  });
});
