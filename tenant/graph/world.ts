import type { TenantContext } from '../http/exchange.ts';
import type { Consent } from './access/consent.ts';
import type { GraphSettings } from './settings.ts';
import type { Apps } from './store/apps.ts';
import type { Channels } from './store/channels.ts';
import type { Groups } from './store/groups.ts';
import type { Messages } from './store/messages.ts';
import type { Tabs } from './store/tabs.ts';
import type { Teams } from './store/teams.ts';

/** What every operation of Graph can use. */
export interface GraphWorld {
  readonly context: TenantContext;
  readonly consent: Consent;
  readonly settings: GraphSettings;
  readonly groups: Groups;
  readonly teams: Teams;
  readonly channels: Channels;
  readonly tabs: Tabs;
  readonly messages: Messages;
  readonly apps: Apps;
  /** Real time in milliseconds, for what is late; the tenant's own clock is `context.clock`. */
  readonly realNow: () => number;
}
