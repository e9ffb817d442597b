import { readFileSync } from 'node:fs';

/** An initiative or a new text, as the comparing takes it. */
export interface RelatedText {
  readonly Key: string;
  readonly Title: string;
  readonly Settlement: string;
  readonly Summary: string;
  /** Keys of the opgaven that people linked; none when the file gives none. */
  readonly opgaven: readonly string[];
}

export interface RelatedPair {
  /** Key of the initiative that is known. */
  readonly a: string;
  readonly b: RelatedText;
}

/** A set to judge the comparing by; its form is described in tests/data/README.md. */
export interface RelatedCases {
  readonly initiatives: readonly RelatedText[];
  readonly doubles: readonly RelatedPair[];
  readonly others: readonly RelatedPair[];
}

/** What is wrong with a file of cases, and where. */
export class CasesError extends Error {}

/**
 * @param file - path of a JSON file
 * @param fallback - gives the initiatives for a file that only has pairs
 * @throws CasesError with a sentence that names the place in the file
 */
export function readRelatedCases(file: string, fallback: () => readonly RelatedText[]): RelatedCases {
  return relatedCasesOf(parse(file), fallback);
}

/** The same for what was read already. */
export function relatedCasesOf(json: unknown, fallback: () => readonly RelatedText[]): RelatedCases {
  const file = objectAt(json, 'the file');
  const pairs = 'verwant' in file ? objectAt(file.verwant, 'verwant') : file;
  const path = 'verwant' in file ? 'verwant.' : '';
  const initiatives =
    'initiatieven' in file
      ? listAt(file.initiatieven, 'initiatieven').map((one, at) => textAt(one, `initiatieven[${at}]`, true))
      : fallback();
  const known = new Set(initiatives.map(({ Key }) => Key));
  const pairsOf = (name: string): readonly RelatedPair[] =>
    listAt(pairs[name], `${path}${name}`).map((one, at) => pairAt(one, `${path}${name}[${at}]`, known));
  return { initiatives, doubles: pairsOf('dubbel'), others: pairsOf('anders') };
}

function parse(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new CasesError(`${file} cannot be read: ${reasonOf(error)}`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new CasesError(`${file} is no JSON: ${reasonOf(error)}`);
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Raw = Readonly<Record<string, unknown>>;

function pairAt(json: unknown, path: string, known: ReadonlySet<string>): RelatedPair {
  const pair = objectAt(json, path);
  const a = pair.a;
  if (typeof a !== 'string') throw new CasesError(`${path}.a must be the key of an initiative`);
  if (!known.has(a)) throw new CasesError(`${path}.a is "${a}", and no initiative has that key`);
  return { a, b: textAt(pair.b, `${path}.b`, false) };
}

/** Dutch names as people write them, or the names of the columns. */
function textAt(json: unknown, path: string, needsKey: boolean): RelatedText {
  const text = objectAt(json, path);
  const line = (names: readonly string[], needed: boolean): string => {
    const value = names.map((name) => text[name]).find((found) => found !== undefined);
    if (typeof value === 'string' && (value.trim() !== '' || !needed)) return value;
    if (value === undefined && !needed) return '';
    throw new CasesError(`${path} needs "${names[0]}", as text`);
  };
  return {
    Key: line(['sleutel', 'Key'], needsKey),
    Title: line(['titel', 'Title'], true),
    Settlement: line(['kern', 'Settlement'], false),
    Summary: line(['omschrijving', 'Summary'], false),
    opgaven: text.opgaven === undefined ? [] : listAt(text.opgaven, `${path}.opgaven`).map(String),
  };
}

function objectAt(json: unknown, path: string): Raw {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw new CasesError(`${path} must be an object`);
  return json as Raw;
}

function listAt(json: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(json)) throw new CasesError(`${path} must be a list`);
  return json as readonly unknown[];
}
