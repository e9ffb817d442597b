import type { Me } from '../../data/ports';
import type { Registration } from '../../domain/records.generated';
import type { Settings } from '../../domain/settings';

/** A registration that waits for an accountmanager, as the list shows it. Names initiators: for the pool only. */
export type Waiting = Pick<
  Registration,
  | 'Key'
  | 'InitiativeKey'
  | 'Title'
  | 'Summary'
  | 'Settlement'
  | 'ReceivedThrough'
  | 'ReceivedAt'
  | 'ContactDueOn'
  | 'InitiatorName'
  | 'InitiatorOrganisation'
>;

export interface WaitingPartProps {
  readonly me: Me;
  readonly settings: Settings;
  readonly waiting: readonly Waiting[];
  /** Reads the worklist again, after somebody got an accountmanager. */
  readonly refresh: () => Promise<void>;
}

/** The most urgent first: who must be called first, then who waits longest. */
export function byUrgency(waiting: readonly Waiting[]): readonly Waiting[] {
  const urgency = ({ ContactDueOn = '9999', ReceivedAt }: Waiting): string => `${ContactDueOn} ${ReceivedAt}`;
  return [...waiting].sort((one, other) => (urgency(one) < urgency(other) ? -1 : 1));
}
