import { BadRequest } from '../http/parse.ts';
import { faultKinds, type FaultKind, type FaultPlan } from './faults.ts';

/**
 * Reads what was sent to `/_local/faults`.
 * @returns `null` for `{}`: no faults
 * @throws BadRequest naming the field that is wrong
 */
export function readFaultPlan(sent: Record<string, unknown>): FaultPlan | null {
  if (Object.keys(sent).length === 0) return null;
  for (const name of Object.keys(sent))
    if (!known.has(name)) throw new BadRequest(400, `'${name}' is not one of: ${[...known].join(', ')}.`);
  const plan: FaultPlan = {
    rate: number(sent, 'rate', 1, 0, 1),
    kinds: kinds(sent['kinds']),
    seed: number(sent, 'seed', 1, -Infinity, Infinity),
    retryAfter: sent['retryAfter'] === null ? null : number(sent, 'retryAfter', 1, 0, 600),
    delayMs: number(sent, 'delayMs', 3000, 0, 120_000),
    after: number(sent, 'after', 0, 0, Infinity),
    ...(sent['times'] === undefined ? {} : { times: number(sent, 'times', 0, 0, Infinity) }),
    ...(sent['match'] === undefined ? {} : { match: pattern(sent['match']) }),
  };
  return plan;
}

const known = new Set(['rate', 'kinds', 'seed', 'match', 'times', 'after', 'retryAfter', 'delayMs']);

function number(sent: Record<string, unknown>, name: string, fallback: number, least: number, most: number): number {
  const value = sent[name] ?? fallback;
  if (typeof value !== 'number' || Number.isNaN(value) || value < least || value > most)
    throw new BadRequest(400, `'${name}' must be a number from ${least} to ${most}.`);
  return value;
}

function kinds(value: unknown): FaultKind[] {
  if (value === undefined) return [...faultKinds];
  if (!Array.isArray(value) || value.length === 0 || !value.every(isKind))
    throw new BadRequest(400, `'kinds' must be a list of: ${faultKinds.join(', ')}.`);
  return value;
}

function isKind(value: unknown): value is FaultKind {
  return faultKinds.some((kind) => kind === value);
}

function pattern(value: unknown): string {
  if (typeof value !== 'string') throw new BadRequest(400, "'match' must be a regular expression as text.");
  try {
    new RegExp(value);
  } catch {
    throw new BadRequest(400, `'${value}' is not a regular expression.`);
  }
  return value;
}
