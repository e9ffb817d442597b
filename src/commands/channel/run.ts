import type { Services, Stored } from '../../data/ports';
import type { ChannelState } from '../../domain/channel-state';
import type { Settings } from '../../domain/settings';
import type { Acting } from '../command';
import type { Dossier } from '../read-dossier';
import type { Initiative } from '../../domain/records.generated';
import type { Wait } from './patience';
import type { Recorder } from './recorder';

export type ChannelServices = Pick<Services, 'lists' | 'together' | 'teams' | 'host' | 'now'> & { readonly wait: Wait };

/** One run of the chain, from "Open weging" or "Ga verder". */
export interface ChannelRun {
  readonly services: ChannelServices;
  readonly teamId: string;
  readonly settings: Settings;
  readonly actor: Acting['actor'];
  readonly dossier: Dossier;
  /** The initiative as it was when this run began. */
  readonly initiative: Stored<Initiative>;
  /** What an earlier run had recorded. */
  readonly before: ChannelState;
  readonly recorder: Recorder;
}
