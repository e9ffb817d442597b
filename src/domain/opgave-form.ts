import { isPlainDay } from './days';
import type { Missing } from './missing';
import type { Opgave } from './records.generated';
import { cleanLine, cleanNote, isBlank, joinValues, lineLimit, splitValues } from './text';

/** An opgave as somebody edits it. */
export interface OpgaveDraft {
  readonly Title: string;
  readonly Description: string;
  readonly Programme: string;
  readonly Goal: string;
  /** `''` for none. */
  readonly Year: string;
  /** A year ("2030") or a day ("2030-06-30"); a year means its last day. */
  readonly ValidUntil: string;
  readonly Keywords: string;
  readonly SourceUrl: string;
  readonly GroupId: string;
  readonly SucceededBy: string;
  readonly owners: readonly string[];
}

export type OpgaveColumns = { readonly [K in keyof Opgave]?: Opgave[K] | null };

export const emptyOpgaveDraft: OpgaveDraft = {
  Title: '',
  Description: '',
  Programme: '',
  Goal: '',
  Year: '',
  ValidUntil: '',
  Keywords: '',
  SourceUrl: '',
  GroupId: '',
  SucceededBy: '',
  owners: [],
};

export function draftOf(opgave: Opgave): OpgaveDraft {
  const until = opgave.ValidUntil ?? '';
  return {
    Title: opgave.Title,
    Description: opgave.Description ?? '',
    Programme: opgave.Programme,
    Goal: opgave.Goal,
    Year: opgave.Year === undefined ? '' : String(opgave.Year),
    ValidUntil: until.endsWith('-12-31') ? until.slice(0, 4) : until,
    Keywords: splitValues(opgave.Keywords).join('; '),
    SourceUrl: opgave.SourceUrl ?? '',
    GroupId: opgave.GroupId ?? '',
    SucceededBy: opgave.SucceededBy ?? '',
    owners: splitValues(opgave.OwnerKeys),
  };
}

/** What keeps the draft from being saved; each names its field. */
export function missingInOpgave(draft: OpgaveDraft): readonly Missing[] {
  const missing: Missing[] = [];
  for (const field of ['Title', 'Programme', 'Goal'] as const)
    if (isBlank(draft[field])) missing.push({ field, reason: 'empty' });
  for (const field of ['Title', 'Programme', 'Goal', 'SourceUrl'] as const)
    if (cleanLine(draft[field]).length > lineLimit) missing.push({ field, reason: 'too-long' });
  if (!isBlank(draft.Year) && yearIn(draft.Year) === undefined) missing.push({ field: 'Year', reason: 'invalid' });
  if (!isBlank(draft.ValidUntil) && lastDayIn(draft.ValidUntil) === undefined)
    missing.push({ field: 'ValidUntil', reason: 'invalid' });
  if (!isBlank(draft.SourceUrl) && !/^https?:\/\/[^\s"<>]+$/i.test(draft.SourceUrl.trim()))
    missing.push({ field: 'SourceUrl', reason: 'invalid' });
  if (!isBlank(draft.GroupId) && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(draft.GroupId.trim()))
    missing.push({ field: 'GroupId', reason: 'invalid' });
  return missing;
}

/** The draft as it is written; what is empty empties its column. */
export function columnsOf(draft: OpgaveDraft): OpgaveColumns {
  return {
    Title: cleanLine(draft.Title),
    Description: cleanNote(draft.Description) || null,
    Programme: cleanLine(draft.Programme),
    Goal: cleanLine(draft.Goal),
    Year: yearIn(draft.Year) ?? null,
    ValidUntil: lastDayIn(draft.ValidUntil) ?? null,
    Keywords: joinValues(splitValues(cleanLine(draft.Keywords.replace(/[,\n]/g, ';')))) || null,
    SourceUrl: cleanLine(draft.SourceUrl) || null,
    GroupId: cleanLine(draft.GroupId).toLowerCase() || null,
    SucceededBy: cleanLine(draft.SucceededBy) || null,
    OwnerKeys: joinValues(draft.owners) || null,
  };
}

function yearIn(text: string): number | undefined {
  return /^20\d\d$/.test(text.trim()) ? Number(text) : undefined;
}

function lastDayIn(text: string): string | undefined {
  const trimmed = text.trim();
  if (yearIn(trimmed) !== undefined) return `${trimmed}-12-31`;
  const dutch = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(trimmed);
  const day = dutch
    ? `${dutch[3] ?? ''}-${(dutch[2] ?? '').padStart(2, '0')}-${(dutch[1] ?? '').padStart(2, '0')}`
    : trimmed;
  return isPlainDay(day) ? day : undefined;
}
