import type { Lexicon } from './terms';

/** Shorter words differ by one letter too often: "boom" is not "boot". */
const leastLength = 6;

const shelves = new WeakMap<Lexicon, ReadonlyMap<string, readonly string[]>>();

/**
 * The known word that a slip of the pen was meant to be: one letter wrong, missing, too many, or two changed places. The
 * first letter must be right.
 * @param root - a stem that the lexicon does not have
 */
export function nearWord(root: string, lexicon: Lexicon): string | undefined {
  if (root.length < leastLength) return undefined;
  const shelf = shelvesOf(lexicon);
  for (const length of [root.length, root.length - 1, root.length + 1]) {
    const near = shelf.get(`${root.charAt(0)}${length}`)?.find((word) => isOneSlip(root, word));
    if (near !== undefined) return near;
  }
  return undefined;
}

/** By first letter and length, so that few words are compared. */
function shelvesOf(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const present = shelves.get(lexicon);
  if (present !== undefined) return present;
  const made = new Map<string, string[]>();
  for (const word of lexicon) {
    if (word.length < leastLength - 1) continue;
    const name = `${word.charAt(0)}${word.length}`;
    const shelf = made.get(name);
    if (shelf) shelf.push(word);
    else made.set(name, [word]);
  }
  shelves.set(lexicon, made);
  return made;
}

function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  const most = Math.min(one.length, other.length) - start;
  while (end < most && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
