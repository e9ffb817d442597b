import { fillIn, standardTexts, textFor, unknownPlaceholders } from './standard-texts';
import type { StandardTextKey } from './standard-texts';

describe('standard texts', () => {
  it.each(Object.keys(standardTexts) as StandardTextKey[])('%s uses no unknown placeholder', (key) => {
    expect(unknownPlaceholders(key, textFor(key, []))).toEqual([]);
  });

  it('are as the municipality changed them, and the usual ones when that is empty', () => {
    expect(textFor('beller.aangemeld', [{ Key: 'beller.aangemeld', Value: 'Wij bellen u.' }])).toBe('Wij bellen u.');
    expect(textFor('beller.aangemeld', [{ Key: 'beller.aangemeld', Value: ' ' }])).toMatch(/^Uw idee/);
  });

  it('name what cannot be filled in, each once', () => {
    expect(unknownPlaceholders('mail.ontvangst', 'Beste {naam}, {nmaa} {nmaa} {}')).toEqual(['nmaa', '']);
  });

  it('are filled in with what somebody typed as it is, and leave unknown names readable', () => {
    expect(fillIn('{naam} {kern} {onbekend}', { naam: '$& {kern}', kern: 'Ens' })).toBe('$& {kern} Ens {onbekend}');
  });
});
