/** What a `$filter` says, as a tree. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'not'; readonly inner: Filter }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly path: string; readonly value: Literal }
  | { readonly kind: 'in'; readonly path: string; readonly values: readonly Literal[] }
  | { readonly kind: 'call'; readonly name: TextFunction; readonly path: string; readonly value: Literal }
  | { readonly kind: 'any'; readonly path: string; readonly variable?: string; readonly inner?: Filter };

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';
export type TextFunction = 'startswith' | 'endswith' | 'contains';
export type Literal = string | number | boolean | null;

/** Where and why a `$filter` cannot be read. */
export class FilterSyntaxError extends Error {}

/**
 * Reads a `$filter`.
 * @param text - e.g. `startswith(displayName,'a') and not(userType eq 'Guest')`
 * @throws {FilterSyntaxError} with OData's words
 */
export function parseFilter(text: string): Filter {
  const parser = new Parser(tokenise(text), text);
  return parser.whole();
}

interface Token {
  readonly kind: 'word' | 'text' | 'number' | '(' | ')' | ',' | ':';
  readonly value: string;
  readonly at: number;
}

const tokenPattern = /\s+|'((?:[^']|'')*)'|([(),:])|([^\s(),:']+)/y;
const number = /^-?\d+(\.\d+)?$/;

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const at = tokenPattern.lastIndex;
    const match = tokenPattern.exec(text);
    if (!match)
      throw new FilterSyntaxError(`There is an unterminated literal at position ${text.length} in '${text}'.`);
    const [, quoted, sign, word] = match;
    if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted.replaceAll("''", "'"), at });
    else if (sign === '(' || sign === ')' || sign === ',' || sign === ':') tokens.push({ kind: sign, value: sign, at });
    else if (word !== undefined) tokens.push({ kind: number.test(word) ? 'number' : 'word', value: word, at });
  }
  return rejoinColons(tokens);
}

/** A date (`2026-11-23T09:00:00Z`) is one word; only a lambda's colon stands apart. */
function rejoinColons(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const last = before?.value.replace(/:$/, '') ?? '';
    const dateContinues = before?.kind === 'word' && /^\d{4}-\d\d-\d\dT\d\d(:\d\d)?$/.test(last);
    if (before && dateContinues && (token.kind === ':' || before.value.endsWith(':'))) {
      joined[joined.length - 1] = { ...before, value: before.value + token.value };
    } else joined.push(token);
  }
  return joined;
}

const comparisons: readonly Comparison[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const textFunctions: readonly TextFunction[] = ['startswith', 'endswith', 'contains'];
const deepest = 100;

class Parser {
  private readonly tokens: readonly Token[];
  private readonly text: string;
  private position = 0;
  private depth = 0;

  constructor(tokens: readonly Token[], text: string) {
    this.tokens = tokens;
    this.text = text;
  }

  whole(): Filter {
    const filter = this.either();
    const rest = this.tokens[this.position];
    if (rest) throw this.wrong(rest);
    return filter;
  }

  private either(): Filter {
    this.depth += 1;
    if (this.depth > deepest)
      throw new FilterSyntaxError(`The depth of '${this.text.slice(0, 40)}…' exceeds ${deepest}.`);
    let left = this.both();
    while (this.takeWord('or')) left = { kind: 'or', left, right: this.both() };
    this.depth -= 1;
    return left;
  }

  private both(): Filter {
    let left = this.negated();
    while (this.takeWord('and')) left = { kind: 'and', left, right: this.negated() };
    return left;
  }

  private negated(): Filter {
    let times = 0;
    while (this.takeWord('not')) times += 1;
    let inner = this.single();
    for (; times > 0; times -= 1) inner = { kind: 'not', inner };
    return inner;
  }

  private single(): Filter {
    if (this.take('(')) {
      const inner = this.either();
      this.need(')');
      return inner;
    }
    const path = this.need('word').value;
    if (this.take('(')) return this.call(path);
    const operator = this.need('word');
    const name = operator.value.toLowerCase();
    if (name === 'in') return { kind: 'in', path, values: this.list() };
    const comparison = comparisons.find((candidate) => candidate === name);
    if (!comparison) throw this.wrong(operator);
    return { kind: 'compare', operator: comparison, path, value: this.literal() };
  }

  private call(name: string): Filter {
    if (/\/any$/i.test(name)) return this.any(name.slice(0, -'/any'.length));
    const known = textFunctions.find((candidate) => candidate === name.toLowerCase());
    if (!known)
      throw new FilterSyntaxError(
        `An unknown function with name '${name}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.`,
      );
    const path = this.need('word').value;
    this.need(',');
    const value = this.literal();
    this.need(')');
    if (this.takeWord('eq')) {
      if (this.literal() === false) return { kind: 'not', inner: { kind: 'call', name: known, path, value } };
    }
    return { kind: 'call', name: known, path, value };
  }

  private any(path: string): Filter {
    if (this.take(')')) return { kind: 'any', path };
    const variable = this.need('word').value;
    this.need(':');
    const inner = this.either();
    this.need(')');
    return { kind: 'any', path, variable, inner };
  }

  private list(): Literal[] {
    this.need('(');
    const values = [this.literal()];
    while (this.take(',')) values.push(this.literal());
    this.need(')');
    return values;
  }

  private literal(): Literal {
    const token = this.tokens[this.position];
    if (!token || (token.kind !== 'text' && token.kind !== 'number' && token.kind !== 'word')) throw this.wrong(token);
    this.position += 1;
    if (token.kind === 'text') return token.value;
    if (token.kind === 'number') return Number(token.value);
    if (token.value === 'null') return null;
    if (token.value === 'true' || token.value === 'false') return token.value === 'true';
    return token.value;
  }

  private takeWord(word: string): boolean {
    const token = this.tokens[this.position];
    if (token?.kind !== 'word' || token.value.toLowerCase() !== word) return false;
    this.position += 1;
    return true;
  }

  private take(kind: Token['kind']): boolean {
    if (this.tokens[this.position]?.kind !== kind) return false;
    this.position += 1;
    return true;
  }

  private need(kind: Token['kind']): Token {
    const token = this.tokens[this.position];
    if (token?.kind !== kind) throw this.wrong(token);
    this.position += 1;
    return token;
  }

  private wrong(token: Token | undefined): FilterSyntaxError {
    return new FilterSyntaxError(
      token
        ? `Syntax error at position ${token.at} in '${this.text}'.`
        : `Expression expected at position ${this.text.length} in '${this.text}'.`,
    );
  }
}
