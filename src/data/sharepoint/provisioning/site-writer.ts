import { body, headers, JSONParse } from '@pnp/queryable';
import { spPost, spPostMerge, SPQueryable } from '@pnp/sp';
import { hasCode } from '../../app-error';
import type { Connection } from '../connection';
import { toAppError } from '../to-app-error';

/** The writes of set-up. A path is below `_api/web`. Every method throws an AppError. */
export class SiteWriter {
  private readonly connection: Connection;

  public constructor(connection: Connection) {
    this.connection = connection;
  }

  public post(path: string, content?: object): Promise<unknown> {
    return this.explained(path, () => spPost(this.at(path), content === undefined ? undefined : body(content)));
  }

  public merge(path: string, content: object): Promise<unknown> {
    return this.explained(path, () => spPostMerge(this.at(path), body(content, headers({ 'IF-Match': '*' }))));
  }

  /** For what only some types of column have: SharePoint wants the type named, in its oldest dialect. */
  public mergeTyped(path: string, type: string, content: object): Promise<unknown> {
    const dialect = headers({
      'IF-Match': '*',
      Accept: 'application/json;odata=verbose',
      'Content-Type': 'application/json;odata=verbose',
    });
    return this.explained(path, () => spPostMerge(this.at(path), body({ __metadata: { type }, ...content }, dialect)));
  }

  public async get<T>(path: string): Promise<T> {
    return this.explained(path, () => this.at(path).using(JSONParse())<T>());
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

  private at(path: string) {
    return SPQueryable(this.connection.sp.web, path);
  }

  private async explained<T>(path: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw await toAppError(error, path.split('?')[0]);
    }
  }
}

/** A text inside the quotes of a path. */
export const inPath = (text: string): string => encodeURIComponent(text.replace(/'/g, "''"));

export const listAt = (title: string): string => `lists/getByTitle('${inPath(title)}')`;
