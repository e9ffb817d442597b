import * as React from 'react';
import useSWR from 'swr';
import { absences } from '../../domain/absence';
import type { Absence, Finding } from '../../domain/colleagues';
import type { Agreement, Contributor, Initiative, Misfit, Opgave, OpgaveLink } from '../../domain/records.generated';
import { splitValues } from '../../domain/text';
import type { PlainDay } from '../../domain/types';
import type { Stored } from '../../data/ports';
import { opgavenKey } from '../../session/opgaven';
import { valueOr } from '../../session/parts';
import type { Part } from '../../session/parts';
import { useServices } from '../../session/services';
import { findExpertise, findOpgavePeople } from './finder/finding-sources';
import { expertsIn, historyIn, readCaseLists, readEarlierWork } from './finder/read-lists';
import type { CaseLists, RecentRequest } from './finder/read-lists';

/** Where colleagues are looked for, and what else may be missing; each fails alone. */
export type SourceName = 'opgaven' | 'owners' | 'groups' | 'experts' | 'history' | 'expertise' | 'misfits' | 'load';

export interface FailedSource {
  readonly name: SourceName;
  readonly error: unknown;
  readonly retry: () => void;
}

export interface Finder {
  readonly findings: readonly Finding[];
  readonly failed: readonly FailedSource[];
  /** Some source has not answered yet; what the others found is already there. */
  readonly searching: boolean;
  readonly recentRequests: readonly RecentRequest[];
  readonly away: ReadonlyMap<string, Absence>;
  readonly misfits: readonly Misfit[];
  readonly agreements: readonly Agreement[];
  /** Reads again what the lists hold, after a command. */
  readonly refresh: () => Promise<void>;
}

export interface FinderInput {
  readonly initiative: Initiative;
  readonly opgaveLinks: readonly OpgaveLink[];
  readonly contributors: readonly Contributor[];
  readonly today: PlainDay;
  /** Whether the viewer may see who does not fit: only the pool may. */
  readonly seesMisfits: boolean;
}

/** What was found stays for the session: only a command or "Opnieuw proberen" asks again. */
const forTheSession = {
  revalidateIfStale: false,
  revalidateOnFocus: false,
  revalidateOnReconnect: false,
  shouldRetryOnError: false,
} as const;

/**
 * What every source found for the linked opgaven, as far as it has answered. First one round trip to the lists; what needs
 * the opgaven themselves (directory, people search) goes with it when they are known, else right after it, and earlier
 * initiatives right after it: five calls at most.
 */
export function useFinder({ initiative, opgaveLinks, contributors, today, seesMisfits }: FinderInput): Finder {
  const services = useServices();
  const keys = React.useMemo(() => opgaveLinks.map(({ OpgaveKey }) => OpgaveKey), [opgaveLinks]);
  const since = `${today.slice(0, 7)}-01`;
  const name = ['finder', initiative.Key, ...keys];
  const lists = useSWR<CaseLists, unknown>(
    [...name, 'lists', since, String(seesMisfits)],
    () => readCaseLists(services, initiative.Key, keys, since, seesMisfits),
    forTheSession,
  );
  // Another screen may have read them: then nothing has to wait for the lists.
  const { data: known } = useSWR<readonly Stored<Opgave>[], unknown>(opgavenKey, null);
  const opgaven = React.useMemo(() => opgavenOf(keys, known, lists.data), [keys, known, lists.data]);
  const directory = useSWR(
    opgaven && [...name, 'directory'],
    () => findOpgavePeople(services, opgaven ?? []),
    forTheSession,
  );
  const expertise = useSWR(
    opgaven && [...name, 'expertise', initiative.Title, initiative.Summary, initiative.Delineation ?? ''],
    () => findExpertise(services, initiative, opgaven ?? []),
    forTheSession,
  );
  const links = lists.data?.links.state === 'ready' ? lists.data.links.value : undefined;
  const earlier = useSWR(
    links && [...name, 'earlier'],
    () => readEarlierWork(services, initiative.Key, links ?? []),
    forTheSession,
  );

  const findings = React.useMemo(
    () => [
      ...(directory.data?.owners.findings ?? []),
      ...(directory.data?.groups.findings ?? []),
      ...(lists.data ? expertsIn(lists.data) : []),
      ...(lists.data ? historyIn(initiative, keys, lists.data, earlier.data) : []),
      ...(expertise.data?.findings ?? []),
      ...suggestedIn(contributors),
    ],
    [directory.data, lists.data, earlier.data, expertise.data, contributors, initiative, keys],
  );
  const again = (read: { readonly mutate: () => Promise<unknown> }) => () => void read.mutate();
  const failures: readonly (readonly [SourceName, unknown, () => void])[] = [
    ['opgaven', keys.length > 0 && opgaven === undefined ? errorIn(lists, 'opgaven') : undefined, again(lists)],
    ['owners', directory.error ?? directory.data?.owners.error, again(directory)],
    ['groups', directory.error ?? directory.data?.groups.error, again(directory)],
    ['experts', errorIn(lists, 'experts'), again(lists)],
    ['history', errorIn(lists, 'links') ?? errorIn(lists, 'direct') ?? earlier.error, again(links ? earlier : lists)],
    ['expertise', expertise.error ?? expertise.data?.error, again(expertise)],
    ['misfits', errorIn(lists, 'misfits'), again(lists)],
    ['load', errorIn(lists, 'requests') ?? errorIn(lists, 'pool'), again(lists)],
  ];
  const pool = readyOr(lists.data?.pool, []);
  return {
    findings,
    failed: failures.flatMap(([source, error, retry]) => (error === undefined ? [] : [{ name: source, error, retry }])),
    searching: [lists, directory, expertise, earlier].some(({ isLoading }) => isLoading),
    recentRequests: readyOr(lists.data?.requests, []),
    away: React.useMemo(() => absences(pool, today), [pool, today]),
    misfits: readyOr(lists.data?.misfits, []),
    agreements: readyOr(lists.data?.agreements, []),
    refresh: async () => {
      await lists.mutate();
    },
  };
}

function opgavenOf(
  keys: readonly string[],
  known: readonly Stored<Opgave>[] | undefined,
  lists: CaseLists | undefined,
): readonly Opgave[] | undefined {
  if (known) return known.map(({ record }) => record).filter(({ Key }) => keys.includes(Key));
  return lists?.opgaven.state === 'ready' ? lists.opgaven.value : undefined;
}

/** Whom colleagues named who cannot take part themselves. */
function suggestedIn(contributors: readonly Contributor[]): readonly Finding[] {
  return contributors.flatMap(({ Title, Status, BetterKey, BetterName, OpgaveKey }): readonly Finding[] => {
    if (Status !== 'kan niet' || BetterKey === undefined || BetterName === undefined) return [];
    return splitValues(OpgaveKey).map((opgaveKey) => ({
      person: { personKey: BetterKey, name: BetterName },
      reason: { kind: 'suggested', opgaveKey, byName: Title },
    }));
  });
}

function errorIn(lists: { readonly data?: CaseLists; readonly error?: unknown }, name: keyof CaseLists): unknown {
  const part = lists.data?.[name];
  return lists.error ?? (part?.state === 'failed' ? part.error : undefined);
}

function readyOr<T>(part: Part<T> | undefined, otherwise: T): T {
  return part === undefined ? otherwise : valueOr(part, otherwise);
}
