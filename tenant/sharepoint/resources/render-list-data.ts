import { asText } from '../model/text.ts';
import type { Arguments } from '../model/arguments.ts';
import { action, type Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { queryByCaml } from '../services/caml-query.ts';
import { dateText, fieldText } from '../services/field-text.ts';
import { fromColumn } from '../services/item-values.ts';
import type { Field } from '../store/fields.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';

interface Parameters {
  readonly ViewXml?: string;
  readonly RenderOptions?: number | readonly number[];
  readonly Paging?: string;
  readonly FolderServerRelativeUrl?: string;
}

const render = { listData: 2, listSchema: 4 } as const;

/** `RenderListDataAsStream`: the rows of a view as text, as the list's own page reads them. */
export function renderListData(session: Session, list: List, args: Arguments): Resource {
  return action(() => {
    const parameters = (args.find('parameters') ?? {}) as Parameters;
    const wanted =
      typeof parameters.RenderOptions === 'number'
        ? parameters.RenderOptions
        : (parameters.RenderOptions ?? []).reduce((sum, option) => sum | option, 0);
    const { items, next, view } = queryByCaml(session, list, parameters.ViewXml ?? defaultView(session, list), {
      folder: parameters.FolderServerRelativeUrl,
      position: parameters.Paging,
    });
    const all = session.store.fields.ofList(list.id);
    const fields =
      view.fields.length === 0
        ? all.filter((field) => field.name === 'Title')
        : all.filter((field) => view.fields.includes(field.name));
    const data = {
      Row: items.map((item) => row(session, list, fields, item)),
      FirstRow: 1,
      FolderPermissions: `0x${session.rights.on(list).toString(16)}`,
      LastRow: items.length,
      RowLimit: view.rowLimit,
      FilterLink: '?',
      ForceNoHierarchy: 1,
      HierarchyHasIndention: '',
      CurrentFolderSpItemUrl: '',
      ...(next === undefined ? {} : { NextHref: `?${next}&PageFirstRow=${items.length + 1}` }),
    };
    const schema = {
      Field: fields.map((field) => ({
        Name: field.name,
        FieldType: field.type,
        RealFieldName: field.name,
        DisplayName: field.title,
        ID: field.id,
        Type: field.type,
        AllowGridEditing: 'TRUE',
      })),
    };
    if (wanted === 0 || wanted === render.listData) return { kind: 'stream', body: JSON.stringify(data) };
    return {
      kind: 'stream',
      body: JSON.stringify({
        ...((wanted & render.listData) === 0 ? {} : { ListData: data }),
        ...((wanted & render.listSchema) === 0 ? {} : { ListSchema: schema }),
        wpq: '',
        Templates: {},
      }),
    };
  });
}

function defaultView(session: Session, list: List): string {
  const view = session.store.views.ofList(list.id).find((candidate) => candidate.isDefault);
  return `<View><Query>${view?.settings.ViewQuery ?? ''}</Query><ViewFields>${(view?.fields ?? []).map((name) => `<FieldRef Name="${name}"/>`).join('')}</ViewFields><RowLimit>${view?.settings.RowLimit ?? 30}</RowLimit></View>`;
}

function row(session: Session, list: List, fields: readonly Field[], item: Item): Record<string, unknown> {
  const base = {
    ID: String(item.id),
    PermMask: `0x${session.rights.on(list, item).toString(16)}`,
    FSObjType: String(item.fsType),
    ContentTypeId: item.contentType,
    UniqueId: `{${item.uniqueId.toUpperCase()}}`,
    FileRef: `${item.dir}/${item.leaf}`,
    'FileRef.urlencode': encodeURIComponent(`${item.dir}/${item.leaf}`),
    'FileRef.urlencodeasurl': encodeURI(`${item.dir}/${item.leaf}`),
    'FileRef.urlencoding': encodeURI(`${item.dir}/${item.leaf}`),
    ItemChildCount: '0',
    FolderChildCount: '0',
    SMTotalSize: String(item.size),
    FileLeafRef: item.leaf,
    owshiddenversion: String(item.version),
  };
  return Object.assign(base, ...fields.map((field) => cells(session, field, item))) as Record<string, unknown>;
}

function cells(session: Session, field: Field, item: Item): Record<string, unknown> {
  const stored = field.column === undefined ? null : fromColumn(field, item[field.column]);
  switch (field.type) {
    case 'DateTime':
      return stored === null
        ? { [field.name]: '' }
        : { [field.name]: dateText(asText(stored), field.properties.dateOnly === true), [`${field.name}.`]: stored };
    case 'User': {
      const person = stored === null ? undefined : session.store.principals.byId(session.site.path, Number(stored));
      return {
        [field.name]: person
          ? [{ id: String(person.id), title: person.title, email: person.email, sip: person.email, picture: '' }]
          : '',
      };
    }
    case 'Boolean':
      return {
        [field.name]: fieldText(session, field, item),
        [`${field.name}.value`]: stored === null ? '' : stored === true ? '1' : '0',
      };
    case 'MultiChoice':
      return { [field.name]: stored ?? [] };
    case 'Computed':
      return {
        [field.name]: field.name.startsWith('LinkTitle')
          ? asText(item['f_Title'])
          : field.name === 'LinkFilename'
            ? item.leaf
            : '',
      };
    case 'Number':
    case 'Currency':
      return {
        [field.name]: fieldText(session, field, item),
        [`${field.name}.`]: stored === null ? '' : String(stored as number),
      };
    default:
      return { [field.name]: fieldText(session, field, item) };
  }
}
