import type { RequestHandler } from '../http/exchange.ts';

/** The name of the machine: ends in `.localhost`, which browsers resolve to this machine and trust like https. */
export const hostName = 'gemeente.localhost';

/**
 * Sends somebody who opens a page at `localhost` on to the tenant's name: on plain `localhost` the SPFx runtime takes
 * itself for a workbench.
 */
export const toTenantName: RequestHandler = ({ method, url, headers }) => {
  const opensPage = method === 'GET' && headers['sec-fetch-dest'] === 'document';
  if (!opensPage || (url.hostname !== 'localhost' && url.hostname !== '127.0.0.1')) return undefined;
  const there = new URL(url);
  there.hostname = hostName;
  return { status: 302, headers: { location: there.href } };
};
