import { sectionIds } from './sections';
import type { SectionId } from './sections';
import { isBlank } from '../text';

/** What somebody wrote for a section, and when. */
export interface WrittenText {
  readonly text: string;
  readonly at: string;
}

export type WrittenTexts = Readonly<Partial<Record<SectionId, WrittenText>>>;

/** Reads the column `StartnotitieTexts`; what is not ours is left out. */
export function readWrittenTexts(column: string | undefined): WrittenTexts {
  const parsed = parse(column ?? '');
  const texts: Partial<Record<SectionId, WrittenText>> = {};
  for (const id of sectionIds) {
    const entry: unknown = parsed[id];
    if (isWritten(entry)) texts[id] = { text: entry.text, at: entry.at };
  }
  return texts;
}

/** @returns the column with this section in it; an empty text takes the section out, and without sections it is `null` */
export function withWrittenText(column: string | undefined, id: SectionId, text: string, at: string): string | null {
  const others = Object.entries(readWrittenTexts(column)).filter(([section]) => section !== id);
  const own = isBlank(text) ? [] : [[id, { text: text.trim(), at }] as const];
  const all = [...others, ...own];
  return all.length === 0 ? null : JSON.stringify(Object.fromEntries(all));
}

/** Only the texts, as the document takes them. */
export function textsOf(texts: WrittenTexts): Readonly<Partial<Record<SectionId, string>>> {
  return Object.fromEntries(Object.entries(texts).map(([id, { text }]) => [id, text]));
}

function parse(column: string): Readonly<Record<string, unknown>> {
  if (column === '') return {};
  try {
    const value: unknown = JSON.parse(column);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function isWritten(value: unknown): value is WrittenText {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof (value as WrittenText).text === 'string' &&
    typeof (value as WrittenText).at === 'string'
  );
}
