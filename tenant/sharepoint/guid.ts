import { createHash, randomUUID } from 'node:crypto';

/** A GUID that is the same for the same words, for what must be found again after a reset (sites, seeds). */
export function guidOf(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\u0000')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function newGuid(): string {
  return randomUUID();
}

const form = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32})\}?$/i;

/** @returns the GUID in lower case with hyphens, or `undefined` when it is none */
export function parseGuid(text: string): string | undefined {
  const found = form.exec(text.trim())?.[1]?.toLowerCase();
  if (found === undefined || found.includes('-')) return found;
  return [found.slice(0, 8), found.slice(8, 12), found.slice(12, 16), found.slice(16, 20), found.slice(20)].join('-');
}

export const emptyGuid = '00000000-0000-0000-0000-000000000000';
