import { AppError } from './app-error';
import type {
  Directory,
  Documents,
  Erasure,
  ExpertiseSearch,
  FormLibrary,
  InitiativeSearch,
  Lists,
  Setup,
  TeamsPort,
} from './ports';
import type { GraphFactories } from './graph/factories';
import type { Connection } from './sharepoint/connection';
import type { Send } from './http/send';

export interface LazyPorts {
  readonly expertise: ExpertiseSearch;
  readonly initiativeSearch: InitiativeSearch;
  readonly directory: Directory;
  readonly teams: TeamsPort;
  readonly documents: Documents;
  readonly formLibrary: FormLibrary;
  readonly setup: Setup;
  readonly erasure: Erasure;
}

/**
 * The ports that no first view needs, each loaded at its first call: Graph, Teams, people search, documents, forms, set-up.
 * @param send - for sites other than the one of the connection, e.g. that of the team
 * @param watch - writes down every exchange with Graph
 * @param now - the service's clock
 */
export function createLazyPorts(
  factories: GraphFactories,
  connection: Connection,
  lists: Lists,
  send: Send,
  { watch, now }: { readonly watch: (graph: Send) => Send; readonly now: () => Date },
): LazyPorts {
  const graph = async (): Promise<Send> =>
    watch((await import(/* webpackChunkName: 'graph' */ './graph/spfx-transport')).spfxTransport(factories));
  const place = { siteUrl: connection.siteUrl, settings: lists.settings, send };
  return {
    expertise: lazy(async () =>
      (await import(/* webpackChunkName: 'mensen-zoeken' */ './sharepoint/people-search')).createPeopleSearch(
        connection,
      ),
    ),
    initiativeSearch: lazy(async () =>
      (await import(/* webpackChunkName: 'zoeken' */ './sharepoint/initiative-search')).createInitiativeSearch(
        connection,
      ),
    ),
    directory: lazy(async () =>
      (await import(/* webpackChunkName: 'graph' */ './graph-ports')).createDirectoryPort(await graph()),
    ),
    teams: lazy(async () =>
      (await import(/* webpackChunkName: 'graph' */ './graph-ports')).createTeamsPort(await graph(), place),
    ),
    documents: lazy(async () =>
      (await import(/* webpackChunkName: 'documenten' */ './sharepoint/documents')).createDocuments(connection),
    ),
    formLibrary: lazy(async () =>
      (await import(/* webpackChunkName: 'formulieren' */ './sharepoint/form-library')).createFormLibrary(connection),
    ),
    erasure: lazy(async () =>
      (await import(/* webpackChunkName: 'privacy' */ './sharepoint/erasure')).createErasure(connection),
    ),
    setup: lazy(async () =>
      (await import(/* webpackChunkName: 'inrichten' */ './setup')).createSetup({
        connection,
        lists,
        graph: await graph(),
        now,
      }),
    ),
  };
}

/**
 * A port whose methods all answer by promise, behind a script that is still to be loaded. A load that failed (the
 * connection was gone, or a newer version replaced the scripts) is tried again at the next call.
 */
function lazy<T extends object>(load: () => Promise<T>): T {
  let loaded: Promise<T> | undefined;
  const port = async (): Promise<T> => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw new AppError('offline', { subject: 'script' }, error);
    });
    return loaded;
  };
  const call =
    (name: PropertyKey) =>
    async (...values: readonly unknown[]): Promise<unknown> => {
      const target = await port();
      const method = Reflect.get(target, name) as (...given: readonly unknown[]) => Promise<unknown>;
      return method.apply(target, [...values]);
    };
  // `then` would make the port itself look like a promise to `await`.
  return new Proxy({} as T, { get: (_, name) => (name === 'then' ? undefined : call(name)) });
}
