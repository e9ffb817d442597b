import { AsyncLocalStorage } from 'node:async_hooks';
import type { TraceLine } from './trace-line.ts';

/** What a recording keeps of bodies. */
export type TraceMode = 'full' | 'redacted' | 'off';

const mostLines = 20_000;
const mostBytes = 64 * 1024 * 1024;

/** Remembers the latest exchanges, within a bounded memory: the oldest go first. */
export class Trace {
  mode: TraceMode = 'full';
  private lines: { text: string; line: TraceLine }[] = [];
  private bytes = 0;
  private readonly sink: ((line: TraceLine) => void) | undefined;
  private readonly warningsOfRequest = new AsyncLocalStorage<string[]>();

  /** @param sink - gets every exchange that is recorded, whole, also when it is not remembered for long */
  constructor(sink?: (line: TraceLine) => void) {
    this.sink = sink;
  }

  /** Runs one request; what is warned about meanwhile belongs to it. */
  during<T>(warnings: string[], work: () => T): T {
    return this.warningsOfRequest.run(warnings, work);
  }

  warn(message: string): void {
    this.warningsOfRequest.getStore()?.push(message);
  }

  add(line: TraceLine): void {
    if (this.mode === 'off') return;
    this.sink?.(line);
    const kept = this.mode === 'redacted' ? redacted(line) : line;
    const text = JSON.stringify(kept);
    this.lines.push({ text, line: kept });
    this.bytes += text.length;
    while (this.lines.length > mostLines || (this.bytes > mostBytes && this.lines.length > 1))
      this.bytes -= this.lines.shift()?.text.length ?? 0;
  }

  clear(): void {
    this.lines = [];
    this.bytes = 0;
  }

  /** JSON lines, oldest first. */
  toText(): string {
    return this.lines.map(({ text }) => `${text}\n`).join('');
  }

  /** The latest lines that contain `words`, newest first. */
  latest(count: number, words: string): readonly TraceLine[] {
    const wanted = words.toLowerCase();
    const found: TraceLine[] = [];
    for (let at = this.lines.length - 1; at >= 0 && found.length < count; at -= 1) {
      const line = this.lines[at]?.line;
      if (
        line !== undefined &&
        `${line.method} ${line.url} ${line.status} ${line.person}`.toLowerCase().includes(wanted)
      )
        found.push(line);
    }
    return found;
  }
}

/** The same exchange with every text, number and query value replaced: shapes stay, contents go. */
function redacted(line: TraceLine): TraceLine {
  return {
    ...line,
    url: line.url.replace(/'[^']*'/g, "'…'"),
    body: redactedBody(line.body),
    request: { headers: withoutToken(line.request.headers), body: redactedBody(line.request.body) },
  };
}

function withoutToken(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      /^(authorization|cookie|x-requestdigest)$/.test(name) ? '…' : value,
    ]),
  );
}

function redactedBody(body: string): string {
  if (body === '') return '';
  try {
    return JSON.stringify(JSON.parse(body), (name, value: unknown) =>
      typeof value === 'string' && !/odata|type/i.test(name) ? '…' : value,
    );
  } catch {
    return `(${body.length} characters)`;
  }
}
