import { loadBundle } from '../contract/support/adapters.ts';
import type * as Commands from '../contract/support/commands.ts';
import { SetUpTenants } from '../contract/support/set-up-tenant.ts';
import { localFetch } from '../contract/support/http.ts';
import type { Exchange } from '../contract/support/tenant.ts';
import { worldOf } from '../contract/support/world.ts';
import { roundTripsInARow } from './round-trips.ts';

export interface ChannelFigures {
  /** Requests of SharePoint and Graph, in the order in which they began. */
  readonly requests: readonly string[];
  readonly roundTripsInARow: number;
  /** Of those, what came of a tab that was refused: a look, and a tab that opens the page. */
  readonly otherTab: number;
  readonly milliseconds: number;
}

/** A line of the trace, as the tenant writes it. */
interface Timed extends Exchange {
  readonly at: string;
}

function isTimed(line: Exchange): line is Timed {
  return 'at' in line && /\/_api\/|graph\.microsoft\.com/.test(line.url);
}

/**
 * Opens the channel of a weighing once, with the genuine adapters and nothing going wrong.
 * @param latency - of every request, in milliseconds
 */
export async function measureChannel(latency: number): Promise<ChannelFigures> {
  const commands = await loadBundle<typeof Commands>('commands');
  const tenants = new SetUpTenants();
  try {
    await tenants.prepare();
    const tenant = await tenants.next();
    const journey = new commands.Journey(worldOf(tenant));
    await journey.reach('weging');
    const services = journey.services('anna');
    const { initiativeKey, settings } = journey;
    const actor = await services.me();
    await tenant.clearTrace();
    await localFetch(`${tenant.rootUrl}/_local/latency`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ms: latency }),
    });
    const begun = performance.now();
    const result = await commands.openChannel(services, { initiativeKey, settings, actor });
    const milliseconds = Math.round(performance.now() - begun);
    if (result.kind !== 'done') throw new Error(`The channel was not made: ${JSON.stringify(result)}`);
    const asked = (await tenant.trace()).filter(isTimed);
    // What an answer takes beyond the latency overlaps with the next request: the tenant notes it after it was sent.
    const spans = asked.map(({ at }) => ({ start: Date.parse(at), end: Date.parse(at) + latency }));
    return {
      requests: asked.map(({ method, url, status }) => `${method} ${new URL(url).pathname} ${status}`),
      roundTripsInARow: roundTripsInARow(spans),
      // The team of this tenant does not have the app.
      otherTab: 2 * asked.filter(({ status, url }) => status === 400 && url.endsWith('/tabs')).length,
      milliseconds,
    };
  } finally {
    await tenants.close();
  }
}
