import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from '../http/exchange.ts';
import type { StaticFiles } from '../http/static-file.ts';
import type { Bundle, Bundler } from '../runtime/bundler.ts';
import { assemblyFile, frameworkBase } from '../runtime/framework.ts';

/** Scripts and styles of the pages themselves, built from `browser/`. */
export type PageScript = 'boot' | 'switchers-only' | 'teams' | 'control';

const entries: Readonly<Record<PageScript, string>> = {
  boot: 'browser/page/boot.ts',
  'switchers-only': 'browser/page/switchers-only.ts',
  teams: 'browser/teams/teams.ts',
  control: 'browser/control/control.ts',
};
const styles: Readonly<Record<'page' | 'teams' | 'control', string>> = {
  page: 'browser/page/page.css',
  teams: 'browser/teams/teams.css',
  control: 'browser/control/control.css',
};

const tenantFolder = fileURLToPath(new URL('..', import.meta.url));
const base = '/_spfx/own/';

/** Knows where the pages' own scripts and styles are served, and serves them. */
export class PageAssets {
  private readonly bundler: Bundler;
  private readonly files: StaticFiles;

  constructor(bundler: Bundler, files: StaticFiles) {
    this.bundler = bundler;
    this.files = files;
  }

  async scriptHref(name: PageScript): Promise<string> {
    return `${base}${await this.bundler.keyOf(bundleOf(name))}/${name}.js`;
  }

  async styleHref(name: keyof typeof styles): Promise<string> {
    const text = await readFile(tenantFolder + styles[name]);
    return `${base}${createHash('sha256').update(text).digest('hex').slice(0, 16)}/${name}.css`;
  }

  readonly handle: RequestHandler = async ({ url, headers }) => {
    if (url.pathname === '/_spfx/graph-worker.js') {
      const bundle: Bundle = { entry: 'browser/page/graph-worker.ts', format: 'script' };
      const response = await this.files.text(
        `worker ${await this.bundler.keyOf(bundle)}`,
        '.js',
        () => this.bundler.get(bundle),
        'ask-again',
        headers,
      );
      return { ...response, headers: { ...response.headers, 'service-worker-allowed': '/' } };
    }
    const found = /^\/_spfx\/own\/([0-9a-f]+)\/([\w-]+)\.(js|css)$/.exec(url.pathname);
    if (found === null) return undefined;
    const [, key = '', name = '', kind] = found;
    if (kind === 'css')
      return isIn(styles, name) ? this.files.file(tenantFolder + styles[name], 'for-good', headers) : undefined;
    return isIn(entries, name)
      ? this.files.text(`own ${name} ${key}`, '.js', () => this.bundler.get(bundleOf(name)), 'for-good', headers)
      : undefined;
  };
}

function bundleOf(name: PageScript): Bundle {
  return { entry: entries[name], format: 'script' };
}

function isIn<T extends object>(table: T, name: string): name is Extract<keyof T, string> {
  return Object.hasOwn(table, name);
}

/** The scripts of a page with web parts, in order. */
export async function runtimeScripts(assets: PageAssets, version: string): Promise<string[]> {
  return [`${frameworkBase(version)}/${assemblyFile}`, await assets.scriptHref('boot')];
}
