import type { Arguments } from '../model/arguments.ts';
import { action, type Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { changeToken, readChangeToken } from '../services/change-tokens.ts';
import { entityName } from '../services/item-values.ts';
import { escapeXml } from '../services/field-xml.ts';
import { Permission } from '../rights/permissions.ts';
import type { Change } from '../store/history.ts';
import { ChangeKind } from '../store/history.ts';
import type { List } from '../store/lists.ts';

interface ChangeQuery {
  readonly Item?: boolean;
  readonly List?: boolean;
  readonly Field?: boolean;
  readonly View?: boolean;
  readonly File?: boolean;
  readonly Folder?: boolean;
  readonly Add?: boolean;
  readonly Update?: boolean;
  readonly DeleteObject?: boolean;
  readonly Rename?: boolean;
  readonly Restore?: boolean;
  readonly RecursiveAll?: boolean;
  readonly FetchLimit?: number | string;
  readonly ChangeTokenStart?: { readonly StringValue?: string } | null;
  readonly ChangeTokenEnd?: { readonly StringValue?: string } | null;
}

const mostChanges = 1000;
const types: Readonly<Record<Change['object'], string>> = {
  item: 'SP.ChangeItem',
  file: 'SP.ChangeItem',
  folder: 'SP.ChangeItem',
  list: 'SP.ChangeList',
  field: 'SP.ChangeField',
  view: 'SP.ChangeView',
  web: 'SP.ChangeWeb',
};

export function changesOfList(session: Session, list: List, args: Arguments): Resource {
  return action(() => {
    session.rights.demand(Permission.viewListItems, list);
    return { kind: 'resource', resource: changes(session, args, list) };
  });
}

export function changesOfWeb(session: Session, args: Arguments): Resource {
  return action(() => {
    session.rights.demandWeb(Permission.open);
    return { kind: 'resource', resource: changes(session, args) };
  });
}

function changes(session: Session, args: Arguments, list?: List): Resource {
  const asked = (args.find('query') ?? {}) as ChangeQuery;
  const of = list?.id ?? session.site.id;
  const start = asked.ChangeTokenStart?.StringValue;
  const end = asked.ChangeTokenEnd?.StringValue;
  const after = start === undefined ? 0 : readChangeToken(start, of);
  const upTo = end === undefined ? Number.MAX_SAFE_INTEGER : readChangeToken(end, of);
  const limit = Math.min(Number(asked.FetchLimit ?? mostChanges) || mostChanges, mostChanges);
  const all = session.store.history.changes(
    list ? { site: session.site.path, list: list.id } : { site: session.site.path },
    after,
    upTo,
    100_000,
  );
  const kept = all.filter((change) => wantsObject(asked, change) && wantsKind(asked, change)).slice(0, limit);
  return { collection: { type: 'SP.Change', all: () => kept.map((change) => changeResource(session, change)) } };
}

const wantsObject = (asked: ChangeQuery, { object }: Change): boolean => {
  if (object === 'list') return asked.List === true;
  if (object === 'field') return asked.Field === true;
  if (object === 'view') return asked.View === true;
  return (
    asked.Item === true || (object === 'file' && asked.File === true) || (object === 'folder' && asked.Folder === true)
  );
};

const wantsKind = (asked: ChangeQuery, { kind }: Change): boolean => {
  if (kind === ChangeKind.add) return asked.Add === true;
  if (kind === ChangeKind.update) return asked.Update === true;
  if (kind === ChangeKind.delete) return asked.DeleteObject === true;
  return kind === ChangeKind.rename ? asked.Rename === true : asked.Restore === true;
};

function changeResource(session: Session, change: Change): Resource {
  const token = changeToken(session, change.list === null ? undefined : { id: change.list }, change.number, change.at);
  const common = {
    ChangeToken: { StringValue: token },
    ChangeType: change.kind,
    SiteId: session.site.id,
    Time: change.at,
  };
  const editor = session.store.principals.byId(session.site.path, change.editor)?.title ?? '';
  const type = types[change.object];
  const ofItem = {
    ActivityType: 0,
    ContentTypeId: null,
    Editor: editor,
    EditorEmailHint: null,
    EditorLoginName: null,
    FileSystemObjectType: -1,
    FileType: null,
    Hashtag: null,
    Hidden: false,
    ItemId: change.item ?? 0,
    ListId: change.list,
    ListTemplate: -1,
    ListTitle: null,
    RelativeTime: null,
    ServerRelativeUrl: '',
    SharedByUser: null,
    SharedWithUsers: null,
    UniqueId: change.uniqueId,
    WebId: session.site.webId,
  };
  return {
    entity: () => ({
      type,
      address: `Web/Changes('${token}')`,
      properties: {
        ...common,
        ...(type === 'SP.ChangeItem' ? ofItem : ofSchema(session, change)),
      },
    }),
  };
}

function ofSchema(session: Session, change: Change): Record<string, unknown> {
  const WebId = session.site.webId;
  if (change.object === 'field') return { FieldId: change.uniqueId, WebId };
  if (change.object === 'view') return { ViewId: change.uniqueId, ListId: change.list, WebId };
  return { ListId: change.list, WebId };
}

/** `getListItemChangesSinceToken`: the XML of the old list service, in which the new token stands in `LastChangeToken`. */
export function itemChangesSinceToken(session: Session, list: List, args: Arguments): Resource {
  return action(() => {
    session.rights.demand(Permission.viewListItems, list);
    const asked = (args.find('query') ?? {}) as { ChangeToken?: string | null; RowLimit?: string };
    const after = asked.ChangeToken ? readChangeToken(asked.ChangeToken, list.id) : undefined;
    const changed = session.store.history
      .changes({ site: session.site.path, list: list.id }, after ?? 0, Number.MAX_SAFE_INTEGER, 100_000)
      .filter((change) => change.item !== null);
    const deleted = new Set(
      after === undefined
        ? []
        : changed.filter((change) => change.kind === ChangeKind.delete).map((change) => change.item),
    );
    const ids =
      after === undefined
        ? undefined
        : [...new Set(changed.map((change) => change.item))].filter((id) => id !== null && !deleted.has(id));
    const rows = rowsXml(session, list, ids, Number(asked.RowLimit) || 100);
    const gone = [...deleted].map((id) => `<Id ChangeType="Delete">${id}</Id>`).join('');
    const body = `<GetListItems><listitems MinTimeBetweenSyncs='0' RecommendedTimeBetweenSyncs='180' MaxBulkDocumentSyncSize='500' xmlns:s='uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882' xmlns:dt='uuid:C2F41010-65B3-11d1-A29F-00AA00C14882' xmlns:rs='urn:schemas-microsoft-com:rowset' xmlns:z='#RowsetSchema'><Changes LastChangeToken="${changeToken(session, list)}">${gone}</Changes><rs:data ItemCount="${rows.length}">${rows.join('')}</rs:data></listitems></GetListItems>`;
    return { kind: 'stream', body, contentType: 'application/xml;charset=utf-8' };
  });
}

function rowsXml(session: Session, list: List, ids: readonly (number | null)[] | undefined, limit: number): string[] {
  const fields = session.store.fields.ofList(list.id);
  const items =
    ids === undefined
      ? session.store.items.where(list, `1 ORDER BY id LIMIT ${limit}`)
      : ids.flatMap((id) => session.store.items.byId(list, id ?? 0) ?? []);
  return items
    .filter((item) => session.rights.canRead(list, item))
    .map((item) => {
      const attributes = fields.flatMap((field) =>
        field.column === undefined || item[field.column] === null || item[field.column] === undefined
          ? []
          : [
              ` ows_${entityName(field.name).replace(/^OData_/, '')}="${escapeXml(String(item[field.column] as string | number))}"`,
            ],
      );
      return `<z:row${attributes.join('')} ows_owshiddenversion="${item.version}" />`;
    });
}
