import { emptyGuid } from '../guid.ts';
import { fileNotFound, invalidArgument, unknownProperty, userNotFound } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import { action, type Entity, found, query, type Resource } from '../model/resource.ts';
import { instant, type Session, siteRoot } from '../model/session.ts';
import { propertyName } from '../odata/metadata.ts';
import { fromMask, Permission } from '../rights/permissions.ts';
import { changeToken } from '../services/change-tokens.ts';
import { findFile, findFolder } from '../services/files.ts';
import { ensureByName } from '../services/principals.ts';
import type { Item } from '../store/items.ts';
import type { List } from '../store/lists.ts';
import type { Principal } from '../store/principals.ts';
import { changesOfWeb } from './changes.ts';
import { contentTypesResource } from './content-types.ts';
import { customActionsResource } from './custom-actions.ts';
import { featuresResource } from './features.ts';
import { fileResource } from './file.ts';
import { asFolder, webFolders, webRootFolder } from './folder.ts';
import { groupResource, groupsResource } from './groups.ts';
import { hostedAppsResource } from './hosted-apps.ts';
import { listByUrl, listsResource } from './lists.ts';
import { navigationResource } from './navigation.ts';
import { recycleBinResource } from './recycle-bin.ts';
import { regionalSettings } from './regional-settings.ts';
import { rolesResource } from './roles.ts';
import { securable } from './securable.ts';
import { clientSideWebParts } from './client-side-web-parts.ts';
import { getStorageEntity, removeStorageEntity, setStorageEntity } from './storage-entities.ts';
import { userResource, usersResource } from './users.ts';

const none = (type: string) => (): Resource => ({ collection: { type, all: () => [] } });

export function webResource(session: Session): Resource {
  const { store, rights, site } = session;
  const rightsOf = securable(session);
  const folder =
    (name: string) =>
    (args: Arguments): Resource =>
      asFolder(session, findFolder(session, args.text(name)));
  const file =
    (name: string) =>
    (args: Arguments): Resource => {
      const { list, item } = findFile(session, args.text(name));
      return fileResource(session, list, item);
    };
  return {
    entity: () => {
      rights.demandWeb(Permission.open);
      return webEntity(session);
    },
    links: {
      ...rightsOf.links,
      AllProperties: () => ({
        entity: () => ({
          type: 'SP.PropertyValues',
          address: 'Web/AllProperties',
          properties: { vti_x005f_searchversion: '1' },
        }),
      }),
      AssociatedMemberGroup: () => associated(session, 'Members'),
      AssociatedOwnerGroup: () => associated(session, 'Owners'),
      AssociatedVisitorGroup: () => associated(session, 'Visitors'),
      Author: () => userResource(session, session.user),
      AvailableContentTypes: () => contentTypesResource(session),
      ContentTypes: () => contentTypesResource(session),
      CurrentUser: () => userResource(session, session.user),
      DefaultDocumentLibrary: () =>
        listByUrl(session, `${siteRoot(site) === '/' ? '' : siteRoot(site)}/Shared Documents`),
      Features: () => featuresResource(session),
      Folders: () => webFolders(session),
      Lists: () => listsResource(session),
      Navigation: () => navigationResource(session),
      ParentWeb: () => ({ entity: () => undefined }),
      RecycleBin: () => recycleBinResource(session),
      RegionalSettings: () => regionalSettings(),
      RoleDefinitions: () => rolesResource(session),
      RootFolder: () => webRootFolder(session),
      SiteGroups: () => groupsResource(session),
      SiteUsers: () => usersResource(session),
      UserCustomActions: () => customActionsResource(session, 3),
      Webs: none('SP.Web'),
      WebInfos: none('SP.WebInformation'),
      HostedApps: () => hostedAppsResource(session),
    },
    functions: {
      ...rightsOf.functions,
      ensureuser: (args) =>
        action(() => found(userResource(session, ensureByName(store, site.path, args.text('logonName'))))),
      ensureuserbyobjectid: (args) =>
        action(() => found(userResource(session, ensureByName(store, site.path, args.guid('objectId'))))),
      getuserbyid: (args) => {
        const user = store.principals.byId(site.path, args.number('userId'));
        if (!user || user.kind === 'group') throw userNotFound();
        return userResource(session, user);
      },
      getlist: (args) => listByUrl(session, args.text('strUrl')),
      getlistusingpath: (args) => listByUrl(session, args.text('DecodedUrl')),
      getfolderbyserverrelativeurl: folder('serverRelativeUrl'),
      getfolderbyserverrelativepath: folder('decodedUrl'),
      getfolderbyid: (args) => folderById(session, args.guid('uniqueId')),
      getfilebyserverrelativeurl: file('serverRelativeUrl'),
      getfilebyserverrelativepath: file('decodedUrl'),
      getfilebyurl: (args) => file('fileUrl')(args),
      getfilebyid: (args) => fileById(session, args.guid('uniqueId')),
      getstorageentity: (args) => query(() => getStorageEntity(session, args.text('key'))),
      setstorageentity: (args) => action(() => setStorageEntity(session, args)),
      removestorageentity: (args) => action(() => removeStorageEntity(session, args.text('key'))),
      getclientsidewebparts: () => clientSideWebParts(session),
      getchanges: (args) => changesOfWeb(session, args),
      getcontextwebinformation: () => ({ entity: () => undefined }),
    },
    merge: ({ body }) => {
      rights.demandWeb(Permission.manageWeb);
      const json = body.entity();
      for (const name of Object.keys(json))
        if (propertyName('SP.Web', name) !== name) throw unknownProperty(name, 'SP.Web');
      store.sites.change({
        ...site,
        title: typeof json['Title'] === 'string' ? json['Title'] : site.title,
        description: typeof json['Description'] === 'string' ? json['Description'] : site.description,
      });
      return { kind: 'nothing' };
    },
    remove: () => {
      throw invalidArgument('The root site of a site collection cannot be deleted.');
    },
  };
}

function webEntity(session: Session): Entity {
  const { site } = session;
  const modified = instant(session.now);
  const [webTemplate = 'STS', configuration = '0'] = site.template.split('#');
  return {
    type: 'SP.Web',
    address: 'Web',
    properties: {
      AllowRssFeeds: true,
      AlternateCssUrl: '',
      AppInstanceId: emptyGuid,
      ClassicWelcomePage: null,
      Configuration: Number(configuration),
      Created: site.created,
      CurrentChangeToken: { StringValue: changeToken(session) },
      CustomMasterUrl: `${site.path}/_catalogs/masterpage/seattle.master`,
      Description: site.description,
      DesignPackageId: emptyGuid,
      DocumentLibraryCalloutOfficeWebAppPreviewersDisabled: false,
      EnableMinimalDownload: false,
      FooterEmphasis: 0,
      FooterEnabled: false,
      FooterLayout: 0,
      HeaderEmphasis: 0,
      HeaderLayout: 2,
      HideTitleInHeader: false,
      HorizontalQuickLaunch: false,
      Id: site.webId,
      IsEduClass: false,
      IsHomepageModernized: false,
      IsMultilingual: true,
      IsRevertHomepageLinkHidden: false,
      Language: 1033,
      LastItemModifiedDate: modified,
      LastItemUserModifiedDate: modified,
      LogoAlignment: 0,
      MasterUrl: `${site.path}/_catalogs/masterpage/seattle.master`,
      MegaMenuEnabled: false,
      NavAudienceTargetingEnabled: false,
      NoCrawl: false,
      ObjectCacheEnabled: false,
      OverwriteTranslationsOnChange: false,
      QuickLaunchEnabled: true,
      RecycleBinEnabled: true,
      ResourcePath: { DecodedUrl: session.siteUrl },
      SearchScope: 0,
      ServerRelativeUrl: siteRoot(site),
      SiteLogoUrl: null,
      SyndicationEnabled: true,
      TenantAdminMembersCanShare: 0,
      Title: site.title,
      TreeViewEnabled: false,
      UIVersion: 15,
      UIVersionConfigurationEnabled: false,
      Url: session.siteUrl,
      WebTemplate: webTemplate,
      WelcomePage: 'SitePages/Home.aspx',
    },
    more: {
      EffectiveBasePermissions: () => fromMask(session.rights.web),
      HasUniqueRoleAssignments: () => true,
      ServerRelativePath: () => ({ DecodedUrl: siteRoot(site) }),
      WebTemplateConfiguration: () => site.template,
      SupportedUILanguageIds: () => [1033, 1043],
      RequestAccessEmail: () => '',
      MembersCanShare: () => true,
      CommentsOnSitePagesDisabled: () => false,
    },
  };
}

/** The groups that a site is made with bear its title. */
function associated(session: Session, kind: string): Resource {
  const group: Principal | undefined = session.store.principals
    .ofSite(session.site.path, 'group')
    .find((candidate) => candidate.title.endsWith(` ${kind}`));
  return group ? groupResource(session, group) : { entity: () => undefined };
}

function fileById(session: Session, uniqueId: string): Resource {
  const { list, item } = byUniqueId(session, uniqueId);
  const { item: readable } = findFile(session, `${item.dir}/${item.leaf}`);
  return fileResource(session, list, readable);
}

function folderById(session: Session, uniqueId: string): Resource {
  const root = session.store.lists.ofSite(session.site.path).find((list) => list.rootId === uniqueId);
  if (root) return asFolder(session, findFolder(session, root.url));
  const { item } = byUniqueId(session, uniqueId);
  return asFolder(session, findFolder(session, `${item.dir}/${item.leaf}`));
}

function byUniqueId(session: Session, uniqueId: string): { list: List; item: Item } {
  for (const list of session.store.lists.ofSite(session.site.path)) {
    const item = session.store.items.byUniqueId(list, uniqueId);
    if (item) return { list, item };
  }
  throw fileNotFound();
}
