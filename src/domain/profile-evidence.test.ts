import { colleagueWords } from './colleague-words';
import { expertiseFindings } from './profile-evidence';
import type { ProfileWithWords } from './profile-evidence';
import type { Opgave } from './records.generated';

const opgave = (Key: string, Title: string, Keywords: string): Opgave => ({
  Key,
  Title,
  Keywords,
  Programme: 'P',
  Goal: 'D',
  IsActive: true,
});
const initiative = {
  Title: 'Zebrapad bij het zorgcentrum',
  Summary: 'Bewoners met een rollator durven de weg niet over.',
  Delineation: 'Een oversteek',
};

describe('the words that profiles are searched for', () => {
  it('are beginnings of words, first those of the text that speak of the opgave, each once', () => {
    const { words, forOpgave } = colleagueWords(initiative, [
      opgave('MO-03', 'Levendige dorpen', 'parkeren;oversteek;woningen'),
    ]);
    expect(words[0]).toBe('oversteek');
    expect(words).toContain('woning');
    expect(new Set(words).size).toBe(words.length);
    expect(forOpgave.get('MO-03')?.has('parker')).toBe(true);
  });

  it('take turns between the opgaven, and leave room for the text itself', () => {
    const many = (letter: string): string => Array.from({ length: 60 }, (_, n) => `${letter}oord${n + 100}x`).join(';');
    const { words, forOpgave } = colleagueWords(initiative, [
      opgave('A', 'Eerste', many('a')),
      opgave('B', 'Tweede', many('b')),
    ]);
    expect(words).toHaveLength(36);
    expect(words.filter((word) => forOpgave.get('B')?.has(word)).length).toBeGreaterThan(10);
    expect(words).toContain('rollator');
  });

  it('are those of the text when no opgave fits', () => {
    expect(colleagueWords(initiative, []).words).toEqual(expect.arrayContaining(['zebrapad', 'rollator']));
  });
});

describe('what profiles say', () => {
  const expert = (personKey: string, ...matched: ProfileWithWords['matched'][number][]): ProfileWithWords => ({
    personKey,
    name: personKey,
    matched,
  });
  const strengths = (experts: readonly ProfileWithWords[]): readonly (readonly [string | undefined, number])[] =>
    expertiseFindings(experts, new Map([['MO-03', new Set(['parker', 'oversteek'])]]), new Set(['rollator'])).map(
      ({ person, reason }) => [person.personKey, reason.kind === 'expertise' ? reason.strength : 0],
    );

  it('counts most where somebody wrote it, less in a function, little in a department', () => {
    const [profile, job, department] = strengths([
      expert('a', { word: 'parker', found: 'parkeren', where: 'profile' }),
      expert('b', { word: 'parker', found: 'Parkeeradviseur', where: 'function' }),
      expert('c', { word: 'parker', found: 'Parkeren', where: 'department' }),
    ]).map(([, strength]) => strength);
    expect(profile).toBeGreaterThan(job ?? 1);
    expect(job).toBeGreaterThan((department ?? 1) * 2);
  });

  it('counts more for a word that few have than for one that many have', () => {
    const common = (key: string): ProfileWithWords =>
      expert(key, { word: 'parker', found: 'parkeren', where: 'profile' });
    const found = strengths([
      ...['a', 'b', 'c', 'd'].map(common),
      expert('e', { word: 'oversteek', found: 'oversteekplaatsen', where: 'profile' }),
    ]);
    expect(found[4]?.[1]).toBeGreaterThan(found[0]?.[1] ?? 1);
  });

  it('shows what stands in the profile, and nobody whose words are all of another opgave', () => {
    const [only, ...more] = expertiseFindings(
      [
        expert('a', { word: 'parker', found: 'parkeerbeleid', where: 'profile' }),
        expert('b', { word: 'elders', found: 'elders', where: 'profile' }),
      ],
      new Map([['MO-03', new Set(['parker'])]]),
      new Set(),
    );
    expect(only?.reason).toMatchObject({ kind: 'expertise', opgaveKey: 'MO-03', words: ['parkeerbeleid'] });
    expect(more).toEqual([]);
  });
});
