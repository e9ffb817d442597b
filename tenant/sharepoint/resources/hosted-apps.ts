import { badQuery, listNotFound } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import { action, nothing, type Resource, value } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { hostedAppsUrl } from '../services/hosted-apps.ts';
import { addItem, readableItem, removeItem, updateItem } from '../services/item-write.ts';
import type { List } from '../store/lists.ts';

/** `web/hostedapps` (platform-rules 3.8b): needs the feature that brings the list. */
export function hostedAppsResource(session: Session): Resource {
  const list = (): List => {
    const found = session.store.lists.byUrl(hostedAppsUrl(session.site));
    if (!found) throw listNotFound();
    return found;
  };
  const data = (args: Arguments): string => {
    const text = args.text('webPartDataAsJson', 9);
    try {
      JSON.parse(text);
    } catch {
      throw badQuery('The value of webPartDataAsJson is not well formed JSON.');
    }
    return text;
  };
  const byId = (args: Arguments): Resource => {
    const { item, values } = { item: readableItem(session, list(), args.number('id')), values: list() };
    return {
      entity: () => ({
        type: 'SP.HostedApp',
        address: `Web/HostedApps/GetById(${item.id})`,
        properties: {
          Id: item.id,
          HostType: item['f_HostType'] ?? 'Teams',
          WebPartDataAsJson: item['f_WebPartData'] ?? '',
        },
      }),
      functions: {
        updatewebpartdata: (more) =>
          action(() => (updateItem(session, values, item, { WebPartData: data(more) }, undefined), nothing)),
        delete: () => action(() => (removeItem(session, values, item, { recycle: false }), nothing)),
      },
      remove: () => (removeItem(session, values, item, { recycle: false }), { kind: 'nothing', status: 200 }),
    };
  };
  return {
    functions: {
      add: (args) =>
        action(() => {
          const json = data(args);
          const title = (JSON.parse(json) as { title?: unknown }).title;
          const item = addItem(session, list(), {
            Title: typeof title === 'string' ? title.slice(0, 255) : 'Web part',
            HostType: args.text('hostType', 9),
            WebPartData: json,
          });
          return value('Add', 'Edm.Int32', item.id);
        }),
      getbyid: byId,
    },
  };
}
