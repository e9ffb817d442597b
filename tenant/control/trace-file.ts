import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TraceLine } from './trace-line.ts';

/** Answers that the tenant did not give by itself: they say nothing of how it answers. */
const injected = new Set(['429', '503', '412', 'lost-part']);

/**
 * Keeps one exchange of every kind in a file, for checkers of answers: the thousandth answer of the same shape to the
 * same question says no more than the first.
 */
export class TraceFile {
  private readonly file: string;
  private readonly seen = new Set<string>();

  /** @param folder - made when it is not there; each process and tenant has a file of its own in it */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.file = join(folder, `${process.pid}-${(count += 1)}.jsonl`);
  }

  keep(line: TraceLine): void {
    if (line.fault !== undefined && injected.has(line.fault)) return;
    // Nobody can say whether an answer is right that was not remembered.
    if (line.isCut) return;
    // A batch that was refused as a whole has no parts that a checker could read.
    if (line.url.endsWith('/$batch') && line.status !== 200) return;
    const kind = kindOf(line);
    if (this.seen.has(kind)) return;
    this.seen.add(kind);
    appendFileSync(this.file, `${JSON.stringify(line)}\n`);
  }
}

let count = 0;

/** What two exchanges have in common when a checker would say the same of both. */
function kindOf({ method, url, status, request, body }: TraceLine): string {
  const accept = request.headers['accept'] ?? '';
  const kind = [method, withoutValues(url), status, accept, shapeOf(request.body), shapeOf(body)].join('\n');
  return createHash('sha256').update(kind).digest('base64');
}

const withoutValues = (text: string): string =>
  decoded(text)
    .replace(/'(?:[^']|'')*'/g, "'…'")
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/gi, '…')
    .replace(/\d+/g, 'n');

/** Names and types without values; of lists the kinds of entries. */
function shapeOf(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), (_, value: unknown) => {
      if (Array.isArray(value)) return [...new Set(value.map((entry) => shapeOf(JSON.stringify(entry))))];
      return typeof value === 'object' ? value : typeof value;
    });
  } catch {
    return withoutValues(text);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
