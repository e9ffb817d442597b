// node --import ./keep-stripped.mjs FILE: TypeScript from which Node took the types stays so in temp/, under the content
// that it was made from. Node 22 strips each file anew in every process, which is most of what starting a tenant costs.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRoot } from './root.mjs';

const folder = inRoot(`temp/stripped/${process.version}`);
mkdirSync(folder, { recursive: true });

registerHooks({
  load(url, context, next) {
    if (context.format !== 'module-typescript' || !url.startsWith('file:')) return next(url, context);
    const source = stripped(readFileSync(fileURLToPath(url), 'utf8'));
    // Node itself says best what is wrong with a file, and where.
    return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true };
  },
});

/** @returns the JavaScript; `undefined` for TypeScript that is wrong, or more than types */
function stripped(source) {
  const file = join(folder, createHash('sha256').update(source).digest('hex'));
  if (existsSync(file)) return readFileSync(file, 'utf8');
  let code;
  try {
    code = stripTypeScriptTypes(source);
  } catch {
    return undefined;
  }
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, code);
  renameSync(unfinished, file);
  return code;
}
