/** What the query options may name on a kind of object. */
export interface EntityType {
  /** As in error texts: `microsoft.graph.user`. */
  readonly name: string;
  /** Properties that `$select` and `$filter` know. */
  readonly properties: readonly string[];
  /** Properties that come without `$select`, where that is not all of them. */
  readonly selectedByDefault?: readonly string[];
  /** Navigation properties that `$expand` knows. */
  readonly expandable?: readonly string[];
}

const usualUser = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
] as const;

/** Properties that live in the user's SharePoint profile: answered for one user only (platform-rules 2.4). */
export const profileProperties: readonly string[] = [
  'aboutMe',
  'birthday',
  'hireDate',
  'interests',
  'mySite',
  'pastProjects',
  'preferredName',
  'responsibilities',
  'schools',
  'skills',
];

export const user: EntityType = {
  name: 'microsoft.graph.user',
  properties: [
    ...usualUser,
    'accountEnabled',
    'city',
    'companyName',
    'country',
    'createdDateTime',
    'department',
    'employeeId',
    'employeeType',
    'imAddresses',
    'mailNickname',
    'onPremisesExtensionAttributes',
    'onPremisesSyncEnabled',
    'otherMails',
    'postalCode',
    'proxyAddresses',
    'state',
    'streetAddress',
    'usageLocation',
    'userType',
    ...profileProperties,
  ],
  selectedByDefault: usualUser,
  expandable: ['manager', 'directReports', 'memberOf'],
};

const usualGroup = [
  'id',
  'deletedDateTime',
  'classification',
  'createdDateTime',
  'creationOptions',
  'description',
  'displayName',
  'expirationDateTime',
  'groupTypes',
  'isAssignableToRole',
  'mail',
  'mailEnabled',
  'mailNickname',
  'membershipRule',
  'membershipRuleProcessingState',
  'onPremisesDomainName',
  'onPremisesLastSyncDateTime',
  'onPremisesNetBiosName',
  'onPremisesProvisioningErrors',
  'onPremisesSamAccountName',
  'onPremisesSecurityIdentifier',
  'onPremisesSyncEnabled',
  'preferredDataLocation',
  'preferredLanguage',
  'proxyAddresses',
  'renewedDateTime',
  'resourceBehaviorOptions',
  'resourceProvisioningOptions',
  'securityEnabled',
  'securityIdentifier',
  'serviceProvisioningErrors',
  'theme',
  'uniqueName',
  'visibility',
] as const;

export const group: EntityType = {
  name: 'microsoft.graph.group',
  properties: [
    ...usualGroup,
    'allowExternalSenders',
    'autoSubscribeNewMembers',
    'hideFromAddressLists',
    'hideFromOutlookClients',
    'isSubscribedByMail',
    'unseenCount',
  ],
  selectedByDefault: usualGroup,
  expandable: ['members', 'owners'],
};

/** A user or a group, as members of something. */
export const directoryObject: EntityType = {
  name: 'microsoft.graph.directoryObject',
  properties: [...new Set([...user.properties, ...group.properties])],
};

export const person: EntityType = {
  name: 'microsoft.graph.person',
  properties: [
    'id',
    'birthday',
    'companyName',
    'department',
    'displayName',
    'givenName',
    'imAddress',
    'isFavorite',
    'jobTitle',
    'officeLocation',
    'personNotes',
    'personType',
    'phones',
    'postalAddresses',
    'profession',
    'scoredEmailAddresses',
    'surname',
    'userPrincipalName',
    'websites',
    'yomiCompany',
  ],
};

export const presence: EntityType = {
  name: 'microsoft.graph.presence',
  properties: [
    'id',
    'availability',
    'activity',
    'outOfOfficeSettings',
    'sequenceNumber',
    'statusMessage',
    'workLocation',
  ],
};

export const profilePhoto: EntityType = { name: 'microsoft.graph.profilePhoto', properties: ['id', 'height', 'width'] };

export const team: EntityType = {
  name: 'microsoft.graph.team',
  properties: [
    'id',
    'createdDateTime',
    'displayName',
    'description',
    'internalId',
    'classification',
    'specialization',
    'visibility',
    'webUrl',
    'isArchived',
    'tenantId',
    'isMembershipLimitedToOwners',
    'memberSettings',
    'guestSettings',
    'messagingSettings',
    'funSettings',
    'discoverySettings',
    'summary',
  ],
  expandable: ['channels', 'members', 'primaryChannel'],
};

export const associatedTeamInfo: EntityType = {
  name: 'microsoft.graph.associatedTeamInfo',
  properties: ['id', 'displayName', 'tenantId'],
};

export const channel: EntityType = {
  name: 'microsoft.graph.channel',
  properties: [
    'id',
    'createdDateTime',
    'displayName',
    'description',
    'isFavoriteByDefault',
    'email',
    'tenantId',
    'webUrl',
    'membershipType',
    'isArchived',
    'layoutType',
  ],
  expandable: ['members', 'tabs', 'filesFolder'],
};

export const conversationMember: EntityType = {
  name: 'microsoft.graph.conversationMember',
  properties: ['id', 'roles', 'displayName', 'visibleHistoryStartDateTime', 'userId', 'email', 'tenantId'],
};

export const teamsTab: EntityType = {
  name: 'microsoft.graph.teamsTab',
  properties: ['id', 'displayName', 'webUrl', 'configuration'],
  expandable: ['teamsApp'],
};

export const chatMessage: EntityType = {
  name: 'microsoft.graph.chatMessage',
  properties: [
    'id',
    'replyToId',
    'etag',
    'messageType',
    'createdDateTime',
    'lastModifiedDateTime',
    'lastEditedDateTime',
    'deletedDateTime',
    'subject',
    'summary',
    'chatId',
    'importance',
    'locale',
    'webUrl',
    'channelIdentity',
    'policyViolation',
    'eventDetail',
    'from',
    'body',
    'attachments',
    'mentions',
    'reactions',
  ],
  expandable: ['replies'],
};

export const teamsApp: EntityType = {
  name: 'microsoft.graph.teamsApp',
  properties: ['id', 'externalId', 'displayName', 'distributionMethod'],
  expandable: ['appDefinitions'],
};

export const teamsAppInstallation: EntityType = {
  name: 'microsoft.graph.teamsAppInstallation',
  properties: ['id', 'consentedPermissionSet'],
  expandable: ['teamsApp', 'teamsAppDefinition'],
};

export const driveItem: EntityType = {
  name: 'microsoft.graph.driveItem',
  properties: [
    'id',
    'createdDateTime',
    'lastModifiedDateTime',
    'name',
    'webUrl',
    'size',
    'parentReference',
    'fileSystemInfo',
    'folder',
  ],
};

export const teamsAsyncOperation: EntityType = {
  name: 'microsoft.graph.teamsAsyncOperation',
  properties: [
    'id',
    'operationType',
    'createdDateTime',
    'status',
    'lastActionDateTime',
    'attemptsCount',
    'targetResourceId',
    'targetResourceLocation',
    'Value',
    'error',
  ],
};
