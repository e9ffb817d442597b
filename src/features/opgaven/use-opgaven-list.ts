import * as React from 'react';
import useSWR from 'swr';
import { findAll } from '../../commands/read-dossier';
import type { Me } from '../../data/ports';
import type { OpgaveExpert, OpgaveLink } from '../../domain/records.generated';
import { can } from '../../domain/rights';
import { useOpgaven } from '../../session/opgaven';
import { useServices } from '../../session/services';

/** Above this many links the counts are not worth what they cost; the aside counts per opgave. */
const mostLinks = 20_000;
const linkPage = 5_000;

type Link = Pick<OpgaveLink, 'OpgaveKey' | 'InitiativeKey'>;

export interface Links {
  /** How many initiatives contribute to each opgave, by its key. */
  readonly counts: ReadonlyMap<string, number>;
  /** Initiatives that hang on an opgave. */
  readonly linked: ReadonlySet<string>;
}

/** Which initiatives hang on which opgave; absent while it is not known, or when there are too many to count. */
export function useLinks(): Links | undefined {
  const { lists } = useServices();
  const { data } = useSWR<readonly Link[] | undefined>(
    ['opgave-links', 'all'],
    async () => {
      const found: Link[] = [];
      let page = await lists.opgaveLinks.find({ select: ['OpgaveKey', 'InitiativeKey'], top: linkPage });
      found.push(...page.items.map(({ record }) => record));
      while (page.next && found.length < mostLinks) {
        page = await page.next();
        found.push(...page.items.map(({ record }) => record));
      }
      return page.next ? undefined : found;
    },
    { shouldRetryOnError: false },
  );
  return React.useMemo(() => {
    if (!data) return undefined;
    const counts = new Map<string, number>();
    for (const { OpgaveKey } of data) counts.set(OpgaveKey, (counts.get(OpgaveKey) ?? 0) + 1);
    return { counts, linked: new Set(data.map(({ InitiativeKey }) => InitiativeKey)) };
  }, [data]);
}

const noExperts: ReadonlyMap<string, readonly OpgaveExpert[]> = new Map();

/** Who said to know about an opgave, by its key. An older site has no such list yet: then nobody did. */
export function useExperts(): {
  readonly experts: ReadonlyMap<string, readonly OpgaveExpert[]>;
  readonly refresh: () => Promise<void>;
} {
  const { lists } = useServices();
  const { data, mutate } = useSWR<readonly OpgaveExpert[], unknown>(
    ['opgave-experts'],
    async () => (await findAll(lists.opgaveExperts, { top: 2000 })).map(({ record }) => record),
    { shouldRetryOnError: false },
  );
  const experts = React.useMemo(() => {
    if (!data) return noExperts;
    const byOpgave = new Map<string, OpgaveExpert[]>();
    for (const expert of data) byOpgave.set(expert.OpgaveKey, [...(byOpgave.get(expert.OpgaveKey) ?? []), expert]);
    return byOpgave;
  }, [data]);
  return {
    experts,
    refresh: async () => {
      await mutate();
    },
  };
}

const peoplePerQuestion = 20;

/** Names of the owners, after the rows: without the directory the table counts people instead of naming one. */
export function useOwnerNames(ownerKeys: readonly string[]): ReadonlyMap<string, string> {
  const { directory } = useServices();
  const wanted = [...new Set(ownerKeys)].sort();
  const { data } = useSWR<ReadonlyMap<string, string>>(
    wanted.length === 0 ? null : ['owner-names', ...wanted],
    async () => {
      const parts = Array.from({ length: Math.ceil(wanted.length / peoplePerQuestion) }, (_, part) =>
        wanted.slice(part * peoplePerQuestion, (part + 1) * peoplePerQuestion),
      );
      const people = (await Promise.all(parts.map((keys) => directory.getPeople(keys)))).flat();
      return new Map(people.map(({ personKey, name }) => [personKey, name]));
    },
    { shouldRetryOnError: false },
  );
  return data ?? noNames;
}

const noNames: ReadonlyMap<string, string> = new Map();

/** The opgaven with who is looking at them. */
export function useOpgavenList(): {
  readonly loaded: ReturnType<typeof useOpgaven>;
  readonly me: Me | undefined;
  readonly mayMaintain: boolean;
} {
  const services = useServices();
  const loaded = useOpgaven();
  const { data: me } = useSWR<Me, unknown>(['me'], () => services.me());
  return { loaded, me, mayMaintain: me !== undefined && (can(me, 'maintainOpgaven') || me.mayManageSite) };
}
