import { stem } from './stem';

/** Last parts of compounds that are common in plans of residents: after these the first part need not be known. */
const heads = new Set(
  `tuin huis veld plein pad weg route bus dak hal les club feest markt straat buurt dorp school fiets baan plek huiskamer kamer kas
  bos park water groen zorg hulp werk punt maatje coffee cafe winkel kast ruimte grond paneel panelen beheer middag avond maaltijd
  ochtend dienst app woning woningen initiatief vervoer verkeer energie landschap berm natuur mobiel kaart bank bankje bord
  spel tocht wandeling hof hofje molen brug haven meer steiger lamp verlichting afval tas tuintje baantje plaats terrein rijk strook`
    .split(/\s+/)
    .map(stem),
);

/** Parts that look like words but only strengthen, or come from splitting in the wrong place. */
const notAPart = new Set([
  'ver',
  'her',
  'ont',
  'aan',
  'uit',
  'der',
  'den',
  'ten',
  'ing',
  'ige',
  'lijk',
  'baar',
  'heid',
  'schap',
  'ding',
  'ting',
  'ring',
]);

/**
 * The parts of a Dutch compound, as stems: "groentetuin" → groent, tuin; "speelveldje" → spel, veld.
 * @param word - in lower case without accents
 * @param known - whether a stem occurs as a word of its own in the texts that are compared
 * @returns an empty list when the word cannot be split with confidence
 */
export function compoundParts(word: string, known: (stem: string) => boolean): readonly string[] {
  if (word.length < 7) return [];
  let best: { readonly parts: readonly string[]; readonly worth: number } | undefined;
  for (let cut = 3; cut <= word.length - 3; cut += 1) {
    const head = stem(word.slice(cut));
    if (notAPart.has(word.slice(cut)) || head.length < 3) continue;
    const headKnown = known(head);
    if (!headKnown && !heads.has(head)) continue;
    const first = firstPart(word.slice(0, cut), known);
    if (first === undefined && (!heads.has(head) || cut < 4)) continue;
    const worth = (first === undefined ? 0 : 2) + (headKnown ? 1 : 0) + cut / 100;
    if (best === undefined || worth > best.worth) best = { parts: [first ?? stem(word.slice(0, cut)), head], worth };
  }
  return best?.parts ?? [];
}

/** With or without the linking s, e or n: dorp|s|huis, zonn|e|dak, boer|en|erf. */
function firstPart(part: string, known: (stem: string) => boolean): string | undefined {
  if (notAPart.has(part)) return undefined;
  for (const form of [part, part.replace(/s$/, ''), part.replace(/en$/, ''), part.replace(/e$/, '')]) {
    const root = stem(form);
    if (form.length >= 3 && root.length >= 3 && (known(root) || heads.has(root))) return root;
  }
  return undefined;
}
