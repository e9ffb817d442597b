import { decodeText } from '../file/decode';
import { cleanNote, clip } from '../text';

/** What is taken of one submission at most; whoever fills in a form decides what stands in it. */
export const formLimits = { bytes: 1_000_000, answers: 300, characters: 5_000, depth: 6 } as const;

export type UnreadableReason =
  | 'no-data' // the folder has no data.json, and nothing came for a while
  | 'empty' // data.json holds nothing
  | 'too-large'
  | 'not-json'
  | 'not-answers' // JSON, but not an object with answers
  | 'too-many-answers';

/** The answers of one submission as text, by the key of the form: `contact.naam` for an answer inside `contact`. */
export interface FormData {
  readonly answers: ReadonlyMap<string, string>;
  /** How many files were sent along, by the answers. */
  readonly files: number;
}

export type ReadFormData =
  | ({ readonly kind: 'read' } & FormData)
  | { readonly kind: 'unreadable'; readonly reason: UnreadableReason };

/**
 * Reads data.json of Open Formulieren. Everything in it was typed by somebody on the internet: it is text, whatever it
 * looks like, of limited size, without the signs that turn the direction of a line.
 */
export function readFormData(bytes: ArrayBuffer): ReadFormData {
  if (bytes.byteLength > formLimits.bytes) return unreadable('too-large');
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  if (text.trim() === '') return unreadable('empty');
  const parsed = parse(text);
  if (!parsed) return unreadable('not-json');
  if (!isGroup(parsed.value)) return unreadable('not-answers');
  const found: Found = { answers: new Map(), files: 0 };
  for (const [key, value] of Object.entries(parsed.value)) if (key !== '__metadata__') collect(found, key, value, 0);
  if (found.answers.size > formLimits.answers) return unreadable('too-many-answers');
  return { kind: 'read', answers: found.answers, files: found.files };
}

interface Found {
  readonly answers: Map<string, string>;
  files: number;
}

function unreadable(reason: UnreadableReason): ReadFormData {
  return { kind: 'unreadable', reason };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    // What is not JSON is named to the person who fetches; the reason in the error says nothing to them.
    return undefined;
  }
}

function collect(found: Found, key: string, value: unknown, depth: number): void {
  if (found.answers.size > formLimits.answers) return;
  if (isFiles(value)) {
    found.files += value.length;
    return;
  }
  if (isGroup(value) && !isTicked(value) && depth < formLimits.depth) {
    for (const [inner, answer] of Object.entries(value)) collect(found, `${key}.${inner}`, answer, depth + 1);
    return;
  }
  found.answers.set(cleanKey(key), clip(cleanNote(textOf(value, depth)), formLimits.characters));
}

function cleanKey(key: string): string {
  return clip(cleanNote(key).replace(/\s+/g, ' '), 200);
}

function textOf(value: unknown, depth: number): string {
  if (value === null || value === undefined || depth > formLimits.depth) return '';
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    const parts = value.slice(0, formLimits.answers).map((entry) => textOf(entry, depth + 1));
    return parts.filter((part) => part !== '').join(value.some(isGroup) ? '\n' : ', ');
  }
  const group = value as Readonly<Record<string, unknown>>;
  if (isTicked(group))
    return Object.keys(group)
      .filter((name) => group[name] === true)
      .join(', ');
  return Object.entries(group)
    .slice(0, formLimits.answers)
    .map(([name, entry]) => `${name}: ${textOf(entry, depth + 1)}`)
    .join('; ');
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Boxes to tick: `{"fiets": true, "bus": false}`. */
function isTicked(group: Readonly<Record<string, unknown>>): boolean {
  const values = Object.values(group);
  return values.length > 0 && values.every((value) => typeof value === 'boolean');
}

/** Files that were sent along: each with its own name and the address from which Open Formulieren took it. */
function isFiles(value: unknown): value is readonly unknown[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((entry) => isGroup(entry) && 'originalName' in entry && 'size' in entry)
  );
}
