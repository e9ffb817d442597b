import { emptyGuid } from '../guid.ts';
import type { Resource } from '../model/resource.ts';
import { type Session, siteRoot } from '../model/session.ts';
import { changeToken } from '../services/change-tokens.ts';
import { customActionsResource } from './custom-actions.ts';
import { featuresResource } from './features.ts';
import { recycleBinResource } from './recycle-bin.ts';
import { userResource } from './users.ts';
import { webResource } from './web.ts';

/** `_api/site`: the site collection. */
export function siteResource(session: Session): Resource {
  const { site } = session;
  return {
    entity: () => ({
      type: 'SP.Site',
      address: 'Site',
      properties: {
        AllowCreateDeclarativeWorkflow: true,
        AllowDesigner: true,
        AllowMasterPageEditing: false,
        AllowRevertFromTemplate: false,
        AllowSaveDeclarativeWorkflowAsTemplate: true,
        AllowSavePublishDeclarativeWorkflow: true,
        AllowSelfServiceUpgrade: true,
        AllowSelfServiceUpgradeEvaluation: true,
        AuditLogTrimmingRetention: 90,
        ChannelGroupId: emptyGuid,
        Classification: '',
        CompatibilityLevel: 15,
        CurrentChangeToken: { StringValue: changeToken(session) },
        DisableAppViews: false,
        DisableCompanyWideSharingLinks: false,
        DisableFlows: false,
        ExternalSharingTipsEnabled: false,
        GeoLocation: 'EUR',
        GroupId: site.groupId,
        HubSiteId: emptyGuid,
        Id: site.id,
        IsHubSite: false,
        LockIssue: null,
        MaxItemsPerThrottledOperation: 5000,
        MediaTranscriptionDisabled: false,
        NeedsB2BUpgrade: false,
        PrimaryUri: session.siteUrl,
        ReadOnly: false,
        RequiredDesignerVersion: '15.0.0.0',
        ResourcePath: { DecodedUrl: session.siteUrl },
        SandboxedCodeActivationCapability: 2,
        SensitivityLabel: emptyGuid,
        SensitivityLabelId: null,
        ServerRelativeUrl: siteRoot(site),
        ShareByEmailEnabled: true,
        ShareByLinkEnabled: false,
        ShowUrlStructure: false,
        TrimAuditLog: true,
        UIVersionConfigurationEnabled: false,
        UpgradeReminderDate: '1899-12-30T00:00:00',
        UpgradeScheduled: false,
        UpgradeScheduledDate: '1753-01-01T00:00:00',
        Upgrading: false,
        Url: session.siteUrl,
        WriteLocked: false,
      },
    }),
    links: {
      Features: () => featuresResource(session),
      Owner: () => {
        const owner = session.store.principals.ofSite(site.path, 'user').find((user) => user.isAdmin);
        return owner ? userResource(session, owner) : { entity: () => undefined };
      },
      RecycleBin: () => recycleBinResource(session),
      RootWeb: () => webResource(session),
      UserCustomActions: () => customActionsResource(session, 2),
    },
  };
}
