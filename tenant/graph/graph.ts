import { randomUUID } from 'node:crypto';
import type { Seed, TenantContext, TenantRequest, TenantResponse, TenantService } from '../http/exchange.ts';
import { Consent } from './access/consent.ts';
import { Throttle } from './access/throttle.ts';
import { answerBatch } from './http/batch.ts';
import type { GraphAnswer, GraphRequest } from './http/call.ts';
import { dispatcher, errorAnswer } from './http/dispatch.ts';
import { GraphError, badRequest } from './http/errors.ts';
import type { Operation } from './http/operation.ts';
import { allOperations } from './operations.ts';
import { fill } from './seed.ts';
import type { GraphSettings } from './settings.ts';
import { defaultSettings } from './settings.ts';
import { Apps } from './store/apps.ts';
import { Channels } from './store/channels.ts';
import { Groups, type GroupRole } from './store/groups.ts';
import { Messages } from './store/messages.ts';
import { Tabs } from './store/tabs.ts';
import { atomically } from './store/table.ts';
import { Teams } from './store/teams.ts';
import type { GraphWorld } from './world.ts';

/** Microsoft Graph v1.0 of the tenant, at `/graph/v1.0/…`. */
export interface GraphService extends TenantService {
  /** For when the database was put back to an earlier moment from outside: forgets what it knows of it. */
  putBack(): void;
  /** Grants or takes away delegated permissions while running. */
  setConsent(changes: Record<string, boolean>): void;
  /** Every permission ever asked for or changed, and whether it is granted. */
  consent(): Record<string, boolean>;
  /** Whether a person has a role in a group or team at this moment. */
  isInGroup(groupId: string, personId: string, role: GroupRole): boolean;
  /** Changes how late, how strict and how large Graph is. */
  configure(changes: Partial<GraphSettings>): void;
  settings(): GraphSettings;
  /** What it answers, for the documentation. */
  readonly operations: readonly Operation[];
}

/**
 * @param context - shared by the services of the tenant
 * @param changes - to the settings that the service starts with
 * @param realNow - real milliseconds, for what is late and for throttling
 */
export function createGraph(
  context: TenantContext,
  changes: Partial<GraphSettings> = {},
  realNow: () => number = () => Date.now(),
): GraphService {
  const settings: GraphSettings = { ...defaultSettings, ...changes };
  const { database } = context;
  const consent = new Consent(database, context.solutionFolder);
  const world: GraphWorld = {
    context,
    consent,
    settings,
    groups: new Groups(database),
    teams: new Teams(database),
    channels: new Channels(database),
    tabs: new Tabs(database),
    messages: new Messages(database),
    apps: new Apps(database),
    realNow,
  };
  const throttle = new Throttle(settings, realNow);
  const operations = allOperations(world);
  const now = (): Date => context.clock.now();
  const dispatch = dispatcher({
    operations,
    consent,
    throttle: (request, operation) => throttle.count(request, operation),
    atomically: (work) => atomically(database, work),
    warn: (message) => context.warn(message),
    now,
  });

  const answer = (request: GraphRequest): GraphAnswer => {
    if (request.path.toLowerCase() !== '/$batch' || request.method !== 'POST') return dispatch(request);
    try {
      return answerBatch(request, dispatch);
    } catch (error) {
      if (error instanceof GraphError) return errorAnswer(error, request, now());
      throw error;
    }
  };

  return {
    operations,
    settings: () => ({ ...settings }),
    configure: (changed) => void Object.assign(settings, changed),
    setConsent: (changed) => consent.change(changed),
    consent: () => consent.all(),
    isInGroup: (groupId, personId, role) => world.groups.has(groupId, personId, role),
    handle: (request) => {
      const match = /^\/graph(?:\/([^/]*))?(\/.*)?$/.exec(request.url.pathname);
      if (!match) return undefined;
      const [, version = '', path = '/'] = match;
      const asked = graphRequest(request, path);
      const answered =
        version === 'v1.0' ? answer(asked) : errorAnswer(badRequest(`Invalid version: ${version}`), asked, now());
      return response(answered, asked);
    },
    putBack: () => {
      consent.putBack();
      throttle.reset();
    },
    reset: (seed: Seed) => {
      for (const store of [world.groups, world.teams, world.channels, world.tabs, world.messages, world.apps])
        store.clear();
      consent.reset();
      throttle.reset();
      fill(world, seed);
    },
  };
}

/** Which machine answered, as the service says it in every answer. */
const diagnostic = JSON.stringify({
  ServerInfo: { DataCenter: 'Local', Slice: 'E', Ring: '5', ScaleUnit: '000', RoleInstance: 'LOCALTENANT' },
});

function graphRequest(request: TenantRequest, path: string): GraphRequest {
  return {
    method: request.method,
    path,
    query: request.url.searchParams,
    headers: { ...request.headers, 'request-id': randomUUID() },
    body: request.body.toString('utf8'),
    person: request.person,
    ...(request.lostPart === undefined ? {} : { lostPart: request.lostPart }),
  };
}

function response(answer: GraphAnswer, request: GraphRequest): TenantResponse {
  const requestId = request.headers['request-id'] ?? '';
  const isJson = typeof answer.body === 'object' && !Buffer.isBuffer(answer.body);
  return {
    status: answer.status,
    headers: {
      'request-id': requestId,
      'client-request-id': request.headers['client-request-id'] ?? requestId,
      'cache-control': 'no-cache',
      'odata-version': '4.0',
      'x-ms-ags-diagnostic': diagnostic,
      vary: 'Accept-Encoding',
      ...(isJson
        ? {
            'content-type':
              'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
          }
        : {}),
      ...answer.headers,
    },
    ...(answer.body === undefined ? {} : { body: answer.body }),
  };
}
