import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The folder in which Microsoft's files are found. They are read from there and never copied. */
export const nodeModules = dirname(dirname(dirname(require.resolve('@microsoft/sp-core-library/package.json'))));

/** Folder of an installed package. */
export function packageFolder(name: string): string {
  return join(nodeModules, ...name.split('/'));
}

/** Version of an installed package. @throws when it is not installed */
export function packageVersion(name: string): string {
  const description: unknown = JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8'));
  return (description as { version: string }).version;
}

/** The short names of Microsoft's packages that carry runtime files (`dist/`). */
export function frameworkPackages(): string[] {
  const folder = packageFolder('@microsoft');
  return readdirSync(folder).filter((name) => name.startsWith('sp-') && existsSync(join(folder, name, 'dist')));
}
