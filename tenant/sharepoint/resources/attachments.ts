import { fileDoesNotExist, fileTaken, notAllowed } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import { action, type Answer, found, nothing, type Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import { demandFileName } from '../services/file-names.ts';
import { changeRow } from '../services/item-write.ts';
import { mimeType } from '../services/mime-types.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { itemAddress } from './item-entity.ts';

/** `items(n)/AttachmentFiles`. */
export function attachmentsResource(session: Session, list: List, item: Item): Resource {
  const { contents } = session.store;
  const demand = (): void => {
    session.rights.demandWrite(Permission.editListItems, list, item);
    if (!list.settings.EnableAttachments) throw notAllowed('Attachments are disabled for this list.');
  };
  const path = (name: string): string => `${list.url}/Attachments/${item.id}/${name}`;
  const attachment = (name: string): Resource => {
    const bytes = contents.attachment(list.id, item.id, name);
    if (!bytes) throw fileDoesNotExist(path(name));
    const write = (content: Buffer): Answer => {
      demand();
      contents.attach(list.id, item.id, name, content);
      return { kind: 'nothing' };
    };
    const remove = (): void => {
      demand();
      contents.detach(list.id, item.id, name);
      changeRow(session, list, item, { attachments: Number(contents.attachments(list.id, item.id).length > 0) });
    };
    return {
      entity: () => ({
        type: 'SP.Attachment',
        address: `${itemAddress(list, item)}/AttachmentFiles('${name.replaceAll("'", "''")}')`,
        properties: {
          FileName: name,
          FileNameAsPath: { DecodedUrl: name },
          ServerRelativePath: { DecodedUrl: path(name) },
          ServerRelativeUrl: path(name),
        },
      }),
      functions: {
        $value: () => ({
          get: () => ({ kind: 'bytes', bytes, contentType: mimeType(name) }),
          post: ({ body }) => write(body.bytes),
          put: ({ body }) => write(body.bytes),
        }),
        recycleobject: () => ({ post: () => (remove(), nothing), remove: () => (remove(), nothing) }),
        deleteobject: () => action(() => (remove(), nothing)),
      },
      remove: () => (remove(), { kind: 'nothing', status: 200 }),
    };
  };
  const add = (args: Arguments, parameter: string): Resource =>
    action(({ body }) => {
      demand();
      const name = args.ofAddress.text(parameter, 0);
      demandFileName(name);
      if (contents.attachment(list.id, item.id, name))
        throw fileTaken(path(name).slice(1), session.user.login, item.modified);
      contents.attach(list.id, item.id, name, body.bytes);
      changeRow(session, list, item, { attachments: 1 });
      return found(attachment(name));
    });
  return {
    collection: { type: 'SP.Attachment', all: () => contents.attachments(list.id, item.id).map(attachment) },
    key: (args) => attachment(args.text('fileName')),
    functions: {
      getbyfilename: (args) => attachment(args.text('fileName')),
      add: (args) => add(args, 'FileName'),
      addusingpath: (args) => add(args, 'DecodedUrl'),
    },
  };
}
