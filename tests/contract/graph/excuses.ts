/** Why a recording is not compared: it is of something that the tenant does not have, or it is no answer of v1.0. */
export const leftOut: readonly (readonly [RegExp, string])[] = [
  [/ \/users\/microsoft\.graph\.agentUser/, 'agents have no accounts in the tenant'],
  [/^POST \/users(\/|\('|$)(?!.*MemberGroups)/, 'accounts, their licences and sessions are not made in the tenant'],
  [/ \/groups\/[^/]+\/drive/, 'files are the part of SharePoint'],
  [/^POST \/appCatalogs/, 'apps come into the catalogue by the package, not by a call'],
  [/^POST \/teams(\/[^/]+)?(\/clone)?$/, 'teams are made of groups; making and cloning at once is not there'],
  [/ \/me\/chats/, 'chats are not there'],
  [/\/messages\/delta/, 'changes of messages are not there'],
  [/\/teamwork\/installedApps/, 'apps of a person are not there'],
  [/\/users\/\{…\}\/id$/, 'a single property by its own address is not there'],
  [/^GET \/teams\?.*&\$select=id$/, 'a stub that answers more than it selects'],
  [
    /\/groups\/f3db5c2b[^/]*\/(members|owners)\/microsoft\.graph\.user\?\$select=id$/,
    'stubs of which some answer more than they select',
  ],
  [/hasMembersWithLicenseErrors/, 'licences are not there'],
  [/^DELETE \/groups\/[^/]+\/owners/, 'a stub of a failure, not an answer'],
  [/identities\/any/, 'sign-in names of other organisations are not there'],
  [/\$levels=max/, 'a chain of managers is not there'],
  [/^GET \/communications\/presences/, 'the page shows a list where the service gives one presence'],
];

/** Why a property of a recording may lack. */
export const excused: readonly (readonly [RegExp, string])[] = [
  [/^\/@odata\.nextLink$/, 'the tenant has fewer of them: they fit in one page'],
  [/\/@odata\.id$/, 'only with full metadata'],
  [/\/extension_/, 'a schema extension of that one tenant'],
  [/\/(deleted|identityProvider|conversation|moderationSettings|sortOrderIndex)$/, 'of an older v1.0'],
  [/^\/mailNickname$/, 'of a team in beta'],
  [/^\/id$/, 'the page shows an id that was not selected'],
  [/\/(azureADAppId|requiredResourceSpecificApplicationPermissions)$/, 'of an older v1.0'],
  [/^\/value\/\*\/(name|version)$/, 'of an app in an older v1.0'],
  [/\/configuration\/(dateAdded|wiki\w+|hasContent)$/, 'what the app of the tab added itself'],
  [/^\/value\/\*\/(mailNickname|otherMails|proxyAddresses)$/, 'not of a user without $select, as the page itself says'],
];

/** Where both statuses are documented, which one comes is not held against the tenant. */
export const sameStatus: readonly (readonly [number, number])[] = [[200, 201]];
