import { followTenantClock } from './clock.ts';
import { answerGraphLocally } from './graph-worker-client.ts';
import { readPageData } from './read-page-data.ts';
import { listenToSwitchers } from './switchers.ts';

interface ModuleLoader {
  _isTelemetryDisabled: boolean;
  start(data: object, failed: (problem: unknown) => void): Promise<unknown>;
}

interface Manifest {
  loaderConfig: { internalModuleBaseUrls: string[] };
}

declare global {
  interface Window {
    DEBUG?: boolean;
    FabricConfig?: { fontBaseUrl: string };
    _spPageContextInfo?: unknown;
    moduleLoaderPromise?: Promise<unknown>;
    spModuleLoader?: ModuleLoader;
  }
}

const data = readPageData();
followTenantClock(data.clockAhead);
listenToSwitchers();
start().catch((problem: unknown) => console.error('The page did not start.', problem));

/** Starts the genuine SPFx runtime with the data that SharePoint would have put in the page. */
async function start(): Promise<void> {
  const loader = window.spModuleLoader;
  if (loader === undefined) throw new Error('The SPFx runtime is not there.');
  const [manifests] = await Promise.all([readManifests(), answerGraphLocally()]);
  window.DEBUG = false;
  // Fluent would fetch its fonts from Microsoft's CDN.
  window.FabricConfig = { fontBaseUrl: '' };
  window._spPageContextInfo = data.pageContext;
  loader._isTelemetryDisabled = true;
  const { formDigestTimeoutSeconds, formDigestValue } = data.pageContext;
  const preloaded = {
    clientSideApplicationId: data.applicationId,
    buildNumber: 'local',
    manifests,
    spPageContextInfo: data.pageContext,
    customActions: [],
    contextWebInfo: { FormDigestTimeoutSeconds: formDigestTimeoutSeconds, FormDigestValue: formDigestValue },
  };
  window.moduleLoaderPromise = loader.start(preloaded, (problem) =>
    console.error('The runtime could not go on.', problem),
  );
  await window.moduleLoaderPromise;
}

async function readManifests(): Promise<Manifest[]> {
  const response = await fetch(data.manifestsUrl);
  const manifests = (await response.json()) as Manifest[];
  for (const { loaderConfig } of manifests)
    loaderConfig.internalModuleBaseUrls = loaderConfig.internalModuleBaseUrls.map(
      (base) => new URL(base, location.origin).href,
    );
  return manifests;
}
