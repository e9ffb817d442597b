import { peopleQuery, usableWords } from './people-search';

describe('the words of a search for colleagues', () => {
  it('are whole words of three letters or more, each once, without signs', () => {
    expect(usableWords(['Groen in de wijk', 'groen', '  Café ', "O'Brien", 'e-bike', '--x--'])).toEqual([
      'groen',
      'wijk',
      'café',
      'brien',
      'e-bike',
    ]);
  });

  it('are at most 36, and fewer when they are long, so that the query fits', () => {
    const many = Array.from({ length: 40 }, (_, index) => `woord${'x'.repeat(index)}`);
    expect(usableWords(Array.from({ length: 60 }, (_, index) => `w${index + 10}`))).toHaveLength(36);
    expect(peopleQuery(usableWords(many)).length).toBeLessThanOrEqual(4000);
    expect(usableWords(many).length).toBeGreaterThan(20);
  });

  it('are looked for at the beginning of a word in everything that a profile says about knowledge', () => {
    const query = peopleQuery(['groen', 'water']);
    expect(query).toContain('ProfileExpertise:"groen*"');
    expect(query).toContain('JobTitle:"water*"');
    expect(query.match(/\(/g)).toHaveLength(2);
  });

  it.each(['") OR AccountName:("', 'NOT groen', 'a* NEAR(5) b', '(((', 'Department:"x"'])(
    'take no operator from %s',
    (text) => {
      const words = usableWords([text]);
      const values = [...peopleQuery(words).matchAll(/\w+:"([^"]*)"/g)].map(([, value = '']) => value);
      expect(values).toHaveLength(words.length * 4);
      for (const value of values) expect(value).toMatch(/^[\p{L}\p{N}-]+\*$/u);
    },
  );
});
