import type { GraphRequest } from '../http/call.ts';
import { GraphError } from '../http/errors.ts';
import type { Operation } from '../http/operation.ts';
import { segmentsOf } from '../http/operation.ts';
import type { GraphSettings } from '../settings.ts';

/** At most `limit` of what `cost` counts, in any `seconds`. */
interface Limit {
  readonly key: string;
  readonly limit: number;
  readonly seconds: number;
  readonly cost: number;
}

/** The vendor's limit for a directory of more than 500 users, for one application in one tenant. */
const directoryUnits = { limit: 8000, seconds: 10 };

/** What a read of the directory costs, where that is not 1. Source: throttling limits of identity and access. */
const directoryCosts: readonly (readonly [RegExp, number])[] = [
  [/\/groups\/\{group\}\/members/, 3],
  [/\/groups\/\{group\}\/transitiveMembers/, 5],
  [/\/checkMemberGroups$/, 4],
  [/\/getMemberGroups$/, 2],
  [/\/(transitiveM|m)emberOf/, 2],
  [/^\/users$/, 2],
];

/** Refuses who asks too often: platform-rules 3.10 and 4.2. Real time; refused requests count too. */
export class Throttle {
  private readonly settings: GraphSettings;
  private readonly now: () => number;
  private readonly used = new Map<string, { readonly at: number; readonly cost: number }[]>();
  private refusals = 0;

  /** @param now - real milliseconds */
  constructor(settings: GraphSettings, now: () => number) {
    this.settings = settings;
    this.now = now;
  }

  reset(): void {
    this.used.clear();
    this.refusals = 0;
  }

  /**
   * Counts a request.
   * @returns headers for its answer
   * @throws {GraphError} 429
   */
  count(request: GraphRequest, operation: Operation): Readonly<Record<string, string>> {
    const headers: Record<string, string> = {};
    for (const limit of limitsOf(request, operation)) {
      const use = this.add(limit);
      if (operation.backend === 'directory') {
        headers['x-ms-resource-unit'] = String(limit.cost);
        const share = use / limit.limit;
        if (this.settings.throttling && share >= 0.8) headers['x-ms-throttle-limit-percentage'] = share.toFixed(1);
      }
      if (this.settings.throttling && use > limit.limit) throw this.refusal(operation, limit);
    }
    return headers;
  }

  private add({ key, seconds, cost }: Limit): number {
    const now = this.now();
    const recent = (this.used.get(key) ?? []).filter((entry) => now - entry.at < seconds * 1000);
    recent.push({ at: now, cost });
    this.used.set(key, recent);
    return recent.reduce((sum, entry) => sum + entry.cost, 0);
  }

  private refusal(operation: Operation, limit: Limit): GraphError {
    this.refusals += 1;
    const words =
      operation.backend === 'teams'
        ? 'Failed to execute Skype backend request SetThreadPropertyS2SRequest.'
        : 'Too many requests. Please retry again later.';
    // Teams leaves Retry-After out now and then (platform-rules 3.10).
    const silent = operation.backend === 'teams' && this.refusals % 3 === 0;
    const seconds = String(Math.ceil(limit.seconds));
    return new GraphError(429, 'TooManyRequests', words, silent ? {} : { 'retry-after': seconds });
  }
}

function limitsOf(request: GraphRequest, operation: Operation): Limit[] {
  switch (operation.backend) {
    case 'directory':
      return [{ key: 'directory', ...directoryUnits, cost: directoryCost(request, operation) }];
    case 'presence':
      return [{ key: 'presence', limit: 1500, seconds: 30, cost: 1 }];
    case 'outlook':
      return [{ key: `outlook ${request.person.id}`, limit: 10_000, seconds: 600, cost: 1 }];
    case 'files':
      return [{ key: `files ${request.person.id}`, limit: 3000, seconds: 300, cost: 1 }];
    case 'teams':
      return teamsLimits(request, operation);
  }
}

function teamsLimits(request: GraphRequest, operation: Operation): Limit[] {
  const limits: Limit[] = [
    { key: `teams ${operation.method}`, limit: operation.method === 'DELETE' ? 15 : 30, seconds: 1, cost: 1 },
  ];
  const [first, team, third, channel] = segmentsOf(request.path);
  if (first?.toLowerCase() !== 'teams' || team === undefined) return limits;
  const thread = third?.toLowerCase() === 'channels' && channel !== undefined ? channel : team;
  limits.push({ key: `thread ${thread}`, limit: 4, seconds: 1, cost: 1 });
  if (operation.method === 'POST' && /\/(messages|replies)$/.test(operation.path)) {
    limits.push({ key: `messages ${thread}`, limit: 10, seconds: 10, cost: 1 });
  }
  return limits;
}

function directoryCost(request: GraphRequest, operation: Operation): number {
  const base = directoryCosts.find(([path]) => path.test(operation.path))?.[1] ?? 1;
  const has = (name: string): boolean => request.query.has(`$${name}`);
  const top = Number(request.query.get('$top') ?? 20);
  return Math.max(1, base - (has('select') ? 1 : 0) + (has('expand') ? 1 : 0) - (top < 20 ? 1 : 0));
}
