import { body, headers, parseBinderWithErrorCheck, type Queryable } from '@pnp/queryable';
import type { TimelinePipe } from '@pnp/core';
import { spPost, spPostMerge, SPQueryable } from '@pnp/sp';
import type { Stored } from '../ports';
import type { Connection } from './connection';
import { explainList } from './explain-list';
import type { ListFacts } from './list-port';
import { itemsOf } from './list-reader';
import { storedOf, type Row } from './rows';

/** What SharePoint says of an item that was just saved. */
export interface SavedVersion {
  readonly etag: string;
  /** By the service's clock. */
  readonly at: string;
}

/** The writes of one list. Each throws an AppError; none decides what a refusal means. */
export class ListWriter<R extends object> {
  private readonly connection: Connection;
  private readonly facts: ListFacts;

  public constructor(connection: Connection, facts: ListFacts) {
    this.connection = connection;
    this.facts = facts;
  }

  /** Safe to repeat: the key of the row is unique in the list, so a second one is refused. */
  public create(row: Row): Promise<Stored<R>> {
    return this.explained(async () => {
      const items = itemsOf(this.connection.repeatable, this.facts.title);
      return storedOf<R>(await spPost<Row>(items, body(row)), this.facts.columns);
    });
  }

  /** Never with `*`: another version than `etag` is refused. */
  public update(id: number, etag: string, row: Row): Promise<SavedVersion> {
    return this.explained(() => {
      const item = itemsOf(this.connection.sp, this.facts.title).getById(id).using(savedVersion());
      return spPostMerge<SavedVersion>(item, body(row, headers({ 'IF-Match': etag })));
    });
  }

  public recycle(id: number, etag: string): Promise<void> {
    return this.explained(async () => {
      const item = itemsOf(this.connection.sp, this.facts.title).getById(id);
      await spPost(SPQueryable(item, 'recycle'), headers({ 'IF-Match': etag }));
    });
  }

  private async explained<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw await explainList(error, this.connection, this.facts.title);
    }
  }
}

function savedVersion(): TimelinePipe<Queryable> {
  return parseBinderWithErrorCheck((response) =>
    Promise.resolve({
      etag: response.headers.get('ETag') ?? '',
      at: new Date(response.headers.get('Date') ?? Date.now()).toISOString(),
    }),
  );
}
