import { body, JSONParse } from '@pnp/queryable';
import { spPost, SPQueryable } from '@pnp/sp';
import '@pnp/sp/lists';
import type { Connection } from './connection';
import { isHttpError, toAppError } from './to-app-error';

interface TokenAnswer {
  readonly CurrentChangeToken: { readonly StringValue: string };
}

/** Everything that can happen to an item. */
const itemChanges = { Item: true, Add: true, Update: true, DeleteObject: true, Restore: true, SystemUpdate: true };

/**
 * Whether items of the list changed since `token` (platform rule 1.21). Mostly one small read: only when the list's
 * token moved, which also settings of the list do, is the change log asked.
 */
export async function changesSince(
  connection: Connection,
  title: string,
  token: string | undefined,
): Promise<{ readonly token: string; readonly changed: boolean }> {
  try {
    const list = connection.sp.web.lists.getByTitle(title).select('CurrentChangeToken').using(JSONParse());
    const { CurrentChangeToken } = await list<TokenAnswer>();
    const now = CurrentChangeToken.StringValue;
    const changed = token !== undefined && token !== now && (await hasChanges(connection, title, token));
    return { token: now, changed };
  } catch (error) {
    throw await toAppError(error, title);
  }
}

async function hasChanges(connection: Connection, title: string, token: string): Promise<boolean> {
  const list = connection.repeatable.web.lists.getByTitle(title);
  const query = { ...itemChanges, ChangeTokenStart: { StringValue: token } };
  try {
    const changes = await spPost<readonly unknown[]>(SPQueryable(list, 'getchanges'), body({ query }));
    return changes.length > 0;
  } catch (error) {
    // The log is kept for a limited time; a token from before it says nothing, so everything may have changed.
    if (isHttpError(error) && (error.response.status === 400 || error.response.status === 500)) return true;
    throw error;
  }
}
