/** Words in a line of a guide. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'emphasis' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

const pattern =
  /\*\*(?<strong>[^*]+)\*\*|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<href>[^)\s]+)\)|<(?<url>https?:[^>\s]+)>|(?<![\p{L}\p{N}_])_(?<emphasis>[^_]+)_(?![\p{L}\p{N}_])/gu;

/** Reads bold, code, emphasis and links; everything else is text as it stands. */
export function parseInline(line: string): readonly Inline[] {
  const parts: Inline[] = [];
  let from = 0;
  const plain = (to: number): void => {
    if (to > from) parts.push({ kind: 'text', text: line.slice(from, to) });
  };
  for (const match of line.matchAll(pattern)) {
    plain(match.index);
    parts.push(inlineOf(match.groups ?? {}));
    from = match.index + match[0].length;
  }
  plain(line.length);
  return parts;
}

/** @returns the words alone, as a heading is found by */
export function wordsOf(parts: readonly Inline[]): string {
  return parts.map(({ text }) => text).join('');
}

function inlineOf(groups: Readonly<Record<string, string | undefined>>): Inline {
  const { strong, code, emphasis, label, href, url } = groups;
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (code !== undefined) return { kind: 'code', text: code };
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  return { kind: 'link', text: label ?? url ?? '', href: href ?? url ?? '' };
}
