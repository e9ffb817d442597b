import { itemNotFound } from '../errors.ts';
import type { Operation, Resource } from '../model/resource.ts';
import { created } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import type { QueryOptions } from '../odata/options.ts';
import { queryItems } from '../services/item-query.ts';
import { addItem } from '../services/item-write.ts';
import { itemTypeOf } from '../services/lists.ts';
import type { List } from '../store/lists.ts';
import { demandColumnsOfExpanded, itemById, itemResource } from './item.ts';

/** `items` of a list. */
export function itemsResource(session: Session, list: List): Resource {
  const page = (options: QueryOptions): { entries: Resource[]; next?: string } => {
    demandColumnsOfExpanded(session, list, { options });
    const { items, next } = queryItems(session, list, options);
    return { entries: items.map((item) => itemResource(session, list, item)), ...(next === undefined ? {} : { next }) };
  };
  return {
    collection: { type: itemTypeOf(list), page },
    key: (args) => itemById(session, list, args.number('id')),
    functions: {
      getbyid: (args) => itemById(session, list, args.number('id')),
      getbystringid: (args) => itemByStringId(session, list, args.text('sId')),
    },
    post: ({ body }: Operation) => created(itemResource(session, list, addItem(session, list, body.entity()))),
  };
}

/** @throws {SharePointError} 404 */
export function itemByStringId(session: Session, list: List, id: string): Resource {
  if (!/^\d+$/.test(id)) throw itemNotFound();
  return itemById(session, list, Number(id));
}
