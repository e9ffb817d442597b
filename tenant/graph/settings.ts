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

/**
 * Reads changes that come from outside.
 * @throws RangeError for a name that is no setting, or another kind of value
 */
export function readSettings(input: Readonly<Record<string, unknown>>): Partial<GraphSettings> {
  const changes: Record<string, number | boolean> = {};
  for (const [name, value] of Object.entries(input)) {
    const known = isSetting(name) ? defaultSettings[name] : undefined;
    if (known === undefined)
      throw new RangeError(`'${name}' is not one of: ${Object.keys(defaultSettings).join(', ')}.`);
    if (typeof known === 'boolean') {
      if (typeof value !== 'boolean') throw new RangeError(`'${name}' must be true or false.`);
      changes[name] = value;
    } else {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
        throw new RangeError(`'${name}' must be a whole number from 0.`);
      changes[name] = value;
    }
  }
  return changes;
}

const isSetting = (name: string): name is keyof GraphSettings => Object.hasOwn(defaultSettings, name);
