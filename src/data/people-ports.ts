// Finding colleagues; ports.ts hands these on.

/** A colleague as some source knows them. Not every source knows every part. */
export interface Colleague {
  readonly personKey: string;
  readonly name: string;
  readonly mail?: string;
  readonly jobTitle?: string;
  readonly department?: string;
}

/** A word that was looked for, and where in a profile it stands. */
export interface ProfileMatch {
  /** As it was looked for. */
  readonly word: string;
  /** What stands there: what the person wrote about their knowledge, or the name of the function or department. */
  readonly found: string;
  readonly where: 'profile' | 'function' | 'department';
}

/** Somebody whose profile holds words that were looked for. */
export interface Expert extends Colleague {
  /** Each word at most once, where it says most. */
  readonly matched: readonly ProfileMatch[];
}

/** SharePoint people search: needs no Graph permission (platform rule 2.6). */
export interface ExpertiseSearch {
  /** People whose profile holds any of these words (≤ 36), best first, at most `limit` (≤ 100), by one search. */
  findByExpertise(words: readonly string[], limit: number): Promise<readonly Expert[]>;
  /** People of whom each of these letters begins a part of the name, by one search: where the directory may not be asked. */
  findByName(text: string): Promise<readonly Colleague[]>;
}

export type Availability =
  | 'Available'
  | 'Busy'
  | 'Away'
  | 'BeRightBack'
  | 'DoNotDisturb'
  | 'Offline'
  | 'PresenceUnknown';

/** A part of an answer: it came, or it failed alone. */
export type Answered<T> =
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown };

export interface GroupPeople {
  /** Absent when the directory does not tell it. */
  readonly name?: string;
  readonly members: readonly Colleague[];
}

/** Who the opgaven name as their own. */
export interface OpgavePeople {
  /** The people that were asked for, by name; unknown people are left out. */
  readonly people: Answered<readonly Colleague[]>;
  /** By id of the group. */
  readonly groups: ReadonlyMap<string, Answered<GroupPeople>>;
}

/** People by Microsoft Graph. Each method throws AppError 'scope-missing' with the permission as subject. */
export interface Directory {
  groupMembers(groupId: string): Promise<readonly Colleague[]>;
  /** Owners (≤ 30) and groups (≤ 9) of opgaven in one round trip; each part fails alone. */
  aboutOpgaven(wanted: {
    readonly people: readonly string[];
    readonly groups: readonly string[];
  }): Promise<OpgavePeople>;
  /** By the first letters of name or mail; callers wait for 3 letters and a pause in typing. */
  findByName(text: string): Promise<readonly Colleague[]>;
  /** Names and mail of these people, in one round trip (≤ 20). Unknown people are left out. */
  getPeople(personKeys: readonly string[]): Promise<readonly Colleague[]>;
  /** For what is on screen, in one round trip (≤ 650). */
  presence(personKeys: readonly string[]): Promise<ReadonlyMap<string, Availability>>;
}
