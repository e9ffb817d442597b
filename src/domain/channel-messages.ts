import { readChannelState } from './channel-state';
import type { ChannelState, StepState } from './channel-state';
import { deriveKey } from './keys';
import { isWeighingOver, Phase } from './phases';
import type { Contributor, Initiative, Weighing } from './records.generated';
import type { PlainDay } from './types';
import { dayOf } from './working-days';
import { participation } from './weighing';
import { hasAnswered, roundOf } from './weighing-rounds';

/** What the channel gets to hear after its first card. */
export const messageKinds = ['round', 'extension', 'reminder', 'conclusion', 'decision', 'closing'] as const;
export type MessageKind = (typeof messageKinds)[number];

/**
 * What a message is recognised by, so that it is posted once: one for each conclusion, decision, closing, round and new
 * closing day, and one reminder a day.
 */
export function messageReference(kind: MessageKind, initiative: Initiative, today: PlainDay): string {
  return deriveKey(initiative.Key, `${kind}:${causeOf(kind, initiative, today)}`);
}

export type MessageState =
  /** Nobody posted it yet. */
  | { readonly state: 'untold' }
  | { readonly state: 'told'; readonly at: string }
  /** Teams said no, or it is not known whether it is there. */
  | { readonly state: 'failed'; readonly step: StepState };

export function messageState(state: ChannelState, reference: string): MessageState {
  const step = state.messages?.[reference];
  if (step === undefined) return { state: 'untold' };
  return step.state === 'done' ? { state: 'told', at: step.at } : { state: 'failed', step };
}

/**
 * What happened and does not stand in the channel yet, the oldest first; nothing without a channel.
 * @param today - day of the service's clock
 */
export function untoldMessages(initiative: Initiative, today: PlainDay): readonly MessageKind[] {
  const state = readChannelState(initiative.ChannelState);
  if (initiative.ChannelId === undefined) return [];
  const isUntold = (kind: MessageKind): boolean =>
    messageState(state, messageReference(kind, initiative, today)).state !== 'told';
  const { Phase: phase } = initiative;
  const isWeighing = phase === Phase.weighing;
  const wanted: readonly (readonly [MessageKind, boolean])[] = [
    ['round', isWeighing && roundOf(initiative) > 1],
    ['conclusion', initiative.ConcludedAt !== undefined && initiative.Stance !== undefined],
    ['decision', initiative.DecisionResult !== undefined],
    ['closing', phase === Phase.closed && initiative.Outcome !== undefined],
  ];
  return wanted.filter(([kind, happened]) => happened && isUntold(kind)).map(([kind]) => kind);
}

/** For whom the weighing waits now, and whether they were reminded today. */
export interface Reminder {
  readonly waitingFor: readonly Contributor[];
  /** When the reminder of today was posted. */
  readonly sentAt?: string;
}

/** @returns `undefined` when there is nobody to remind, or the weighing takes no views any more */
export function reminder(
  facts: {
    readonly initiative: Initiative;
    readonly contributors: readonly Contributor[];
    readonly weighings: readonly Weighing[];
  },
  now: Date,
): Reminder | undefined {
  const { initiative } = facts;
  if (initiative.Phase !== Phase.weighing || isWeighingOver(initiative, now)) return undefined;
  const waitingFor = waitingInRound(facts);
  if (waitingFor.length === 0) return undefined;
  const reference = messageReference('reminder', initiative, dayOf(now));
  const told = messageState(readChannelState(initiative.ChannelState), reference);
  return { waitingFor, ...(told.state === 'told' ? { sentAt: told.at } : {}) };
}

/** Who has not answered: in a later round also who did before. */
export function waitingInRound({
  initiative,
  contributors,
  weighings,
}: Parameters<typeof reminder>[0]): readonly Contributor[] {
  const round = roundOf(initiative);
  if (round === 1) return participation(contributors, weighings).waitingFor;
  return contributors.filter(
    ({ PersonKey, Status }) =>
      Status !== 'kan niet' &&
      !hasAnswered(
        weighings.find((one) => one.PersonKey === PersonKey),
        round,
      ),
  );
}

function causeOf(kind: MessageKind, initiative: Initiative, today: PlainDay): string {
  switch (kind) {
    case 'round':
      return `${initiative.WeighingOpenedAt ?? ''}:${roundOf(initiative)}`;
    case 'extension':
      return `${initiative.WeighingOpenedAt ?? ''}:${initiative.WeighingClosesOn ?? ''}`;
    case 'reminder':
      return `${initiative.WeighingOpenedAt ?? ''}:${today}`;
    case 'conclusion':
      return initiative.ConcludedAt ?? '';
    case 'decision':
      return [initiative.DecisionResult, initiative.DecisionOn, initiative.DecisionReference].join(':');
    case 'closing':
      return initiative.ClosedAt ?? '';
  }
}
