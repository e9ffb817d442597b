import { invalidArgument } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import type { Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import type { List } from '../store/lists.ts';
import { listAddress } from './item-entity.ts';

interface ContentType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
}

const item: ContentType = {
  id: '0x01',
  name: 'Item',
  description: 'Create a new list item.',
  group: 'List Content Types',
};
const document: ContentType = {
  id: '0x0101',
  name: 'Document',
  description: 'Create a new document.',
  group: 'Document Content Types',
};
const folder: ContentType = {
  id: '0x0120',
  name: 'Folder',
  description: 'Create a new folder.',
  group: 'Folder Content Types',
};

/** What all others descend from. */
const system: ContentType = { id: '0x', name: 'System', description: '', group: '_Hidden' };

/** The content types of a list, or those of the site. */
export function contentTypesResource(session: Session, list?: List): Resource {
  const all = (): Resource[] => {
    const own = list ? list.rootId.replaceAll('-', '').toUpperCase() : '';
    const kinds = list ? (list.baseType === 1 ? [document, folder] : [item, folder]) : [item, document, folder];
    return kinds.map((kind) => contentType(session, list, { ...kind, id: list ? `${kind.id}00${own}` : kind.id }));
  };
  const byId = (args: Arguments): Resource => {
    const found = all().find(
      (candidate) => candidate.entity?.()?.properties['StringId'] === args.text('contentTypeId'),
    );
    return found ?? { entity: () => undefined };
  };
  return {
    collection: { type: 'SP.ContentType', all },
    key: byId,
    functions: {
      getbyid: byId,
      add: () => ({
        post: () => {
          throw invalidArgument('Content types cannot be added on this site.');
        },
      }),
    },
  };
}

function contentType(session: Session, list: List | undefined, kind: ContentType): Resource {
  const parent = [item, document, folder].find(
    (base) => base.id !== kind.id && kind.id.startsWith(base.id) && kind.name === base.name,
  );
  return {
    links: {
      Parent: () => (parent ? contentType(session, undefined, parent) : contentType(session, undefined, system)),
    },
    entity: () => ({
      type: 'SP.ContentType',
      address: `${list ? listAddress(list) : 'Web'}/ContentTypes('${kind.id}')`,
      properties: {
        ClientFormCustomFormatter: '',
        Description: kind.description,
        DisplayFormClientSideComponentId: '',
        DisplayFormClientSideComponentProperties: '',
        DisplayFormTarget: 0,
        DisplayFormTemplateName: 'ListForm',
        DisplayFormUrl: '',
        DocumentTemplate: '',
        DocumentTemplateUrl: '',
        EditFormClientSideComponentId: '',
        EditFormClientSideComponentProperties: '',
        EditFormTarget: 0,
        EditFormTemplateName: 'ListForm',
        EditFormUrl: '',
        Group: kind.group,
        Hidden: false,
        Id: { StringValue: kind.id },
        JSLink: '',
        MobileDisplayFormUrl: '',
        MobileEditFormUrl: '',
        MobileNewFormUrl: '',
        Name: kind.name,
        NewFormClientSideComponentId: '',
        NewFormClientSideComponentProperties: '',
        NewFormTarget: 0,
        NewFormTemplateName: 'ListForm',
        NewFormUrl: '',
        ReadOnly: false,
        SchemaXml: `<ContentType ID="${kind.id}" Name="${kind.name}" Group="${kind.group}" Version="1" />`,
        Scope: list?.url ?? session.site.path,
        Sealed: false,
        StringId: kind.id,
      },
    }),
  };
}
