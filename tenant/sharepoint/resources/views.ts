import { fieldNotFound, invalidArgument, unknownProperty } from '../errors.ts';
import { emptyGuid, newGuid } from '../guid.ts';
import type { Arguments } from '../model/arguments.ts';
import type { Json } from '../model/body.ts';
import { action, type Answer, created, nothing, query, type Resource, value } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import { attribute, element, parseXml } from '../services/xml.ts';
import { noteSchemaChange } from '../services/fields.ts';
import { fieldRefs, viewXml, writeXml } from '../services/view-xml.ts';
import type { List } from '../store/lists.ts';
import type { View, ViewSettings } from '../store/views.ts';
import { listAddress } from './item-entity.ts';
import { asText } from '../model/text.ts';

const viewNotFound = (): Error => invalidArgument('The specified view is invalid.');

export function viewsResource(session: Session, list: List): Resource {
  const { store } = session;
  const find = (test: (view: View) => boolean): Resource => {
    const view = store.views.ofList(list.id).find(test);
    if (!view) throw viewNotFound();
    return viewResource(session, list, view);
  };
  const byId = (args: Arguments): Resource => find((view) => view.id === args.guid('viewId'));
  const add = (json: Json): Answer => {
    session.rights.demand(Permission.manageLists, list);
    const title = asText(json['Title']).trim();
    if (title === '') throw invalidArgument('Value cannot be null.\r\nParameter name: Title');
    const base: View = {
      list: list.id,
      id: newGuid(),
      position: 0,
      title,
      isDefault: false,
      fields: [],
      settings: {
        RowLimit: 30,
        Paged: true,
        ViewQuery: '',
        Scope: 0,
        Hidden: false,
        PersonalView: false,
        ViewType: 'HTML',
      },
    };
    const view = changeFrom(session, list, base, json);
    const stored = store.views.add(view);
    noteSchemaChange(session, list, 'view', view.id);
    return created(viewResource(session, list, stored));
  };
  return {
    collection: {
      type: 'SP.View',
      all: () => store.views.ofList(list.id).map((view) => viewResource(session, list, view)),
    },
    key: byId,
    functions: {
      getbyid: byId,
      getbytitle: (args) => find((view) => view.title === args.text('strTitle')),
      add: (args) => action(() => add((args.find('parameters') ?? {}) as Json)),
    },
    post: ({ body }) => add(body.entity()),
  };
}

export function defaultViewResource(session: Session, list: List): Resource {
  const view = session.store.views.ofList(list.id).find((candidate) => candidate.isDefault);
  if (!view) throw viewNotFound();
  return viewResource(session, list, view);
}

function viewResource(session: Session, list: List, view: View): Resource {
  const { store } = session;
  const current = (): View => store.views.ofList(list.id).find((candidate) => candidate.id === view.id) ?? view;
  const change = (changed: View): void => {
    session.rights.demand(Permission.manageLists, list);
    store.views.change(changed);
    noteSchemaChange(session, list, 'view', view.id);
  };
  const leaf =
    view.isDefault && view.position === 1
      ? list.baseType === 1
        ? 'Forms/AllItems.aspx'
        : 'AllItems.aspx'
      : `${list.baseType === 1 ? 'Forms/' : ''}${view.title}.aspx`;
  const address = `${list.url}/${leaf}`;
  return {
    entity: () => ({
      type: 'SP.View',
      address: `${listAddress(list)}/Views(guid'${view.id}')`,
      properties: {
        AggregationsStatus: null,
        Aggregations: null,
        BaseViewId: '1',
        CustomFormatter: view.settings.CustomFormatter ?? '',
        DefaultView: view.isDefault,
        DefaultViewForContentType: false,
        EditorModified: false,
        Formats: null,
        Hidden: view.settings.Hidden,
        HtmlSchemaXml: viewXml(view, address),
        Id: view.id,
        ImageUrl: '/_layouts/15/images/generic.png?rev=47',
        IncludeRootFolder: false,
        JSLink: '',
        ListViewXml: viewXml(view, address),
        Method: null,
        MobileDefaultView: view.isDefault,
        MobileView: view.isDefault,
        ModerationType: null,
        NewDocumentTemplates: null,
        OrderedView: false,
        Paged: view.settings.Paged,
        PersonalView: view.settings.PersonalView,
        ReadOnlyView: false,
        RequiresClientIntegration: false,
        RowLimit: view.settings.RowLimit,
        Scope: view.settings.Scope,
        ServerRelativePath: { DecodedUrl: address },
        ServerRelativeUrl: address,
        StyleId: null,
        TabularView: true,
        Threaded: false,
        Title: view.title,
        Toolbar: '',
        ToolbarTemplateName: null,
        ViewData: view.settings.ViewData ?? null,
        ViewJoins: null,
        ViewProjectedFields: null,
        ViewQuery: view.settings.ViewQuery,
        ViewType: view.settings.ViewType,
        VisualizationInfo: null,
      },
      more: {
        AssociatedContentTypeId: () => null,
        CalendarViewStyles: () => null,
        ViewType2: () => null,
        ContentTypeId: () => ({ StringValue: '0x' }),
        WebId: () => emptyGuid,
      },
    }),
    links: { ViewFields: () => viewFieldsResource(session, list, current, change) },
    functions: {
      setviewxml: (args) => action(() => (change(fromXml(current(), args.text('viewXml'))), nothing)),
      renderashtml: () => query(() => value('RenderAsHtml', 'Edm.String', '')),
      deleteobject: () => action(() => (remove(session, list, view), nothing)),
    },
    merge: ({ body }) => (change(changeFrom(session, list, current(), body.entity())), { kind: 'nothing' }),
    remove: () => (remove(session, list, view), { kind: 'nothing', status: 200 }),
  };
}

function remove(session: Session, list: List, view: View): void {
  session.rights.demand(Permission.manageLists, list);
  session.store.views.remove(view);
  noteSchemaChange(session, list, 'view', view.id);
}

function viewFieldsResource(session: Session, list: List, current: () => View, change: (view: View) => void): Resource {
  const nameOf = (text: string): string => {
    const field =
      session.store.fields.ofList(list.id).find((candidate) => candidate.name === text) ??
      session.store.fields.ofList(list.id).find((candidate) => candidate.title === text);
    if (!field) throw fieldNotFound(text);
    return field.name;
  };
  const set = (fields: readonly string[]): typeof nothing => (change({ ...current(), fields }), nothing);
  return {
    entity: () => ({
      type: 'SP.ViewFieldCollection',
      address: `${listAddress(list)}/Views(guid'${current().id}')/ViewFields`,
      properties: { Items: [...current().fields], SchemaXml: fieldRefs(current().fields) },
      types: { Items: 'Collection(Edm.String)' },
    }),
    functions: {
      schemaxml: () => query(() => value('SchemaXml', 'Edm.String', fieldRefs(current().fields))),
      addviewfield: (args) =>
        action(() =>
          set([
            ...current().fields.filter((name) => name !== nameOf(args.text('strField'))),
            nameOf(args.text('strField')),
          ]),
        ),
      removeviewfield: (args) =>
        action(() => set(current().fields.filter((name) => name !== nameOf(args.text('strField'))))),
      removeallviewfields: () => action(() => set([])),
      moveviewfieldto: (args) =>
        action(() => {
          const name = nameOf(args.text('field'));
          const rest = current().fields.filter((candidate) => candidate !== name);
          const index = args.number('index', 1);
          return set([...rest.slice(0, index), name, ...rest.slice(index)]);
        }),
    },
  };
}

const settable: readonly (keyof ViewSettings)[] = [
  'RowLimit',
  'Paged',
  'ViewQuery',
  'Scope',
  'Hidden',
  'PersonalView',
  'ViewData',
  'CustomFormatter',
  'Aggregations',
  'AggregationsStatus',
];
const without = new Set([
  'ViewTypeKind',
  'ViewType2',
  'baseViewId',
  'BaseViewId',
  'AssociatedContentTypeId',
  'CalendarViewStyles',
  'MobileView',
  'MobileDefaultView',
  'IncludeRootFolder',
  'JSLink',
  'TabularView',
  'EditorModified',
  'ViewJoins',
  'ViewProjectedFields',
  'Formats',
  'VisualizationInfo',
  'ContentTypeId',
  'Toolbar',
  'NewDocumentTemplates',
  'Method',
]);

function changeFrom(session: Session, list: List, view: View, json: Json): View {
  let changed = view;
  for (const [name, content] of Object.entries(json)) {
    if (name === 'Title') changed = { ...changed, title: String(content) };
    else if (name === 'DefaultView' || name === 'SetAsDefaultView')
      changed = { ...changed, isDefault: content === true };
    else if (name === 'Query') changed = { ...changed, settings: { ...changed.settings, ViewQuery: asText(content) } };
    else if (name === 'ViewFields') changed = { ...changed, fields: Array.isArray(content) ? content.map(String) : [] };
    else if (name === 'ListViewXml' || name === 'ViewXml') changed = fromXml(changed, String(content));
    else if ((settable as readonly string[]).includes(name))
      changed = { ...changed, settings: { ...changed.settings, [name]: content ?? undefined } };
    else if (!without.has(name)) throw unknownProperty(name, 'SP.View');
  }
  const known = session.store.fields.ofList(list.id);
  for (const name of changed.fields) if (!known.some((field) => field.name === name)) throw fieldNotFound(name);
  return changed;
}

/** `<View><ViewFields>…</ViewFields><Query>…</Query><RowLimit>…</RowLimit></View>`. */
function fromXml(view: View, xml: string): View {
  const root = parseXml(xml);
  const fields = element(root, 'ViewFields')
    ?.children.map((child) => attribute(child, 'Name') ?? '')
    .filter((name) => name !== '');
  const queryNode = element(root, 'Query');
  const limit = element(root, 'RowLimit');
  return {
    ...view,
    ...(fields ? { fields } : {}),
    settings: {
      ...view.settings,
      ...(queryNode ? { ViewQuery: queryNode.children.map(writeXml).join('') } : {}),
      ...(limit ? { RowLimit: Number(limit.text) || 30, Paged: /true/i.test(attribute(limit, 'Paged') ?? '') } : {}),
    },
  };
}
