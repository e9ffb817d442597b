import { withoutContactData } from './contact-data';
import { harmless } from './text';

/**
 * Text for a place in a card that the client reads as Markdown (TextBlock, Fact): it comes out as it was typed.
 * A link, emphasis or a list would otherwise appear, and clients differ in how Markdown is escaped,
 * so the few characters that start it are replaced by ones that look the same.
 * @param limit - at most this many characters; the rest becomes an ellipsis
 */
export function cardText(text: string, limit = 300): string {
  const oneLine = withoutContactData(typed(text)).replace(/\s+/g, ' ').trim();
  const plain = oneLine
    .replace(/\]\(/g, '] (')
    .replace(/\*/g, '∗')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, 'ˍ')
    .replace(/`/g, '´')
    .replace(/~~/g, '∼∼')
    .replace(/^([-+]) /, '– ');
  return shorten(plain, limit);
}

/** Text for a TextRun, which no client reads as Markdown. Line breaks stay. */
export function runText(text: string, limit = 1500): string {
  return shorten(
    withoutContactData(typed(text))
      .replace(/[^\S\n]+/g, ' ')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    limit,
  );
}

/** `{{DATE(…)}}` and `{{TIME(…)}}` are functions of a card: two braces apart are words. */
const typed = (text: string): string => harmless(text).replace(/\{\{/g, '{ {');

function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  // Half of a surrogate pair at the cut is no character.
  const kept = text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  return `${kept.trimEnd()}…`;
}
