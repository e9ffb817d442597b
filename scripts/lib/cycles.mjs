import { globSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import ts from 'typescript';
import { inRoot } from './root.mjs';

/**
 * Import cycles among the modules of `src` and `tenant`. A type-only import does not count, as nothing is left of it
 * when the program runs; nor does import(), which is how a lazy step is meant to be reached.
 * @returns the cycles, each as the files in it
 */
export function findCycles() {
  const files = globSync(['src/**/*.{ts,tsx}', 'tenant/**/*.ts'], { cwd: inRoot() }).map((file) =>
    file.split(sep).join('/'),
  );
  return cyclesIn(
    new Map(files.map((file) => [file, importsOf(file, readFileSync(inRoot(file), 'utf8'), new Set(files))])),
  );
}

/** @returns the files that `file` imports for their values */
export function importsOf(file, text, files) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  return source.statements
    .filter((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .filter((statement) => statement.moduleSpecifier?.text.startsWith('.') && !isForTypes(statement))
    .map((statement) => resolve(posix.join(posix.dirname(file), statement.moduleSpecifier.text), files))
    .filter((target) => target !== undefined);
}

function isForTypes(statement) {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const { importClause: clause } = statement;
  if (!clause) return false;
  const named = clause.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
  return clause.isTypeOnly || (!clause.name && named.length > 0 && named.every((element) => element.isTypeOnly));
}

const resolve = (path, files) =>
  [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((candidate) => files.has(candidate));

/** Tarjan: groups of files from which each can reach each. */
export function cyclesIn(graph) {
  const order = new Map();
  const low = new Map();
  const stack = [];
  const cycles = [];
  const visit = (file) => {
    order.set(file, order.size);
    low.set(file, order.get(file));
    stack.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file), low.get(next)));
    }
    if (low.get(file) !== order.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1 || graph.get(file)?.includes(file)) cycles.push(group.sort());
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return cycles;
}
