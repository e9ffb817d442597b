import { request } from 'node:http';

/** `fetch` for a name that only browsers take for this machine: the connection goes to 127.0.0.1, the name in `Host`. */
export function localFetch(url: string, init: RequestInit = {}): Promise<Response> {
  const target = new URL(url);
  return new Promise((resolve, reject) => {
    const headers = { ...Object.fromEntries(new Headers(init.headers)), host: target.host };
    const outgoing = request(
      {
        host: '127.0.0.1',
        port: target.port,
        method: init.method ?? 'GET',
        path: target.pathname + target.search,
        headers,
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', () => reject(new TypeError('Failed to fetch')));
        incoming.on('end', () => {
          const status = incoming.statusCode ?? 0;
          const empty = status === 204 || status === 304;
          const answered = new Headers(
            Object.entries(incoming.headersDistinct).flatMap(([name, values]) =>
              (values ?? []).map((value): [string, string] => [name, value]),
            ),
          );
          resolve(new Response(empty ? null : Buffer.concat(chunks), { status, headers: answered }));
        });
      },
    );
    init.signal?.addEventListener('abort', () =>
      outgoing.destroy(Object.assign(new Error('aborted'), { name: 'AbortError' })),
    );
    // A browser says no more than that it failed.
    outgoing.on('error', (error) => reject(error.name === 'AbortError' ? error : new TypeError('Failed to fetch')));
    bodyOf(init.body).then((body) => outgoing.end(body), reject);
  });
}

async function bodyOf(body: RequestInit['body']): Promise<Buffer | undefined> {
  if (body === null || body === undefined) return undefined;
  if (typeof body === 'string') return Buffer.from(body);
  return Buffer.from(await new Response(body).arrayBuffer());
}
