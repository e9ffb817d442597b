import { isAppError } from '../../data/app-error';
import type { AppError } from '../../data/app-error';
import type { ChannelState, ChannelStep, StepState } from '../../domain/channel-state';
import type { ChannelRun } from './run';

export function done(run: ChannelRun): StepState {
  return { state: 'done', at: at(run) };
}

/** Teams said no: it was surely not done. */
export function refusedStep(run: ChannelRun, error: AppError, state: 'failed' | 'skipped' = 'failed'): StepState {
  const isArchived = error.code === 'no-rights' && error.detail.subject === 'archived';
  return {
    state,
    at: at(run),
    reason: isArchived ? 'archived' : error.code,
    subject: isArchived ? undefined : error.detail.subject,
  };
}

/** No answer, or no way to see what an earlier run did: it may be there. */
export function uncertainStep(run: ChannelRun, error: AppError): StepState {
  return { ...refusedStep(run, error), isUncertain: true };
}

/** Written before Teams is asked: whoever goes on after a stop then knows that it may be there. */
export function begun(run: ChannelRun, channelId: string, step: ChannelStep): ChannelState['steps'] {
  return isDoneIn(run, channelId, step) ? {} : { [step]: { state: 'begun', at: at(run) } };
}

/** Whether an earlier run did this step in this very channel. */
export function isDoneIn({ before }: ChannelRun, channelId: string, step: ChannelStep): boolean {
  return before.channelId === channelId && before.steps[step]?.state === 'done';
}

export type Settled<T> = { readonly value: T; readonly error?: undefined } | { readonly error: AppError };

/** An AppError is an outcome of a step; anything else is a fault of this program and goes on up. */
export async function settle<T>(work: Promise<T>): Promise<Settled<T>> {
  try {
    return { value: await work };
  } catch (error) {
    if (isAppError(error)) return { error };
    throw error;
  }
}

function at({ services }: ChannelRun): string {
  return services.now().toISOString();
}
