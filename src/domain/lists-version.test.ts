import { compareLists } from './lists-version';

describe('lists beside code', () => {
  it.each([
    ['2', 2, 'same'],
    [' 2 ', 2, 'same'],
    ['1', 2, 'older'],
    [undefined, 2, 'older'],
    ['', 2, 'older'],
    ['zelf ingevuld', 2, 'older'],
    [undefined, 1, 'same'],
    ['3', 2, 'newer'],
    ['10', 9, 'newer'],
  ] as const)('of version %s beside code of version %s are %s', (stored, own, result) => {
    expect(compareLists(stored, own)).toBe(result);
  });
});
