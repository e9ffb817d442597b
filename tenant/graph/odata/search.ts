import { unsupportedQuery } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import { asText } from '../http/json.ts';

/** Properties whose words `$search` knows one by one; it compares the others from their beginning (platform-rules 2.2). */
const tokenised = new Set(['displayname', 'description']);

type Test = (item: JsonObject) => boolean;

/**
 * Reads a `$search` on a directory collection: `"displayName:wa" AND ("mail:x" OR "displayName:y")`.
 * @param searchable - properties that the collection can search
 * @returns whether an object is found
 * @throws {GraphError} 400 when the quotes are missing or the property is not searchable
 */
export function parseSearch(text: string, searchable: readonly string[]): Test {
  const tokens = tokenise(text);
  let position = 0;
  const either = (): Test => {
    let left = both();
    while (tokens[position] === 'OR') {
      position += 1;
      const [before, after] = [left, both()];
      left = (item) => before(item) || after(item);
    }
    return left;
  };
  const both = (): Test => {
    let left = single();
    while (tokens[position] === 'AND') {
      position += 1;
      const [before, after] = [left, single()];
      left = (item) => before(item) && after(item);
    }
    return left;
  };
  const single = (): Test => {
    const token = tokens[position];
    position += 1;
    if (token === '(') {
      const inner = either();
      if (tokens[position] !== ')') throw syntaxError(text);
      position += 1;
      return inner;
    }
    if (!token?.startsWith('"')) throw syntaxError(text);
    return clause(token.slice(1, -1), searchable);
  };
  const found = either();
  if (position < tokens.length) throw syntaxError(text);
  return found;
}

const tokenPattern = /\s+|"(?:[^"\\]|\\.)*"|AND\b|OR\b|[()]/y;

function tokenise(text: string): string[] {
  const tokens: string[] = [];
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const match = tokenPattern.exec(text);
    if (!match) throw syntaxError(text);
    if (match[0].trim()) tokens.push(match[0]);
  }
  return tokens;
}

function clause(text: string, searchable: readonly string[]): Test {
  const colon = text.indexOf(':');
  const name = text.slice(0, colon).trim().toLowerCase();
  const property = searchable.find((candidate) => candidate.toLowerCase() === name);
  if (colon < 0 || property === undefined)
    throw unsupportedQuery(`Property '${text.slice(0, Math.max(colon, 0))}' is not supported in the $search clause.`);
  const wanted = text
    .slice(colon + 1)
    .replaceAll(/\\(.)/g, '$1')
    .trim()
    .toLowerCase();
  if (!tokenised.has(name)) return (item) => asText(item[property]).toLowerCase().startsWith(wanted);
  const words = wordsOf(wanted);
  return (item) => {
    const present = wordsOf(asText(item[property]));
    return words.every((word) => present.some((candidate) => candidate.startsWith(word)));
  };
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

function syntaxError(text: string): Error {
  return unsupportedQuery(
    `Syntax error: the $search clause '${text}' must hold property and value between double quotes.`,
  );
}
