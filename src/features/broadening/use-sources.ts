import useSWR from 'swr';
import type { Finding } from '../../domain/colleagues';
import type { Contributor, Initiative, Opgave } from '../../domain/records.generated';
import type { PlainDay } from '../../domain/types';
import { useServices } from '../../session/services';
import { expertiseWords, findExpertise, findGroupMembers, findHistory, findOwners } from './sources';
import type { SourceAnswer, SourceName } from './sources';

export interface FailedSource {
  readonly name: SourceName;
  readonly error: unknown;
  readonly retry: () => void;
}

export interface Sources {
  readonly findings: readonly Finding[];
  readonly failed: readonly FailedSource[];
  /** Some source has not answered yet; what the others found is already there. */
  readonly searching: boolean;
}

/** What every source found for the linked opgaven; profiles are searched for the chosen opgave only. */
export function useSources(
  initiative: Initiative,
  opgaven: readonly Opgave[] | undefined,
  chosen: Opgave | undefined,
): Sources {
  const services = useServices();
  const keys = opgaven?.map(({ Key }) => Key);
  const ready = opgaven !== undefined;
  const all = opgaven ?? [];
  const words = expertiseWords(chosen, initiative);
  const key = (source: SourceName, ...more: readonly string[]): readonly string[] | null =>
    ready ? ['colleagues', source, initiative.Key, ...(keys ?? []), ...more] : null;
  const owners = useSWR<SourceAnswer, unknown>(key('owners'), () => findOwners(services, all));
  const groups = useSWR<SourceAnswer, unknown>(key('groups'), () => findGroupMembers(services, all));
  const history = useSWR<SourceAnswer, unknown>(key('history'), () => findHistory(services, initiative.Key, all));
  const expertise = useSWR<SourceAnswer, unknown>(
    ready ? ['colleagues', 'expertise', chosen?.Key ?? '', ...words] : null,
    () => findExpertise(services, words, chosen?.Key ?? ''),
    { keepPreviousData: false },
  );
  const sources = { owners, groups, history, expertise };
  const names: readonly SourceName[] = ['owners', 'groups', 'history', 'expertise'];
  return {
    findings: names.flatMap((name) => sources[name].data?.findings ?? []),
    failed: names.flatMap((name): readonly FailedSource[] => {
      const { data, error, mutate } = sources[name];
      const failure = error ?? data?.error;
      return failure === undefined ? [] : [{ name, error: failure, retry: () => void mutate() }];
    }),
    searching: names.some((name) => sources[name].isLoading),
  };
}

export interface LoadFacts {
  readonly recentRequests: readonly Pick<Contributor, 'PersonKey' | 'AskedOn' | 'Status'>[];
  readonly away: ReadonlyMap<string, PlainDay>;
}

const noLoad: LoadFacts = { recentRequests: [], away: new Map() };

/** How busy colleagues are: asked this month over all initiatives, and who of the pool is away. */
export function useLoad(today: PlainDay): {
  readonly facts: LoadFacts;
  readonly error: unknown;
  readonly retry: () => void;
} {
  const services = useServices();
  const since = `${today.slice(0, 7)}-01`;
  const { data, error, mutate } = useSWR<LoadFacts, unknown>(['colleagues', 'load', since], () =>
    services.together(async (lists) => {
      const [requests, pool] = await Promise.all([
        lists.contributors.find({
          where: [{ column: 'AskedOn', is: 'ge', value: since }],
          select: ['PersonKey', 'AskedOn', 'Status'],
          top: 2000,
        }),
        lists.pool.find({ select: ['PersonKey', 'AwayFrom', 'AwayUntil'], top: 200 }),
      ]);
      const away = pool.items.flatMap(({ record }): readonly (readonly [string, PlainDay])[] => {
        const started = record.AwayFrom === undefined || record.AwayFrom <= today;
        return record.AwayUntil !== undefined && started ? [[record.PersonKey.toLowerCase(), record.AwayUntil]] : [];
      });
      return { recentRequests: requests.items.map(({ record }) => record), away: new Map(away) };
    }),
  );
  return { facts: data ?? noLoad, error, retry: () => void mutate() };
}
