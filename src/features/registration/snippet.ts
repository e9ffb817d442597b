/**
 * The part of a text around the first of these words, for one or two lines in a table.
 * @param length - about how many characters; words stay whole
 */
export function snippet(text: string, words: readonly string[], length = 110): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  const lower = plain.toLocaleLowerCase('nl');
  const hits = words.map((word) => lower.indexOf(word.toLocaleLowerCase('nl'))).filter((at) => at >= 0);
  const first = hits.length === 0 ? 0 : Math.min(...hits);
  const start = first + 40 < length ? 0 : wordStart(plain, first - 30);
  const end = start + length >= plain.length ? plain.length : plain.lastIndexOf(' ', start + length);
  const middle = plain.slice(start, end > start ? end : start + length);
  return `${start > 0 ? '…' : ''}${middle}${end < plain.length ? '…' : ''}`;
}

function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 ? at : space + 1;
}
