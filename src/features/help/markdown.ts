import { parseInline, wordsOf } from './inline';
import type { Inline } from './inline';

/** A piece of a guide. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly id: string; readonly words: readonly Inline[] }
  | { readonly kind: 'text' | 'note'; readonly words: readonly Inline[] }
  | { readonly kind: 'list'; readonly start?: number; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'picture'; readonly file: string; readonly alt: string }
  | { readonly kind: 'table'; readonly head: Cells; readonly rows: readonly Cells[] };

type Cells = readonly (readonly Inline[])[];

/**
 * Reads the part of Markdown that the guides in docs/gids are written in: headings, paragraphs, lists of one level,
 * tables, notes (`>`), and pictures on a line of their own. Comments are left out.
 */
export function parseMarkdown(source: string): readonly Block[] {
  const text = source.replace(/<!--[\s\S]*?-->/g, '');
  return text
    .split(/\n\s*\n/)
    .map((block) => block.replace(/\s+$/, '').replace(/^\n+/, ''))
    .filter((block) => block.trim() !== '')
    .map(blockOf);
}

/** The name under which a heading can be linked to, the same as on sites that show Markdown. */
export function headingId(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replace(/ /g, '-');
}

function blockOf(block: string): Block {
  const heading = /^(#{1,3}) (.+)$/.exec(block);
  if (heading?.[1] && heading[2]) {
    const words = parseInline(heading[2]);
    return { kind: 'heading', level: levelOf(heading[1]), id: headingId(wordsOf(words)), words };
  }
  const picture = /^!\[([^\]]*)\]\(([^)\s]+)\)$/.exec(block);
  if (picture) return { kind: 'picture', alt: picture[1] ?? '', file: picture[2] ?? '' };
  const lines = block.split('\n');
  if (lines.every((line) => line.startsWith('|'))) return tableOf(lines);
  if (lines.every((line) => line.startsWith('>')))
    return { kind: 'note', words: parseInline(joined(lines.map((line) => line.replace(/^> ?/, '')))) };
  if (itemStart.test(block)) return listOf(lines);
  return { kind: 'text', words: parseInline(joined(lines)) };
}

const levelOf = (marks: string): 1 | 2 | 3 => (marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3);

const joined = (lines: readonly string[]): string => lines.map((line) => line.trim()).join(' ');

const itemStart = /^(?:-|(\d+)\.) +/;

function listOf(lines: readonly string[]): Block {
  const items: string[] = [];
  for (const line of lines) {
    if (itemStart.test(line)) items.push(line.replace(itemStart, ''));
    else items.push(joined([items.pop() ?? '', line]));
  }
  const start = itemStart.exec(lines[0] ?? '')?.[1];
  return { kind: 'list', ...(start === undefined ? {} : { start: Number(start) }), items: items.map(parseInline) };
}

function tableOf([head = '', , ...rows]: readonly string[]): Block {
  return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
}

function cellsOf(line: string): Cells {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => parseInline(cell.trim()));
}
