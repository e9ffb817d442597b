import { randomAt } from './random.ts';

export const faultKinds = ['429', '503', 'timeout', 'drop-after-commit', '412', 'slow', 'cut', 'lost-part'] as const;
export type FaultKind = (typeof faultKinds)[number];

/** What `POST /_local/faults` asks for. */
export interface FaultPlan {
  /** Part of the matching requests that goes wrong, 0 to 1. */
  readonly rate: number;
  readonly kinds: readonly FaultKind[];
  readonly seed: number;
  /** Regular expression on `METHOD path`; without it every call of SharePoint and Graph. */
  readonly match?: string;
  /** At most this many faults in all. */
  readonly times?: number;
  /** The first so many matching requests go well. */
  readonly after?: number;
  /** Seconds in `Retry-After` of 429 and 503; `null` leaves the header out, as Teams sometimes does. */
  readonly retryAfter?: number | null;
  /** How long `slow` waits before the answer, and `timeout` before it cuts the line, in milliseconds. */
  readonly delayMs?: number;
}

/** What goes wrong with one request. */
export interface Fault {
  readonly kind: FaultKind;
  /** Which of the matching requests it is, from 0: with the seed it fixes what else is drawn. */
  readonly number: number;
}

/** What happened so far, for `GET /_local/faults`. */
export interface FaultReport {
  readonly plan: FaultPlan | null;
  readonly matched: number;
  readonly given: readonly { readonly request: string; readonly kind: FaultKind; readonly number: number }[];
}

const shown = 200;
const isBatch = /\/\$batch\/?(\?|$)/i;
const conditional = new Set(['MERGE', 'PATCH', 'PUT', 'DELETE']);

/**
 * Decides which requests go wrong. The decision for the nth matching request depends on the seed and n alone, so
 * that two runs with one seed give one sequence.
 */
export class Faults {
  private plan: FaultPlan | null = null;
  private pattern: RegExp | undefined;
  private matched = 0;
  private count = 0;
  private given: { request: string; kind: FaultKind; number: number }[] = [];

  /** Replaces the plan and starts counting again; `null` stops all faults. */
  set(plan: FaultPlan | null): void {
    this.plan = plan;
    this.pattern = plan?.match === undefined ? undefined : new RegExp(plan.match);
    this.matched = 0;
    this.count = 0;
    this.given = [];
  }

  get current(): FaultPlan | null {
    return this.plan;
  }

  report(): FaultReport {
    return { plan: this.plan, matched: this.matched, given: this.given };
  }

  /**
   * @param path - decoded path with query
   * @returns what goes wrong with this request, or `undefined`
   */
  next(method: string, path: string): Fault | undefined {
    const plan = this.plan;
    if (plan === null || !this.concerns(method, path)) return undefined;
    const number = this.matched++;
    if (number < (plan.after ?? 0) || this.count >= (plan.times ?? Infinity)) return undefined;
    if (randomAt(plan.seed, 2 * number) >= plan.rate) return undefined;
    const possible = plan.kinds.filter((kind) => applies(kind, method, path));
    const kind = possible[Math.floor(randomAt(plan.seed, 2 * number + 1) * possible.length)];
    if (kind === undefined) return undefined;
    this.remember(`${method} ${path}`, kind, number);
    return { kind, number };
  }

  private concerns(method: string, path: string): boolean {
    const pattern = this.pattern;
    if (pattern === undefined) return true;
    return pattern.test(`${method} ${path}`) || pattern.test(`${method} ${path.split('?')[0] ?? ''}`);
  }

  private remember(request: string, kind: FaultKind, number: number): void {
    this.count += 1;
    this.given.push({ request, kind, number });
    if (this.given.length > shown) this.given.shift();
  }
}

function applies(kind: FaultKind, method: string, path: string): boolean {
  if (kind === 'lost-part') return method === 'POST' && isBatch.test(path);
  if (kind === '412') return conditional.has(method);
  return kind !== 'drop-after-commit' || method !== 'GET';
}
