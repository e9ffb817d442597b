import * as React from 'react';
import useSWR from 'swr';
import type { Me } from '../../data/ports';
import type { Opgave } from '../../domain/records.generated';
import { can } from '../../domain/rights';
import { splitValues } from '../../domain/text';
import { useOpgaven } from '../../session/opgaven';
import { useServices } from '../../session/services';

export interface ProgrammeGroup {
  readonly programme: string;
  readonly opgaven: readonly Opgave[];
}

export interface OpgavenFilter {
  readonly words: string;
  readonly programme: string;
  readonly withoutPeople: boolean;
}

/** How many people an opgave names, and whether it has a group. */
export function peopleOf(opgave: Opgave): { readonly owners: readonly string[]; readonly hasGroup: boolean } {
  return { owners: splitValues(opgave.OwnerKeys), hasGroup: opgave.GroupId !== undefined && opgave.GroupId !== '' };
}

/** By programme, then goal, then opgave, as people of this language sort. */
export function groupByProgramme(opgaven: readonly Opgave[]): readonly ProgrammeGroup[] {
  const sorted = [...opgaven].sort(
    (one, other) =>
      one.Programme.localeCompare(other.Programme, 'nl') ||
      one.Goal.localeCompare(other.Goal, 'nl') ||
      one.Title.localeCompare(other.Title, 'nl'),
  );
  return [...new Set(sorted.map(({ Programme }) => Programme))].map((programme) => ({
    programme,
    opgaven: sorted.filter(({ Programme }) => Programme === programme),
  }));
}

/** @returns the opgaven that hold all words and fit the other filters */
export function filterOpgaven(opgaven: readonly Opgave[], filter: OpgavenFilter): readonly Opgave[] {
  const words = filter.words.toLocaleLowerCase('nl').split(/\s+/).filter(Boolean);
  return opgaven.filter((opgave) => {
    const { owners, hasGroup } = peopleOf(opgave);
    if (filter.withoutPeople && (owners.length > 0 || hasGroup)) return false;
    if (filter.programme !== '' && opgave.Programme !== filter.programme) return false;
    const text = [opgave.Title, opgave.Goal, opgave.Programme, opgave.Keywords, opgave.Description]
      .join(' ')
      .toLocaleLowerCase('nl');
    return words.every((word) => text.includes(word));
  });
}

/** Above this many links the counts are not worth what they cost; the aside counts per opgave. */
const linkLimit = 2000;

/** How many initiatives contribute to each opgave, by its key; absent while it is not known. */
export function useInitiativeCounts(): ReadonlyMap<string, number> | undefined {
  const { lists } = useServices();
  const { data } = useSWR(
    ['opgave-links', 'counts'],
    () => lists.opgaveLinks.find({ select: ['OpgaveKey'], top: linkLimit }),
    {
      shouldRetryOnError: false,
    },
  );
  return React.useMemo(() => {
    if (!data || data.next) return undefined;
    const counts = new Map<string, number>();
    for (const { record } of data.items) counts.set(record.OpgaveKey, (counts.get(record.OpgaveKey) ?? 0) + 1);
    return counts;
  }, [data]);
}

/** The opgaven with who is looking at them. */
export function useOpgavenList(): {
  readonly loaded: ReturnType<typeof useOpgaven>;
  readonly me: Me | undefined;
  readonly mayImport: boolean;
} {
  const services = useServices();
  const loaded = useOpgaven();
  const { data: me } = useSWR<Me, unknown>(['me'], () => services.me());
  return { loaded, me, mayImport: me !== undefined && (can(me, 'importOpgaven') || me.mayManageSite) };
}
