import { normalise } from '../matching/normalise';

/**
 * What somebody probably meant: the choice whose letters are nearest, if it is near enough.
 * @param written - as it stands in the file
 */
export function nearest<T>(written: string, choices: readonly T[], wordsOf: (choice: T) => string): T | undefined {
  const text = normalise(written);
  if (text === '') return undefined;
  let best: { readonly choice: T; readonly distance: number } | undefined;
  for (const choice of choices) {
    const words = normalise(wordsOf(choice));
    const distance = words.includes(text) || text.includes(words) ? 1 : editDistance(text, words);
    if (distance <= Math.max(1, Math.floor(text.length / 3)) && (!best || distance < best.distance))
      best = { choice, distance };
  }
  return best?.choice;
}

/** How many letters must change, come or go (Levenshtein). */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
