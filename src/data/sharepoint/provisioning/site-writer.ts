import { body, headers, JSONParse } from '@pnp/queryable';
import { spDelete, spPost, spPostMerge, type SPFI } from '@pnp/sp';
import { hasCode } from '../../app-error';
import { openBatch, type Connection, type OpenBatch } from '../connection';
import { toAppError } from '../to-app-error';
import { placeOf } from './place';

/** The writes of set-up. A path is as {@link placeOf} has it. Every method throws an AppError. */
export class SiteWriter {
  private readonly connection: Connection;
  private readonly ids = new Map<string, number>();
  private batch: OpenBatch | undefined;

  public constructor(connection: Connection) {
    this.connection = connection;
  }

  /**
   * Writes started in `work`, before it first awaits an answer, leave in one request and are carried out in their order.
   * Each has its own answer; there is no all or nothing (platform rule 1.13).
   */
  public together<T>(work: () => Promise<T>): Promise<T> {
    this.batch ??= openBatch(this.connection.sp, () => (this.batch = undefined));
    return work();
  }

  public post(path: string, content?: object): Promise<unknown> {
    return this.explained(path, (sp) => spPost(this.at(sp, path), content === undefined ? undefined : body(content)));
  }

  public merge(path: string, content: object): Promise<unknown> {
    return this.explained(path, (sp) => spPostMerge(this.at(sp, path), body(content, headers({ 'IF-Match': '*' }))));
  }

  /** For what only some types of column have: SharePoint wants the type named, in its oldest dialect. */
  public mergeTyped(path: string, type: string, content: object): Promise<unknown> {
    const dialect = headers({
      'IF-Match': '*',
      Accept: 'application/json;odata=verbose',
      'Content-Type': 'application/json;odata=verbose',
    });
    return this.explained(path, (sp) =>
      spPostMerge(this.at(sp, path), body({ __metadata: { type }, ...content }, dialect)),
    );
  }

  public remove(path: string): Promise<unknown> {
    return this.explained(path, (sp) => spDelete(this.at(sp, path), headers({ 'IF-Match': '*' })));
  }

  public async get<T>(path: string): Promise<T> {
    return this.explained(path, (sp) => this.at(sp, path).using(JSONParse())<T>(), true);
  }

  /** The `Id` of what answers at this path, asked once. */
  public async idOf(path: string): Promise<number> {
    const id = this.ids.get(path) ?? (await this.get<{ readonly Id: number }>(path)).Id;
    this.ids.set(path, id);
    return id;
  }

  /** Runs `make`; when it is unknown whether it arrived, or the thing was there already, `isThere` decides. */
  public async once(make: () => Promise<unknown>, isThere: () => Promise<boolean>): Promise<void> {
    try {
      await make();
    } catch (error) {
      const isUncertain = hasCode(error, 'offline') || hasCode(error, 'throttled') || hasCode(error, 'already-exists');
      if (!isUncertain || !(await isThere())) throw error;
    }
  }

  /** @returns whether the collection at this path holds anything */
  public async finds(path: string): Promise<boolean> {
    return (await this.get<{ readonly value: readonly unknown[] }>(path)).value.length > 0;
  }

  /** @returns whether something answers at this path */
  public async exists(path: string): Promise<boolean> {
    try {
      await this.get(path);
      return true;
    } catch (error) {
      if (hasCode(error, 'not-found') || hasCode(error, 'not-set-up') || hasCode(error, 'refused')) return false;
      throw error;
    }
  }

  private at(sp: SPFI, path: string): ReturnType<typeof placeOf> {
    return placeOf(sp, this.connection.siteUrl, path);
  }

  private async explained<T>(path: string, work: (sp: SPFI) => Promise<T>, alone = false): Promise<T> {
    const batch = alone ? undefined : this.batch;
    try {
      return batch ? await Promise.race([work(batch.sp), batch.failed]) : await work(this.connection.sp);
    } catch (error) {
      throw await toAppError(error, path.split('?')[0]);
    }
  }
}

/** A text inside the quotes of a path. */
export const inPath = (text: string): string => encodeURIComponent(text.replace(/'/g, "''"));

export const listAt = (title: string): string => `lists/getByTitle('${inPath(title)}')`;
