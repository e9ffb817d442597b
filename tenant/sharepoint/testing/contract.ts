import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeChecker } from './check-sp.mjs';

export interface CheckedExchange {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(import.meta.dirname, file), 'utf8'));
const check = makeChecker(
  read('../metadata/sharepoint-metadata.json'),
  read('../../../tests/contract/data/sharepoint/sp-default-properties.json'),
);

const parsed = (text: string): unknown => {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  return JSON.parse(text) as unknown;
};

/** Holds an answer, or each part of a batch, against SharePoint's `$metadata`. @returns what is wrong with it */
export function checkExchange(exchange: CheckedExchange): readonly string[] {
  const { method, url, status, text, headers, requestHeaders } = exchange;
  if (/\$batch$/i.test(url)) return status === 200 ? checkBatch(exchange) : [];
  const body = /json/.test(headers['content-type'] ?? '') ? parsed(text) : undefined;
  const requested = { ...requestHeaders };
  delete requested['x-http-method'];
  return check({ method, url, status, body, requestHeaders: requested }).problems ?? [];
}

function checkBatch({ requestBody, text }: CheckedExchange): string[] {
  const requests = [...requestBody.matchAll(/^(GET|POST|PATCH|MERGE|DELETE|PUT) (\S+) HTTP\/1\.1/gm)];
  const answers = text
    .split(/^--batchresponse_[^\r\n]*\r?\n?/m)
    .flatMap((part) => /HTTP\/1\.1 (\d+)[^\n]*\r?\n([\s\S]*)$/.exec(part) ?? [])
    .reduce<string[][]>((groups, value, index) => {
      if (index % 3 === 0) groups.push([]);
      groups.at(-1)?.push(value);
      return groups;
    }, []);
  if (requests.length !== answers.length) return [`${requests.length} requests, ${answers.length} answers`];
  return requests.flatMap((request, index) => {
    const [, status = '', rest = ''] = answers[index] ?? [];
    return (
      check({
        method: request[1] ?? '',
        url: request[2] ?? '',
        status: Number(status),
        body: parsed(
          rest
            .split(/\r?\n\r?\n/)
            .slice(1)
            .join('\n\n')
            .trim(),
        ),
        requestHeaders: {},
      }).problems ?? []
    );
  });
}
