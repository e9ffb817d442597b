import useSWR from 'swr';
import { findAll } from '../../../commands/read-dossier';
import type { Stored } from '../../../data/ports';
import type { TimelineEvent } from '../../../domain/records.generated';
import { newestFirst } from '../../../domain/timeline';
import { useServices } from '../../../session/services';

export interface TimelineState {
  /** Newest first; absent until it is loaded. */
  readonly events: readonly TimelineEvent[] | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/**
 * What happened to an initiative.
 * @param version - anything that changes when something happened, e.g. the ETag of the initiative
 */
export function useTimeline(initiativeKey: string, version: string): TimelineState {
  const { lists } = useServices();
  const { data, error, mutate } = useSWR<readonly Stored<TimelineEvent>[], unknown>(
    ['timeline', initiativeKey, version],
    () => findAll(lists.timeline, { where: [{ column: 'InitiativeKey', is: 'eq', value: initiativeKey }], top: 500 }),
    { keepPreviousData: true },
  );
  return { events: data && newestFirst(data.map(({ record }) => record)), error, retry: () => void mutate() };
}
