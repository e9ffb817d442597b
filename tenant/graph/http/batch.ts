import type { TenantResponse } from '../../http/exchange.ts';
import type { Dispatch } from './dispatch.ts';
import type { GraphAnswer, GraphRequest } from './call.ts';
import { ok } from './call.ts';
import { badRequest } from './errors.ts';
import type { Json, JsonObject } from './json.ts';
import { asText, isObject, listOf, parseObject, textOf } from './json.ts';

/** Platform-rules 4.2. */
const mostParts = 20;

interface Part {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
  readonly dependsOn: readonly string[];
}

/**
 * Answers `POST /$batch`: each part alone, in the order of their dependencies; a part whose dependency failed is 424.
 * @throws {GraphError} 400 for a batch that cannot be read; failing parts do not fail the batch
 */
export function answerBatch(request: GraphRequest, dispatch: Dispatch): GraphAnswer {
  const parts = listOf(parseObject(request.body), 'requests').map(partOf);
  check(parts);
  const answers = new Map<string, JsonObject>();
  const unanswered = new Set<string>();
  for (const part of inOrder(parts)) {
    if (part.dependsOn.some((id) => Number(answers.get(id)?.['status'] ?? 0) >= 400)) {
      answers.set(part.id, dependencyFailed(part));
      continue;
    }
    const lost = request.lostPart?.(parts.indexOf(part), parts.length);
    const refused = typeof lost === 'object';
    answers.set(part.id, refused ? partAnswer(part.id, refusal(lost)) : answerPart(part, request, dispatch));
    if (lost === 'unanswered') unanswered.add(part.id);
  }
  return ok({ responses: [...answers].flatMap(([id, answered]) => (unanswered.has(id) ? [] : [answered])) });
}

function answerPart(part: Part, request: GraphRequest, dispatch: Dispatch): JsonObject {
  const target = new URL(
    part.url.replace(/^https:\/\/graph\.microsoft\.com\/v1\.0/i, '').replace(/^\/?/, '/'),
    'https://graph.microsoft.com',
  );
  const inherited = Object.entries(request.headers).filter(([name]) => /^(client-)?request-id$/.test(name));
  const answer = dispatch({
    method: part.method,
    path: target.pathname,
    query: target.searchParams,
    headers: { ...Object.fromEntries(inherited), ...part.headers },
    body: part.body === undefined ? '' : JSON.stringify(part.body),
    person: request.person,
  });
  return partAnswer(part.id, answer);
}

const refusal = ({ status, headers, body }: TenantResponse): GraphAnswer => ({
  status,
  ...(headers === undefined ? {} : { headers }),
  ...(body === undefined ? {} : { body: typeof body === 'object' ? parseObject(JSON.stringify(body)) : body }),
});

function partAnswer(id: string, answer: GraphAnswer): JsonObject {
  const isJson = typeof answer.body === 'object' && !Buffer.isBuffer(answer.body);
  const contentType = answer.headers?.['content-type'] ?? (isJson ? 'application/json' : undefined);
  return {
    id,
    status: answer.status,
    headers: {
      ...Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [headerName(name), value])),
      ...(contentType ? { 'Content-Type': contentType } : {}),
    },
    ...(answer.body === undefined ? {} : { body: bodyOf(answer.body) }),
  };
}

/** Pictures come in base64. */
function bodyOf(body: JsonObject | string | Buffer): Json {
  return Buffer.isBuffer(body) ? body.toString('base64') : body;
}

function headerName(name: string): string {
  return name.replaceAll(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}

function dependencyFailed(part: Part): JsonObject {
  return {
    id: part.id,
    status: 424,
    headers: { 'Content-Type': 'application/json' },
    body: {
      error: {
        code: 'FailedDependency',
        message: 'The request was not executed because a request it depends on failed.',
      },
    },
  };
}

function partOf(value: Json): Part {
  if (!isObject(value)) throw badRequest('Invalid batch payload format.');
  const [id, method, url] = [value['id'], textOf(value, 'method'), textOf(value, 'url')];
  if ((typeof id !== 'string' && typeof id !== 'number') || !method || !url)
    throw badRequest('Invalid batch payload format.');
  const headers = isObject(value['headers']) ? value['headers'] : {};
  const body = value['body'];
  const read = Object.fromEntries(
    Object.entries(headers).map(([name, content]) => [name.toLowerCase(), asText(content)]),
  );
  if (body !== undefined && body !== null && read['content-type'] === undefined) {
    throw badRequest(`Write request id : ${id} does not contain Content-Type header or body.`);
  }
  return {
    id: String(id),
    method: method.toUpperCase(),
    url,
    headers: read,
    body: body ?? undefined,
    dependsOn: listOf(value, 'dependsOn').map(String),
  };
}

function check(parts: readonly Part[]): void {
  if (parts.length === 0) throw badRequest('Invalid batch payload format.');
  if (parts.length > mostParts)
    throw badRequest(`Number of batch request steps exceeds the maximum value of ${mostParts}.`);
  const ids = new Set(parts.map((part) => part.id.toLowerCase()));
  if (ids.size < parts.length) throw badRequest('Request Id values must be unique within the batch.');
  for (const part of parts) {
    if (part.url.includes('$batch')) throw badRequest('Batch requests cannot be nested.');
    for (const id of part.dependsOn)
      if (!ids.has(id.toLowerCase()))
        throw badRequest(`Request ${part.id} depends on ${id}, which is not in the batch.`);
  }
}

/** @throws {GraphError} 400 when parts wait for one another in a circle */
function inOrder(parts: readonly Part[]): Part[] {
  const ordered: Part[] = [];
  const waiting = [...parts];
  while (waiting.length > 0) {
    const index = waiting.findIndex((part) => part.dependsOn.every((id) => ordered.some((done) => done.id === id)));
    const [next] = index < 0 ? [] : waiting.splice(index, 1);
    if (!next) throw badRequest('The dependencies of the requests in the batch form a circle.');
    ordered.push(next);
  }
  return ordered;
}
