import { action, type Answer, nothing, type Resource, value } from '../model/resource.ts';
import { instant, type Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import { demandMatch } from '../services/etag.ts';
import { changeList } from '../services/list-settings.ts';
import { removeList } from '../services/lists.ts';
import type { List } from '../store/lists.ts';
import { camlItems } from './caml-items.ts';
import { changesOfList, itemChangesSinceToken } from './changes.ts';
import { contentTypesResource } from './content-types.ts';
import { fieldsResource } from './fields.ts';
import { rootFolder } from './folder.ts';
import { addByForm } from './form-items.ts';
import { itemByStringId, itemsResource } from './items.ts';
import { listEntity } from './list-entity.ts';
import { renderListData } from './render-list-data.ts';
import { securable } from './securable.ts';
import { defaultViewResource, viewsResource } from './views.ts';

/** A list that the user may see. @throws {SharePointError} 404 for one without `Open` and `ViewListItems`, as the service hides it */
export function visibleList(session: Session, list: List | undefined, notFound: () => Error): List {
  if (
    !list ||
    list.site !== session.site.path ||
    !session.rights.has(session.rights.on(list), Permission.viewListItems)
  )
    throw notFound();
  return list;
}

export function listResource(session: Session, given: List): Resource {
  const { store, rights } = session;
  const list = store.lists.byId(given.id) ?? given;
  const rightsOf = securable(session, list);
  const remove = (recycle: boolean, ifMatch?: string): string => {
    rights.demand(Permission.manageLists, list);
    demandMatch(ifMatch, `"${list.version}"`);
    return removeList(store, list, session.user.id, instant(session.now), recycle);
  };
  return {
    entity: () => {
      const current = store.lists.byId(list.id);
      return current && listEntity(session, current);
    },
    links: {
      ...rightsOf.links,
      ContentTypes: () => contentTypesResource(session, list),
      DefaultView: () => defaultViewResource(session, list),
      Fields: () => fieldsResource(session, list),
      Items: () => itemsResource(session, list),
      ParentWeb: () => session.resources.web(session),
      RootFolder: () => rootFolder(session, list),
      Views: () => viewsResource(session, list),
      UserCustomActions: () => ({ collection: { type: 'SP.UserCustomAction', all: () => [] } }),
      EventReceivers: () => ({ collection: { type: 'SP.EventReceiverDefinition', all: () => [] } }),
    },
    functions: {
      ...rightsOf.functions,
      getitembyid: (args) => itemByStringId(session, list, args.text('id')),
      getitembystringid: (args) => itemByStringId(session, list, args.text('sId')),
      getitembyuniqueid: (args) => {
        const item = store.items.byUniqueId(list, args.guid('uniqueId'));
        return itemByStringId(session, list, String(item?.id ?? ''));
      },
      getitems: (args) => camlItems(session, list, args),
      renderlistdataasstream: (args) => renderListData(session, list, args),
      addvalidateupdateitem: (args) => addByForm(session, list, args),
      addvalidateupdateitemusingpath: (args) => addByForm(session, list, args),
      getchanges: (args) => changesOfList(session, list, args),
      getlistitemchangessincetoken: (args) => itemChangesSinceToken(session, list, args),
      getview: (args) => viewsResource(session, list).key?.(args) ?? { entity: () => undefined },
      getrelatedfields: () => ({ collection: { type: 'SP.RelatedField', all: () => [] } }),
      recycle: () => action(() => value('Recycle', 'Edm.Guid', remove(true))),
      deleteobject: () => action(() => (remove(false), nothing)),
      reservelistitemid: () =>
        action(() =>
          value(
            'ReserveListItemId',
            'Edm.Int32',
            Number(
              store.database.get(`SELECT coalesce(max(id), 0) + 1 AS next FROM sp_items_${list.number}`)?.['next'],
            ),
          ),
        ),
    },
    merge: ({ body, headers }): Answer => {
      rights.demand(Permission.manageLists, list);
      demandMatch(headers['if-match'], `"${list.version}"`);
      changeList(store, list, body.entity());
      rights.forget();
      return { kind: 'nothing', etag: `"${list.version + 1}"` };
    },
    remove: ({ headers }) => (remove(false, headers['if-match']), { kind: 'nothing', status: 200 }),
  };
}
