import type { TimelineEvent } from '../../../domain/records.generated';
import { splitValues } from '../../../domain/text';
import { useStepQuery } from '../../../session/use-step-query';
import { groupOf, timelineGroups } from './groups';
import type { TimelineGroup } from './groups';

export interface TimelineFilter {
  readonly words: string;
  readonly oldestFirst: boolean;
  readonly shows: (group: TimelineGroup) => boolean;
  readonly holds: (event: TimelineEvent, note?: string) => boolean;
  readonly search: (words: string) => void;
  readonly setOldestFirst: (oldestFirst: boolean) => void;
  readonly toggle: (group: TimelineGroup, shown: boolean) => void;
  readonly showAll: () => void;
}

/** What to show of the timeline, kept in the address: a link shows somebody else the same. */
export function useTimelineFilter(initiativeKey: string): TimelineFilter {
  const { query, change } = useStepQuery(initiativeKey, 'tijdlijn');
  const words = query['zoek'] ?? '';
  const wanted = words.trim().toLocaleLowerCase('nl');
  const chosen = (query['toon'] ?? '') === '' ? undefined : splitValues(query['toon']);
  const shows = (group: TimelineGroup): boolean => chosen === undefined || chosen.includes(group);
  return {
    words,
    oldestFirst: query['volgorde'] === 'oud',
    shows,
    holds: ({ Kind, Title, Text, ActorName }, note) =>
      shows(groupOf(Kind)) && [Title, Text, ActorName, note].join(' ').toLocaleLowerCase('nl').includes(wanted),
    search: (zoek) => change({ zoek }),
    setOldestFirst: (oldestFirst) => change({ volgorde: oldestFirst ? 'oud' : '' }),
    toggle: (group, shown) => {
      const next = timelineGroups.filter((one) => (one === group ? shown : shows(one)));
      // Nothing chosen is a choice too, and an empty filter is left out of the address.
      change({ toon: next.length === timelineGroups.length ? '' : next.join(';') || 'niets' });
    },
    showAll: () => change({ toon: '', zoek: '' }),
  };
}
