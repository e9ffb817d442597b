/** Service worker: answers https://graph.microsoft.com from the tenant, at `/graph/…`. */
interface WorkerScope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(
    type: 'install' | 'activate' | 'message',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listener: (event: { readonly request: Request; respondWith(response: Promise<Response>): void }) => void,
  ): void;
}

const worker = self as unknown as WorkerScope;
const graph = 'https://graph.microsoft.com/';
/** TeamsJS asks Microsoft's CDN which hosts may hold its frame. */
const trustedHosts = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json';

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => {
  if (event.request.url.startsWith(graph)) event.respondWith(fromTenant(event.request));
  else if (event.request.url === trustedHosts)
    event.respondWith(Promise.resolve(Response.json({ validOrigins: [worker.location.host] })));
});

async function fromTenant(request: Request): Promise<Response> {
  const url = `${worker.location.origin}/graph/${request.url.slice(graph.length)}`;
  const body = request.method === 'GET' || request.method === 'HEAD' ? null : await request.arrayBuffer();
  return fetch(url, {
    method: request.method,
    headers: request.headers,
    body,
    credentials: 'omit',
    signal: request.signal,
  });
}
