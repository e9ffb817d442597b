import { channelSteps } from '../../domain/channel-state';
import type { ChannelState, RefusalReason } from '../../domain/channel-state';
import type { strings } from './strings';

type Words = (typeof strings)['nl'];

/** Why the first step that did not work did not, and who can help; `undefined` when nothing went wrong. */
export function reasonSentence(state: ChannelState, { reasons, refusedMembers }: Words): string | undefined {
  const step = channelSteps
    .map((name) => state.steps[name])
    .find((one) => one?.state === 'failed' || one?.state === 'skipped');
  if (step === undefined) return undefined;
  // Nobody knows whether it is there: that comes before all else.
  if (step.isUncertain === true)
    return step.reason === 'scope-missing' ? reasons.unseen(step.subject ?? 'Microsoft Graph') : reasons.unsure;
  const owners = state.owners ?? [];
  switch (step.reason) {
    case 'scope-missing':
      return reasons['scope-missing'](step.subject ?? 'Microsoft Graph');
    case 'no-rights':
      return reasons['no-rights'](owners);
    case 'members-refused':
      return refusedByReason(state)
        .map(([reason, names]) => refusedMembers[reason](names, owners))
        .join(' ');
    case 'limit-reached':
    case 'name-taken':
    case 'throttled':
    case 'not-set-up':
    case 'not-found':
    case 'team-lost':
    case 'archived':
    case 'too-large':
      return reasons[step.reason];
    default:
      return reasons.unknown;
  }
}

/** Colleagues for whom the same sentence holds together. */
function refusedByReason({ refused = [] }: ChannelState): readonly (readonly [RefusalReason, readonly string[]])[] {
  const byReason = new Map<RefusalReason, string[]>();
  for (const { reason = 'other', name } of refused) byReason.set(reason, [...(byReason.get(reason) ?? []), name]);
  return [...byReason];
}
