import { compoundParts } from './compounds';
import { normalise, wordsOf } from './normalise';
import { stem } from './stem';

const same: readonly (readonly string[])[] = [
  ['berm', 'bermen'],
  ['boom', 'bomen', 'boompje'],
  ['huis', 'huizen', 'huisje'],
  ['fiets', 'fietsen', 'fietsje'],
  ['ontmoeten', 'ontmoeting', 'ontmoetingen'],
  ['vrijwilliger', 'vrijwilligers'],
  ['veilig', 'veilige', 'veiligheid'],
  ['zonnepaneel', 'zonnepanelen'],
  ['kind', 'kinderen'],
  ['bus', 'bussen', 'busje'],
  ['groente', 'groenten'],
  ['kweken', 'kweek'],
];

const different: readonly (readonly [string, string])[] = [
  ['buurt', 'boer'],
  ['tuin', 'toon'],
  ['bank', 'baan'],
  ['weg', 'wagen'],
];

describe('stem of a Dutch word', () => {
  it.each(same)('%s and its other forms meet', (...forms) => {
    const stems = forms.map((form) => stem(normalise(form)));
    expect(new Set(stems).size).toBe(1);
  });

  it.each(different)('%s and %s stay apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('leaves numbers and short words as they are', () => {
    expect(['2026', 'ov', 'aed', 'mfa'].map(stem)).toEqual(['2026', 'ov', 'aed', 'mfa']);
  });
});

describe('words of a text', () => {
  it('shows them as written and compares them without capitals and accents', () => {
    expect(wordsOf('De Energie-coöperatie op foto’s, 30 km!')).toEqual([
      { written: 'De', plain: 'de' },
      { written: 'Energie', plain: 'energie' },
      { written: 'coöperatie', plain: 'cooperatie' },
      { written: 'op', plain: 'op' },
      { written: 'foto’s', plain: 'fotos' },
      { written: '30', plain: '30' },
      { written: 'km', plain: 'km' },
    ]);
  });

  it('finds no words in punctuation and emoji', () => {
    expect(wordsOf('… 🌱 !? <>')).toEqual([]);
  });
});

describe('parts of a compound', () => {
  const lexicon = new Set(['groente', 'fiets', 'dorp', 'sport', 'zon', 'taal'].map(stem));
  const known = (root: string): boolean => lexicon.has(root);

  it.each([
    ['groentetuin', ['groente', 'tuin']],
    ['dorpshuis', ['dorp', 'huis']],
    ['zonnedak', ['zon', 'dak']],
    ['fietspaden', ['fiets', 'pad']],
    ['taalmaatje', ['taal', 'maatje']],
    ['moestuin', ['moes', 'tuin']],
  ])('%s', (word, parts) => {
    expect(compoundParts(word, known)).toEqual(parts.map(stem));
  });

  it.each(['onderwijs', 'verlichting', 'gemeente', 'provincie', 'omgeving', 'berm'])('%s is not split', (word) => {
    expect(compoundParts(word, known)).toEqual([]);
  });
});
