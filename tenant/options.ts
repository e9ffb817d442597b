import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { SitePage } from './pages/site-pages.ts';
import type { Seed, TenantContext } from './http/exchange.ts';
import type { Services } from './services.ts';

/** How a tenant is started. */
export interface TenantOptions {
  /** 0 chooses a free one. */
  readonly port?: number;
  /** Folder for the database, or `:memory:`. */
  readonly data?: string;
  /** What a new tenant begins with; the example, unless something else is asked. */
  readonly seed?: Seed;
  /** The built solution (`release/`). */
  readonly release?: string;
  /** Folder with the list schema, opgaven and settings that the services read. */
  readonly solutionFolder?: string;
  /** Pages, when they are not those of the example. */
  readonly pages?: readonly SitePage[];
  /** Name in the header of sites. */
  readonly organisation?: string;
  /** Folder in which one exchange of every kind is kept, for checkers of answers. */
  readonly traces?: string;
  /** Stand-ins for the services, in tests of the host alone. */
  readonly services?: (context: TenantContext) => Services;
  /** Says what the tenant does not know; the console, unless a test wants it. */
  readonly say?: (message: string) => void;
}

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/**
 * Options from the command line and the environment: `PORT`, `TENANT_DATA`, `TENANT_TRACES`, `--release <folder>`,
 * `--solution <folder>`, and any number of `--page <Name>=<web part alias>`, `--organisation <name>`.
 * @throws with a sentence for a person
 */
export function readOptions(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): TenantOptions {
  const port = Number(environment['PORT'] ?? 4173);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT must be a port number, not '${environment['PORT'] ?? ''}'.`);
  const given = readFlags(argv);
  const pages = (given.get('page') ?? []).map(readPage);
  const release = given.get('release')?.at(-1);
  const solutionFolder = given.get('solution')?.at(-1);
  const organisation = given.get('organisation')?.at(-1);
  return {
    port,
    data: environment['TENANT_DATA'] ?? join(projectFolder, '.tenant-data'),
    ...(release === undefined ? {} : { release }),
    ...(solutionFolder === undefined ? {} : { solutionFolder }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(pages.length === 0 ? {} : { pages }),
  };
}

const flags = new Set(['release', 'solution', 'page', 'organisation']);

function readFlags(argv: readonly string[]): Map<string, string[]> {
  const given = new Map<string, string[]>();
  for (let at = 0; at < argv.length; at += 2) {
    const [flag, value] = [argv[at] ?? '', argv[at + 1]];
    const name = flag.replace(/^--/, '');
    if (!flag.startsWith('--') || !flags.has(name))
      throw new Error(`'${flag}' is not one of: ${[...flags].map((known) => `--${known}`).join(', ')}.`);
    if (value === undefined) throw new Error(`${flag} needs a value.`);
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  return given;
}

function readPage(text: string): SitePage {
  const [name = '', alias = ''] = text.split('=');
  if (!/^[\w-]+$/.test(name) || alias === '') throw new Error(`--page needs <Name>=<web part alias>, not '${text}'.`);
  return { site: '/sites/initiatieven', name, alias, properties: {}, inNavigation: true };
}
