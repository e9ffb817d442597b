import { findByLogin } from '../../../tenant/directory/people.ts';
import { personCookie } from '../../../tenant/http/person.ts';
import { applications, issueToken } from '../../../tenant/http/token.ts';
import { startTenant } from '../../../tenant/server.ts';
import { loadAdapters, type Adapters } from './adapters.ts';
import { localFetch } from './http.ts';

type Send = (url: string, init: RequestInit & { readonly repeatSafe?: boolean }) => Promise<Response>;

/** One request as the service saw it, from its trace. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly request: { readonly headers: Readonly<Record<string, string>>; readonly body: string };
}

export interface Faults {
  readonly rate?: number;
  readonly kinds: readonly string[];
  readonly match?: string;
  readonly times?: number;
  readonly after?: number;
  readonly seed?: number;
  readonly retryAfter?: number | null;
}

export type Tenant = Awaited<ReturnType<typeof aTenant>>;

/** A tenant of its own for one file of tests, with the genuine adapters. */
export async function aTenant(seed: 'example' | 'empty' | 'as it is' = 'example', data = ':memory:') {
  const adapters = await loadAdapters();
  const kind = seed === 'empty' ? 'empty' : 'example';
  const tenant = await startTenant({ port: 0, data, seed: { kind }, say: () => undefined });
  const control = async (method: string, name: string, body?: object): Promise<string> => {
    const json =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await localFetch(`${tenant.url}/_local/${name}`, { method, ...json });
    if (response.status >= 400) throw new Error(`${method} ${name}: ${response.status} ${await response.text()}`);
    return response.text();
  };
  const reset = async (kind: 'example' | 'empty' | 'large', initiatives?: number): Promise<void> => {
    await control('POST', 'reset', { seed: kind, initiatives });
  };
  const restoreExample = seed === 'example' && data === ':memory:' ? tenant.keep() : undefined;
  return {
    adapters,
    siteUrl: `${tenant.url}/sites/initiatieven`,
    rootUrl: tenant.url,
    teamSiteUrl: `${tenant.url}/sites/team-initiatieven`,
    close: () => tenant.close(),
    /** Keeps all that is stored. @returns what makes it so again; it undoes what was kept later */
    keep: () => tenant.keep(),
    /** To the example: by undoing what was done since, which costs far less than to fill it again. */
    reset: async (kind: 'example' | 'empty' | 'large', initiatives?: number): Promise<void> => {
      if (kind === 'example' && restoreExample) restoreExample();
      else await reset(kind, initiatives);
    },
    /** @param onWait - told of every wait of the retries, in milliseconds as the product waits */
    as: (login: string, onWait?: (milliseconds: number) => void) => person(adapters, tenant.url, login, onWait),
    faults: (plan: Faults) => control('POST', 'faults', { rate: 1, seed: 1, delayMs: 20, ...plan }),
    noFaults: () => control('DELETE', 'faults'),
    /** Ends the faults that a test asked for. @throws when none was given: such a test proves nothing */
    endFaults: async (): Promise<void> => {
      const { plan, given } = JSON.parse(await control('GET', 'faults')) as {
        plan: object | null;
        given: readonly object[];
      };
      await control('DELETE', 'faults');
      if (plan !== null && given.length === 0) throw new Error(`No fault was given: ${JSON.stringify(plan)}`);
    },
    consent: (changes: Readonly<Record<string, boolean>>) => control('POST', 'consent', changes),
    clock: (now: string | null) => control('POST', 'clock', { now }),
    clearTrace: () => control('DELETE', 'trace'),
    record: (record: boolean) => control('POST', 'trace', { record }),
    trace: async (): Promise<readonly Exchange[]> =>
      (await control('GET', 'trace'))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Partial<Exchange>)
        .filter((line): line is Exchange => line.url !== undefined),
  };
}

/** The adapters as one person has them. Waits of the retries are a hundredth of the real ones. */
function person(
  adapters: Adapters,
  origin: string,
  login: string,
  onWait: (milliseconds: number) => void = () => undefined,
) {
  const who = findByLogin(login);
  if (who === undefined) throw new Error(`Nobody is called ${login}.`);
  const siteUrl = `${origin}/sites/initiatieven`;
  const retry = {
    ...adapters.usualRetry,
    sleep: (milliseconds: number) => {
      onWait(milliseconds);
      return new Promise<void>((resolve) => setTimeout(resolve, milliseconds / 100));
    },
  };
  const sharePoint: Send = (url, init) =>
    localFetch(url, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), cookie: `${personCookie}=${login}` },
    });
  const base = adapters.withRetry(adapters.withTimeLimit(sharePoint, 10_000), retry);
  const graph: Send = (url, init) => {
    const token = issueToken(who, 'https://graph.microsoft.com', applications.sharePointExtensibility, [], new Date());
    const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` };
    return localFetch(url.replace('https://graph.microsoft.com/', `${origin}/graph/`), { ...init, headers });
  };
  const connection = new adapters.Connection(siteUrl, adapters.withDigest(base, siteUrl), retry);
  const lists = adapters.createLists(connection);
  return {
    connection,
    lists,
    send: base,
    graph,
    whoAmI: adapters.createWhoAmI(connection, { personKey: who.id, name: who.name, mail: who.mail }),
    expertise: adapters.createPeopleSearch(connection),
    initiativeSearch: adapters.createInitiativeSearch(connection),
    documents: adapters.createDocuments(connection),
    formLibrary: adapters.createFormLibrary(connection),
    directory: adapters.createDirectoryPort(graph, retry),
    teams: adapters.createTeamsPort(graph, { siteUrl, settings: lists.settings, send: base }, retry),
    setup: adapters.createSetup({ connection, lists, graph, now: () => new Date(), retry }),
    erasure: adapters.createErasure(connection),
    together: <T>(work: () => Promise<T>): Promise<T> => connection.together(work),
  };
}
