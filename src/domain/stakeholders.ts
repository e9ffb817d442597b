import { mergeFields, sameValue } from './merge-text';
import type { FieldConflict, FieldValue } from './merge-text';
import { cleanLine, cleanNote, isBlank } from './text';

/** What somebody is to the initiative. Source: way of working, "actoren": (co)producer, target group or harmed party. */
export const stakeholderRoles = ['doet mee', 'doelgroep', 'geraakt', 'beslist'] as const;
export type StakeholderRole = (typeof stakeholderRoles)[number];

export const stakeholderStances = ['voor', 'neutraal', 'tegen'] as const;
export type StakeholderStance = (typeof stakeholderStances)[number];

/** What a person fills in of one interested party. All staff read it: groups and organisations, no private persons. */
export interface Stakeholder {
  readonly who: string;
  readonly role: StakeholderRole | '';
  readonly interest: string;
  readonly stance: StakeholderStance | '';
  readonly spokenTo: boolean;
}

export interface StakeholderRow extends Stakeholder {
  /** Made by the screen, so that a repeated save finds its own row again. */
  readonly key: string;
}

export const emptyStakeholder: Stakeholder = { who: '', role: '', interest: '', stance: '', spokenTo: false };

/**
 * The rows of the column `StakeholderRows`. Text that is no rows (written in the list by hand) becomes one row, so that
 * the next save does not lose it.
 */
export function readStakeholders(text: string | undefined): readonly StakeholderRow[] {
  if (isBlank(text)) return [];
  const rows = parsed(text ?? '');
  if (rows === undefined) return [{ ...emptyStakeholder, key: 'text', interest: cleanNote(text ?? '') }];
  return rows.flatMap((row) => (isRow(row) ? [rowOf(row)] : []));
}

/** @returns what the column holds; empty when there are no rows */
export function formatStakeholders(rows: readonly StakeholderRow[]): string {
  return rows.length === 0 ? '' : JSON.stringify(rows.map(stored));
}

export function sameStakeholder(one: Stakeholder | undefined, other: Stakeholder | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (Object.keys(emptyStakeholder) as (keyof Stakeholder)[]).every((field) => sameValue(one[field], other[field]));
}

export interface MergedRows {
  readonly rows: readonly StakeholderRow[];
  /** Fields of the row that somebody else changed as well; they stay as they are. */
  readonly conflicts: readonly FieldConflict[];
}

/**
 * Puts one row into what the list holds now, merged field by field. Nothing gets lost: a row that was removed here and
 * changed elsewhere stays, and so does one that was changed here and removed elsewhere.
 * @param base - the rows as this screen last read them
 * @param mine - the row as it is on screen; absent when it was removed
 * @param theirs - the rows as the list holds them now
 * @param sentBefore - what was sent of this row without an answer
 */
export function mergeStakeholder(
  base: readonly StakeholderRow[],
  key: string,
  mine: Stakeholder | undefined,
  theirs: readonly StakeholderRow[],
  sentBefore?: Stakeholder,
): MergedRows {
  const [before, now] = [find(base, key), find(theirs, key)];
  if (mine === undefined) {
    const mayGo = now !== undefined && (sameStakeholder(now, before) || sameStakeholder(now, sentBefore));
    return { rows: mayGo ? theirs.filter((row) => row.key !== key) : theirs, conflicts: [] };
  }
  const clean = cleaned(mine);
  if (now === undefined) {
    const wasRemovedElsewhere = before !== undefined && sameStakeholder(clean, before);
    return { rows: wasRemovedElsewhere ? theirs : [...theirs, { ...clean, key }], conflicts: [] };
  }
  const { changes, conflicts } = mergeFields<Stakeholder>(before ?? emptyStakeholder, clean, now, sentBefore);
  const row = { ...now, ...(changes as Partial<Stakeholder>) };
  return { rows: theirs.map((one) => (one.key === key ? row : one)), conflicts };
}

/** The rows as a few lines of text, for a startnotitie or a summary. */
export function stakeholderLines(text: string | undefined): readonly string[] {
  return readStakeholders(text)
    .filter(({ who, interest }) => !isBlank(who) || !isBlank(interest))
    .map(({ who, role, interest, stance, spokenTo }) => {
      const facts = [role, stance, spokenTo ? 'gesproken' : 'nog niet gesproken'].filter((fact) => fact !== '');
      return `${[who, interest].filter((part) => !isBlank(part)).join(': ')} (${facts.join(', ')})`;
    });
}

function find(rows: readonly StakeholderRow[], key: string): StakeholderRow | undefined {
  return rows.find((row) => row.key === key);
}

function cleaned({ who, interest, ...rest }: Stakeholder): Stakeholder {
  return { ...pick(rest), who: cleanLine(who), interest: cleanNote(interest) };
}

function pick({
  role,
  stance,
  spokenTo,
}: Omit<Stakeholder, 'who' | 'interest'>): Omit<Stakeholder, 'who' | 'interest'> {
  return { role, stance, spokenTo };
}

/** Without what is empty: the column stays short. */
function stored(row: StakeholderRow): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== false));
}

function parsed(text: string): readonly unknown[] | undefined {
  try {
    const rows: unknown = JSON.parse(text);
    return Array.isArray(rows) ? rows : undefined;
  } catch {
    // Not ours: the caller keeps the text as it is.
    return undefined;
  }
}

function isRow(row: unknown): row is Readonly<Record<string, unknown>> & { readonly key: string } {
  return typeof row === 'object' && row !== null && typeof (row as { key?: unknown }).key === 'string';
}

function rowOf(row: Readonly<Record<string, unknown>> & { readonly key: string }): StakeholderRow {
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return {
    key: row.key,
    who: text(row['who']),
    role: stakeholderRoles.find((role) => role === row['role']) ?? '',
    interest: text(row['interest']),
    stance: stakeholderStances.find((stance) => stance === row['stance']) ?? '',
    spokenTo: row['spokenTo'] === true,
  };
}
