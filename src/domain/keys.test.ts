import fc from 'fast-check';
import { hasCommand, rememberCommand } from './command-trail';
import { contributorKey, deriveKey, isKey, opgaveLinkKey, uuid5, weighingKey } from './keys';

const initiative = 'f3f7a6a8-2b1c-4b57-9b8e-0d7b8a8f0c11';

describe('derived keys', () => {
  it('follow RFC 9562, so that any other program gives the same ones', () => {
    expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  it('are the same for the same parent and name, whatever the case of the parent', () => {
    expect(deriveKey(initiative.toUpperCase(), 'initiator')).toBe(deriveKey(initiative, 'initiator'));
  });

  it('are GUIDs, and differ as soon as parent or name differ', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.string(), fc.uuid(), fc.string(), (parent, name, otherParent, otherName) => {
        const [one, other] = [deriveKey(parent, name), deriveKey(otherParent, otherName)];
        expect(isKey(one)).toBe(true);
        expect(one === other).toBe(parent === otherParent && name === otherName);
      }),
    );
  });

  it('of a weighing, a contributor and an opgave of one initiative never meet', () => {
    const keys = [weighingKey(initiative, 'p'), contributorKey(initiative, 'p'), opgaveLinkKey(initiative, 'p')];
    expect(new Set(keys).size).toBe(3);
  });
});

describe('the trail of commands', () => {
  it('still knows a command after five others', () => {
    const trail = ['a', 'b', 'c', 'd', 'e', 'f'].reduce<string | undefined>(
      (text, key) => rememberCommand(text, key),
      undefined,
    );
    expect(hasCommand(trail, 'a')).toBe(true);
    expect(hasCommand(rememberCommand(trail, 'g'), 'a')).toBe(false);
    expect(hasCommand(undefined, 'a')).toBe(false);
  });

  it('fits in a text column', () => {
    const keys = Array.from({ length: 9 }, (_, index) => deriveKey(initiative, String(index)));
    expect(
      (keys.reduce<string | undefined>((text, key) => rememberCommand(text, key), undefined) ?? '').length,
    ).toBeLessThanOrEqual(255);
  });
});
