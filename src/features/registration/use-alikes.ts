import * as React from 'react';
import useSWR from 'swr';
import { lookAlikes } from '../../domain/matching/look-alikes';
import type { LookAlike } from '../../domain/matching/look-alikes';
import { suggestOpgaven } from '../../domain/matching/suggest-opgaven';
import type { RegistrationDraft } from '../../domain/registration';
import { opgavenKey, readOpgaven } from '../../session/opgaven';
import { useServices } from '../../session/services';
import type { KnownInitiative } from './known-initiatives';

/** A title of this many letters is enough to compare. */
const leastTitle = 4;
/** Of so many it is asked to which opgaven they were linked, which may change their order. */
const candidates = 8;

export interface Alikes {
  readonly found: readonly LookAlike<KnownInitiative>[];
  readonly opgaveTitle: (key: string) => string | undefined;
}

/** What looks like the draft, at most three: by words and place at once, by opgave as soon as those are known. */
export function useAlikes(
  { title, summary, settlement }: RegistrationDraft,
  initiatives: readonly KnownInitiative[],
): Alikes {
  const { lists } = useServices();
  const isAsked = title.trim().length >= leastTitle;
  const { data: stored } = useSWR(isAsked ? opgavenKey : null, () => readOpgaven(lists));
  const opgaven = React.useMemo(() => (stored ?? []).map(({ record }) => record), [stored]);
  const draft = React.useMemo(
    () => ({
      Title: title,
      Summary: summary,
      Settlement: settlement || undefined,
      opgaven: isAsked
        ? suggestOpgaven(`${title} ${summary}`, opgaven, undefined, 3).map(({ opgave }) => opgave.Key)
        : [],
    }),
    [title, summary, settlement, opgaven, isAsked],
  );
  const first = React.useMemo(
    () => (isAsked ? lookAlikes(draft, initiatives, candidates) : []),
    [draft, initiatives, isAsked],
  );
  const keys = first.map(({ initiative }) => initiative.Key).sort();
  const wanted = keys.length > 0 && draft.opgaven.length > 0;
  // Without an answer the words and the place are enough.
  const { data: links } = useSWR(wanted ? ['alike-opgaven', ...keys] : null, async () => {
    const where = [{ column: 'InitiativeKey', is: 'in', value: keys }] as const;
    const page = await lists.opgaveLinks.find({ where, select: ['InitiativeKey', 'OpgaveKey'], top: 200 });
    return page.items.map(({ record }) => record);
  });
  const found = React.useMemo(() => {
    if (!links) return first.slice(0, 3);
    const opgavenOf = (key: string): readonly string[] =>
      links.filter(({ InitiativeKey }) => InitiativeKey === key).map(({ OpgaveKey }) => OpgaveKey);
    return lookAlikes(draft, initiatives, 3, opgavenOf);
  }, [first, links, draft, initiatives]);
  return { found, opgaveTitle: (key) => opgaven.find(({ Key }) => Key === key)?.Title };
}
