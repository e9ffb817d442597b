import { hasCode } from '../../data/app-error';
import { mayBeDone } from '../../domain/channel-state';
import type { ChannelStep } from '../../domain/channel-state';
import type { ChannelRun } from './run';

/**
 * Looks whether something is there already. Without the permission to look, the answer is no, unless it was begun (by an
 * earlier run, or in this one without an answer): then nobody knows, and rather none than two.
 * @throws AppError 'scope-missing' | 'no-rights' when it may be there and cannot be seen
 */
export function lookUnlessHidden<T>(
  { before }: ChannelRun,
  step: ChannelStep,
  find: () => Promise<T | undefined>,
): (acted: boolean) => Promise<T | undefined> {
  return async (acted) => {
    try {
      return await find();
    } catch (error) {
      const isHidden = hasCode(error, 'scope-missing') || hasCode(error, 'no-rights');
      if (isHidden && !acted && !mayBeDone(before.steps[step])) return undefined;
      throw error;
    }
  };
}
