import * as React from 'react';
import { linkOpgave } from '../../commands/link-opgave';
import { unlinkOpgave } from '../../commands/unlink-opgave';
import type { Stored } from '../../data/ports';
import { dayOf } from '../../domain/days';
import { isUsable, suggestOpgaven } from '../../domain/matching/suggest-opgaven';
import type { OpgaveSuggestion } from '../../domain/matching/suggest-opgaven';
import type { Opgave, OpgaveLink } from '../../domain/records.generated';
import type { DossierStepProps } from '../../session/dossier';
import { useOpgaven } from '../../session/opgaven';
import { useServices } from '../../session/services';
import { useCommand } from '../../session/use-command';

export interface LinkedOpgave {
  readonly link: Stored<OpgaveLink>;
  /** Absent when the opgave is no longer in the list, or the list is not loaded: its title stands in the link. */
  readonly opgave: Opgave | undefined;
}

export interface OpgaveLinksState {
  readonly linked: readonly LinkedOpgave[];
  readonly loading: boolean;
  readonly failure: { readonly error: unknown; readonly retry: () => void } | undefined;
  readonly suggestions: readonly OpgaveSuggestion<Opgave>[];
  /** How many opgaven can be linked. */
  readonly total: number;
  /** Opgaven with these words in their text, at most ten. */
  readonly search: (words: string) => readonly Opgave[];
  readonly link: (opgave: Opgave) => Promise<void>;
  readonly unlink: (link: OpgaveLink) => Promise<void>;
  /** The link that was taken away last: what was written with it comes back with it. */
  readonly justUnlinked: OpgaveLink | undefined;
  readonly relink: () => Promise<void>;
  readonly hide: (opgaveKey: string) => void;
  readonly restore: (opgaveKey: string) => void;
  readonly hidden: ReadonlySet<string>;
  readonly busy: boolean;
  readonly error: unknown;
  readonly refused: boolean;
}

const shownSuggestions = 4;

/** Linked opgaven, and those that the words of the initiative suggest. */
export function useOpgaveLinks({ dossier, refresh }: DossierStepProps): OpgaveLinksState {
  const services = useServices();
  const loaded = useOpgaven();
  const hiddenName = `hidden-opgaven/${dossier.initiative.record.Key}`;
  const [hidden, setHidden] = React.useState<ReadonlySet<string>>(
    () => new Set(services.drafts.read<readonly string[]>(hiddenName)?.value),
  );
  const [justUnlinked, setJustUnlinked] = React.useState<OpgaveLink>();
  const [refused, setRefused] = React.useState(false);
  const initiative = dossier.initiative.record;
  const today = dayOf(services.now());

  const stored = loaded.state === 'ready' ? loaded.opgaven : undefined;
  const opgaven = React.useMemo(() => stored?.map(({ record }) => record) ?? [], [stored]);
  const usable = React.useMemo(() => opgaven.filter((opgave) => isUsable(opgave, today)), [opgaven, today]);
  const text = [
    initiative.Title,
    initiative.Summary,
    initiative.Ambition,
    initiative.Scope,
    initiative.Delineation,
  ].join('\n');
  const linkedKeys = new Set(dossier.opgaveLinks.map(({ record }) => record.OpgaveKey));
  const suggestions = React.useMemo(() => suggestOpgaven(text, usable, today, 12), [text, usable, today]);

  function hide(keys: ReadonlySet<string>): void {
    setHidden(keys);
    services.drafts.write(hiddenName, [...keys]);
  }

  type Linking = { readonly opgave: Pick<Opgave, 'Key' | 'Title'>; readonly contribution?: string };
  const linking = useCommand(async (commandKey: string, { opgave, contribution }: Linking) => {
    setRefused(false);
    setJustUnlinked(undefined);
    const result = await linkOpgave(services, { actor: dossier.me, commandKey, initiative, opgave, contribution });
    await refresh();
    if (result.kind === 'blocked') setRefused(true);
  });
  const unlinking = useCommand(async (commandKey: string, link: OpgaveLink) => {
    setRefused(false);
    const opgave = { Key: link.OpgaveKey, Title: link.Title };
    const result = await unlinkOpgave(services, { actor: dossier.me, commandKey, initiative, opgave });
    await refresh();
    if (result.kind === 'blocked') setRefused(true);
    else setJustUnlinked(link);
  });

  return {
    linked: dossier.opgaveLinks.map((link) => ({
      link,
      opgave: opgaven.find(({ Key }) => Key === link.record.OpgaveKey),
    })),
    loading: loaded.state === 'loading',
    failure: loaded.state === 'failed' ? loaded : undefined,
    suggestions: suggestions
      .filter(({ opgave }) => !linkedKeys.has(opgave.Key))
      .slice(0, shownSuggestions + hidden.size),
    total: usable.length,
    search: (words) => usable.filter((opgave) => !linkedKeys.has(opgave.Key) && holds(opgave, words)).slice(0, 10),
    link: async (opgave) => {
      await linking.run({ opgave });
    },
    unlink: async (link) => {
      await unlinking.run(link);
    },
    justUnlinked,
    relink: async () => {
      if (!justUnlinked) return;
      const { OpgaveKey: Key, Title, Contribution: contribution } = justUnlinked;
      await linking.run({ opgave: { Key, Title }, contribution });
    },
    hide: (key) => hide(new Set([...hidden, key])),
    restore: (key) => hide(new Set([...hidden].filter((one) => one !== key))),
    hidden,
    busy: linking.busy || unlinking.busy,
    error: linking.error ?? unlinking.error,
    refused,
  };
}

function holds(opgave: Opgave, words: string): boolean {
  const text = [opgave.Title, opgave.Goal, opgave.Programme, opgave.Keywords, opgave.Description]
    .join(' ')
    .toLocaleLowerCase('nl');
  return words
    .toLocaleLowerCase('nl')
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => text.includes(word));
}
