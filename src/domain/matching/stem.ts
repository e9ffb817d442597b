/** Plurals and diminutives that no rule reaches. */
const irregular: Readonly<Record<string, string>> = {
  kinderen: 'kind',
  bladeren: 'blad',
  eieren: 'ei',
  liederen: 'lied',
  steden: 'stad',
  schepen: 'schip',
  leden: 'lid',
  bomen: 'bom',
  mensen: 'mens',
  auto: 'auto',
  autos: 'auto',
  fotos: 'foto',
  musea: 'museum',
  bloempje: 'bloem',
  dieren: 'dier',
  lampen: 'lamp',
  maatje: 'mat',
  maatjes: 'mat',
};

const vowel = /[aeiouy]/;

/**
 * A light stem of a Dutch word: enough to let "bermen", "berm" and "bermpje", or "ontmoeten" and "ontmoeting", meet.
 * Stems are only for comparing; they are not always words.
 * @param word - in lower case without accents (see `normalise`)
 */
export function stem(word: string): string {
  const fixed = irregular[word];
  if (fixed !== undefined) return fixed;
  if (word.length < 4 || /\d/.test(word)) return word;
  return closeVowel(hardenEnd(dropEnding(dropDiminutive(word))));
}

/** baantje → baan, huisje → huis, bloemetje → bloem; a plural -s goes along. */
function dropDiminutive(word: string): string {
  const match = /^(.{3,}?)(?:etje|tje|pje|je)s?$/.exec(word);
  const root = match?.[1];
  return root !== undefined && vowel.test(root) ? root : word;
}

function dropEnding(word: string): string {
  const rules: readonly (readonly [RegExp, number])[] = [
    [/(?:igheden|heden|heid)$/, 4],
    [/(?:ingen|ing)$/, 5],
    [/(?<=el|er|em|ie|aar|eur)s$/, 4],
    [/(?<=[bpkmnrgu])s$/, 4],
    [/(?<=i)(?:een|en)$/, 3],
    [/en$/, 3],
    [/(?<=[^aeiou])e$/, 3],
  ];
  for (const [ending, atLeast] of rules) {
    const root = word.replace(ending, '');
    if (root !== word && root.length >= atLeast && vowel.test(root)) return undouble(root);
  }
  return undouble(word);
}

/** bedd → bed */
function undouble(word: string): string {
  return word.replace(/([bcdfgklmnprstz])\1$/, '$1');
}

/** huiz → huis, brev → bref: as the singular ends. */
function hardenEnd(word: string): string {
  return word.replace(/z$/, 's').replace(/v$/, 'f');
}

/** boom → bom, as bomen gives bom. */
function closeVowel(word: string): string {
  return word.replace(/(aa|ee|oo|uu)(?=[^aeiou]+$)/, (pair) => pair.charAt(0));
}
