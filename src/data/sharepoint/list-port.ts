import { AppError, hasCode } from '../app-error';
import type { Changes, ListPort, ListQuery, Page, Stored } from '../ports';
import type { Connection } from './connection';
import { KnownColumns } from './known-columns';
import { ListReader } from './list-reader';
import { ListWriter } from './list-writer';
import { changesSince } from './list-changes';
import { recordOf, rowOf, type Columns, type Row } from './rows';

/** A list as lists.generated.ts describes it. */
export interface ListFacts {
  readonly title: string;
  readonly columns: Columns;
}

/** What an update starts from; callers give the whole {@link Stored} that they read. */
type Base<R> = Pick<Stored<R>, 'id' | 'etag' | 'record'> & Partial<Pick<Stored<R>, 'createdAt'>>;

/** One SharePoint list as a {@link ListPort}: what the operations mean; reader and writer know the REST of it. */
export class SharePointList<R extends object, I extends string> implements ListPort<R, I> {
  private readonly connection: Connection;
  private readonly facts: ListFacts;
  private readonly known: KnownColumns;
  private readonly reader: ListReader<R, I>;
  private readonly writer: ListWriter<R>;
  /** The unique column that says which record it is. */
  private readonly keyColumn: string;

  public constructor(connection: Connection, facts: ListFacts) {
    this.connection = connection;
    this.facts = facts;
    this.known = new KnownColumns(connection, facts);
    this.reader = new ListReader<R, I>(connection, facts, this.known);
    this.writer = new ListWriter<R>(connection, facts);
    this.keyColumn = 'Key' in facts.columns ? 'Key' : 'PersonKey';
  }

  public find(query: ListQuery<R, I>): Promise<Page<R>> {
    return this.known.tolerate(() => this.reader.page(query));
  }

  public getByKey(key: string): Promise<Stored<R> | undefined> {
    return this.known.tolerate(() => this.reader.first(this.keyColumn, key));
  }

  public async createOnce(record: R): Promise<Stored<R>> {
    try {
      return await this.known.tolerate(() => this.writer.create(this.storable(rowOf(record, this.facts.columns))));
    } catch (error) {
      if (!hasCode(error, 'already-exists')) throw error;
      const key = (record as Row)[this.keyColumn];
      const mine = typeof key === 'string' ? await this.getByKey(key) : undefined;
      if (mine === undefined) throw error;
      return mine;
    }
  }

  public async update(stored: Base<R>, changes: Changes<R>): Promise<Stored<R>> {
    const row = rowOf(changes, this.facts.columns);
    try {
      return await this.known.tolerate(() => this.write(stored, row));
    } catch (error) {
      if (!hasCode(error, 'changed-elsewhere') && !hasCode(error, 'throttled') && !hasCode(error, 'offline'))
        throw error;
      return this.settle(error, stored, row);
    }
  }

  public async recycle(stored: Pick<Stored<R>, 'id' | 'etag'>): Promise<void> {
    const now = await this.reader.byId(stored.id);
    if (now === undefined) return;
    // `recycle` is a method of the item, for which SharePoint promises nothing about If-Match.
    if (now.etag !== stored.etag) throw new AppError('changed-elsewhere', { subject: this.facts.title });
    await this.writer.recycle(stored.id, stored.etag).catch((error: unknown) => {
      if (!hasCode(error, 'not-found')) throw error;
    });
  }

  public changesSince(token: string | undefined): Promise<{ readonly token: string; readonly changed: boolean }> {
    return changesSince(this.connection, this.facts.title, token);
  }

  /**
   * What became of a write that was refused for its version, or got no answer: an answer that was lost after the write
   * looks the same as somebody else's change. The list knows: it holds what we wrote, or it still has our version.
   */
  private async settle(error: unknown, stored: Base<R>, row: Row): Promise<Stored<R>> {
    const now = await this.reader.byId(stored.id).catch(() => undefined);
    if (now === undefined) throw error;
    if (now.etag === stored.etag) return this.write(stored, row);
    const held = rowOf(now.record, this.facts.columns);
    const isOurs = Object.entries(row).every(([name, value]) => same(held[name], value));
    if (!isOurs) throw error;
    return now;
  }

  private async write(stored: Base<R>, row: Row): Promise<Stored<R>> {
    const { etag, at } = await this.writer.update(stored.id, stored.etag, this.storable(row));
    const record = recordOf<R>({ ...rowOf(stored.record, this.facts.columns), ...row }, this.facts.columns);
    return { id: stored.id, etag, record, createdAt: stored.createdAt ?? at, modifiedAt: at };
  }

  /** What the list can hold of a row. @throws AppError 'list-outdated' rather than lose something that was typed */
  private storable(row: Row): Row {
    const kept = Object.entries(row).filter(([name]) => !this.known.missing.has(name));
    this.known.require(Object.keys(row).filter((name) => !isEmpty(row[name])));
    return Object.fromEntries(kept);
  }
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || value === false;
const same = (held: unknown, written: unknown): boolean =>
  (isEmpty(held) && isEmpty(written)) || toSecond(held) === toSecond(written);
/** SharePoint keeps moments to the second. */
const toSecond = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/(T\d\d:\d\d:\d\d)\.\d+Z$/, '$1Z') : value;
