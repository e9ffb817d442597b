export interface Segment {
  readonly text: string;
  readonly marked: boolean;
}

/**
 * Cuts a text at each place where one of the words stands, also inside a longer word.
 * @returns pieces that together are the text again; where words overlap the longest wins
 */
export function splitAtWords(text: string, words: readonly string[]): readonly Segment[] {
  const sought = words.filter((word) => word.trim() !== '').sort((a, b) => b.length - a.length);
  if (sought.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(`(${sought.map(escapePattern).join('|')})`, 'giu');
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((segment) => segment.text !== '');
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
