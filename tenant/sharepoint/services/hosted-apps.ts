import type { List } from '../store/lists.ts';
import type { Site } from '../store/sites.ts';
import type { Store } from '../store/store.ts';
import { createField } from './fields.ts';
import { createList } from './lists.ts';

/** Brings `Lists/HostedAppConfigs`, in which preconfigured web parts for Teams tabs are kept (platform-rules 3.8b). */
export const hostedAppsFeature = '96e4ae8d-7cbb-4286-be06-8a688f61440a';

export const hostedAppsUrl = (site: Pick<Site, 'path'>): string => `${site.path}/Lists/HostedAppConfigs`;

export function ensureHostedAppsList(store: Store, site: Site, by: number, at: string): List {
  const known = store.lists.byUrl(hostedAppsUrl(site));
  if (known) return known;
  const list = createList(
    store,
    site,
    {
      title: 'HostedAppConfigs',
      url: 'Lists/HostedAppConfigs',
      settings: { Hidden: true, EnableVersioning: false, NoCrawl: true },
    },
    by,
    at,
  );
  createField(store, list, { title: 'HostType', name: 'HostType', type: 'Text' });
  createField(store, list, { title: 'WebPartData', name: 'WebPartData', type: 'Note' });
  return list;
}

/** The configuration that a hosted page reads: `{"id":…,"instanceId":…,"properties":…}` as JSON. */
export function hostedWebPartData(store: Store, site: Pick<Site, 'path'>, id: number): string | undefined {
  const list = store.lists.byUrl(hostedAppsUrl(site));
  const data = list && store.items.byId(list, id)?.['f_WebPartData'];
  return typeof data === 'string' ? data : undefined;
}
