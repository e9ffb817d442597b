import type { Arguments } from '../model/arguments.ts';
import { action, type Resource, value } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import { addFolder, findFolder } from '../services/files.ts';
import { readForm } from '../services/form-values.ts';
import { addItem, changeRow } from '../services/item-write.ts';
import type { List } from '../store/lists.ts';

/** `AddValidateUpdateItemUsingPath`: adds an item from the texts of a form; wrong values are told, not thrown (platform-rules 1.12). */
export function addByForm(session: Session, list: List, args: Arguments): Resource {
  return action(() => {
    session.rights.demand(Permission.addListItems, list);
    const { results, columns } = readForm(session, list, args, 0);
    if (results.some((result) => result.HasException))
      return value('AddValidateUpdateItemUsingPath', 'Collection(SP.ListItemFormUpdateValue)', results);
    const info = (args.find('listItemCreateInfo') ?? {}) as {
      FolderPath?: { DecodedUrl?: string };
      UnderlyingObjectType?: number;
      LeafName?: { DecodedUrl?: string };
    };
    const isFolder = info.UnderlyingObjectType === 1;
    const path = info.FolderPath?.DecodedUrl ?? list.url;
    const item = isFolder
      ? addFolder(session, findFolder(session, path), info.LeafName?.DecodedUrl ?? 'Folder', false).item
      : addItem(session, list, {});
    if (item) changeRow(session, list, item, columns, { newVersion: false });
    const written = [
      ...results.map((result) => ({ ...result, ItemId: item?.id ?? 0 })),
      {
        ErrorCode: 0,
        ErrorMessage: null,
        FieldName: 'Id',
        FieldValue: String(item?.id ?? 0),
        HasException: false,
        ItemId: item?.id ?? 0,
      },
    ];
    return value('AddValidateUpdateItemUsingPath', 'Collection(SP.ListItemFormUpdateValue)', written);
  });
}
