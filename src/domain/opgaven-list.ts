import type { Opgave, OpgaveExpert } from './records.generated';
import { splitValues } from './text';
import type { PlainDay } from './types';

/** Until when the opgaven of a programme hold, as far as the list says. */
export type Validity =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'until'; readonly year: number }
  /** A signal: nobody knows when this must be looked at again. */
  | { readonly kind: 'none' };

export interface ProgrammeGroup {
  readonly programme: string;
  readonly opgaven: readonly Opgave[];
  readonly validity: Validity;
}

export interface OpgavenFilter {
  readonly words: string;
  readonly programme: string;
  /** `''` for all, a year, or `geen` for those without one. */
  readonly year: string;
  readonly withoutPeople: boolean;
  readonly withoutInitiatives: boolean;
  readonly expired: boolean;
}

export const noYear = 'geen';

export const noOpgavenFilter: OpgavenFilter = {
  words: '',
  programme: '',
  year: '',
  withoutPeople: false,
  withoutInitiatives: false,
  expired: false,
};

/** Who knows about the opgaven and what contributes to them, by key of the opgave; a part is absent while it is not known. */
export interface OpgavenFacts {
  readonly experts: ReadonlyMap<string, readonly OpgaveExpert[]>;
  readonly initiatives: ReadonlyMap<string, number> | undefined;
}

/** How many people an opgave names, and whether it has a group. */
export function peopleOf(opgave: Pick<Opgave, 'OwnerKeys' | 'GroupId'>): {
  readonly owners: readonly string[];
  readonly hasGroup: boolean;
} {
  return { owners: splitValues(opgave.OwnerKeys), hasGroup: opgave.GroupId !== undefined && opgave.GroupId !== '' };
}

/** Nobody owns it, no group works on it, and nobody said to know about it: the colleague finder has nothing to go on. */
export function isWithoutPeople(opgave: Opgave, { experts }: Pick<OpgavenFacts, 'experts'>): boolean {
  const { owners, hasGroup } = peopleOf(opgave);
  return owners.length === 0 && !hasGroup && (experts.get(opgave.Key) ?? []).length === 0;
}

/**
 * The year of the budget that an opgave comes from: its own column, else the year in the name of a programme of the planning
 * cycle ("Begroting 2026 – Wonen"). A year in another name is a horizon ("Omgevingsvisie 2050"), see {@link validityOf}.
 */
export function budgetYearOf(opgave: Pick<Opgave, 'Year' | 'Programme'>): number | undefined {
  if (opgave.Year !== undefined) return opgave.Year;
  const named = /\b(?:begroting|zomernota|najaarsnota|voorjaarsnota|perspectiefnota|kadernota)\b\D*(20\d\d)\b/i.exec(
    opgave.Programme,
  );
  return named ? Number(named[1]) : undefined;
}

/** Until when an opgave holds: its own day, its year, or the horizon in the name of its programme. */
export function validityOf(opgave: Pick<Opgave, 'Year' | 'Programme' | 'ValidUntil'>): Validity {
  if (opgave.ValidUntil !== undefined) return { kind: 'until', year: Number(opgave.ValidUntil.slice(0, 4)) };
  const year = budgetYearOf(opgave);
  if (year !== undefined) return { kind: 'year', year };
  const horizon = /\b(20\d\d)\s*$/.exec(opgave.Programme);
  return horizon ? { kind: 'until', year: Number(horizon[1]) } : { kind: 'none' };
}

/** Whether the opgave is offered for new initiatives. */
export function isCurrent(opgave: Pick<Opgave, 'IsActive' | 'ValidUntil'>, today: PlainDay): boolean {
  return opgave.IsActive && (opgave.ValidUntil === undefined || opgave.ValidUntil >= today);
}

/** By programme, then goal, then opgave, as people of this language sort. */
export function groupByProgramme(opgaven: readonly Opgave[]): readonly ProgrammeGroup[] {
  const sorted = [...opgaven].sort(
    (one, other) =>
      one.Programme.localeCompare(other.Programme, 'nl') ||
      one.Goal.localeCompare(other.Goal, 'nl') ||
      one.Title.localeCompare(other.Title, 'nl'),
  );
  return [...new Set(sorted.map(({ Programme }) => Programme))].map((programme) => {
    const own = sorted.filter(({ Programme }) => Programme === programme);
    return { programme, opgaven: own, validity: jointValidity(own) };
  });
}

/** @returns the opgaven that hold all words and fit the other filters */
export function filterOpgaven(
  opgaven: readonly Opgave[],
  filter: OpgavenFilter,
  facts: OpgavenFacts,
): readonly Opgave[] {
  const words = searchWords(filter.words);
  return opgaven.filter((opgave) => {
    if (!filter.expired && !opgave.IsActive) return false;
    if (filter.programme !== '' && opgave.Programme !== filter.programme) return false;
    if (filter.year !== '' && yearValue(opgave) !== filter.year) return false;
    if (filter.withoutPeople && !isWithoutPeople(opgave, facts)) return false;
    if (filter.withoutInitiatives && (facts.initiatives?.get(opgave.Key) ?? 0) > 0) return false;
    const text = fold([opgave.Title, opgave.Goal, opgave.Programme, opgave.Keywords, opgave.Description].join(' '));
    return words.every((word) => text.includes(fold(word)));
  });
}

/** The years that occur, newest first, and `geen` when some have none. */
export function yearsOf(opgaven: readonly Opgave[]): readonly string[] {
  const all = [...new Set(opgaven.map(yearValue))];
  const years = all
    .filter((year) => year !== noYear)
    .sort()
    .reverse();
  return all.includes(noYear) ? [...years, noYear] : years;
}

export function searchWords(text: string): readonly string[] {
  return text.trim().split(/\s+/).filter(Boolean);
}

function yearValue(opgave: Opgave): string {
  const validity = validityOf(opgave);
  return validity.kind === 'none' ? noYear : String(validity.year);
}

/** A programme has a year when one of its opgaven says it; the furthest counts. */
function jointValidity(opgaven: readonly Opgave[]): Validity {
  const known = opgaven.map(validityOf).flatMap((validity) => (validity.kind === 'none' ? [] : [validity]));
  return known.sort((one, other) => other.year - one.year)[0] ?? { kind: 'none' };
}

/** "energie" finds "Energïe" and "CAFE" finds "café": people search without thinking of accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('nl');
}
