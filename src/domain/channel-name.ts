/** Platform rule 3.2: at most 50 characters, counted as UTF-16 code units as the service does. */
export const channelNameLimit = 50;

/** Forbidden by the service, and those that it is wiser to avoid (platform rule 3.2). */
const unwanted = /[#%&*{}/\\:<>?+|'"~,\u0000-\u001f\u007f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

export type ChannelNameProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-long'; readonly length: number }
  | { readonly kind: 'forbidden-characters'; readonly characters: readonly string[] }
  /** It begins with a full stop or underscore, ends with a full stop, or holds two full stops in a row. */
  | { readonly kind: 'full-stops' }
  | { readonly kind: 'taken' };

export interface ChannelNameParts {
  /** `"2026-038"` */
  readonly number: string;
  readonly settlement: string;
  readonly title: string;
}

/**
 * The name of the channel of an initiative: `"2026-038 Espel Dorpstuin achter het dorpshuis"`.
 * Always legal and different from `taken`: what is forbidden is left out, what is too long is cut at a word,
 * and a name that exists gets a number behind it.
 * @param taken - names of the other channels of the team, also deleted ones when known (they keep their name for 30 days)
 * Source: design §8; platform rules 3.2 and 3.3.
 */
export function channelName(parts: ChannelNameParts, taken: readonly string[] = []): string {
  const wanted = clean(`${parts.number} ${parts.settlement} ${parts.title}`) || clean(parts.number) || 'Initiatief';
  const used = new Set(taken.map(comparable));
  for (let attempt = 1; ; attempt += 1) {
    const suffix = attempt === 1 ? '' : ` ${attempt}`;
    const name = cut(wanted, channelNameLimit - suffix.length) + suffix;
    if (!used.has(comparable(name))) return name;
  }
}

/** @returns what is wrong with a name that somebody typed, the first problem first; an empty list when it is fine */
export function channelNameProblems(name: string, taken: readonly string[] = []): readonly ChannelNameProblem[] {
  const trimmed = name.trim();
  if (trimmed === '') return [{ kind: 'empty' }];
  const problems: ChannelNameProblem[] = [];
  if (trimmed.length > channelNameLimit) problems.push({ kind: 'too-long', length: trimmed.length });
  const characters = [...new Set(trimmed.match(unwanted) ?? [])];
  if (characters.length > 0) problems.push({ kind: 'forbidden-characters', characters });
  if (/^[._]|\.$|\.\./.test(trimmed)) problems.push({ kind: 'full-stops' });
  if (taken.some((other) => comparable(other) === comparable(trimmed))) problems.push({ kind: 'taken' });
  return problems;
}

/** Two names are the same to the service when only capitals differ. */
function comparable(name: string): string {
  return name.trim().toLowerCase().normalize('NFC');
}

function clean(text: string): string {
  const allowed = withoutHalves(text.normalize('NFC'))
    .replace(unwanted, ' ')
    .replace(/\.{2,}/g, '.');
  return trimEnds(allowed.replace(/\s+/g, ' '));
}

/** Cuts at a word where that keeps most of the name, and never through a character of two units. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const hard = withoutHalves(text.slice(0, limit));
  const space = text.charAt(limit) === ' ' ? limit : hard.lastIndexOf(' ');
  return trimEnds(space > limit / 2 ? hard.slice(0, space) : hard);
}

function trimEnds(text: string): string {
  return text.replace(/^[\s._]+/, '').replace(/[\s.]+$/, '');
}

/** Half of a surrogate pair is no character: the service refuses it. */
function withoutHalves(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
}
