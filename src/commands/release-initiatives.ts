import { dayOf } from '../domain/days';
import { canHandOver } from '../domain/handover';
import { deriveKey } from '../domain/keys';
import type { Initiative } from '../domain/records.generated';
import { cleanNote, isBlank } from '../domain/text';
import { timelineEvent } from '../domain/timeline';
import { poolWording } from '../domain/pool-wording';
import { blocked, refusal } from './command';
import type { Acting, Blocked, ListServices } from './command';
import { nameOnRegistrations } from './name-on-registrations';
import { noStandIn } from './no-stand-in';
import { factsOf } from './read-dossier';
import { updateInitiative } from './update-initiative';

export interface ReleaseInput extends Acting {
  readonly initiativeKeys: readonly string[];
  /** Why the accountmanager lets go of them: all staff read it in the timeline. */
  readonly reason: string;
  /** Called after each. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Stops before the next one; what was done stays done. */
  readonly signal?: AbortSignal;
}

export interface Released {
  readonly kind: 'released' | 'stopped';
  readonly done: number;
  readonly total: number;
  /** Those that could not be let go of: closed meanwhile, without accountmanager already, or not theirs. */
  readonly left: readonly string[];
}

/**
 * Lets go of several initiatives at once, one by one: each waits in the pool for a new accountmanager, in the phase it is
 * in. Stopped or failed half-way, the same command again goes on where it was; nothing is let go of twice.
 */
export async function releaseInitiatives(services: ListServices, input: ReleaseInput): Promise<Released | Blocked> {
  const { initiativeKeys, reason, onProgress, signal } = input;
  if (isBlank(reason)) return blocked({ field: 'reason', reason: 'reason-needed' });
  const total = initiativeKeys.length;
  const left: string[] = [];
  let done = 0;
  for (const key of initiativeKeys) {
    if (signal?.aborted) return { kind: 'stopped', done, total, left };
    if (!(await releaseOne(services, key, input))) left.push(key);
    done += 1;
    onProgress?.(done, total);
  }
  return { kind: 'released', done, total, left };
}

/** @returns whether it waits for a new accountmanager now */
async function releaseOne(
  services: ListServices,
  initiativeKey: string,
  { reason, actor, commandKey }: ReleaseInput,
): Promise<boolean> {
  const now = services.now();
  const ownKey = deriveKey(commandKey, `release:${initiativeKey}`);
  const outcome = await updateInitiative<'left'>(services, initiativeKey, ownKey, (dossier) => {
    const { record } = dossier.initiative;
    const refused = refusal(actor, 'release', { ...factsOf(dossier), today: dayOf(now) });
    if (refused || !canHandOver(record)) return { stop: 'left' };
    return { write: releaseChanges(record, reason, now) };
  });
  if (outcome.kind !== 'written') return false;
  await services.lists.timeline.createOnce(
    timelineEvent(ownKey, 'released', poolWording.released(cleanNote(reason)), now.toISOString(), initiativeKey, actor),
  );
  await nameOnRegistrations(services, outcome.initiative.record);
  return true;
}

function releaseChanges({ AccountmanagerKey }: Initiative, reason: string, now: Date) {
  return {
    ...noStandIn,
    AccountmanagerKey: null,
    AccountmanagerName: null,
    AccountmanagerMail: null,
    AccountmanagerPhone: null,
    PreviousKey: AccountmanagerKey ?? null,
    ReleasedAt: now.toISOString(),
    HandoverTo: null,
    HandoverDeclined: null,
    HandoverReason: cleanNote(reason),
  };
}
