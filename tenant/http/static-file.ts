import { createHash } from 'node:crypto';
import { stat, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';
import type { TenantResponse } from './exchange.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.map': 'application/json; charset=utf-8',
};

/** How long a browser may keep an answer. */
export type Freshness = 'for-good' | 'ask-again';

const cacheControl: Readonly<Record<Freshness, string>> = {
  'for-good': 'public, max-age=31536000, immutable',
  'ask-again': 'no-cache',
};

interface Stored {
  readonly etag: string;
  readonly type: string;
  readonly plain: Buffer;
  /** Packed when somebody asks for it, once. */
  readonly br: () => Promise<Buffer>;
  readonly gz: () => Promise<Buffer>;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Answers with files and built scripts, compressed once and kept in memory. */
export class StaticFiles {
  private readonly stored = new Map<string, { version: string; content: Stored }>();

  /** @returns `undefined` when `path` is not a file */
  async file(
    path: string,
    freshness: Freshness,
    headers: Readonly<Record<string, string>>,
  ): Promise<TenantResponse | undefined> {
    const info = await stat(path).catch(() => undefined);
    if (info === undefined || !info.isFile()) return undefined;
    const version = `${info.mtimeMs}-${info.size}`;
    const known = this.stored.get(path);
    const content =
      known?.version === version
        ? known.content
        : prepare(await readFile(path), types[extname(path)] ?? 'application/octet-stream');
    this.stored.set(path, { version, content });
    return respond(content, freshness, headers);
  }

  /** A text that was made here; `key` changes when it changes. */
  async text(
    key: string,
    type: keyof typeof types,
    make: () => Promise<Buffer> | Buffer,
    freshness: Freshness,
    headers: Readonly<Record<string, string>>,
  ): Promise<TenantResponse> {
    const known = this.stored.get(key);
    const content = known?.content ?? prepare(await make(), types[type] ?? 'text/plain');
    this.stored.set(key, { version: key, content });
    return respond(content, freshness, headers);
  }
}

function prepare(plain: Buffer, type: string): Stored {
  const compressible = /text|json|svg/.test(type);
  return {
    plain,
    type,
    etag: `"${createHash('sha256').update(plain).digest('hex').slice(0, 20)}"`,
    br: once(() =>
      compressible ? brotli(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }) : Promise.resolve(plain),
    ),
    gz: once(() => (compressible ? zip(plain) : Promise.resolve(plain))),
  };
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}

async function respond(
  content: Stored,
  freshness: Freshness,
  headers: Readonly<Record<string, string>>,
): Promise<TenantResponse> {
  const common = { 'cache-control': cacheControl[freshness], etag: content.etag, 'x-content-type-options': 'nosniff' };
  if (headers['if-none-match'] === content.etag) return { status: 304, headers: common };
  const accepted = headers['accept-encoding'] ?? '';
  const encoding = !/text|json|svg/.test(content.type)
    ? undefined
    : /\bbr\b/.test(accepted)
      ? 'br'
      : /\bgzip\b/.test(accepted)
        ? 'gzip'
        : undefined;
  const body = encoding === 'br' ? await content.br() : encoding === 'gzip' ? await content.gz() : content.plain;
  return {
    status: 200,
    headers: {
      ...common,
      'content-type': content.type,
      vary: 'accept-encoding',
      ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
    },
    body,
  };
}
