import type { Me } from '../../data/ports';
import { dayOf } from '../../domain/days';
import type { Initiative, Registration } from '../../domain/records.generated';
import type { Settings } from '../../domain/settings';
import type { PlainDay } from '../../domain/types';
import { addWorkingDays } from '../../domain/working-days';

/** A registration that waits for an accountmanager, as the list shows it. Names initiators: for the pool only. */
type WaitingRegistration = Pick<
  Registration,
  | 'Key'
  | 'InitiativeKey'
  | 'Title'
  | 'Summary'
  | 'Settlement'
  | 'ReceivedThrough'
  | 'ReceivedAt'
  | 'ContactDueOn'
  | 'WaitingFor'
  | 'WaitingSince'
  | 'WaitingUntil'
  | 'InitiatorName'
  | 'InitiatorOrganisation'
>;

/** An initiative that was let go of. */
export type ReleasedInitiative = Pick<
  Initiative,
  | 'Key'
  | 'Title'
  | 'Summary'
  | 'Settlement'
  | 'Phase'
  | 'ReceivedAt'
  | 'ReleasedAt'
  | 'HandoverReason'
  | 'FirstContactAt'
  | 'FirstContactDueOn'
>;

/** What waits for an accountmanager: a new registration, or an initiative that was let go of. */
export interface Waiting extends WaitingRegistration {
  readonly released?: { readonly on: PlainDay; readonly reason: string; readonly phase: Initiative['Phase'] };
}

export interface WaitingPartProps {
  readonly me: Me;
  readonly settings: Settings;
  readonly waiting: readonly Waiting[];
  readonly released: readonly ReleasedInitiative[];
  /** Reads the worklist again, after somebody got an accountmanager. */
  readonly refresh: () => Promise<void>;
}

/**
 * The most urgent first: of whom a promised thing did not come, then who must be called first, then who waits longest. A
 * clock that stands still hurries nobody.
 */
export function byUrgency(waiting: readonly Waiting[], today: PlainDay): readonly Waiting[] {
  const dueOn = ({ ContactDueOn = '9999', WaitingSince, WaitingUntil = '9999' }: Waiting): PlainDay =>
    WaitingSince === undefined ? ContactDueOn : WaitingUntil < today ? '' : '9999';
  const urgency = (one: Waiting): string => `${dueOn(one)} ${one.ReceivedAt}`;
  return [...waiting].sort((one, other) => (urgency(one) < urgency(other) ? -1 : 1));
}

/**
 * An initiative that was let go of, among the registrations: who waits for a first contact keeps that day, the others get
 * a new accountmanager within the norm for assigning.
 */
export function releasedAsWaiting(
  initiative: ReleasedInitiative,
  { norms, calendar }: Pick<Settings, 'norms' | 'calendar'>,
): Waiting {
  const { Key, Title, Summary, Settlement, Phase, ReceivedAt, ReleasedAt, HandoverReason } = initiative;
  const on = dayOf(ReleasedAt ?? ReceivedAt);
  const contactDueOn = initiative.FirstContactAt === undefined ? initiative.FirstContactDueOn : undefined;
  return {
    Key,
    InitiativeKey: Key,
    Title,
    Summary,
    Settlement,
    ReceivedAt,
    ReceivedThrough: 'collega',
    ContactDueOn: contactDueOn ?? addWorkingDays(on, norms.assign, calendar),
    InitiatorName: '',
    released: { on, reason: HandoverReason ?? '', phase: Phase },
  };
}
