import type { CaseText } from './colleague-words';
import type { Finding } from './colleagues';
import { wordsOf } from './matching/normalise';
import { lexiconOf, termsOf } from './matching/terms';
import type { Contributor, Initiative, OpgaveLink } from './records.generated';
import { splitValues } from './text';

export type EarlierInitiative = Pick<Initiative, 'Key' | 'Title' | 'Summary'>;

export interface EarlierFacts {
  /** Links of other initiatives to the linked opgaven. */
  readonly links: readonly Pick<OpgaveLink, 'InitiativeKey' | 'OpgaveKey'>[];
  readonly contributors: readonly Pick<
    Contributor,
    'Title' | 'PersonKey' | 'Mail' | 'InitiativeKey' | 'OpgaveKey' | 'Status'
  >[];
  /** Of which the title is known. */
  readonly initiatives: readonly EarlierInitiative[];
}

/**
 * Who took part in earlier initiatives, for which of these opgaven. Somebody who was asked for the whole initiative counts
 * for each opgave that it shares with this one; an initiative that resembles this one counts for more.
 */
export function historyFindings(
  initiative: CaseText & { readonly Key: string },
  opgaveKeys: readonly string[],
  { links, contributors, initiatives }: EarlierFacts,
): readonly Finding[] {
  const known = new Map(initiatives.map((one) => [one.Key, one]));
  const likeness = likenessTo(initiative, initiatives);
  const shared = new Map<string, string[]>();
  for (const { InitiativeKey, OpgaveKey } of links)
    shared.set(InitiativeKey, [...(shared.get(InitiativeKey) ?? []), OpgaveKey]);
  return contributors.flatMap((one): readonly Finding[] => {
    if (one.Status !== 'doet mee' || one.InitiativeKey === initiative.Key) return [];
    const named = splitValues(one.OpgaveKey).filter((key) => opgaveKeys.includes(key));
    const opgaven = named.length > 0 ? named : (shared.get(one.InitiativeKey) ?? []);
    const earlier = known.get(one.InitiativeKey);
    const person = { personKey: one.PersonKey, name: one.Title, ...(one.Mail === undefined ? {} : { mail: one.Mail }) };
    return opgaven.map((opgaveKey) => ({
      person,
      reason: {
        kind: 'history',
        opgaveKey,
        initiativeKey: one.InitiativeKey,
        ...(earlier === undefined ? {} : { initiativeTitle: earlier.Title }),
        likeness: likeness(one.InitiativeKey),
        forThisOpgave: named.length > 0,
      },
    }));
  });
}

/** How much of what the earlier texts say is also said here, between 0 and 1. */
function likenessTo(initiative: CaseText, earlier: readonly EarlierInitiative[]): (key: string) => number {
  const textOf = (one: EarlierInitiative): string => `${one.Title} ${one.Summary}`;
  const here = wordsOf([initiative.Title, initiative.Summary, initiative.Delineation ?? ''].join(' '));
  const lexicon = lexiconOf([...here, ...earlier.flatMap((one) => wordsOf(textOf(one)))]);
  const own = new Map(termsOf(here, lexicon).map(({ key, strength }) => [key, strength]));
  const found = new Map(
    earlier.map((one) => {
      const terms = termsOf(wordsOf(textOf(one)), lexicon);
      const sum = terms.reduce((total, { key, strength }) => total + strength * (own.get(key) ?? 0), 0);
      return [one.Key, sum / (sum + 1)] as const;
    }),
  );
  return (key) => found.get(key) ?? 0;
}
