import { keepOrder } from './steady-order';

const order = (ranked: string, shown: string): string =>
  keepOrder(ranked.split(''), shown.split(''), (letter) => letter).join('');

describe('the order of a list that somebody looks at', () => {
  it('stays, and who comes later stands below in the order of the ranking', () => {
    expect(order('dacbe', 'abc')).toBe('abcde');
  });

  it('closes up where somebody is gone', () => {
    expect(order('ca', 'abc')).toBe('ac');
  });

  it('is that of the ranking when nothing was shown', () => {
    expect(order('bca', '')).toBe('bca');
  });
});
