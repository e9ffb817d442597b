import type { Arguments } from '../model/arguments.ts';
import { action, type Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { queryByCaml } from '../services/caml-query.ts';
import { itemTypeOf } from '../services/lists.ts';
import type { List } from '../store/lists.ts';
import { itemResource } from './item.ts';

/** `GetItems` with a CAML query. */
export function camlItems(session: Session, list: List, args: Arguments): Resource {
  return action(() => {
    const query = (args.find('query') ?? {}) as {
      ViewXml?: string;
      FolderServerRelativeUrl?: string;
      ListItemCollectionPosition?: { PagingInfo?: string } | null;
    };
    const { items } = queryByCaml(session, list, query.ViewXml ?? '<View/>', {
      folder: query.FolderServerRelativeUrl,
      position: query.ListItemCollectionPosition?.PagingInfo,
    });
    return {
      kind: 'resource',
      resource: {
        collection: { type: itemTypeOf(list), all: () => items.map((item) => itemResource(session, list, item)) },
      },
    };
  });
}
