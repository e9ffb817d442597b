import { entityName, fromColumn, valueName } from '../services/item-values.ts';
import { itemETag } from '../services/etag.ts';
import { itemTypeOf } from '../services/lists.ts';
import type { Entity } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { fromMask } from '../rights/permissions.ts';
import type { Field } from '../store/fields.ts';
import { fieldTypes } from '../store/field-types.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { asText } from '../model/text.ts';

export const listAddress = (list: List): string => `Web/Lists(guid'${list.id}')`;
export const itemAddress = (list: List, item: Item): string => `${listAddress(list)}/Items(${item.id})`;
export const versionLabel = (uiVersion: number): string => `${Math.floor(uiVersion / 512)}.${uiVersion % 512}`;

/** Names that a plain GET leaves out although the list has the column. */
const onlySelected = new Set([
  'FileRef',
  'FileLeafRef',
  'FileDirRef',
  'FSObjType',
  'UniqueId',
  'owshiddenversion',
  'ContentType',
  'LinkTitle',
  'LinkTitleNoMenu',
  'LinkFilename',
  'File_x0020_Type',
  'File_x0020_Size',
  'ComplianceAssetId',
]);

/** An item as `items(n)` gives it. */
export function itemEntity(session: Session, list: List, item: Item): Entity {
  const fields = session.store.fields.ofList(list.id);
  const properties: Record<string, unknown> = {
    FileSystemObjectType: item.fsType,
    Id: item.id,
    ServerRedirectedEmbedUri: null,
    ServerRedirectedEmbedUrl: '',
    ContentTypeId: item.contentType,
  };
  const more: Record<string, () => unknown> = {
    EffectiveBasePermissions: () => fromMask(session.rights.on(list, item)),
    EffectiveBasePermissionsForUI: () => fromMask(session.rights.on(list, item)),
    HasUniqueRoleAssignments: () => item.uniqueRights === 1,
    DisplayName: () => asText(item['f_Title'] ?? item.leaf),
    FileRef: () => `${item.dir}/${item.leaf}`,
    ContentType: () => ({ '0x0120': 'Folder', '0x0101': 'Document' })[item.contentType.slice(0, 6)] ?? 'Item',
    LinkTitle: () => item['f_Title'] ?? null,
    LinkTitleNoMenu: () => item['f_Title'] ?? null,
    LinkFilename: () => item.leaf,
    File_x0020_Type: () => (item.leaf.includes('.') ? item.leaf.slice(item.leaf.lastIndexOf('.') + 1) : null),
    File_x0020_Size: () => String(item.size),
    CommentsDisabled: () => false,
    Client_Title: () => item['f_Title'] ?? null,
  };
  for (const field of fields) addField(properties, more, field, item);
  properties['OData__UIVersionString'] = versionLabel(item.uiVersion);
  properties['ComplianceAssetId'] = null;
  properties['OData__ColorTag'] = null;
  if (list.baseType === 1) properties['OData__CopySource'] = null;
  return {
    type: itemTypeOf(list),
    address: itemAddress(list, item),
    id: item.guid,
    etag: itemETag(item),
    properties,
    more,
    get types() {
      return Object.fromEntries(fields.map((field) => [valueName(field), fieldTypes[field.type].edm]));
    },
  };
}

function addField(
  properties: Record<string, unknown>,
  more: Record<string, () => unknown>,
  field: Field,
  item: Item,
): void {
  if (field.column === undefined) return;
  const name = valueName(field);
  const value = fromColumn(field, item[field.column]);
  if (onlySelected.has(field.name)) {
    more[name] ??= (): unknown => value;
    return;
  }
  properties[name] = value;
  if (/^(User|Lookup)/.test(field.type) && !field.base) {
    properties[`${entityName(field.name)}StringId`] =
      value === null ? null : Array.isArray(value) ? value.map(String) : String(value as number);
  }
}
