import { JSONParse } from '@pnp/queryable';
import { SPCollection } from '@pnp/sp';
import '@pnp/sp/lists';
import { AppError, hasCode } from '../app-error';
import type { Connection } from './connection';
import type { ListFacts } from './list-port';
import type { Row } from './rows';

/**
 * Which columns an older list lacks. New code goes live at once, while the lists wait for Inrichting (platform
 * rule 1.20), so a list that refuses is asked once what it has.
 */
export class KnownColumns {
  private readonly connection: Connection;
  private readonly list: ListFacts;

  public constructor(connection: Connection, list: ListFacts) {
    this.connection = connection;
    this.list = list;
  }

  public get missing(): ReadonlySet<string> {
    return this.connection.missingColumns.get(this.list.title) ?? none;
  }

  public get present(): readonly string[] {
    return Object.keys(this.list.columns).filter((name) => !this.missing.has(name));
  }

  /** @throws AppError 'list-outdated' when the list lacks one of these columns: what depends on it cannot be done */
  public require(names: readonly string[]): void {
    const lacking = names.find((name) => this.missing.has(name));
    if (lacking !== undefined) throw new AppError('list-outdated', { subject: `${this.list.title}.${lacking}` });
  }

  /** Runs `work`; when the list refuses it and turns out to lack columns, once more: `work` then leaves those out. */
  public async tolerate<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!hasCode(error, 'refused') || !(await this.learn())) throw error;
      return work();
    }
  }

  /** @returns whether the list lacks columns that were not known to be missing */
  private async learn(): Promise<boolean> {
    const fields = this.connection.sp.web.lists.getByTitle(this.list.title);
    const query = SPCollection(fields, 'fields').select('InternalName').using(JSONParse());
    const { value } = await query<{ value: readonly Row[] }>();
    const names = new Set(value.map((field) => String(field.InternalName)));
    const missing = Object.keys(this.list.columns).filter((name) => !names.has(name));
    const isNews = missing.some((name) => !this.missing.has(name));
    if (isNews) this.connection.missingColumns.set(this.list.title, new Set(missing));
    return isNews;
  }
}

const none: ReadonlySet<string> = new Set();
