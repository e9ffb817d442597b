import type { JournalLine } from '../data/http/journal';
import { isAppError } from '../data/app-error';

/** What is known of the visit in which something went wrong. */
export interface Visit {
  /** Of the web part, e.g. `0.1.0`. */
  readonly version: string;
  /** The service's time. */
  readonly at: Date;
  /** Where in the product, without filters: `#/initiatief/…/weging`. */
  readonly place: string;
  readonly browser: string;
  readonly journal: readonly JournalLine[];
}

/**
 * The details that a person can give to the help desk: technical ones only. The message of an error stays out, since a
 * service may quote in it what somebody typed; its code, its place in the script and the ids of the service say enough.
 */
export function describeForSupport(error: unknown, reference: string, visit: Visit): string {
  const head = [
    `Initiatievenwijzer ${visit.version}`,
    `reference  ${reference}`,
    `time       ${visit.at.toISOString()}`,
    `error      ${kindOf(error)}`,
    `place      ${visit.place}`,
    `browser    ${visit.browser}`,
  ];
  return [...head, ...stackOf(error), '', 'latest requests, oldest first:', ...visit.journal.map(lineOf)].join('\n');
}

function kindOf(error: unknown): string {
  if (!isAppError(error)) return error instanceof Error ? error.name : typeof error;
  const { status, subject, requestId } = error.detail;
  return [error.code, status, subject, requestId].filter((part) => part !== undefined).join(' ');
}

/** Where in the scripts; only for what is no refusal of a service. */
function stackOf(error: unknown): readonly string[] {
  if (isAppError(error) || !(error instanceof Error)) return [];
  const { name, message, stack = '' } = error;
  // Before the frames stands what the error says, of any number of lines.
  const said = `${name}: ${message}`;
  const frames = (stack.startsWith(said) ? stack.slice(said.length) : stack)
    .split('\n')
    .filter((line) => /^\s*at |^[^\s@]*@\S+:\d+:\d+$/.test(line));
  return frames.slice(0, 5).map((line) => `           ${line.trim().replace(/\?[^:)]*/, '')}`);
}

const lineOf = ({ at, method, place, status, milliseconds, requestId }: JournalLine): string =>
  [at, method, place, status ?? 'no answer', `${milliseconds} ms`, requestId]
    .filter((part) => part !== undefined)
    .join('  ');
