import type { OptionName } from '../odata/options.ts';
import type { GraphAnswer, GraphCall, Method } from './call.ts';

/** Which service behind Graph answers, for its words of refusal. */
export type Backend = 'directory' | 'teams' | 'outlook' | 'presence' | 'files';

/** One documented operation of Graph. */
export interface Operation {
  readonly method: Method;
  /** E.g. `/teams/{team}/channels/{channel}/tabs`. */
  readonly path: string;
  readonly backend: Backend;
  /** Delegated permissions that allow it, the least one first; any one is enough. Empty: signing in is enough. */
  readonly scopes: readonly string[];
  /** Query options that the operation takes. */
  readonly options?: readonly OptionName[];
  /** Page of the vendor's reference (learn.microsoft.com/graph/api/…). */
  readonly docs: string;
  handle(call: GraphCall): GraphAnswer;
}

interface Match {
  readonly operation: Operation;
  readonly params: ReadonlyMap<string, string>;
}

/** What the table has for a path: a match, or how far the path is known. */
export type Lookup =
  | { readonly kind: 'match'; readonly match: Match }
  | { readonly kind: 'other-method' }
  | { readonly kind: 'unknown'; readonly segment: string };

/**
 * Splits a path into segments; `users('x')` and `users/x` are the same.
 * @param path - as asked, percent-encoded
 */
export function segmentsOf(path: string): string[] {
  return path
    .replace(/\('([^/]*?)'\)/g, '/$1')
    .split('/')
    .filter(Boolean)
    .map((segment) => decode(segment));
}

/** Finds the operation for a request; words of a path count in any case, as in Graph. */
export function lookUp(operations: readonly Operation[], method: string, path: string): Lookup {
  const segments = segmentsOf(path);
  const ofPath = operations
    .map((operation) => ({ operation, params: bind(operation, segments) }))
    .filter((entry): entry is { operation: Operation; params: Map<string, string> } => entry.params !== undefined)
    .sort((left, right) => left.params.size - right.params.size);
  const match = ofPath.find(({ operation }) => operation.method === method);
  if (match) return { kind: 'match', match };
  if (ofPath.length > 0) return { kind: 'other-method' };
  return { kind: 'unknown', segment: firstUnknown(operations, segments) };
}

function bind(operation: Operation, segments: readonly string[]): Map<string, string> | undefined {
  const pattern = operation.path.split('/').filter(Boolean);
  if (pattern.length !== segments.length) return undefined;
  return bindPrefix(pattern, segments);
}

function bindPrefix(pattern: readonly string[], segments: readonly string[]): Map<string, string> | undefined {
  const params = new Map<string, string>();
  for (const [index, segment] of segments.entries()) {
    const wanted = pattern[index];
    if (wanted === undefined) return undefined;
    const name = /^\{(\w+)\}$/.exec(wanted)?.[1];
    if (name !== undefined) params.set(name, segment);
    else if (wanted.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return params;
}

function firstUnknown(operations: readonly Operation[], segments: readonly string[]): string {
  for (let length = 1; length <= segments.length; length += 1) {
    const prefix = segments.slice(0, length);
    const known = operations.some(
      (operation) =>
        bindPrefix(operation.path.split('/').filter(Boolean).slice(0, length), prefix) !== undefined &&
        operation.path.split('/').filter(Boolean).length >= length,
    );
    if (!known) return segments[length - 1] ?? '';
  }
  return segments.at(-1) ?? '';
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray percent sign is part of the name, as for the real service.
    return segment;
  }
}
