import { isTeamsClient } from '../../http/token.ts';
import type { Consent } from '../access/consent.ts';
import { checkAllowed } from '../odata/allowed-options.ts';
import { parseOptions } from '../odata/options.ts';
import type { GraphAnswer, GraphCall, GraphRequest } from './call.ts';
import { GraphError, badRequest, unknownSegment } from './errors.ts';
import { parseObject } from './json.ts';
import type { Operation } from './operation.ts';
import { lookUp } from './operation.ts';

/** Answers one request, alone or a part of a batch; never throws a {@link GraphError}. */
export type Dispatch = (request: GraphRequest) => GraphAnswer;

export interface DispatchParts {
  readonly operations: readonly Operation[];
  readonly consent: Consent;
  /** Gives headers for the answer; throws a {@link GraphError} 429 for who asks too often. */
  readonly throttle: (request: GraphRequest, operation: Operation) => Readonly<Record<string, string>>;
  /** Does all of the work in the database, or nothing of it. */
  readonly atomically: <T>(work: () => T) => T;
  readonly warn: (message: string) => void;
  readonly now: () => Date;
}

/** Puts the steps of one request in order: find the operation, throttling, permission, options, the operation itself. */
export function dispatcher(parts: DispatchParts): Dispatch {
  return (request) => {
    try {
      const { operation, params } = find(parts, request);
      // Teams itself has rights of its own: what an administrator granted to SharePoint's scripts does not concern it.
      const isTeams = isTeamsClient(request.headers['authorization']);
      const headers = isTeams ? {} : parts.throttle(request, operation);
      if (!isTeams) parts.consent.check(operation);
      const call = callOf(request, params);
      checkAllowed(operation, call.options);
      const answer =
        operation.method === 'GET' ? operation.handle(call) : parts.atomically(() => operation.handle(call));
      return { ...answer, headers: { ...headers, ...answer.headers } };
    } catch (error) {
      if (error instanceof GraphError) return errorAnswer(error, request, parts.now());
      throw error;
    }
  };
}

/** The body of a refusal. @param now - by the tenant's clock */
export function errorAnswer(error: GraphError, request: GraphRequest, now: Date): GraphAnswer {
  const requestId = request.headers['request-id'] ?? '';
  const body = {
    error: {
      code: error.code,
      message: error.message,
      innerError: {
        date: now.toISOString().slice(0, 19),
        'request-id': requestId,
        'client-request-id': request.headers['client-request-id'] ?? requestId,
      },
    },
  };
  return { status: error.status, headers: error.headers, body };
}

function find(
  parts: DispatchParts,
  request: GraphRequest,
): { readonly operation: Operation; readonly params: ReadonlyMap<string, string> } {
  const found = lookUp(parts.operations, request.method, request.path);
  if (found.kind === 'match') return found.match;
  parts.warn(`Graph: the tenant does not know ${request.method} ${request.path}`);
  if (found.kind === 'unknown') throw unknownSegment(found.segment);
  throw new GraphError(405, 'MethodNotAllowed', `Specified HTTP method is not allowed for the request target.`);
}

function callOf(request: GraphRequest, params: ReadonlyMap<string, string>): GraphCall {
  return {
    path: request.path,
    query: request.query,
    options: parseOptions(request.query),
    headers: request.headers,
    person: request.person,
    param: (name) => {
      const value = params.get(name);
      if (value === undefined) throw badRequest(`The path has no ${name}.`);
      return value;
    },
    body: () => parseObject(request.body),
  };
}
