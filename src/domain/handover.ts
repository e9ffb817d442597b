import { deriveKey } from './keys';
import type { Missing } from './missing';
import type { PersonRef } from './person';
import { Phase } from './phases';
import type { Initiative } from './records.generated';
import { isBlank, noteLimit } from './text';
import type { Instant } from './types';

/** Handing over, as the accountmanager fills it in. */
export interface HandoverDraft {
  readonly to: PersonRef | undefined;
  /** All staff read it in the timeline. */
  readonly reason: string;
  /** Talk of the initiators with both accountmanagers, if it was planned. */
  readonly talkAt?: Instant;
  /** What the new one must know. Only the pool reads it, and it never stands in the timeline. */
  readonly note: string;
  /** To the initiators, sent after the new one said yes. No names of initiators. */
  readonly message: string;
}

/** The usual reasons, as they are stored; a person can write another. */
export const handoverReasons = {
  task: 'Andere taak gekregen',
  leaving: 'Weg bij de gemeente',
  full: 'Te veel dossiers',
  fit: 'Een collega past er beter bij',
  ill: 'Ziek of langer afwezig',
} as const;

export type HandoverReasonId = keyof typeof handoverReasons;

export type WithHandover = Pick<
  Initiative,
  'Key' | 'HandoverTo' | 'HandoverToName' | 'HandoverReason' | 'HandoverAskedAt' | 'HandoverDeclined'
>;

/** How a hand-over stands: somebody was asked and did not answer, or said no. */
export type HandoverState =
  | { readonly kind: 'asked'; readonly to: string; readonly name: string; readonly at: Instant | undefined }
  | { readonly kind: 'declined'; readonly name: string; readonly why: string };

export function handoverState(initiative: WithHandover): HandoverState | undefined {
  const { HandoverTo: to, HandoverToName: name = '', HandoverAskedAt: at, HandoverDeclined: why } = initiative;
  if (to !== undefined) return { kind: 'asked', to, name, at };
  return why === undefined ? undefined : { kind: 'declined', name, why };
}

/** What keeps a hand-over from being asked. */
export function missingInHandover(draft: HandoverDraft, initiative: Initiative, now: Date): readonly Missing[] {
  const { to, reason, note, message, talkAt } = draft;
  const missing: Missing[] = [];
  if (!canHandOver(initiative)) missing.push({ field: 'Phase', reason: 'wrong-phase' });
  if (to === undefined || to.personKey === initiative.AccountmanagerKey) {
    missing.push({ field: 'HandoverTo', reason: 'empty' });
  }
  if (isBlank(reason)) missing.push({ field: 'HandoverReason', reason: 'reason-needed' });
  if (isBlank(note)) missing.push({ field: 'Note', reason: 'empty' });
  if (isBlank(message)) missing.push({ field: 'HandoverMessage', reason: 'empty' });
  for (const [field, text] of Object.entries({ HandoverReason: reason, Note: note, HandoverMessage: message })) {
    if (text.length > noteLimit) missing.push({ field, reason: 'too-long' });
  }
  if (talkAt !== undefined && talkAt < now.toISOString()) {
    missing.push({ field: 'HandoverTalkAt', reason: 'date-in-past' });
  }
  return missing;
}

/** Only what has an accountmanager, and is not at its end, can be handed over. */
export function canHandOver(initiative: Pick<Initiative, 'IsOpen' | 'Phase' | 'AccountmanagerKey'>): boolean {
  return initiative.IsOpen && initiative.Phase !== Phase.received && initiative.AccountmanagerKey !== undefined;
}

/** What came of one question to take over hangs on this key: asked again it is another one. */
export function handoverCause({ Key, HandoverAskedAt = '' }: Pick<Initiative, 'Key' | 'HandoverAskedAt'>): string {
  return deriveKey(Key, `handover:${wholeSecond(HandoverAskedAt)}`);
}

/** Lists keep whole seconds. */
function wholeSecond(at: Instant): string {
  return at.replace(/\.\d+Z$/, 'Z');
}
