import type { JsonObject } from '../http/json.ts';
import type { StoredGroup } from '../store/groups.ts';

/** A group as Graph answers it. @param isTeam - whether a team was made of it */
export function groupJson(group: StoredGroup, isTeam: boolean): JsonObject {
  const mail = group.unified ? `${group.mailNickname}@gemeente.example` : null;
  return {
    id: group.id,
    deletedDateTime: null,
    classification: null,
    createdDateTime: group.createdDateTime,
    creationOptions: [],
    description: group.description,
    displayName: group.displayName,
    expirationDateTime: null,
    groupTypes: group.unified ? ['Unified'] : [],
    isAssignableToRole: null,
    mail,
    mailEnabled: group.unified,
    mailNickname: group.mailNickname,
    membershipRule: null,
    membershipRuleProcessingState: null,
    onPremisesDomainName: null,
    onPremisesLastSyncDateTime: null,
    onPremisesNetBiosName: null,
    onPremisesProvisioningErrors: [],
    onPremisesSamAccountName: null,
    onPremisesSecurityIdentifier: null,
    onPremisesSyncEnabled: null,
    preferredDataLocation: null,
    preferredLanguage: null,
    proxyAddresses: mail === null ? [] : [`SMTP:${mail}`],
    renewedDateTime: group.createdDateTime,
    resourceBehaviorOptions: [],
    resourceProvisioningOptions: isTeam ? ['Team'] : [],
    securityEnabled: !group.unified,
    serviceProvisioningErrors: [],
    securityIdentifier: `S-1-12-1-${[...group.id.replaceAll('-', '').matchAll(/.{8}/g)].map(([part]) => parseInt(part, 16)).join('-')}`,
    allowExternalSenders: false,
    autoSubscribeNewMembers: false,
    hideFromAddressLists: false,
    hideFromOutlookClients: false,
    isSubscribedByMail: false,
    unseenCount: 0,
    theme: null,
    uniqueName: null,
    visibility: group.unified ? group.visibility : null,
  };
}
