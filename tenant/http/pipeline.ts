import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { SettableClock } from '../control/clock.ts';
import { faultResponse } from '../control/fault-response.ts';
import type { Fault, FaultKind, Faults } from '../control/faults.ts';
import type { Latency } from '../control/latency.ts';
import { lostParts } from '../control/lost-parts.ts';
import type { Trace } from '../control/trace.ts';
import { themeToRemember } from '../pages/preferences.ts';
import { rememberingCookie } from './cookies.ts';
import { errorShapeOf, plainError } from './errors.ts';
import type { LostPart, RequestHandler, TenantResponse } from './exchange.ts';
import { BadRequest, parseRequest, type RawRequest } from './parse.ts';
import { callerOf, personCookie, withoutPersonChoice, type Caller } from './person.ts';
import { send, serialise, type WireResponse } from './respond.ts';
import { isTeamsClient } from './token.ts';
import { traceLine } from './trace-line.ts';

/** What a request meets on its way. */
export interface PipelineParts {
  readonly trace: Trace;
  readonly faults: Faults;
  readonly latency: Latency;
  readonly clock: SettableClock;
  /** Asked in turn; the first that answers has the last word. Digest (SharePoint) and scopes (Graph) are theirs. */
  readonly routes: readonly RequestHandler[];
}

/**
 * The way of every request through the tenant:
 * parse → person → (services only: latency → fault → trace) → route → serialise.
 * Whatever goes wrong, the caller gets an answer without a stack trace and the server stays up.
 */
export function createPipeline(parts: PipelineParts): RequestListener {
  return (incoming, outgoing) => {
    exchange(parts, incoming, outgoing).catch((problem: unknown) => {
      console.error(problem);
      outgoing.destroy();
    });
  };
}

async function exchange(parts: PipelineParts, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  let request: RawRequest;
  try {
    request = await parseRequest(incoming);
  } catch (problem) {
    return refuse(incoming, outgoing, problem);
  }
  if (isOfHost(request)) return reply(outgoing, request, await answer(parts, request));
  return serviceExchange(parts, request, outgoing);
}

/** Pages, their scripts, and what the Teams client asks for itself: no traffic of the solution that is tried. */
function isOfHost({ url, headers }: RawRequest): boolean {
  return errorShapeOf(url.pathname) === 'page' || isTeamsClient(headers['authorization']);
}

async function serviceExchange(parts: PipelineParts, request: RawRequest, outgoing: ServerResponse): Promise<void> {
  const started = performance.now();
  const warnings: string[] = [];
  await parts.latency.pass();
  const fault = parts.faults.next(request.method, pathOf(request.url));
  const response = await parts.trace.during(warnings, () => answerOrFault(parts, request, fault));
  if (response !== undefined)
    parts.trace.add(
      traceLine(request, response, {
        at: parts.clock.now(),
        milliseconds: performance.now() - started,
        fault: fault?.kind,
        warnings,
        person: personOf(request),
      }),
    );
  if (response === undefined || fault?.kind === 'drop-after-commit') outgoing.destroy();
  else if (fault?.kind === 'cut') await cutShort(outgoing, response);
  else await reply(outgoing, request, response);
}

/** @returns `undefined` when no answer may come at all */
async function answerOrFault(
  parts: PipelineParts,
  request: RawRequest,
  fault: Fault | undefined,
): Promise<WireResponse | undefined> {
  if (fault === undefined) return answer(parts, request);
  const { kind, number } = fault;
  const plan = parts.faults.current;
  const refusal = (status: FaultKind): TenantResponse | undefined =>
    faultResponse(status, errorShapeOf(request.url.pathname), plan?.retryAfter ?? null);
  if (kind === 'timeout' || kind === 'slow') await wait(plan?.delayMs ?? 3000);
  if (kind === 'timeout') return undefined;
  if (kind === 'lost-part')
    return answer(parts, request, lostParts(plan?.seed ?? 1, number, refusal('503') ?? { status: 503 }));
  const injected = refusal(kind);
  return injected === undefined ? answer(parts, request) : serialise(injected);
}

async function answer(parts: PipelineParts, raw: RawRequest, lostPart?: LostPart): Promise<WireResponse> {
  try {
    const caller = callerOf(raw);
    const response = await route(parts.routes, raw, caller, lostPart);
    return serialise(withChoices(raw, caller, response));
  } catch (problem) {
    return serialise(problemResponse(raw.url.pathname, problem));
  }
}

async function route(
  routes: readonly RequestHandler[],
  raw: RawRequest,
  caller: Caller,
  lostPart: LostPart | undefined,
): Promise<TenantResponse> {
  const request = {
    ...raw,
    url: withoutPersonChoice(raw.url),
    person: caller.person,
    ...(lostPart === undefined ? {} : { lostPart }),
  };
  for (const handle of routes) {
    const response = await handle(request);
    if (response !== undefined) return response;
  }
  return plainError(raw.url.pathname, 404, `Nothing answers ${raw.method} ${raw.url.pathname}.`);
}

/** Remembers a person and a theme that the address chose. */
function withChoices(raw: RawRequest, caller: Caller, response: TenantResponse): TenantResponse {
  const cookies = [
    caller.chosenNow ? rememberingCookie(personCookie, caller.person.login) : undefined,
    themeToRemember(raw.url),
  ].filter((cookie) => cookie !== undefined);
  return cookies.length === 0
    ? response
    : { ...response, headers: { ...response.headers, 'set-cookie': cookies.join('\n') } };
}

function problemResponse(pathname: string, problem: unknown): TenantResponse {
  if (problem instanceof BadRequest) return plainError(pathname, problem.status, problem.message);
  console.error(problem);
  return plainError(pathname, 500, 'The local tenant made a mistake. Its console says more.');
}

/** Answers a request that could not be read, without reading the rest of it. */
async function refuse(incoming: IncomingMessage, outgoing: ServerResponse, problem: unknown): Promise<void> {
  const response = serialise(problemResponse(incoming.url ?? '/', problem));
  await send(
    outgoing,
    { ...response, headers: { ...response.headers, connection: 'close' } },
    incoming.method ?? 'GET',
    undefined,
  );
  outgoing.once('close', () => incoming.destroy());
  incoming.resume();
}

function reply(outgoing: ServerResponse, request: RawRequest, response: WireResponse): Promise<void> {
  return send(outgoing, response, request.method, request.headers['accept-encoding']);
}

async function cutShort(outgoing: ServerResponse, { status, headers, body }: WireResponse): Promise<void> {
  outgoing.writeHead(status, { ...headers, 'content-length': String(body.length) });
  outgoing.write(body.subarray(0, Math.floor(body.length / 2)));
  await wait(50);
  outgoing.destroy();
}

function personOf(request: RawRequest): string {
  try {
    return callerOf(request).person.login;
  } catch {
    return '';
  }
}

function pathOf(url: URL): string {
  return decodeURIComponent(url.pathname) + url.search;
}
