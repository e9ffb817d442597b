import type { PageAddress, Seed, TenantContext } from '../../http/exchange.ts';
import { createSite } from '../services/sites.ts';
import type { Store } from '../store/store.ts';
import { seedExample } from './example.ts';
import { addPages } from './provision.ts';
import { actOn } from './seed-session.ts';

/** An empty site has no more than its home page and what the host shows of itself: set-up makes the others. */
function pagesOf(context: TenantContext, seed: Seed): readonly PageAddress[] {
  return seed.kind === 'empty' ? [] : (context.pages ?? []);
}

/** Fills the sites as a reset asks. */
export function seedSites(context: TenantContext, store: Store, seed: Seed, at: string): void {
  for (const address of context.sites) createSite(store, address, at);
  const site = store.sites.byPath('/sites/initiatieven');
  if (site) addPages(actOn(context, store, site)('beheer', at), pagesOf(context, seed));
  if (seed.kind !== 'empty') seedExample(context, store, seed, new Date(at));
}
