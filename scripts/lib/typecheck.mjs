import { compile } from './compiler.mjs';
import { ensureStyleTypings } from './style-typings.mjs';

const projects = ['tsconfig.test.json', 'tenant/tsconfig.json', 'tenant/browser/tsconfig.json', 'tests/tsconfig.json'];

/**
 * Type check of everything that is TypeScript: src with its tests, the local tenant, the other tests. What
 * ships is checked once more in the build, on its own: there it has no types of Node and jest.
 */
export async function typecheck() {
  await ensureStyleTypings();
  const checks = await Promise.all(projects.map((project) => compile('--noEmit', '-p', project)));
  return { code: Math.max(...checks.map(({ code }) => code)), output: checks.map(({ output }) => output).join('') };
}
