import { isPlainDay } from './days';
import { sameValue } from './merge-text';
import type { FieldValue } from './merge-text';
import type { Opgave } from './records.generated';
import { clip, noteLimit } from './text';
import type { PlainDay } from './types';

/** What of an opgave is worth a line when it changes. */
export const historyFields = [
  'Title',
  'Description',
  'Programme',
  'Goal',
  'Year',
  'ValidUntil',
  'Keywords',
  'OwnerKeys',
  'GroupId',
  'SourceUrl',
  'SucceededBy',
  'IsActive',
] as const satisfies readonly (keyof Opgave)[];

export type HistoryField = (typeof historyFields)[number];

/** One act on an opgave: who did it when, and what was there before and after. */
export interface HistoryLine {
  /** Key of the command, so that a repeat writes no second line; absent for an import, which a repeat finds done. */
  readonly id?: string;
  readonly on: PlainDay;
  readonly by: string;
  readonly kind: 'made' | 'changed' | 'imported';
  readonly changes: readonly {
    readonly field: HistoryField;
    readonly from?: FieldValue;
    readonly to?: FieldValue;
  }[];
}

/** Newest first. Lines that this version cannot read are left out, e.g. what somebody typed in the list itself. */
export function readHistory(text: string | undefined): readonly HistoryLine[] {
  return (text ?? '')
    .split('\n')
    .flatMap((line) => {
      const parsed = parse(line);
      return parsed ? [parsed] : [];
    })
    .reverse();
}

/**
 * The column `History` with one more line, the oldest ones dropped when the column is full. It is written together with
 * the change itself, in one request, so the two cannot come apart.
 * @returns the text as it is when the command already stands in it
 */
export function addToHistory(text: string | undefined, line: HistoryLine): string {
  const lines = (text ?? '').split('\n').filter((one) => one !== '');
  if (line.id !== undefined && lines.some((one) => parse(one)?.id === line.id)) return lines.join('\n');
  lines.push(JSON.stringify(line));
  while (lines.length > 1 && lines.join('\n').length > noteLimit) lines.shift();
  return lines.join('\n');
}

/** What differs between an opgave and what is about to be written to it; `null` empties a column. */
export function historyChanges(
  before: Partial<Opgave>,
  after: { readonly [K in keyof Opgave]?: Opgave[K] | null },
): HistoryLine['changes'] {
  return historyFields
    .filter((field) => field in after && after[field] !== undefined && !sameValue(before[field], after[field]))
    .map((field) => ({ field, from: shortened(before[field]), to: shortened(after[field]) }));
}

const longest = 300;

function shortened(value: FieldValue): FieldValue {
  return typeof value === 'string' ? clip(value, longest) : (value ?? undefined);
}

function parse(line: string): HistoryLine | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isLine(value) ? value : undefined;
  } catch {
    // Not ours: somebody typed in the column.
    return undefined;
  }
}

function isLine(value: unknown): value is HistoryLine {
  const { on, by, kind, changes } = (value ?? {}) as Readonly<Partial<Record<keyof HistoryLine, unknown>>>;
  if (typeof on !== 'string' || !isPlainDay(on) || typeof by !== 'string' || !isKind(kind)) return false;
  return Array.isArray(changes) && changes.every(isChange);
}

const isKind = (kind: unknown): boolean => kind === 'made' || kind === 'changed' || kind === 'imported';

function isChange(value: unknown): value is HistoryLine['changes'][number] {
  const { field, from, to } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return historyFields.some((known) => known === field) && typeof from !== 'object' && typeof to !== 'object';
}
