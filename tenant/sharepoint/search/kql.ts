import { badQuery } from '../errors.ts';

/** A search query as a tree. */
export type Kql =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Kql[] }
  | { readonly kind: 'not'; readonly part: Kql }
  | {
      readonly kind: 'words';
      readonly property: string | undefined;
      readonly words: readonly string[];
      readonly prefix: boolean;
      readonly exact: boolean;
    }
  | { readonly kind: 'all' };

const token = /\s*(?:(\()|(\))|(-|\+)?(?:([A-Za-z][\w.]*)(:|=|<>|<=|>=|<|>))?(?:"([^"]*)"(\*)?|([^\s()"]+))?)/y;

interface Term {
  readonly open?: boolean;
  readonly close?: boolean;
  readonly word?: string;
  readonly kql?: Kql;
}

/**
 * Reads the part of KQL that the tenant knows: words, "phrases", prefix*, property:value, property=value, AND, OR, NOT, -,
 * brackets. Words beside each other are all needed; the same property beside itself is "or", as SharePoint has it.
 * @throws {SharePointError} 400 for what is not well formed
 */
export function parseKql(text: string): Kql {
  if (text.length > 4096) throw malformed(text.slice(0, 100));
  const reader = new Reader(tokenise(text), text);
  const kql = reader.readOr(0);
  if (!reader.atEnd) throw malformed(text);
  return kql;
}

const malformed = (text: string): Error => badQuery(`The query is malformed. The search query is: ${text}`);

function tokenise(text: string): Term[] {
  const terms: Term[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const start = token.lastIndex;
    const found = token.exec(text);
    if (!found || token.lastIndex === start) throw malformed(text);
    terms.push(toTerm(found, text));
  }
  return terms;
}

function toTerm(found: RegExpExecArray, text: string): Term {
  const [, open, close, sign, property, operator, phrase, phraseStar, bare] = found;
  if (open) return { open: true };
  if (close) return { close: true };
  if (
    property === undefined &&
    phrase === undefined &&
    bare !== undefined &&
    sign === undefined &&
    /^(AND|OR|NOT)$/.test(bare)
  )
    return { word: bare };
  if (phrase === undefined && bare === undefined) throw malformed(text);
  if (operator !== undefined && operator !== ':' && operator !== '=') throw malformed(text);
  const raw = phrase ?? bare ?? '';
  if (raw === '*' && property === undefined) return { kql: { kind: 'all' } };
  const prefix = phraseStar !== undefined || raw.endsWith('*');
  const words = wordsOf(raw);
  const kql: Kql = { kind: 'words', property: property?.toLowerCase(), words, prefix, exact: operator === '=' };
  return { kql: sign === '-' ? { kind: 'not', part: kql } : kql };
}

/** What the index splits a text into. */
export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
/** Without capitals and accents. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

class Reader {
  readonly #terms: readonly Term[];
  readonly #text: string;
  #at = 0;

  constructor(terms: readonly Term[], text: string) {
    this.#terms = terms;
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at >= this.#terms.length;
  }

  readOr(depth: number): Kql {
    if (depth > 50) throw malformed(this.#text);
    const parts = [this.#readAnd(depth)];
    while (this.#isWord('OR')) parts.push(this.#readAnd(depth));
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'or', parts };
  }

  #readAnd(depth: number): Kql {
    const parts: Kql[] = [];
    for (;;) {
      const explicit = this.#isWord('AND');
      if (explicit && (parts.length === 0 || this.atEnd)) throw malformed(this.#text);
      const next = this.#terms[this.#at];
      if (!next || next.close === true || next.word === 'OR') break;
      parts.push(this.#readNot(depth));
    }
    if (parts.length === 0 && depth > 0) throw malformed(this.#text);
    return parts.length === 0 ? { kind: 'all' } : { kind: 'and', parts: joinSameProperty(parts) };
  }

  #readNot(depth: number): Kql {
    if (this.#isWord('NOT')) return { kind: 'not', part: this.#readNot(depth + 1) };
    const term = this.#terms[this.#at];
    this.#at += 1;
    if (term?.kql) return term.kql;
    if (term?.open !== true) throw malformed(this.#text);
    const inner = this.readOr(depth + 1);
    if (this.#terms[this.#at]?.close !== true) throw malformed(this.#text);
    this.#at += 1;
    return inner;
  }

  #isWord(word: string): boolean {
    if (this.#terms[this.#at]?.word !== word) return false;
    this.#at += 1;
    return true;
  }
}

function joinSameProperty(parts: readonly Kql[]): Kql[] {
  const joined: Kql[] = [];
  for (const part of parts) {
    const same =
      part.kind === 'words' && part.property !== undefined
        ? joined.findIndex((other) => propertyOf(other) === part.property)
        : -1;
    const other = joined[same];
    if (other) joined[same] = { kind: 'or', parts: [...(other.kind === 'or' ? other.parts : [other]), part] };
    else joined.push(part);
  }
  return joined;
}

const propertyOf = (kql: Kql): string | undefined =>
  kql.kind === 'words' ? kql.property : kql.kind === 'or' && kql.parts[0] ? propertyOf(kql.parts[0]) : undefined;

/** What a query is tried on. */
export interface Searchable {
  /** All its words, for terms without a property. */
  readonly text: readonly string[];
  /** Its words by property, lower case; `undefined` for one that cannot be searched. */
  property(name: string): readonly string[] | undefined;
}

/** How well it fits: 0 not at all, more for more terms found. */
export function score(kql: Kql, on: Searchable): number {
  switch (kql.kind) {
    case 'all':
      return 1;
    case 'not':
      return score(kql.part, on) > 0 ? 0 : 1;
    case 'and': {
      const scores = kql.parts.map((part) => score(part, on));
      return scores.every((part) => part > 0) ? scores.reduce((sum, part) => sum + part, 0) : 0;
    }
    case 'or':
      return kql.parts.reduce((sum, part) => sum + score(part, on), 0);
    case 'words': {
      const words = kql.property === undefined ? on.text : on.property(kql.property);
      return words && holds(words, kql) ? (kql.property === undefined ? 1 : 2) : 0;
    }
  }
}

function holds(words: readonly string[], term: Extract<Kql, { kind: 'words' }>): boolean {
  if (term.words.length === 0) return false;
  if (term.exact) return words.join(' ') === term.words.join(' ');
  return words.some((_, start) =>
    term.words.every((word, offset) => {
      const candidate = words[start + offset];
      return (
        candidate !== undefined &&
        (term.prefix && offset === term.words.length - 1 ? candidate.startsWith(word) : candidate === word)
      );
    }),
  );
}
