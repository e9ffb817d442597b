import { emptyGuid } from '../guid.ts';
import type { Entity } from '../model/resource.ts';
import { type Session, siteRoot } from '../model/session.ts';
import { fromMask } from '../rights/permissions.ts';
import { changeToken } from '../services/change-tokens.ts';
import { itemTypeOf, templateFeature } from '../services/lists.ts';
import { writeFieldXml } from '../services/field-xml.ts';
import type { List } from '../store/lists.ts';
import { listAddress } from './item-entity.ts';

export function listEntity(session: Session, list: List): Entity {
  const { settings } = list;
  const library = list.baseType === 1;
  const parent = siteRoot(session.site);
  const view = (): string => `${list.url}/${library ? 'Forms/' : ''}AllItems.aspx`;
  return {
    type: 'SP.List',
    address: listAddress(list),
    etag: `"${list.version}"`,
    properties: {
      AllowContentTypes: settings.AllowContentTypes,
      BaseTemplate: list.template,
      BaseType: list.baseType,
      ContentTypesEnabled: settings.ContentTypesEnabled,
      CrawlNonDefaultViews: false,
      Created: list.created,
      CurrentChangeToken: { StringValue: changeToken(session, list) },
      DefaultContentApprovalWorkflowId: emptyGuid,
      DefaultItemOpenUseListSetting: false,
      Description: list.description,
      Direction: settings.Direction,
      DisableCommenting: settings.DisableCommenting,
      DisableGridEditing: settings.DisableGridEditing,
      DocumentTemplateUrl: library ? `${list.url}/Forms/template.dotx` : null,
      DraftVersionVisibility: settings.DraftVersionVisibility,
      EnableAttachments: settings.EnableAttachments,
      EnableFolderCreation: settings.EnableFolderCreation,
      EnableMinorVersions: settings.EnableMinorVersions,
      EnableModeration: settings.EnableModeration,
      EnableVersioning: settings.EnableVersioning,
      EntityTypeName: list.entityType,
      ExemptFromBlockDownloadOfNonViewableFiles: false,
      FileSavePostProcessingEnabled: false,
      ForceCheckout: settings.ForceCheckout,
      HasExternalDataSource: false,
      Hidden: settings.Hidden,
      Id: list.id,
      ImagePath: {
        DecodedUrl: library ? '/_layouts/15/images/itdl.png?rev=47' : '/_layouts/15/images/itgen.png?rev=47',
      },
      ImageUrl:
        settings.ImageUrl ?? (library ? '/_layouts/15/images/itdl.png?rev=47' : '/_layouts/15/images/itgen.png?rev=47'),
      IrmEnabled: false,
      IrmExpire: false,
      IrmReject: false,
      IsApplicationList: false,
      IsCatalog: false,
      IsPrivate: false,
      ItemCount: list.itemCount,
      LastItemDeletedDate: list.itemDeleted,
      LastItemModifiedDate: list.itemModified,
      LastItemUserModifiedDate: list.itemModified,
      ListExperienceOptions: settings.ListExperienceOptions,
      ListItemEntityTypeFullName: itemTypeOf(list),
      MajorVersionLimit: settings.EnableVersioning ? settings.MajorVersionLimit : 0,
      MajorWithMinorVersionsLimit: 0,
      MultipleDataList: false,
      NoCrawl: settings.NoCrawl,
      ParentWebPath: { DecodedUrl: parent },
      ParentWebUrl: parent,
      ParserDisabled: false,
      ServerTemplateCanCreateFolders: true,
      TemplateFeatureId: templateFeature(list.template),
      Title: list.title,
    },
    more: {
      AllowDeletion: () => true,
      BrowserFileHandling: () => 0,
      Color: () => settings.Color ?? null,
      DefaultDisplayFormUrl: () =>
        settings.DefaultDisplayFormUrl ?? `${list.url}/${library ? 'Forms/' : ''}DispForm.aspx`,
      DefaultEditFormUrl: () => settings.DefaultEditFormUrl ?? `${list.url}/${library ? 'Forms/' : ''}EditForm.aspx`,
      DefaultNewFormUrl: () =>
        settings.DefaultNewFormUrl ?? `${list.url}/${library ? 'Forms/Upload.aspx' : 'NewForm.aspx'}`,
      DefaultViewPath: () => ({ DecodedUrl: view() }),
      DefaultViewUrl: view,
      EffectiveBasePermissions: () => fromMask(session.rights.on(list)),
      EffectiveBasePermissionsForUI: () => fromMask(session.rights.on(list)),
      EnableAssignToEmail: () => false,
      EnableRequestSignOff: () => true,
      ExcludeFromOfflineClient: () => false,
      HasUniqueRoleAssignments: () => list.uniqueRights,
      Icon: () => settings.Icon ?? null,
      IsSiteAssetsLibrary: () => false,
      IsSystemList: () => settings.Hidden,
      OnQuickLaunch: () => settings.OnQuickLaunch,
      ReadSecurity: () => settings.ReadSecurity,
      SchemaXml: () =>
        `<List Title="${list.title}" ID="{${list.id.toUpperCase()}}"><Fields>${session.store.fields.ofList(list.id).map(writeFieldXml).join('')}</Fields></List>`,
      ValidationFormula: () => settings.ValidationFormula ?? null,
      ValidationMessage: () => settings.ValidationMessage ?? null,
      WriteSecurity: () => settings.WriteSecurity,
    },
  };
}
