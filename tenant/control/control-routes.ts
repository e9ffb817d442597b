import { readSettings, type GraphSettings } from '../graph/settings.ts';
import type { RequestHandler, Seed, TenantRequest, TenantResponse } from '../http/exchange.ts';
import { isFromOwnPage, readJsonObject } from '../http/json-body.ts';
import { BadRequest } from '../http/parse.ts';
import type { SettableClock } from './clock.ts';
import { readFaultPlan } from './fault-plan.ts';
import type { Faults } from './faults.ts';
import type { Latency } from './latency.ts';
import type { Trace } from './trace.ts';

/** What the control endpoints act on. */
export interface ControlParts {
  readonly clock: SettableClock;
  readonly faults: Faults;
  readonly latency: Latency;
  readonly trace: Trace;
  readonly isReady: () => boolean;
  reset(seed: Seed): void;
  setConsent(consent: Readonly<Record<string, boolean>>): void;
  consent(): Readonly<Record<string, boolean>>;
  configureGraph(changes: Partial<GraphSettings>): void;
  graphSettings(): GraphSettings;
}

type Control = (parts: ControlParts, request: TenantRequest) => TenantResponse;

const controls: Readonly<Record<string, Control>> = {
  'GET health': (parts) => ok({ ready: parts.isReady() }),
  'POST reset': reset,
  'GET consent': (parts) => ok(parts.consent()),
  'POST consent': consent,
  'GET graph': (parts) => ok(parts.graphSettings()),
  'POST graph': setGraph,
  'GET faults': (parts) => ok(parts.faults.report()),
  'POST faults': (parts, { body }) => {
    parts.faults.set(readFaultPlan(readJsonObject(body)));
    return ok(parts.faults.report());
  },
  'DELETE faults': (parts) => {
    parts.faults.set(null);
    return ok(parts.faults.report());
  },
  'GET clock': (parts) => clockState(parts),
  'POST clock': setClock,
  'GET latency': (parts) => ok({ ms: parts.latency.milliseconds }),
  'POST latency': setLatency,
  'GET trace': (parts) => ({
    status: 200,
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8' },
    body: parts.trace.toText(),
  }),
  'GET traffic': (parts, { url }) => ok(parts.trace.latest(200, url.searchParams.get('words') ?? '')),
  'POST trace': setTrace,
  'DELETE trace': (parts) => {
    parts.trace.clear();
    return { status: 204 };
  },
};

/** `/_local/…`: what a script or a person sets about the tenant itself. Open to this machine only. */
export function createControlRoutes(parts: ControlParts): RequestHandler {
  return (request) => {
    const name = /^\/_local\/(\w+)$/.exec(request.url.pathname)?.[1];
    if (name === undefined) return undefined;
    if (!isFromOwnPage(request.headers))
      return { status: 403, body: { error: 'Only pages of the tenant itself may do this.' } };
    const control = controls[`${request.method === 'HEAD' ? 'GET' : request.method} ${name}`];
    try {
      if (control !== undefined) return withoutCache(control(parts, request));
      const isKnown = Object.keys(controls).some((known) => known.endsWith(` ${name}`));
      return { status: isKnown ? 405 : 404, body: { error: `There is no ${request.method} ${request.url.pathname}.` } };
    } catch (problem) {
      if (problem instanceof BadRequest) return { status: problem.status, body: { error: problem.message } };
      throw problem;
    }
  };
}

function reset(parts: ControlParts, { body }: TenantRequest): TenantResponse {
  const { seed = 'example', initiatives, ...others } = readJsonObject(body);
  refuseOthers(others, 'seed, initiatives');
  if (seed !== 'example' && seed !== 'empty' && seed !== 'large')
    throw new BadRequest(400, "'seed' must be 'example', 'empty' or 'large'.");
  if (initiatives !== undefined && !isCount(initiatives))
    throw new BadRequest(400, "'initiatives' must be a whole number from 0 to 1000000.");
  parts.reset({ kind: seed, ...(initiatives === undefined ? {} : { initiatives }) });
  return ok({ seed, ready: true });
}

function consent(parts: ControlParts, { body }: TenantRequest): TenantResponse {
  const wanted = readJsonObject(body);
  for (const [scope, granted] of Object.entries(wanted))
    if (typeof granted !== 'boolean') throw new BadRequest(400, `'${scope}' must be true or false.`);
  parts.setConsent(wanted as Record<string, boolean>);
  return ok(parts.consent());
}

/** How late, how strict and how large Graph is; throttling is off until it is asked for. */
function setGraph(parts: ControlParts, { body }: TenantRequest): TenantResponse {
  const wanted = readJsonObject(body);
  try {
    parts.configureGraph(readSettings(wanted));
  } catch (problem) {
    if (problem instanceof RangeError) throw new BadRequest(400, problem.message);
    throw problem;
  }
  return ok(parts.graphSettings());
}

function setClock(parts: ControlParts, { body }: TenantRequest): TenantResponse {
  const { now = null, ...others } = readJsonObject(body);
  refuseOthers(others, 'now');
  if (now === null) parts.clock.set(null);
  else {
    const moment = typeof now === 'string' && /\d{4}-\d\d-\d\d/.test(now) ? new Date(now) : new Date(Number.NaN);
    if (Number.isNaN(moment.getTime()))
      throw new BadRequest(400, "'now' must be a time such as 2026-11-23T09:00:00+01:00, or null.");
    parts.clock.set(moment);
  }
  return clockState(parts);
}

function clockState({ clock }: ControlParts): TenantResponse {
  return ok({ now: clock.now().toISOString(), isReal: clock.offset === 0 });
}

function setLatency(parts: ControlParts, { body }: TenantRequest): TenantResponse {
  const { ms = 0, ...others } = readJsonObject(body);
  refuseOthers(others, 'ms');
  if (typeof ms !== 'number' || !(ms >= 0 && ms <= 60_000))
    throw new BadRequest(400, "'ms' must be a number from 0 to 60000.");
  parts.latency.milliseconds = ms;
  return ok({ ms });
}

function setTrace(parts: ControlParts, { body }: TenantRequest): TenantResponse {
  const { record = true, redact = false, ...others } = readJsonObject(body);
  refuseOthers(others, 'record, redact');
  if (typeof record !== 'boolean' || typeof redact !== 'boolean')
    throw new BadRequest(400, "'record' and 'redact' must be true or false.");
  parts.trace.mode = !record ? 'off' : redact ? 'redacted' : 'full';
  return ok({ record, redact });
}

function refuseOthers(others: Readonly<Record<string, unknown>>, known: string): void {
  const names = Object.keys(others);
  if (names.length > 0) throw new BadRequest(400, `'${names.join("', '")}' is not one of: ${known}.`);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000;
}

function ok(body: object): TenantResponse {
  return { status: 200, body };
}

function withoutCache(response: TenantResponse): TenantResponse {
  return { ...response, headers: { 'cache-control': 'no-store', ...response.headers } };
}
