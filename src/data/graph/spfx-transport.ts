import { ResponseType } from '@microsoft/microsoft-graph-client/lib/src/ResponseType';
import { AadHttpClient } from '@microsoft/sp-http';
import { methodOf, type Send } from '../http/send';
import type { GraphFactories } from './factories';

export const graphRoot = 'https://graph.microsoft.com';

/**
 * Graph by what SPFx offers. Reads go by MSGraphClientV3, with the raw answer so that status and headers can be seen.
 * Writes go by AadHttpClient: MSGraphClientV3 sends a POST again by itself after a 504, which can make a second
 * channel or message, and its retry cannot be turned off from here: options are known by the class of the copy of the
 * library that SharePoint carries, not by ours (platform rules 4.3, 4.4).
 */
export function spfxTransport(factories: GraphFactories): Send {
  return (url, init) => (methodOf(init) === 'GET' ? read(factories, url, init) : write(factories, url, init));
}

async function read(factories: GraphFactories, url: string, init: RequestInit): Promise<Response> {
  const client = await factories.msGraphClientFactory.getClient('3');
  const request = client.api(url).responseType(ResponseType.RAW);
  if (init.headers) request.headers(init.headers as Record<string, string>);
  if (init.signal) request.option('signal', init.signal);
  return (await request.get()) as Response;
}

async function write(factories: GraphFactories, url: string, init: RequestInit): Promise<Response> {
  const client = await factories.aadHttpClientFactory.getClient(graphRoot);
  const { method, headers, body, signal } = init;
  const answer = await client.fetch(url, AadHttpClient.configurations.v1, { method, headers, body, signal });
  // SPFx's own kind of response lacks parts of the standard one; an empty status may not have a body.
  const text = await answer.text();
  return new Response(text === '' ? null : text, { status: answer.status, headers: answer.headers });
}
