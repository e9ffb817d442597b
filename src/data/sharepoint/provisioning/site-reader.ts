import { JSONParse } from '@pnp/queryable';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import type { Connection } from '../connection';
import { toAppError } from '../to-app-error';
import { placeOf } from './place';

/** A collection as SharePoint answers it. */
export interface Many<T> {
  readonly value: readonly T[];
}

/** The reads of set-up. A path is below `_api/web`; `../` leads to the other services of the site. */
export class SiteReader {
  private readonly connection: Connection;

  public constructor(connection: Connection) {
    this.connection = connection;
  }

  /** Sends before it awaits, so that the read joins a batch that is open. */
  public get<T>(path: string, query: string): Promise<T> {
    return this.connection.read((sp) => {
      const request = placeOf(sp, this.connection.siteUrl, path).using(JSONParse());
      for (const [name, value] of new URLSearchParams(query)) request.query.set(name, value);
      return request<T>();
    });
  }

  /** @returns `undefined` when the person may not see it, or it is not there */
  public async unlessHidden<T>(read: Promise<T>): Promise<T | undefined> {
    try {
      return await read;
    } catch (error) {
      const problem = await toAppError(error, 'site');
      const isHidden = ['no-rights', 'not-found', 'not-set-up', 'refused'].some((code) => problem.code === code);
      if (!isHidden) throw problem;
      return undefined;
    }
  }
}

export const listPath = (title: string): string =>
  `lists/getByTitle('${encodeURIComponent(title.replace(/'/g, "''"))}')`;
