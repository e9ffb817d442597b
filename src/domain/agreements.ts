import type { Missing } from './missing';
import { normClock } from './norm-clock';
import type { NormClock } from './norm-clock';
import type { Agreement } from './records.generated';
import { isBlank, lineLimit } from './text';
import type { PlainDay } from './types';
import type { Calendar } from './working-days';

export type AgreementState =
  | { readonly kind: 'done' | 'dropped' | 'undated' }
  | { readonly kind: 'due'; readonly clock: NormClock };

/** What a person types to make an agreement. */
export type AgreementInput = Pick<Agreement, 'Title' | 'OwnerSide' | 'OwnerKey' | 'OwnerName' | 'DueOn'>;

/** How an agreement stands today. */
export function agreementState(agreement: Agreement, today: PlainDay, calendar: Calendar): AgreementState {
  if (agreement.Status === 'gedaan') return { kind: 'done' };
  if (agreement.Status === 'vervallen') return { kind: 'dropped' };
  return agreement.DueOn === undefined
    ? { kind: 'undated' }
    : { kind: 'due', clock: normClock(agreement.DueOn, today, calendar) };
}

export function missingInAgreement(agreement: AgreementInput): readonly Missing[] {
  const missing: Missing[] = [];
  if (isBlank(agreement.Title)) missing.push({ field: 'Title', reason: 'empty' });
  if (agreement.Title.trim().length > lineLimit) missing.push({ field: 'Title', reason: 'too-long' });
  if (agreement.OwnerSide === 'gemeente' && isBlank(agreement.OwnerName))
    missing.push({ field: 'OwnerName', reason: 'empty' });
  if ((agreement.OwnerName ?? '').trim().length > lineLimit) missing.push({ field: 'OwnerName', reason: 'too-long' });
  return missing;
}

/** Open ones by day, undated last; then what is done, the newest first. */
export function sortAgreements<A extends Agreement>(agreements: readonly A[]): readonly A[] {
  const open = agreements
    .filter(({ Status }) => Status === 'open')
    .sort((one, other) => compare(one.DueOn ?? '9999', other.DueOn ?? '9999'));
  const rest = agreements
    .filter(({ Status }) => Status !== 'open')
    .sort((one, other) => compare(other.CompletedOn ?? '', one.CompletedOn ?? ''));
  return [...open, ...rest];
}

/** The two sides of "Wie is waarvoor aan zet". */
export function agreementsBySide<A extends Agreement>(
  agreements: readonly A[],
): Readonly<Record<Agreement['OwnerSide'], readonly A[]>> {
  return {
    gemeente: agreements.filter(({ OwnerSide }) => OwnerSide === 'gemeente'),
    initiatiefnemers: agreements.filter(({ OwnerSide }) => OwnerSide === 'initiatiefnemers'),
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
