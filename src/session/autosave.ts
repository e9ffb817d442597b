import type { Drafts, Stored } from '../data/ports';
import type { Initiative } from '../domain/records.generated';
import type { Missing } from '../domain/missing';
import type { Conflict, SaveResult } from '../commands/save-fields';

/** How one autosaved field stands. */
export type FieldState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** Not on the server; kept in this browser tab since `at`, and tried again by itself. */
  | { readonly kind: 'failed'; readonly at: Date; readonly error: unknown }
  /** The server will not take it; what is typed stays on screen. */
  | { readonly kind: 'refused'; readonly missing: readonly Missing[] }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] };

export interface AutosaveField<V> {
  readonly value: V;
  readonly state: FieldState;
}

export type AutosaveResult<R> = SaveResult<R> | { readonly kind: 'blocked'; readonly missing: readonly Missing[] };

export interface AutosaveOptions<I extends string, V, R = Initiative> {
  readonly stored: Stored<R>;
  /** Unique for the screen and the record: under this name unsaved text survives a reload of the page. */
  readonly draftName: string;
  /** The columns in which a field is kept. */
  readonly columnsOf: (id: I) => readonly (keyof R)[];
  readonly read: (record: R, id: I) => V;
  readonly isSame: (one: V, other: V) => boolean;
  /** For fields that share a column: whether this field is the same in both versions. By its columns unless given. */
  readonly isUntouched?: (base: R, latest: R, id: I) => boolean;
  readonly save: (stored: Stored<R>, id: I, value: V, sentBefore: V | undefined) => Promise<AutosaveResult<R>>;
  readonly drafts: Drafts;
  readonly now: () => Date;
  /** How long after the last key a field is saved, in milliseconds. */
  readonly pause?: number;
}

interface Entry<V, R> {
  value: V;
  state: FieldState;
  /** The record as it was when the person began to type: the base of the merge. */
  base: Stored<R>;
  /** What was sent and got no answer. */
  sentBefore?: V;
  timer?: ReturnType<typeof setTimeout>;
}

/** What lies in the browser tab of a field that is not on the server yet. */
interface Draft<V> {
  readonly value: V;
  readonly etag: string;
  readonly columns: Readonly<Record<string, unknown>>;
}

const defaultPause = 2000;
const retryAfter = [5_000, 15_000, 60_000];

/**
 * Saves the fields of a screen one by one while somebody types: after a pause, when a field is left, and again by itself
 * after a failure. One save at a time, because each needs the version that the one before it made. A field that somebody
 * else changed meanwhile is not overwritten: both texts are offered (platform rule 1.11). The record is the initiative
 * unless said otherwise.
 */
export class Autosave<I extends string, V, R = Initiative> {
  private readonly options: AutosaveOptions<I, V, R>;
  private readonly entries = new Map<I, Entry<V, R>>();
  private readonly listeners = new Set<() => void>();
  private latest: Stored<R>;
  private saving: Promise<void> | undefined;
  private failures = 0;
  /** The field in which somebody is: what others save does not appear under their cursor. */
  private held: I | undefined;

  public constructor(options: AutosaveOptions<I, V, R>, ids: readonly I[]) {
    this.options = options;
    this.latest = options.stored;
    for (const id of ids) this.restore(id);
  }

  /** The newest version that this screen knows. */
  public get stored(): Stored<R> {
    return this.latest;
  }

  public field(id: I): AutosaveField<V> {
    const entry = this.entries.get(id);
    return entry ?? { value: this.options.read(this.latest.record, id), state: { kind: 'untouched' } };
  }

  /** Whether text is on this screen that is not on the server. */
  public get hasUnsaved(): boolean {
    return [...this.entries.values()].some(({ state }) => state.kind !== 'saved' && state.kind !== 'untouched');
  }

  public subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The person typed. */
  public change(id: I, value: V): void {
    const known = this.entries.get(id);
    const settled = known === undefined || known.state.kind === 'saved';
    const entry: Entry<V, R> = {
      ...known,
      value,
      base: settled ? this.latest : known.base,
      sentBefore: settled ? undefined : known.sentBefore,
      state: known?.state.kind === 'conflict' ? known.state : { kind: 'unsaved' },
    };
    clearTimeout(known?.timer);
    if (entry.state.kind === 'unsaved') {
      entry.timer = setTimeout(() => void this.flush(), this.options.pause ?? defaultPause);
    }
    this.entries.set(id, entry);
    this.keepDraft(id, entry);
    this.tell();
  }

  /** The person chose which text stays, after a conflict. */
  public async resolve(id: I, value: V): Promise<void> {
    const entry = this.entries.get(id);
    if (!entry) return;
    this.entries.set(id, { value, base: this.latest, state: { kind: 'unsaved' } });
    this.keepDraft(id, { value, base: this.latest, state: entry.state });
    this.tell();
    await this.flush();
  }

  /** Saves everything that waits, e.g. when a field is left or before a step. */
  public flush(): Promise<void> {
    this.saving ??= this.saveAll().finally(() => {
      this.saving = undefined;
    });
    return this.saving;
  }

  /**
   * Takes over a version that another part of the screen read or wrote, or that somebody else saved. A version older than
   * the one at hand is left alone: reads overtake each other.
   */
  public rebase(stored: Stored<R>): void {
    if (stored.etag === this.latest.etag || isOlder(stored, this.latest)) return;
    const before = this.latest;
    this.latest = stored;
    for (const [id, entry] of this.entries) {
      if (entry.state.kind !== 'saved') continue;
      if (id === this.held) this.entries.set(id, { ...entry, base: before, state: { kind: 'untouched' } });
      else this.entries.delete(id);
    }
    this.tell();
  }

  /** The person is in this field: until {@link release} what others save in it waits. */
  public hold(id: I): void {
    this.held = id;
    if (this.entries.has(id)) return;
    const value = this.options.read(this.latest.record, id);
    this.entries.set(id, { value, base: this.latest, state: { kind: 'untouched' } });
  }

  /** The person left the field: it shows what the list holds, unless they typed. */
  public release(id: I): void {
    if (this.held === id) this.held = undefined;
    if (this.entries.get(id)?.state.kind !== 'untouched') return;
    this.entries.delete(id);
    this.tell();
  }

  /** Whether somebody else saved this field while the person is in it, so that the screen does not show it yet. */
  public isBehind(id: I): boolean {
    const entry = this.entries.get(id);
    return entry?.state.kind === 'untouched' && !this.isUntouched(id, entry.base.record);
  }

  public dispose(): void {
    for (const entry of this.entries.values()) clearTimeout(entry.timer);
    void this.flush();
    this.listeners.clear();
  }

  private async saveAll(): Promise<void> {
    for (let id = this.nextToSave(); id !== undefined; id = this.nextToSave()) {
      if (!(await this.saveOne(id))) return;
    }
  }

  private nextToSave(): I | undefined {
    for (const [id, { state }] of this.entries) if (state.kind === 'unsaved') return id;
    return undefined;
  }

  /** @returns whether the next field can be tried */
  private async saveOne(id: I): Promise<boolean> {
    const entry = this.entries.get(id);
    if (!entry) return true;
    clearTimeout(entry.timer);
    const { value, sentBefore } = entry;
    this.put(id, { ...entry, state: { kind: 'saving' } });
    try {
      const result = await this.options.save(this.baseFor(id, entry), id, value, sentBefore);
      this.failures = 0;
      this.settle(id, value, result);
      return true;
    } catch (error) {
      this.failures += 1;
      const current = this.entries.get(id) ?? entry;
      this.put(id, { ...current, sentBefore: value, state: { kind: 'failed', at: this.options.now(), error } });
      this.retryLater();
      return false;
    }
  }

  private settle(id: I, sent: V, result: AutosaveResult<R>): void {
    const current = this.entries.get(id);
    if (!current) return;
    if (result.kind === 'saved' || result.kind === 'conflict') this.latest = result.stored;
    if (result.kind === 'conflict') {
      this.put(id, { ...current, state: { kind: 'conflict', conflicts: result.conflicts } });
    } else if (result.kind === 'blocked') {
      this.put(id, { ...current, state: { kind: 'refused', missing: result.missing } });
    } else if (result.kind === 'not-found') {
      this.put(id, { ...current, state: { kind: 'refused', missing: [{ field: 'Key', reason: 'wrong-phase' }] } });
    } else if (this.options.isSame(current.value, sent)) {
      this.put(id, { value: current.value, base: this.latest, state: { kind: 'saved', at: this.options.now() } });
      this.options.drafts.remove(this.draftName(id));
    } else {
      // Typed on while it was being saved: what was sent is the new base.
      this.put(id, { value: current.value, base: this.latest, state: { kind: 'unsaved' } });
    }
  }

  /**
   * The version to save against. As long as nobody else changed these columns it is the newest one; otherwise the one on
   * which the person began, so that the server refuses it and the merge sees all three texts.
   */
  private baseFor(id: I, { base }: Entry<V, R>): Stored<R> {
    return this.isUntouched(id, base.record) ? this.latest : base;
  }

  private isUntouched(id: I, base: R): boolean {
    const latest = this.latest.record;
    if (this.options.isUntouched) return this.options.isUntouched(base, latest, id);
    return this.options.columnsOf(id).every((column) => (base[column] ?? '') === (latest[column] ?? ''));
  }

  private retryLater(): void {
    const wait = retryAfter[Math.min(this.failures, retryAfter.length) - 1] ?? 60_000;
    setTimeout(() => this.retry(), wait);
  }

  private retry(): void {
    if (this.listeners.size === 0) return;
    for (const [id, entry] of this.entries) {
      if (entry.state.kind === 'failed') this.put(id, { ...entry, state: { kind: 'unsaved' } });
    }
    void this.flush();
  }

  private put(id: I, entry: Entry<V, R>): void {
    this.entries.set(id, entry);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }

  private draftName(id: I): string {
    return `${this.options.draftName}/${id}`;
  }

  private keepDraft(id: I, { value, base }: Entry<V, R>): void {
    const columns = Object.fromEntries(this.options.columnsOf(id).map((column) => [column, base.record[column]]));
    this.options.drafts.write<Draft<V>>(this.draftName(id), { value, etag: base.etag, columns });
  }

  /** Text that was typed before the page was closed or reloaded, and never reached the server. */
  private restore(id: I): void {
    const draft = this.options.drafts.read<Draft<V>>(this.draftName(id))?.value;
    if (!draft) return;
    if (this.options.isSame(draft.value, this.options.read(this.latest.record, id))) {
      this.options.drafts.remove(this.draftName(id));
      return;
    }
    const record = { ...this.latest.record, ...draft.columns };
    const entry: Entry<V, R> = {
      value: draft.value,
      base: { ...this.latest, etag: draft.etag, record },
      state: { kind: 'unsaved' },
    };
    entry.timer = setTimeout(() => void this.flush(), this.options.pause ?? defaultPause);
    this.entries.set(id, entry);
  }
}

/** SharePoint counts the versions of an item at the end of its ETag: `"…,12"`. */
function isOlder(one: Stored<unknown>, other: Stored<unknown>): boolean {
  const [left, right] = [one, other].map(({ etag }) => Number(/(\d+)"?$/.exec(etag)?.[1] ?? Number.NaN));
  return left !== undefined && right !== undefined && left < right;
}
