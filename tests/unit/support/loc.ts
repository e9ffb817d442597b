import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

/** Reads a string module of SharePoint Framework as its loader does: `define([], function () { return {…}; })`. */
export function parseLoc(file: string): Record<string, string> {
  const found: Record<string, string>[] = [];
  const define = (_dependencies: unknown, make: () => Record<string, string>): void => void found.push(make());
  runInNewContext(readFileSync(file, 'utf8'), { define });
  const texts = found[0];
  if (found.length !== 1 || !texts) throw new Error(`${file} defines ${String(found.length)} modules instead of one`);
  return texts;
}

/** The keys that `mystrings.d.ts` promises: every property of type string in it. */
export function readTypedKeys(file: string): string[] {
  const keys = [...readFileSync(file, 'utf8').matchAll(/(\w+)\s*:\s*string\b/g)].map((match) => match[1] ?? '');
  if (keys.length === 0) throw new Error(`${file} declares no strings`);
  return keys;
}
