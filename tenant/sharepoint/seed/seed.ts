import type { Seed, TenantContext } from '../../http/exchange.ts';
import { createSite } from '../services/sites.ts';
import type { Store } from '../store/store.ts';
import { seedExample } from './example.ts';
import { addPages } from './provision.ts';
import { actOn } from './seed-session.ts';

/** Fills the sites as a reset asks. */
export function seedSites(context: TenantContext, store: Store, seed: Seed, at: string): void {
  for (const address of context.sites) createSite(store, address, at);
  const site = store.sites.byPath('/sites/initiatieven');
  if (site) addPages(actOn(context, store, site)('beheer', at));
  if (seed.kind !== 'empty') seedExample(context, store, seed);
}
