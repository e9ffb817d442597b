import type { Instant } from './types';

/** The steps of opening a channel, in the order in which the screen shows them. */
export const channelSteps = ['name', 'channel', 'members', 'tab', 'card'] as const;
export type ChannelStep = (typeof channelSteps)[number];

export interface StepState {
  /**
   * `begun`: Teams was or will be asked at any moment, and the answer is not recorded · `skipped`: it cannot be done here
   * and the rest goes on without it · `failed`: "Ga verder" tries again
   */
  readonly state: 'begun' | 'done' | 'skipped' | 'failed';
  readonly at: Instant;
  /** With `skipped` and `failed`: the code of the error, or `members-refused`, for which the screen has a sentence. */
  readonly reason?: string;
  /** What the reason is about, e.g. the permission that is missing. */
  readonly subject?: string;
  /** With `failed`: Teams may have done it all the same, its answer got lost. */
  readonly isUncertain?: boolean;
}

export interface RefusedMember {
  readonly personKey: string;
  readonly name: string;
  readonly reason?: RefusalReason;
}

/**
 * Why the team does not take somebody: from outside the municipality · the rules of team or organisation · nobody of that
 * name is in the organisation (any more) · the right to add people is missing · Teams gave another reason
 */
export type RefusalReason = 'guest' | 'policy' | 'unknown-person' | 'no-rights' | 'scope-missing' | 'other';

/** How far the channel of an initiative is, as it stands in `Initiative.ChannelState`. */
export interface ChannelState {
  readonly steps: Readonly<Partial<Record<ChannelStep, StepState>>>;
  /** The name that somebody chose, later the one that the channel got. */
  readonly name?: string;
  /** The team that the channel is in, or will be; absent for the usual one. */
  readonly teamId?: string;
  readonly channelId?: string;
  readonly channelUrl?: string;
  readonly tab?: 'app' | 'website';
  readonly cardId?: string;
  /** Colleagues whom the team did not take, and who owns the team and can let them in. */
  readonly refused?: readonly RefusedMember[];
  readonly owners?: readonly string[];
  /** Who is at it now: a second person waits, so that nothing is made twice. Counts until `until`. */
  readonly busy?: { readonly personKey: string; readonly name: string; readonly until: Instant };
  /** When somebody was last at it: a channel may have been asked for of which the answer was lost. */
  readonly attemptedAt?: Instant;
  /** What was told in the channel later on, by the reference of the message. */
  readonly messages?: Readonly<Record<string, StepState>>;
}

/** @returns an empty state for text that is absent or not a state: the chain then looks what Teams already has */
export function readChannelState(text: string | undefined): ChannelState {
  if (text === undefined || text === '') return { steps: {} };
  try {
    const state: unknown = JSON.parse(text);
    return isState(state) ? state : { steps: {} };
  } catch (error) {
    if (error instanceof SyntaxError) return { steps: {} };
    throw error;
  }
}

export function formatChannelState(state: ChannelState): string {
  return JSON.stringify(state);
}

/** Nothing more to do: every step is done, or skipped with a reason. */
export function isChannelComplete(state: ChannelState): boolean {
  return channelSteps.every((step) => state.steps[step]?.state === 'done' || state.steps[step]?.state === 'skipped');
}

/** Whether Teams may have done this step without it being recorded: then it must be looked for before it is asked again. */
export function mayBeDone(step: StepState | undefined): boolean {
  return step?.state === 'begun' || step?.state === 'done' || step?.isUncertain === true;
}

/** Whether somebody else is at it at this moment. Oneself may always go on: the browser was closed, or the page reloaded. */
export function isBusyElsewhere(state: ChannelState, personKey: string, now: Date): boolean {
  return state.busy !== undefined && state.busy.personKey !== personKey && state.busy.until > now.toISOString();
}

/**
 * Puts news into what the list holds by now. A step that is done stays done, whatever an older screen thinks of it; unless
 * the channel is another one than before (somebody deleted that): then nothing is done in it yet.
 */
export function mergeChannelState(stored: ChannelState, news: Partial<ChannelState>): ChannelState {
  const isOther = stored.channelId !== undefined && news.channelId !== undefined && stored.channelId !== news.channelId;
  const steps: Partial<Record<ChannelStep, StepState>> = isOther ? {} : { ...stored.steps };
  for (const step of channelSteps) {
    const fresh = news.steps?.[step];
    if (fresh && (steps[step]?.state !== 'done' || fresh.state === 'done')) steps[step] = fresh;
  }
  const messages = mergeMessages(isOther ? {} : stored.messages, news.messages);
  return { ...stored, ...news, steps, ...(messages === undefined ? {} : { messages }) };
}

/** A message that was posted stays posted. */
function mergeMessages(
  stored: ChannelState['messages'] = {},
  news: ChannelState['messages'] = {},
): ChannelState['messages'] {
  const fresh = Object.entries(news).filter(([key, { state }]) => state === 'done' || stored[key]?.state !== 'done');
  const all = { ...stored, ...Object.fromEntries(fresh) };
  return Object.keys(all).length === 0 ? undefined : all;
}

/** As if these steps had never been begun. */
export function withoutSteps(state: ChannelState, steps: readonly ChannelStep[]): ChannelState {
  const kept = Object.entries(state.steps).filter(([step]) => !steps.some((one) => one === step));
  return { ...state, steps: Object.fromEntries(kept) };
}

/** For a second weighing: the channel and its tab stay, members and card are for this round. */
export function newRound(state: ChannelState): ChannelState {
  return {
    ...state,
    steps: { ...state.steps, members: undefined, card: undefined },
    cardId: undefined,
    refused: undefined,
    owners: undefined,
    busy: undefined,
  };
}

function isState(value: unknown): value is ChannelState {
  const steps = typeof value === 'object' && value !== null && 'steps' in value ? value.steps : undefined;
  return typeof steps === 'object' && steps !== null;
}
