import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { SettableClock } from './control/clock.ts';
import { createControlPage } from './control/control-page.ts';
import { createControlRoutes } from './control/control-routes.ts';
import { Faults } from './control/faults.ts';
import { Latency } from './control/latency.ts';
import { Trace } from './control/trace.ts';
import { TraceFile } from './control/trace-file.ts';
import { isFresh, isOfOlderLayout, markBeingFilled, markFilled, openDatabase } from './database.ts';
import { createAccessTokenRoute } from './http/access-token-route.ts';
import type { Seed, SiteAddress, TenantContext } from './http/exchange.ts';
import { createPipeline } from './http/pipeline.ts';
import { StaticFiles } from './http/static-file.ts';
import { projectFolder, type TenantOptions } from './options.ts';
import { PageAssets } from './pages/page-assets.ts';
import { createPages } from './pages/pages.ts';
import { examplePages, SitePages } from './pages/site-pages.ts';
import { hostName, toTenantName } from './pages/tenant-name.ts';
import { Bundler } from './runtime/bundler.ts';
import { Release } from './runtime/release.ts';
import { Runtime } from './runtime/runtime.ts';
import { createServices } from './services.ts';
import { createHostedAppPages } from './teams/hosted-app-pages.ts';
import { createTeamsFrame } from './teams/teams-frame.ts';

/** A tenant that runs. */
export interface RunningTenant {
  /** Origin, with a name that the SPFx runtime takes for SharePoint's. */
  readonly url: string;
  readonly port: number;
  /**
   * Keeps all that is stored as it is now. Only of a tenant in memory: from then on nothing more is written to disk.
   * @returns what makes it so again, as often as it is called, and undoes what was kept later
   */
  keep(): () => void;
  /** Answers what is under way, then stops. */
  close(): Promise<void>;
}

/**
 * Starts the tenant on the loopback address and fills it when it is new.
 * @throws when the port is taken
 */
export async function startTenant(options: TenantOptions = {}): Promise<RunningTenant> {
  const organisation = options.organisation ?? 'Gemeente Noordoostpolder';
  const sites: readonly SiteAddress[] = [
    { path: '', title: organisation },
    { path: '/sites/initiatieven', title: 'Initiatieven' },
    { path: '/sites/team-initiatieven', title: 'Team Initiatieven' },
    { path: '/sites/appcatalog', title: 'Apps' },
  ];
  const database = openDatabase(options.data ?? ':memory:');
  const clock = new SettableClock();
  const traces = options.services === undefined ? (options.traces ?? process.env['TENANT_TRACES']) : undefined;
  const traceFile = traces === undefined || traces === '' ? undefined : new TraceFile(traces);
  const trace = new Trace((line) => traceFile?.keep(line));
  const say = options.say ?? ((message) => console.warn(message));
  const warn = (message: string): void => {
    trace.warn(message);
    say(message);
  };
  const pages = options.pages ?? examplePages;
  const release = new Release(options.release ?? join(projectFolder, 'release'));
  const context: TenantContext = {
    database,
    clock,
    sites,
    pages,
    webParts: () => release.definitions(),
    solutionFolder: options.solutionFolder ?? join(projectFolder, 'sharepoint'),
    warn,
  };
  const { sharePoint, graph } = (options.services ?? createServices)(context);
  const sitePages = new SitePages(database, pages);
  const reset = (seed: Seed): void => {
    markBeingFilled(database);
    sharePoint.reset(seed);
    graph.reset(seed);
    sitePages.reset();
    markFilled(database);
  };
  if (isOfOlderLayout(database))
    say('The stored data are of an older version of the tenant: the example takes their place.');
  if (isFresh(database)) reset(options.seed ?? { kind: 'example' });

  const files = new StaticFiles();
  const bundler = new Bundler();
  const runtime = new Runtime(release, bundler, files);
  const assets = new PageAssets(bundler, files);
  const faults = new Faults();
  const latency = new Latency();
  const grantedScopes = (): string[] =>
    Object.entries(graph.consent()).flatMap(([scope, granted]) => (granted ? [scope] : []));
  const control = createControlRoutes({
    clock,
    faults,
    latency,
    trace,
    isReady: () => true,
    reset,
    setConsent: (consent) => graph.setConsent(consent),
    consent: () => graph.consent(),
    configureGraph: (changes) => graph.configure(changes),
    graphSettings: () => graph.settings(),
  });
  const pagesParts = { sites, organisation, sitePages, runtime, assets, sharePoint: sharePoint.handle, clock };
  const routes = [
    toTenantName,
    control,
    createControlPage(assets),
    createAccessTokenRoute(grantedScopes, clock),
    runtime.handle,
    assets.handle,
    createPages(pagesParts),
    createHostedAppPages(pagesParts, (site, id) => sharePoint.hostedWebPartData(site, id)),
    createTeamsFrame({ organisation, runtime, assets }),
    sharePoint.handle,
    graph.handle,
  ];
  const server = createServer(createPipeline({ trace, faults, latency, clock, routes }));
  const port = await listen(server, options.port ?? 0);
  let kept = 0;
  const keep = (): (() => void) => {
    if (database.location() !== null) throw new Error('Only a tenant in memory can be kept.');
    kept += 1;
    const name = `kept${kept}`;
    database.exec(`SAVEPOINT ${name}`);
    return () => {
      database.exec(`ROLLBACK TO ${name}`);
      sharePoint.putBack();
      graph.putBack();
    };
  };
  return { url: `http://${hostName}:${port}`, port, keep, close: () => close(server, () => database.close()) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server, done: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      done();
      resolve();
    });
    server.closeIdleConnections();
    // A browser keeps connections open and a held request (a fault) may never end.
    setTimeout(() => server.closeAllConnections(), 1000).unref();
  });
}
