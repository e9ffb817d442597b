import type { Browser } from 'playwright-core';
import type { RunningTenant } from '../../tenant/server.ts';
import { launchBrowser, startTenantForTest } from '../journeys/browser.ts';
import type { Place } from './places.ts';

/** A tenant whose site holds so many initiatives. */
export interface Site {
  readonly tenant: RunningTenant;
  readonly initiatives: number;
  /** Of an initiative that it has. */
  readonly key: string;
}

/** Runs `measure` with a browser and a filled site for each of the numbers, and closes all of them. */
export async function withSites<T>(
  numbers: readonly number[],
  say: (line: string) => void,
  measure: (browser: Browser, sites: readonly Site[]) => Promise<T>,
): Promise<T> {
  const browser = await launchBrowser();
  const tenants: RunningTenant[] = [];
  try {
    const sites: Site[] = [];
    for (const initiatives of numbers) {
      say(`  a site with ${initiatives} initiatives …`);
      const tenant = await startTenantForTest({ say: () => undefined });
      // Before it is filled, so that it is closed also when that fails.
      tenants.push(tenant);
      await control(tenant, 'reset', { seed: 'large', initiatives });
      sites.push({ tenant, initiatives, key: await someInitiative(tenant) });
    }
    return await measure(browser, sites);
  } finally {
    await browser.close();
    for (const tenant of tenants) await tenant.close();
  }
}

/** Where a place is on a site, for who looks at it. */
export function addressOf({ tenant, key }: Site, { path, login }: Pick<Place, 'path' | 'login'>): string {
  const url = new URL(`${tenant.url}/sites/initiatieven${path.replace('{initiative}', key)}`);
  url.searchParams.set('als', login);
  return url.href;
}

/** `POST /_local/…` @throws Error when the tenant refuses */
export async function control(tenant: RunningTenant, name: string, body: object): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${tenant.port}/_local/${name}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`/_local/${name}: ${answer.status} ${await answer.text()}`);
}

/** The key of an initiative of the site, asked over REST. */
async function someInitiative(tenant: RunningTenant): Promise<string> {
  const list = "/sites/initiatieven/_api/web/lists/getByTitle('Initiatieven')/items?$select=Key&$top=1";
  const answer = await fetch(`http://127.0.0.1:${tenant.port}${list}`, {
    headers: { accept: 'application/json;odata=nometadata', cookie: 'tenant-person=anna' },
  });
  if (!answer.ok) throw new Error(`Initiatieven: ${answer.status} ${await answer.text()}`);
  const { value } = (await answer.json()) as { value: readonly { Key: string }[] };
  const [first] = value;
  if (!first) throw new Error('the site has no initiative');
  return first.Key;
}
