import type { SubmittedFile } from '../domain/forms/submissions';
import type {
  Agreement,
  ContactMoment,
  Contributor,
  Destination,
  ImportRun,
  Initiative,
  Initiator,
  Misfit,
  Opgave,
  OpgaveExpert,
  OpgaveLink,
  PartnerMirror,
  PoolMember,
  Registration,
  Relation,
  Setting,
  StandardText,
  TimelineEvent,
  Weighing,
} from '../domain/records.generated';
import type { GroupId } from '../domain/roles';
import type { Colleague, Directory, ExpertiseSearch } from './people-ports';
import type { InitiativeSearch } from './search-ports';
import type {
  AgreementIndex,
  ContactMomentIndex,
  ContributorIndex,
  DestinationIndex,
  ImportRunIndex,
  InitiativeIndex,
  InitiatorIndex,
  OpgaveExpertIndex,
  MisfitIndex,
  OpgaveIndex,
  OpgaveLinkIndex,
  PartnerMirrorIndex,
  PoolMemberIndex,
  RegistrationIndex,
  RelationIndex,
  SettingIndex,
  StandardTextIndex,
  TimelineEventIndex,
  WeighingIndex,
} from './sharepoint/lists.generated';
import type { Setup } from './setup-port';

export type { AppErrorLike, CatalogueApp, Setup, SetupFinding, SetupProgress, SetupReason } from './setup-port';

export type {
  Answered,
  Availability,
  Colleague,
  Directory,
  Expert,
  ExpertiseSearch,
  GroupPeople,
  OpgavePeople,
  ProfileMatch,
} from './people-ports';

export type { InitiativeSearch, SearchedList } from './search-ports';

/** A record as the list holds it, with what is needed to change it safely. */
export interface Stored<R> {
  /** SharePoint's item id: only for adapters and for paging. */
  readonly id: number;
  /** The version that was read; `update` refuses when the list holds a newer one. */
  readonly etag: string;
  readonly record: R;
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** Display name of who changed it last; present where the query asked for `withEditor`. */
  readonly editorName?: string;
}

/** `undefined` in changes leaves a column as it is; `null` empties it. */
export type Changes<R> = { readonly [K in keyof R]?: R[K] | null };

export interface Condition<R, I extends string> {
  /** Only indexed columns: another one fails above 5,000 items (platform rule: list view threshold). */
  readonly column: I & keyof R & string;
  readonly is: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge' | 'startsWith' | 'in';
  readonly value: string | number | boolean | readonly (string | number)[];
}

export interface ListQuery<R, I extends string> {
  /** All must hold. The first one must be selective: fewer than 5,000 items may match it. */
  readonly where?: readonly Condition<R, I>[];
  readonly orderBy?: { readonly column: I & keyof R & string; readonly descending?: boolean };
  /** Which columns come along; all when absent. Lists ask for what they show. */
  readonly select?: readonly (keyof R & string)[];
  /** At most this many records, 1 to 5,000. */
  readonly top: number;
  /** Whether `editorName` is wanted (costs a join). */
  readonly withEditor?: boolean;
}

export interface Page<R> {
  readonly items: readonly Stored<R>[];
  /** Gives the next page; absent on the last one. */
  readonly next?: () => Promise<Page<R>>;
}

/** One list, in the terms of its records. Every method throws {@link AppError}. */
export interface ListPort<R, I extends string> {
  find(query: ListQuery<R, I>): Promise<Page<R>>;
  /** @returns the record with this key, or `undefined` */
  getByKey(key: string): Promise<Stored<R> | undefined>;
  /**
   * Adds the record, or gives the one that already carries its key: safe to repeat after a lost answer.
   * @throws AppError 'already-exists' when another unique column is taken by another record
   */
  createOnce(record: R): Promise<Stored<R>>;
  /**
   * Writes `changes` if nobody changed the record since it was read.
   * @throws AppError 'changed-elsewhere' when somebody did: read again and merge
   */
  update(stored: Pick<Stored<R>, 'id' | 'etag'> & { readonly record: R }, changes: Changes<R>): Promise<Stored<R>>;
  /** Moves the record to the recycle bin, if nobody changed it since it was read. Absent is fine. */
  recycle(stored: Pick<Stored<R>, 'id' | 'etag'>): Promise<void>;
  /**
   * A token that changes when anything in the list changes, for polite polling.
   * Give the last token; the answer says whether something changed since, and the new token.
   */
  changesSince(token: string | undefined): Promise<{ readonly token: string; readonly changed: boolean }>;
}

export interface Lists {
  readonly registrations: ListPort<Registration, RegistrationIndex>;
  readonly initiatives: ListPort<Initiative, InitiativeIndex>;
  readonly initiators: ListPort<Initiator, InitiatorIndex>;
  readonly opgaven: ListPort<Opgave, OpgaveIndex>;
  readonly opgaveExperts: ListPort<OpgaveExpert, OpgaveExpertIndex>;
  readonly opgaveLinks: ListPort<OpgaveLink, OpgaveLinkIndex>;
  readonly pool: ListPort<PoolMember, PoolMemberIndex>;
  readonly contactMoments: ListPort<ContactMoment, ContactMomentIndex>;
  readonly agreements: ListPort<Agreement, AgreementIndex>;
  readonly contributors: ListPort<Contributor, ContributorIndex>;
  readonly misfits: ListPort<Misfit, MisfitIndex>;
  readonly weighings: ListPort<Weighing, WeighingIndex>;
  readonly partnerMirrors: ListPort<PartnerMirror, PartnerMirrorIndex>;
  readonly timeline: ListPort<TimelineEvent, TimelineEventIndex>;
  readonly imports: ListPort<ImportRun, ImportRunIndex>;
  readonly relations: ListPort<Relation, RelationIndex>;
  readonly destinations: ListPort<Destination, DestinationIndex>;
  readonly standardTexts: ListPort<StandardText, StandardTextIndex>;
  readonly settings: ListPort<Setting, SettingIndex>;
}

/** Reads that leave together: one round trip for all (SharePoint `$batch`); each part fails alone. */
export interface BatchedReads {
  /**
   * Start the reads inside `work` without waiting for one another, e.g. `Promise.allSettled([lists.pool.find(…), …])`.
   * Reads only: a batch is not a transaction, and writes need their own answer.
   */
  together<T>(work: (lists: Lists) => Promise<T>): Promise<T>;
}

/** The person who looks at the screen. */
export interface Me {
  /** Entra object id, in lower case: the key of a person in every list. */
  readonly personKey: string;
  readonly name: string;
  readonly mail: string;
  /** The groups of sharepoint/groups.json that the person is in. Rights themselves are SharePoint's. */
  readonly groups: readonly GroupId[];
  /** Whether the person may manage the site (needed by Inrichting). */
  readonly mayManageSite: boolean;
}

export interface WhoAmI {
  /** One round trip, kept for the session. Takes part in `together` when called inside it. */
  me(): Promise<Me>;
}

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly webUrl?: string;
  /** Whether ordinary members may make channels. */
  readonly membersMayCreateChannels: boolean;
}

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly webUrl?: string;
}

export interface AddedMember {
  readonly personKey: string;
  readonly ok: boolean;
  /** The service's own code when it refused. */
  readonly reason?: string;
}

export interface TabRequest {
  readonly displayName: string;
  readonly initiativeKey: string;
  /** Page that shows the dossier, absolute: for the website tab and the tab's own link. */
  readonly dossierUrl: string;
}

export interface ChannelTab {
  readonly id: string;
  /** `app`: the preconfigured SPFx dossier tab; `website`: opens the page beside Teams. */
  readonly kind: 'app' | 'website';
  readonly webUrl?: string;
}

/** Teams by Microsoft Graph. Nothing here retries a write by itself: the chain verifies, then repeats (platform rule 4.3). */
export interface TeamsPort {
  getTeam(teamId: string): Promise<Team>;
  /** The teams of which this person is a member, with their names only. @throws AppError 'scope-missing' */
  listMyTeams(): Promise<readonly Pick<Team, 'id' | 'name'>[]>;
  listOwners(teamId: string): Promise<readonly Colleague[]>;
  listChannels(teamId: string): Promise<readonly Channel[]>;
  /** @throws AppError 'name-taken' | 'limit-reached' | 'scope-missing' | 'no-rights' */
  createChannel(teamId: string, name: string, description: string): Promise<Channel>;
  listMembers(teamId: string): Promise<readonly Colleague[]>;
  /** Makes people members of the team; at most 200. One answer a person. */
  addMembers(teamId: string, personKeys: readonly string[]): Promise<readonly AddedMember[]>;
  /** The dossier tab of this initiative in the channel, if it is there. */
  findDossierTab(teamId: string, channelId: string, request: TabRequest): Promise<ChannelTab | undefined>;
  /** The preconfigured SPFx tab (platform rule 3.8b). @throws AppError when a step of it is refused */
  createAppTab(teamId: string, channelId: string, request: TabRequest): Promise<ChannelTab>;
  createWebsiteTab(teamId: string, channelId: string, request: TabRequest): Promise<ChannelTab>;
  /** The message whose card carries this reference, if it was posted before. */
  findCard(teamId: string, channelId: string, reference: string): Promise<{ readonly id: string } | undefined>;
  /**
   * @param card - an Adaptive Card as an object; the adapter makes the JSON
   * @param mentions - colleagues who get a notification of the message (platform rule 3.12)
   * @throws AppError 'limit-reached' when Teams finds it too large
   */
  postCard(
    teamId: string,
    channelId: string,
    card: object,
    reference: string,
    mentions?: readonly Mention[],
  ): Promise<{ readonly id: string }>;
}

/** A colleague who is named in a message. */
export interface Mention {
  readonly personKey: string;
  readonly name: string;
}

export interface StoredDocument {
  readonly name: string;
  /** Server-relative. */
  readonly url: string;
  /** Absolute; opens the document in Word on the web. */
  readonly webUrl: string;
  readonly etag: string;
  readonly modifiedAt: string;
  readonly editorName?: string;
  readonly kind?: 'startnotitie' | 'overig';
  /** The ETag of the file as the product made it; another ETag means that somebody edited it. */
  readonly generatedETag?: string;
}

/** The libraries Documenten and Sjablonen. */
export interface Documents {
  list(initiativeKey: string): Promise<readonly StoredDocument[]>;
  /** Never overwrites. @throws AppError 'already-exists' when the name is taken */
  add(
    initiativeKey: string,
    name: string,
    content: Blob | ArrayBuffer,
    kind: 'startnotitie' | 'overig',
  ): Promise<StoredDocument>;
  /** Overwrites only the version with this ETag. @throws AppError 'changed-elsewhere' */
  replace(document: StoredDocument, content: Blob | ArrayBuffer): Promise<StoredDocument>;
  /** Names of the Word templates in Sjablonen. */
  templateNames(): Promise<readonly string[]>;
  /** The municipality's own template with this file name in Sjablonen, if there is one. */
  template(name: string): Promise<ArrayBuffer | undefined>;
  /** Which version of it there is, when and by whom it was changed. */
  findTemplate(name: string): Promise<StoredDocument | undefined>;
  /** Never overwrites. @throws AppError 'already-exists' when the name is taken */
  addTemplate(name: string, content: ArrayBuffer): Promise<StoredDocument>;
  /** Overwrites only the version with this ETag. @throws AppError 'changed-elsewhere' | 'not-found' */
  replaceTemplate(template: StoredDocument, content: ArrayBuffer): Promise<StoredDocument>;
}

/** A library that others fill: Open Formulieren puts a folder in it for everything that somebody sends in. Read only. */
export interface FormLibrary {
  /**
   * The files of the library at any depth, those that came last first.
   * @param library - its name, or its address on the site of the lists
   * @param newest - at most about this many; all when absent
   * @throws AppError 'not-found' | 'no-rights'
   */
  files(library: string, newest?: number): Promise<FormLibraryFiles>;
  /** The content of one of its files. */
  read(file: Pick<SubmittedFile, 'url'>): Promise<ArrayBuffer>;
}

export interface FormLibraryFiles {
  /** Server-relative address of the library. */
  readonly rootUrl: string;
  readonly files: readonly SubmittedFile[];
}

/** The lists that hold personal data, and those in whose texts it can have slipped. */
export type ErasableList = 'registrations' | 'initiators' | 'contactMoments' | 'agreements' | 'initiatives';

/** Removes what lists keep of earlier texts. Safe to repeat. */
export interface Erasure {
  /**
   * Deletes the earlier versions of an item for good; the current one stays.
   * @throws AppError 'no-rights' when this person may not delete versions
   */
  purgeVersions(list: ErasableList, id: number): Promise<void>;
  /**
   * Deletes from the recycle bin, for good, items of a list with one of these titles. Everybody sees only what they threw away
   * themselves, whoever manages the site sees all of it.
   * @returns how many were deleted
   */
  purgeRecycled(list: ErasableList, titles: readonly string[]): Promise<number>;
}

/** Text that is typed but not yet on the server. Lives in the browser tab and is gone with it (may hold personal data). */
export interface Drafts {
  read<T>(name: string): { readonly value: T; readonly savedAt: string } | undefined;
  write<T>(name: string, value: T): string;
  remove(name: string): void;
}

/** Where the web part runs. */
export interface Host {
  readonly kind: 'page' | 'personal-tab' | 'channel-tab';
  /** Absolute address of the site that holds the lists. */
  readonly siteUrl: string;
  readonly language: 'nl' | 'en';
  /** Absolute address of the dossier of an initiative, to share with colleagues. */
  dossierUrl(initiativeKey: string, step?: string): string;
  /** Absolute address of one of the site's pages. */
  pageUrl(page: 'Initiatieven' | 'Aanmelden' | 'Opgaven' | 'Initiatief' | 'Inrichting'): string;
  /** Opens an address as the host wants it: a new tab on a page, by the client in Teams. */
  openLink(url: string): void;
}

/** Everything that screens and commands use of the world outside. */
export interface Services extends BatchedReads, WhoAmI {
  readonly lists: Lists;
  readonly expertise: ExpertiseSearch;
  readonly initiativeSearch: InitiativeSearch;
  readonly directory: Directory;
  readonly teams: TeamsPort;
  readonly documents: Documents;
  readonly formLibrary: FormLibrary;
  readonly setup: Setup;
  readonly erasure: Erasure;
  readonly drafts: Drafts;
  readonly host: Host;
  /** The clock: the service's time where it is known, so that a wrong computer clock does no harm. */
  readonly now: () => Date;
  /** A new GUID in lower case. */
  readonly newKey: () => string;
}
