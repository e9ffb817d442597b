/**
 * The texts of a set by path, e.g. `saved.failed`. A sentence with values is a function: of it the literal parts are
 * taken, without the values.
 */
export function leaves(texts: object, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(here, value);
    else if (typeof value === 'function') found.set(here, literalParts(String(value)));
    else if (typeof value === 'object' && value !== null) {
      for (const [below, text] of leaves(value, here)) found.set(below, text);
    }
  }
  return found;
}

function literalParts(source: string): string {
  return literalsIn(source).join(' ');
}

/** @returns the texts in the source of a function, each with `…` for every value in it */
export function literalsIn(source: string): readonly string[] {
  const literals = source.match(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
  return literals.map((literal) => readable(literal.slice(1, -1)).replace(/\$\{[^}]*\}/g, '…'));
}

/** The transform of the tests writes letters outside ASCII as escapes. */
function readable(literal: string): string {
  return literal.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]+)\})/gi, (_, two, four, many) =>
    String.fromCodePoint(parseInt(String(two ?? four ?? many), 16)),
  );
}
