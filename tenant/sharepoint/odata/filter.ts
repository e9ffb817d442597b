import { invalidExpression } from '../errors.ts';
import { type Literal, parseLiteral } from './literals.ts';

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
export type FilterFunction = 'startswith' | 'substringof' | 'day' | 'month' | 'year' | 'hour' | 'minute' | 'second';

/** A `$filter` as a tree. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly operand: Filter }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'call'; readonly name: FilterFunction; readonly args: readonly Filter[] }
  | { readonly kind: 'path'; readonly path: readonly string[] }
  | { readonly kind: 'literal'; readonly literal: Literal };

/** What SharePoint knows; `endswith`, `tolower`, `concat` and others it refuses (platform-rules 1.7). */
const functions: Readonly<Record<FilterFunction, number>> = {
  startswith: 2,
  substringof: 2,
  day: 1,
  month: 1,
  year: 1,
  hour: 1,
  minute: 1,
  second: 1,
};
const comparisons: readonly string[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge'];
const deepest = 200;

/** @throws {SharePointError} 400 with the service's "is not valid" */
export function parseFilter(text: string): Filter {
  const tokens = tokenise(text);
  const reader = new Reader(text, tokens);
  const filter = reader.readOr(0);
  if (!reader.atEnd) throw invalidExpression(text);
  if (filter.kind === 'literal' || filter.kind === 'path') throw invalidExpression(text);
  return filter;
}

const token = /\s*(?:((?:guid|datetime|datetimeoffset)?'(?:[^']|'')*')|([(),])|([^\s(),']+))/iy;

function tokenise(text: string): string[] {
  const tokens: string[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const found = token.exec(text);
    if (!found) throw invalidExpression(text);
    tokens.push(found[1] ?? found[2] ?? found[3] ?? '');
  }
  return tokens;
}

class Reader {
  readonly #text: string;
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string, tokens: readonly string[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  get atEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  readOr(depth: number): Filter {
    let left = this.#readAnd(depth);
    while (this.#isWord('or')) left = { kind: 'or', left, right: this.#readAnd(depth) };
    return left;
  }

  #readAnd(depth: number): Filter {
    let left = this.#readNot(depth);
    while (this.#isWord('and')) left = { kind: 'and', left, right: this.#readNot(depth) };
    return left;
  }

  #readNot(depth: number): Filter {
    if (depth > deepest) throw invalidExpression(this.#text);
    if (this.#isWord('not')) return { kind: 'not', operand: this.#readNot(depth + 1) };
    const left = this.#readOperand(depth);
    const operator = this.#tokens[this.#at]?.toLowerCase() ?? '';
    if (!comparisons.includes(operator)) return left;
    this.#at += 1;
    return { kind: 'compare', operator: operator as Comparison, left, right: this.#readOperand(depth) };
  }

  #readOperand(depth: number): Filter {
    const word = this.#next();
    if (word === '(') {
      const inner = this.readOr(depth + 1);
      this.#expect(')');
      return inner;
    }
    if (word === ')' || word === ',') throw invalidExpression(this.#text);
    if (this.#tokens[this.#at] === '(' && /^[a-z]+$/i.test(word)) return this.#readCall(word, depth);
    return this.#isPath(word)
      ? { kind: 'path', path: word.split('/') }
      : { kind: 'literal', literal: parseLiteral(word) };
  }

  #readCall(word: string, depth: number): Filter {
    const name = word.toLowerCase();
    if (!Object.hasOwn(functions, name)) throw invalidExpression(this.#text);
    this.#expect('(');
    const args = [this.readOr(depth + 1)];
    while (this.#tokens[this.#at] === ',') {
      this.#at += 1;
      args.push(this.readOr(depth + 1));
    }
    this.#expect(')');
    if (args.length !== functions[name as FilterFunction]) throw invalidExpression(this.#text);
    return { kind: 'call', name: name as FilterFunction, args };
  }

  #isPath(word: string): boolean {
    return /^[A-Za-z_][\w]*(\/[A-Za-z_][\w]*)*$/.test(word) && !/^(true|false|null)$/i.test(word);
  }

  #isWord(word: string): boolean {
    if (this.#tokens[this.#at]?.toLowerCase() !== word) return false;
    this.#at += 1;
    return true;
  }

  #next(): string {
    const word = this.#tokens[this.#at];
    if (word === undefined) throw invalidExpression(this.#text);
    this.#at += 1;
    return word;
  }

  #expect(word: string): void {
    if (this.#next() !== word) throw invalidExpression(this.#text);
  }
}
