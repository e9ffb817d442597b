import { itemQuery, wordsToFind } from './initiative-search';

const site = 'https://gemeente.example/sites/initiatieven';

describe('searching initiatives by SharePoint', () => {
  it('looks for the beginnings of all words, in the lists that were named and nowhere else', () => {
    expect(itemQuery(wordsToFind('Moestuin, Ens'), [`${site}/Lists/A`, `${site}/Lists/B`])).toBe(
      `"moestuin*" "ens*" (Path:"${site}/Lists/A" OR Path:"${site}/Lists/B")`,
    );
  });

  it('finds a telephone number by its parts', () => {
    expect(wordsToFind('0527-000 031')).toEqual(['0527', '000', '031']);
  });

  it('does not search for words that nearly everything begins with', () => {
    expect(wordsToFind('a de 12 x-y')).toEqual([]);
  });

  it.each(['") OR Path:("', 'NOT groen*', 'a* NEAR(5) "boom', '(((( tuin', 'Title:"x" pad'])(
    'takes no operator from %s',
    (text) => {
      const words = wordsToFind(text);
      expect(words.every((word) => /^[\p{L}\p{N}]+$/u.test(word))).toBe(true);
      const query = itemQuery(words, [`${site}/Lists/A`]);
      expect(query.match(/"/g)).toHaveLength(words.length * 2 + 2);
    },
  );

  it('asks for at most ten words, however much was pasted', () => {
    const many = Array.from({ length: 50 }, (_, n) => `woord${n}`).join(' ');
    expect(wordsToFind(many)).toHaveLength(10);
    expect(wordsToFind('x'.repeat(5000))).toEqual([]);
  });
});
