import { request } from 'node:http';
import { startTenant, type RunningTenant } from '../server.ts';
import { bareServices } from './bare-services.ts';

/** A tenant with the host alone, and ways to talk to it. */
export interface BareTenant extends RunningTenant {
  /** What it said on its console. */
  readonly said: string[];
  /** As a script does, at 127.0.0.1. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Sends a control endpoint a JSON body. */
  control(name: string, body: unknown): Promise<Response>;
  /** The recorded exchanges. */
  trace(): Promise<Record<string, unknown>[]>;
  /** A request with a target that `fetch` would have cleaned up. */
  raw(target: string, method?: string): Promise<{ status: number; body: string }>;
}

export async function startBareTenant(): Promise<BareTenant> {
  const said: string[] = [];
  const tenant = await startTenant({ services: bareServices, say: (message) => said.push(message) });
  const ask = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`http://127.0.0.1:${tenant.port}${path}`, { redirect: 'manual', ...init });
  return {
    ...tenant,
    said,
    ask,
    control: (name, body) =>
      ask(`/_local/${name}`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
    trace: async () => linesOf(await (await ask('/_local/trace')).text()),
    raw: (target, method = 'GET') => rawRequest(tenant.port, target, method),
  };
}

function linesOf(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function rawRequest(port: number, path: string, method: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method }, (response) => {
      let body = '';
      response.on('data', (part: Buffer) => (body += part.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}
