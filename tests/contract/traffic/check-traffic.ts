import { globSync, readFileSync } from 'node:fs';
import type { TraceLine } from '../../../tenant/control/trace-line.ts';
import { GraphContract } from '../../../tenant/graph/testing/contract.ts';
import { checkExchange } from '../../../tenant/sharepoint/testing/contract.ts';

/** What the checkers say of the traffic that tests left behind. */
export interface TrafficReport {
  readonly sharePoint: number;
  readonly graph: number;
  /** Exchanges with Graph that the contract does not describe. */
  readonly undescribed: number;
  /** One line for each kind of fault, with how often it was seen. */
  readonly faults: readonly string[];
}

/**
 * Holds exchanges against what Microsoft publishes of SharePoint (`$metadata`) and Graph (OpenAPI).
 * @param folder - with files of a trace, also in folders below it
 */
export function checkTraffic(folder: string): TrafficReport {
  const contract = new GraphContract();
  const count = { sharePoint: 0, graph: 0, undescribed: 0 };
  const faults = new Map<string, number>();
  const found = (line: TraceLine, problems: readonly string[]): void => {
    for (const problem of problems) {
      const path = new URL(line.url).pathname.replace(/'[^']*'/g, "'…'").replace(/\d+/g, 'n');
      const kind = `${line.method} ${path} (${line.status}): ${problem}`;
      faults.set(kind, (faults.get(kind) ?? 0) + 1);
    }
  };
  for (const line of linesIn(folder)) {
    if (line.url.startsWith('https://graph.microsoft.com/')) {
      count.graph += 1;
      for (const exchange of graphExchanges(line)) {
        const verdict = contract.check(exchange);
        if (verdict === undefined) count.undescribed += 1;
        else found(line, verdict.problems);
      }
    } else if (/\/_api\//i.test(line.url)) {
      count.sharePoint += 1;
      const { method, url, status, headers, body: text, request } = line;
      found(
        line,
        checkExchange({
          method,
          url,
          status,
          headers,
          text,
          requestHeaders: request.headers,
          requestBody: request.body,
        }),
      );
    }
  }
  return { ...count, faults: [...faults].map(([kind, times]) => `${times} × ${kind}`) };
}

function* linesIn(folder: string): Iterable<TraceLine> {
  for (const file of globSync('**/*.jsonl', { cwd: folder }))
    for (const text of readFileSync(`${folder}/${file}`, 'utf8').split('\n'))
      if (text !== '') yield JSON.parse(text) as TraceLine;
}

type GraphExchange = Parameters<GraphContract['check']>[0];

/** The exchange, or the parts of a batch. */
function graphExchanges(line: TraceLine): readonly GraphExchange[] {
  const whole = {
    method: line.method,
    url: line.url,
    status: line.status,
    body: /json/.test(line.headers['content-type'] ?? '') ? parsed(line.body) : undefined,
    requestBody: parsed(line.request.body),
  };
  if (!line.url.endsWith('/$batch') || line.status !== 200) return [whole];
  const { requests = [] } = (whole.requestBody ?? {}) as { requests?: readonly BatchPart[] };
  const { responses = [] } = (whole.body ?? {}) as { responses?: readonly BatchPart[] };
  return requests.flatMap((part) => {
    const answer = responses.find(({ id }) => id === part.id);
    const path = part.url?.replace(/^\/?/, '/') ?? '';
    const { body } = answer ?? {};
    return answer === undefined
      ? []
      : [
          {
            method: part.method ?? 'GET',
            url: `https://graph.microsoft.com/v1.0${path}`,
            status: answer.status ?? 0,
            body: typeof body === 'object' ? body : undefined,
            requestBody: part.body,
          },
        ];
  });
}

interface BatchPart {
  readonly id: string;
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  readonly body?: unknown;
}

function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
