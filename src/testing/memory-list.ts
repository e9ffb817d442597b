import { AppError } from '../data/app-error';
import type { Changes, Condition, ListPort, ListQuery, Page, Stored } from '../data/ports';
import type { ColumnSchema, ListSchema } from '../data/sharepoint/list-schema';
import { keepMap } from './keep';

interface Item {
  readonly id: number;
  version: number;
  record: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  modifiedAt: string;
  editorName: string;
}

/** The items of one list, shared by everybody who works in it. */
export class MemoryListData {
  public readonly schema: ListSchema;
  public readonly items = new Map<number, Item>();
  /** Earlier versions of each item, as SharePoint keeps them. */
  public readonly versions = new Map<number, Readonly<Record<string, unknown>>[]>();
  public recycled: { readonly title: unknown; readonly record: Readonly<Record<string, unknown>> }[] = [];
  public lastId = 0;
  public changes = 0;

  public constructor(schema: ListSchema) {
    this.schema = schema;
  }

  /** @returns what makes the list again as it is now, as often as it is called */
  public keep(): () => void {
    const { lastId, changes } = this;
    const restoreItems = keepMap(this.items, (item) => ({ ...item }));
    const restoreVersions = keepMap(this.versions);
    const recycled = [...this.recycled];
    return () => {
      restoreItems();
      restoreVersions();
      this.recycled = [...recycled];
      this.lastId = lastId;
      this.changes = changes;
    };
  }

  /** Puts other records in place of those that are there, and behind them what is more; nothing is checked. */
  public rewrite(change: (records: readonly Readonly<Record<string, unknown>>[]) => readonly object[]): void {
    const items = [...this.items.values()];
    for (const [at, record] of change(items.map((item) => item.record)).entries()) {
      const item = items[at];
      if (item) item.record = { ...record };
      else this.add({ ...record });
    }
    this.changes += 1;
  }

  private add(record: Readonly<Record<string, unknown>>): void {
    this.lastId += 1;
    const at = '2026-11-20T12:00:00.000Z';
    this.items.set(this.lastId, {
      id: this.lastId,
      version: 1,
      record,
      createdAt: at,
      modifiedAt: at,
      editorName: '',
    });
  }
}

/**
 * A list in memory that keeps the promises of {@link ListPort} and the rules of the schema: unique and required columns,
 * indexes for filter and order, choices, lengths, ETags.
 */
export class MemoryList<R extends object, I extends string> implements ListPort<R, I> {
  private readonly data: MemoryListData;
  private readonly editor: string;
  private readonly now: () => Date;

  public constructor(data: MemoryListData, editor: string, now: () => Date) {
    this.data = data;
    this.editor = editor;
    this.now = now;
  }

  public async find(query: ListQuery<R, I>): Promise<Page<R>> {
    await Promise.resolve();
    for (const { column } of query.where ?? []) this.mustBeIndexed(column);
    if (query.orderBy) this.mustBeIndexed(query.orderBy.column);
    const found = [...this.data.items.values()].filter((item) =>
      (query.where ?? []).every((condition) => holds(item.record, condition)),
    );
    const { orderBy } = query;
    if (orderBy) {
      found.sort((one, other) => order(one.record[orderBy.column], other.record[orderBy.column]));
      if (orderBy.descending) found.reverse();
    }
    return this.page(found, query, 0);
  }

  public async getByKey(key: string): Promise<Stored<R> | undefined> {
    await Promise.resolve();
    const item = [...this.data.items.values()].find(({ record }) => record[this.keyColumn] === key);
    return item && this.stored(item, true);
  }

  public async createOnce(record: R): Promise<Stored<R>> {
    await Promise.resolve();
    const row = withoutEmpty(record);
    this.check(row);
    const known = [...this.data.items.values()].find((item) => item.record[this.keyColumn] === row[this.keyColumn]);
    if (known) return this.stored(known, false);
    this.mustBeUnique(row);
    this.data.lastId += 1;
    const at = this.now().toISOString();
    const item = {
      id: this.data.lastId,
      version: 1,
      record: row,
      createdAt: at,
      modifiedAt: at,
      editorName: this.editor,
    };
    this.data.items.set(item.id, item);
    this.data.changes += 1;
    return this.stored(item, false);
  }

  public async update(
    stored: Pick<Stored<R>, 'id' | 'etag'> & { readonly record: R },
    changes: Changes<R>,
  ): Promise<Stored<R>> {
    await Promise.resolve();
    const item = this.unchanged(stored);
    const row = withoutEmpty({ ...item.record, ...withoutUndefined(changes) });
    this.check(row);
    this.mustBeUnique(row, item.id);
    this.data.versions.set(item.id, [...(this.data.versions.get(item.id) ?? []), item.record]);
    item.record = row;
    item.version += 1;
    item.modifiedAt = this.now().toISOString();
    item.editorName = this.editor;
    this.data.changes += 1;
    return this.stored(item, false);
  }

  public async recycle(stored: Pick<Stored<R>, 'id' | 'etag'>): Promise<void> {
    await Promise.resolve();
    if (!this.data.items.has(stored.id)) return;
    const item = this.unchanged(stored);
    this.data.recycled.push({ title: item.record.Title, record: item.record });
    this.data.items.delete(item.id);
    this.data.changes += 1;
  }

  public async changesSince(token: string | undefined): Promise<{ readonly token: string; readonly changed: boolean }> {
    await Promise.resolve();
    const now = String(this.data.changes);
    return { token: now, changed: token !== now };
  }

  private get keyColumn(): string {
    return 'Key' in this.data.schema.columns ? 'Key' : 'PersonKey';
  }

  private page(found: readonly Item[], query: ListQuery<R, I>, from: number): Page<R> {
    const shown = found.slice(from, from + query.top);
    const rest = from + query.top;
    return {
      items: shown.map((item) => this.stored(item, query.withEditor === true, query.select)),
      next: rest < found.length ? () => Promise.resolve(this.page(found, query, rest)) : undefined,
    };
  }

  private stored(item: Item, withEditor: boolean, select?: readonly string[]): Stored<R> {
    const entries = Object.entries(item.record).filter(([column]) => !select || select.includes(column));
    return {
      id: item.id,
      etag: `"${item.version}"`,
      record: Object.fromEntries(entries) as R,
      createdAt: item.createdAt,
      modifiedAt: item.modifiedAt,
      ...(withEditor ? { editorName: item.editorName } : {}),
    };
  }

  private unchanged(stored: Pick<Stored<R>, 'id' | 'etag'>): Item {
    const item = this.data.items.get(stored.id);
    if (!item) throw new AppError('not-found', { subject: this.data.schema.title });
    if (stored.etag !== `"${item.version}"`)
      throw new AppError('changed-elsewhere', { subject: this.data.schema.title });
    return item;
  }

  private check(row: Readonly<Record<string, unknown>>): void {
    const { columns, title } = this.data.schema;
    for (const [name, column] of Object.entries(columns)) {
      const problem = problemWith(column, row[name]);
      if (problem) throw new AppError('refused', { subject: `${title}.${name}: ${problem}` });
    }
    const unknown = Object.keys(row).filter((name) => !(name in columns));
    if (unknown.length > 0) throw new AppError('refused', { subject: `${title}.${unknown.join()}: no such column` });
  }

  private mustBeUnique(row: Readonly<Record<string, unknown>>, self?: number): void {
    for (const [name, column] of Object.entries(this.data.schema.columns)) {
      if (column.unique !== true || row[name] === undefined) continue;
      const taken = [...this.data.items.values()].some((item) => item.id !== self && item.record[name] === row[name]);
      if (taken) throw new AppError('already-exists', { subject: name });
    }
  }

  private mustBeIndexed(column: string): void {
    if (this.data.schema.columns[column]?.indexed !== true) {
      throw new AppError('refused', { subject: `${this.data.schema.title}.${column}: not indexed` });
    }
  }
}

function problemWith(column: ColumnSchema, value: unknown): string | undefined {
  if (value === undefined) return column.required === true ? 'required' : undefined;
  if (column.type === 'boolean') return typeof value === 'boolean' ? undefined : 'not a boolean';
  if (column.type === 'number') return typeof value === 'number' ? undefined : 'not a number';
  if (typeof value !== 'string') return 'not a text';
  if (column.choices && !column.choices.includes(value)) return 'not a choice';
  if (column.type === 'text' && value.length > 255) return 'too long';
  if (column.type === 'day' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'not a day';
  if (column.type === 'instant' && !/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return 'not an instant';
  return undefined;
}

function holds<R, I extends string>(record: Readonly<Record<string, unknown>>, condition: Condition<R, I>): boolean {
  const value = record[condition.column];
  const wanted = condition.value;
  switch (condition.is) {
    case 'eq':
      return value === wanted;
    case 'ne':
      return value !== wanted;
    case 'startsWith':
      return typeof value === 'string' && value.startsWith(String(wanted));
    case 'in':
      return (wanted as readonly unknown[]).includes(value);
    case 'lt':
      return value !== undefined && order(value, wanted) < 0;
    case 'le':
      return value !== undefined && order(value, wanted) <= 0;
    case 'gt':
      return value !== undefined && order(value, wanted) > 0;
    case 'ge':
      return value !== undefined && order(value, wanted) >= 0;
  }
}

function order(one: unknown, other: unknown): number {
  const [left, right] = [one ?? '', other ?? ''] as [string | number, string | number];
  return left < right ? -1 : left > right ? 1 : 0;
}

function withoutEmpty(record: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}

function withoutUndefined(record: object): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
