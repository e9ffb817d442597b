import { invalidArgument, unknownProperty } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import type { Json } from '../model/body.ts';
import { action, type Answer, created, nothing, type Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { asText } from '../model/text.ts';
import { propertyName } from '../odata/metadata.ts';
import { Permission } from '../rights/permissions.ts';
import { type NavigationNode, quickLaunchId, topBarId } from '../store/navigation.ts';

const type = 'SP.NavigationNode';
/** Platform: longer titles are cut off by the editor of the menu; the service refuses them. */
const longestTitle = 255;

/** `web/navigation`: the two menus of a site. */
export function navigationResource(session: Session): Resource {
  return {
    entity: () => ({ type: 'SP.Navigation', address: 'Web/Navigation', properties: { UseShared: false } }),
    links: {
      QuickLaunch: () => nodesResource(session, quickLaunchId),
      TopNavigationBar: () => nodesResource(session, topBarId),
    },
    functions: {
      getnodebyid: (args) => nodeById(session, args.number('id')),
    },
  };
}

function nodesResource(session: Session, parent: number): Resource {
  const { store, site } = session;
  const all = (): readonly NavigationNode[] => {
    session.rights.demandWeb(Permission.open);
    return store.navigation.children(site.path, parent);
  };
  const byId = (args: Arguments): Resource => nodeById(session, args.number('id'));
  return {
    collection: { type, all: () => all().map((node) => nodeResource(session, node)) },
    key: byId,
    functions: {
      getbyid: byId,
      getbyindex: (args) => {
        const node = all()[args.number('index')];
        if (!node) throw outOfRange();
        return nodeResource(session, node);
      },
      moveafter: (args) =>
        action(() => {
          move(session, parent, args.number('nodeId', 0), args.number('previousNodeId', 1));
          return nothing;
        }),
      add: (args) => action(() => add(session, parent, (args.find('parameters') ?? {}) as Json)),
    },
    post: ({ body }) => add(session, parent, body.entity()),
  };
}

function nodeById(session: Session, id: number): Resource {
  session.rights.demandWeb(Permission.open);
  const node = session.store.navigation.byId(session.site.path, id);
  return node ? nodeResource(session, node) : { entity: () => undefined };
}

function nodeResource(session: Session, node: NavigationNode): Resource {
  const { store, site } = session;
  const remove = (): void => {
    demandManage(session);
    store.navigation.remove(site.path, node.id);
  };
  const update = ({ body }: { body: { entity(): Json } }): Answer => {
    demandManage(session);
    store.navigation.change(changed(node, body.entity()));
    return { kind: 'nothing' };
  };
  return {
    entity: () => ({
      type,
      address: `Web/Navigation/GetNodeById(${node.id})`,
      properties: {
        AudienceIds: node.audience.length === 0 ? null : [...node.audience],
        CurrentLCID: 1033,
        Id: node.id,
        IsDocLib: true,
        IsExternal: node.external,
        IsVisible: node.visible,
        ListTemplateType: 0,
        Title: node.title,
        Url: node.url,
      },
      types: { AudienceIds: 'Collection(Edm.Guid)' },
    }),
    links: { Children: () => nodesResource(session, node.id) },
    functions: { deleteobject: () => action(() => (remove(), nothing)) },
    merge: update,
    remove: () => (remove(), { kind: 'nothing', status: 200 }),
  };
}

function add(session: Session, parent: number, json: Json): Answer {
  demandManage(session);
  const fresh = {
    site: session.site.path,
    id: 0,
    parent,
    title: '',
    url: '',
    visible: true,
    external: false,
    audience: [],
  };
  const node = changed(fresh, json);
  if (node.title === '') throw invalidArgument('Value cannot be null.\r\nParameter name: Title');
  if (node.url === '') throw invalidArgument('Value cannot be null.\r\nParameter name: Url');
  return created(nodeResource(session, session.store.navigation.add(node)));
}

/** The properties of a body that can be written; what is read-only is left as it is. @throws {SharePointError} 400 */
function changed(node: NavigationNode, json: Json): NavigationNode {
  for (const name of Object.keys(json)) if (propertyName(type, name) !== name) throw unknownProperty(name, type);
  const title = json['Title'] === undefined ? node.title : asText(json['Title']).trim();
  if (title.length > longestTitle) throw invalidArgument('Value does not fall within the expected range.');
  return {
    ...node,
    title,
    url: json['Url'] === undefined ? node.url : asText(json['Url']).trim(),
    visible: typeof json['IsVisible'] === 'boolean' ? json['IsVisible'] : node.visible,
    external: typeof json['IsExternal'] === 'boolean' ? json['IsExternal'] : node.external,
    audience: Array.isArray(json['AudienceIds']) ? json['AudienceIds'].map(asText) : node.audience,
  };
}

/** @throws {SharePointError} 400 when one of the two is not in this menu */
function move(session: Session, parent: number, id: number, previous: number): void {
  demandManage(session);
  const { store, site } = session;
  const ids = store.navigation.children(site.path, parent).map((node) => node.id);
  if (!ids.includes(id) || !ids.includes(previous)) throw outOfRange();
  const rest = ids.filter((other) => other !== id);
  const place = rest.indexOf(previous) + 1;
  store.navigation.order(site.path, [...rest.slice(0, place), id, ...rest.slice(place)]);
}

const outOfRange = (): Error => invalidArgument('Value does not fall within the expected range.');
const demandManage = (session: Session): void => session.rights.demandWeb(Permission.manageWeb);
