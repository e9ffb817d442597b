import { AppError, hasCode } from '../data/app-error';
import type { ListPort } from '../data/ports';
import { dayOf } from '../domain/days';
import { timelineEvent } from '../domain/timeline';
import { timelineWording } from '../domain/timeline-wording';
import type { Initiative } from '../domain/records.generated';
import type { PlainDay } from '../domain/types';
import { blocked, notFound, refusal, rereadLimit } from './command';
import type { Acting, Blocked, ListServices, NotFound } from './command';

export interface FollowUpReferralInput extends Acting {
  /** What was referred: a registration that never became an initiative, or an initiative. */
  readonly of: 'registration' | 'initiative';
  readonly key: string;
  /** It arrived; or it did not yet, and we ask again on a day. */
  readonly outcome: { readonly kind: 'arrived' } | { readonly kind: 'later'; readonly on: PlainDay };
}

export type FollowUpReferralResult = { readonly kind: 'noted' } | Blocked | NotFound;

interface Referral {
  readonly Key: string;
  readonly ReferredTo?: string;
  readonly ReferralFollowUpOn?: PlainDay;
  readonly ReferralArrivedOn?: PlainDay;
  readonly ReferralArrived?: Initiative['ReferralArrived'];
}

/** Whether somebody who was referred arrived: until they did, we keep asking. Safe to repeat. */
export async function followUpReferral(
  { lists, now }: Pick<ListServices, 'lists' | 'now'>,
  input: FollowUpReferralInput,
): Promise<FollowUpReferralResult> {
  const { actor, commandKey, key, of, outcome } = input;
  const refused = refusal(actor, 'followUpReferral');
  if (refused) return refused;
  const list = (of === 'registration' ? lists.registrations : lists.initiatives) as unknown as ListPort<
    Referral,
    never
  >;
  const referral = await noted(list, input, dayOf(now()));
  if ('kind' in referral) return referral;
  if (of === 'registration') return { kind: 'noted' };
  const to = referral.ReferredTo ?? '';
  const line =
    outcome.kind === 'arrived'
      ? timelineWording.referralArrived(to)
      : timelineWording.referralAskedAgain(to, outcome.on);
  await lists.timeline.createOnce(timelineEvent(commandKey, 'referral', line, now().toISOString(), key, actor));
  return { kind: 'noted' };
}

async function noted(
  list: ListPort<Referral, never>,
  { key, of, outcome }: FollowUpReferralInput,
  today: PlainDay,
): Promise<Referral | Blocked | NotFound> {
  for (let attempt = 0; attempt < rereadLimit; attempt += 1) {
    const stored = await list.getByKey(key);
    if (!stored) return notFound;
    const { record } = stored;
    if (record.ReferredTo === undefined) return blocked({ field: 'ReferredTo', reason: 'empty' });
    const isNoted =
      outcome.kind === 'arrived'
        ? (record.ReferralArrivedOn !== undefined || record.ReferralArrived === 'ja') &&
          record.ReferralFollowUpOn === undefined
        : record.ReferralFollowUpOn === outcome.on;
    if (isNoted) return record;
    const changes =
      outcome.kind === 'arrived'
        ? {
            ReferralFollowUpOn: null,
            ...(of === 'initiative' ? { ReferralArrived: 'ja' as const } : { ReferralArrivedOn: today }),
          }
        : { ReferralFollowUpOn: outcome.on };
    try {
      return (await list.update(stored, changes)).record;
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere')) throw error;
    }
  }
  throw new AppError('changed-elsewhere', { subject: 'Doorverwijzing' });
}
