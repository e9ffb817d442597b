import { conceptLines } from './concept-lines';
import { normalise } from './normalise';
import { stem } from './stem';

const groups = conceptLines
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/).map((word) => stem(normalise(word).replace(/[^a-z]/g, ''))));

const conceptsByStem = new Map<string, readonly string[]>();
groups.forEach((group, index) => {
  for (const root of new Set(group)) conceptsByStem.set(root, [...(conceptsByStem.get(root) ?? []), `#${index}`]);
});

/** Stems of all words of the notions. */
export const conceptStems: ReadonlySet<string> = new Set(conceptsByStem.keys());

/** @returns keys of the notions that this stem stands for, never equal to a stem */
export function conceptsOf(root: string): readonly string[] {
  return conceptsByStem.get(root) ?? [];
}
