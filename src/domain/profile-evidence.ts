import type { Finding, FoundPerson } from './colleagues';

/** Somebody with the words of the question that stand in their profile. */
export interface ProfileWithWords extends FoundPerson {
  readonly matched: readonly {
    readonly word: string;
    readonly found: string;
    readonly where: 'profile' | 'function' | 'department';
  }[];
}

/** What somebody wrote about themselves says most; a department is shared by many. */
const worth = { profile: 1, function: 0.9, department: 0.25 } as const;

/** A word of the text that no opgave has may be about another opgave. */
const ofTextShare = 0.5;

/**
 * What profiles say about the opgaven. A word that stands in many of the profiles found says little; a word that few have
 * says much.
 * @param experts - what the search found, best first
 * @param forOpgave - the words that speak for each opgave; empty when no opgave is linked
 * @param ofText - the words of the initiative itself
 */
export function expertiseFindings(
  experts: readonly ProfileWithWords[],
  forOpgave: ReadonlyMap<string, ReadonlySet<string>>,
  ofText: ReadonlySet<string>,
): readonly Finding[] {
  const counts = new Map<string, number>();
  for (const { matched } of experts) for (const { word } of matched) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.log(1 + experts.length);
  const rarity = (word: string): number =>
    most === 0 ? 1 : Math.log(1 + experts.length / (counts.get(word) ?? 1)) / most;
  const opgaven: readonly (readonly [string, ReadonlySet<string> | undefined])[] =
    forOpgave.size === 0 ? [['', undefined]] : [...forOpgave];
  return experts.flatMap(({ matched, ...person }) =>
    opgaven.flatMap(([opgaveKey, words]): readonly Finding[] => {
      const own = matched.filter(({ word }) => words === undefined || words.has(word) || ofText.has(word));
      const share = (word: string): number => (words === undefined || words.has(word) ? 1 : ofTextShare);
      const sum = own.reduce((total, { word, where }) => total + worth[where] * rarity(word) * share(word), 0);
      if (sum === 0) return [];
      const found = own.filter(({ where }) => where !== 'department');
      return [
        {
          person,
          reason: {
            kind: 'expertise',
            opgaveKey,
            words: [...new Set(found.filter(({ where }) => where === 'profile').map((one) => one.found))],
            ...(found.some(({ where }) => where === 'function') ? { inFunction: true } : {}),
            strength: sum / (sum + 0.6),
          },
        },
      ];
    }),
  );
}
