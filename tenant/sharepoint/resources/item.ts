import { selectNeedsExpand } from '../errors.ts';
import type { Operation, Resource } from '../model/resource.ts';
import { action, nothing, value } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { entityName, fromColumn } from '../services/item-values.ts';
import { readableItem, removeItem, updateItem } from '../services/item-write.ts';
import { itemETag } from '../services/etag.ts';
import { validateUpdate } from '../services/form-values.ts';
import type { Field } from '../store/fields.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import { attachmentsResource } from './attachments.ts';
import { fieldStrings } from './field-strings.ts';
import { itemEntity } from './item-entity.ts';
import { securable } from './securable.ts';
import { userInfoResource } from './user-info.ts';
import { versionsResource } from './versions.ts';

const nothingThere: Resource = { entity: () => undefined };

/** `items(n)`. The item is read when it is asked, so that a wrong id is refused with the right answer. */
export function itemById(session: Session, list: List, id: number): Resource {
  return itemResource(session, list, readableItem(session, list, id));
}

/** An item that the user may see. */
export function itemResource(session: Session, list: List, item: Item): Resource {
  const fresh = (): Item => session.store.items.byId(list, item.id) ?? item;
  const update = ({ body, headers }: Operation): { kind: 'nothing'; etag: string } => {
    const changed = updateItem(session, list, item, body.entity(), headers['if-match']);
    return { kind: 'nothing', etag: itemETag(changed) };
  };
  return {
    entity: () => itemEntity(session, list, item),
    // Made when they are asked for: a page of items seldom follows them.
    get links(): NonNullable<Resource['links']> {
      return {
        ...securable(session, list, item).links,
        ...relatedLinks(session, list, item),
        AttachmentFiles: () => attachmentsResource(session, list, item),
        FieldValuesAsText: () => fieldStrings(session, list, item, 'text'),
        FieldValuesAsHtml: () => fieldStrings(session, list, item, 'html'),
        FieldValuesForEdit: () => fieldStrings(session, list, item, 'edit'),
        ParentList: () => session.resources.list(session, list),
        Versions: () => versionsResource(session, list, item),
        // Of a folder the file is nothing, and the other way about: who asks a page for both gets both.
        Folder: () => (item.fsType === 1 ? session.resources.folder(session, list, item) : nothingThere),
        File: () => (item.fsType === 0 ? session.resources.file(session, list, item) : nothingThere),
      };
    },
    get functions(): NonNullable<Resource['functions']> {
      return {
        ...securable(session, list, item).functions,
        recycle: () =>
          action(({ headers }) =>
            value(
              'Recycle',
              'Edm.Guid',
              removeItem(session, list, item, { recycle: true, ifMatch: headers['if-match'] }),
            ),
          ),
        deleteobject: () => action(() => (removeItem(session, list, item, { recycle: false }), nothing)),
        deletewithparameters: () => action(() => (removeItem(session, list, item, { recycle: false }), nothing)),
        validateupdatelistitem: (args) =>
          action(() =>
            value(
              'ValidateUpdateListItem',
              'Collection(SP.ListItemFormUpdateValue)',
              validateUpdate(session, list, fresh(), args),
            ),
          ),
      };
    },
    merge: update,
    remove: ({ headers }) => (
      removeItem(session, list, item, { recycle: false, ifMatch: headers['if-match'] }),
      { kind: 'nothing', status: 200 }
    ),
  };
}

/** `$expand` of a person or lookup column. The service wants to be told which columns of it (`Author/Title`). */
function relatedLinks(session: Session, list: List, item: Item): Record<string, () => Resource> {
  const links: Record<string, () => Resource> = {};
  for (const field of session.store.fields.ofList(list.id)) {
    if (field.column !== undefined && /^(User|Lookup)/.test(field.type))
      links[entityName(field.name)] = () => related(session, field, fromColumn(field, item[field.column ?? '']));
  }
  return links;
}

function related(session: Session, field: Field, stored: unknown): Resource {
  const one = (id: unknown): Resource =>
    field.type.startsWith('User') ? userInfoResource(session, Number(id)) : lookedUp(session, field, Number(id));
  if (field.type.endsWith('Multi'))
    return { collection: { type: 'SP.ListItem', all: () => (Array.isArray(stored) ? stored.map(one) : []) } };
  return stored === null ? { entity: () => undefined } : one(stored);
}

function lookedUp(session: Session, field: Field, id: number): Resource {
  const target =
    field.properties.lookupList === undefined ? undefined : session.store.lists.byId(field.properties.lookupList);
  const item = target && session.store.items.byId(target, id);
  return { entity: () => (target && item ? itemEntity(session, target, item) : undefined) };
}

/** @throws {SharePointError} 400 when a person or lookup is expanded whole */
export function demandColumnsOfExpanded(session: Session, list: List, { options }: Pick<Operation, 'options'>): void {
  const joins = session.store.fields
    .ofList(list.id)
    .filter((field) => /^(User|Lookup)/.test(field.type))
    .map((field) => entityName(field.name).toLowerCase());
  for (const [name = ''] of options.expand) {
    const asked =
      options.select?.some((path) => path[0]?.toLowerCase() === name.toLowerCase() && path.length > 1) ?? false;
    if (joins.includes(name.toLowerCase()) && !asked) throw selectNeedsExpand(name, name);
  }
}
