/** What a test, or the tenant's control page, may change about Graph. All times are real milliseconds. */
export interface GraphSettings {
  /** How long a new channel is not found by id, and takes no tab or message (platform-rules 3.7). */
  channelDelay: number;
  /** How long a new team member is not yet known to the team's private channels (platform-rules 3.6). */
  memberDelay: number;
  /** How long a new channel has no folder (platform-rules 3.11). */
  filesFolderDelay: number;
  /** Channels a team, deleted ones included (platform-rules 3.4). */
  maxChannels: number;
  /** Refuse who asks too often (platform-rules 3.10, 4.2). */
  throttling: boolean;
}

export const defaultSettings: GraphSettings = {
  channelDelay: 300,
  memberDelay: 300,
  filesFolderDelay: 2000,
  maxChannels: 1000,
  throttling: false,
};
