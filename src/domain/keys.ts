import { sha1 } from './sha1';

/** Namespace of this product's keys (RFC 9562, UUID version 5). Changing it orphans everything that is stored. */
const namespace = 'd0b1c6a4-7f5e-4f0c-9a3e-2b8f61c7e945';

/**
 * The key of something that belongs to something else: the same parent and name always give the same key, so that a
 * command that is repeated after a stop or a lost answer meets its own items again instead of making new ones.
 * @param parentKey - key of the parent: a command, an initiative, a registration
 * @param name - what it is to the parent, e.g. `"initiator"` or `"timeline:assigned"`
 * @returns a GUID in lower case
 */
export function deriveKey(parentKey: string, name: string): string {
  return uuid5(namespace, `${parentKey.toLowerCase()}\n${name}`);
}

/** One weighing for one person about one initiative. */
export function weighingKey(initiativeKey: string, personKey: string): string {
  return deriveKey(initiativeKey, `weighing:${personKey.toLowerCase()}`);
}

/** A colleague is asked once for an initiative, however often the button is pressed. */
export function contributorKey(initiativeKey: string, personKey: string): string {
  return deriveKey(initiativeKey, `contributor:${personKey.toLowerCase()}`);
}

/** A colleague does not fit an opgave once, whoever says it. */
export function misfitKey(opgaveKey: string, personKey: string): string {
  return deriveKey(personKey, `misfit:${opgaveKey}`);
}

/** An opgave is linked to an initiative once. */
export function opgaveLinkKey(initiativeKey: string, opgaveKey: string): string {
  return deriveKey(initiativeKey, `opgave:${opgaveKey}`);
}

/** A colleague answers the partner mirror once at each moment. */
export function mirrorKey(initiativeKey: string, moment: string, personKey: string): string {
  return deriveKey(initiativeKey, `mirror:${moment}:${personKey.toLowerCase()}`);
}

/** A colleague says once to know about an opgave. */
export function expertKey(opgaveKey: string, personKey: string): string {
  return deriveKey(opgaveKey, `expert:${personKey.toLowerCase()}`);
}

/** Two initiatives are related once, whichever of them it was said of. */
export function relationKey(oneKey: string, otherKey: string): string {
  const [first = '', second = ''] = [oneKey.toLowerCase(), otherKey.toLowerCase()].sort();
  return deriveKey(first, `relation:${second}`);
}

/** @returns whether the text has the form of a GUID, as keys from links and addresses must */
export function isKey(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** UUID version 5 by RFC 9562 §5.5. */
export function uuid5(namespaceKey: string, name: string): string {
  const text = new TextEncoder().encode(name);
  const bytes = new Uint8Array(16 + text.length);
  bytes.set(bytesOf(namespaceKey));
  bytes.set(text, 16);
  const hash = sha1(bytes);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  let key = '';
  for (let i = 0; i < 16; i += 1) {
    if (i === 4 || i === 6 || i === 8 || i === 10) key += '-';
    key += hexadecimal[hash[i] ?? 0] ?? '';
  }
  return key;
}

const hexadecimal = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function bytesOf(key: string): readonly number[] {
  return (key.replace(/-/g, '').match(/../g) ?? []).map((pair) => parseInt(pair, 16));
}
