import { tenantProperty } from '../find-site';
import type { Snapshot } from './snapshot';
import type { Step } from './step';

/** That the organisation says where the lists are: apps in Teams run on other sites (platform rule 5.2b). */
export function tenantSiteStep({ tenantSite, path }: Snapshot): Step {
  const about = { id: 'tenant-site', area: 'teams', subject: tenantProperty } as const;
  if (tenantSite === '') return { ...about, state: 'missing', reason: 'not-filled', names: [path] };
  return pathOf(tenantSite) === path.toLowerCase()
    ? { ...about, state: 'ok' }
    : { ...about, state: 'different', reason: 'elsewhere', names: [tenantSite] };
}

/** Of an absolute or a server-relative address. */
const pathOf = (address: string): string =>
  address
    .trim()
    .replace(/^https?:\/\/[^/]+/i, '')
    .replace(/\/+$/, '')
    .toLowerCase();
