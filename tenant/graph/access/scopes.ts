/**
 * The delegated permissions of each operation, least privileged first, from the permission tables of the vendor's
 * reference. Group.* and Directory.* on Teams operations are "supported for backward compatibility".
 */
const groupRead = ['Group.Read.All', 'Group.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'] as const;
const groupWrite = ['Group.ReadWrite.All', 'Directory.ReadWrite.All'] as const;
const directoryRead = ['Directory.Read.All', 'Directory.ReadWrite.All'] as const;
const userAll = ['User.Read.All', 'User.ReadWrite.All', ...directoryRead] as const;

export const scopes = {
  me: ['User.Read', 'User.ReadWrite', 'User.ReadBasic.All', ...userAll],
  users: ['User.ReadBasic.All', ...userAll],
  oneUser: ['User.Read', 'User.ReadBasic.All', ...userAll],
  userFully: userAll,
  relatives: ['User.Read.All', 'User.ReadWrite.All', ...directoryRead],
  photo: [
    'User.Read',
    'ProfilePhoto.Read.All',
    'User.ReadBasic.All',
    'User.Read.All',
    'User.ReadWrite',
    'User.ReadWrite.All',
  ],
  people: ['People.Read', 'People.Read.All'],
  peopleOfOthers: ['People.Read.All'],
  myPresence: ['Presence.Read', 'Presence.Read.All', 'Presence.ReadWrite'],
  presence: ['Presence.Read.All'],
  myGroups: ['User.Read', 'GroupMember.Read.All', 'Group.Read.All', 'User.ReadWrite', ...userAll],
  groupsOfOthers: ['User.Read.All', 'GroupMember.Read.All', 'Group.Read.All', 'User.ReadWrite.All', ...directoryRead],
  groups: ['GroupMember.Read.All', 'GroupMember.ReadWrite.All', ...groupRead],
  createGroup: ['Group.ReadWrite.All', 'Directory.ReadWrite.All'],
  changeGroup: groupWrite,
  groupMembersWrite: ['GroupMember.ReadWrite.All', ...groupWrite],
  checkMyGroups: ['User.Read', 'User.ReadBasic.All', 'GroupMember.Read.All', ...userAll],

  joinedTeams: [
    'Team.ReadBasic.All',
    'TeamSettings.Read.All',
    'TeamSettings.ReadWrite.All',
    'User.Read.All',
    'User.ReadWrite.All',
    ...directoryRead,
  ],
  team: ['Team.ReadBasic.All', 'TeamSettings.Read.All', 'TeamSettings.ReadWrite.All', ...groupRead],
  changeTeam: ['TeamSettings.ReadWrite.All', ...groupWrite],
  channels: ['Channel.ReadBasic.All', 'ChannelSettings.Read.All', 'ChannelSettings.ReadWrite.All', ...groupRead],
  createChannel: ['Channel.Create', ...groupWrite],
  changeChannel: ['ChannelSettings.ReadWrite.All', ...groupWrite],
  deleteChannel: ['Channel.Delete.All', ...groupWrite],
  teamMembers: ['TeamMember.Read.All', 'TeamMember.ReadWrite.All', ...groupRead],
  addTeamMembers: ['TeamMember.ReadWriteNonOwnerRole.All', 'TeamMember.ReadWrite.All'],
  addTeamOwners: ['TeamMember.ReadWrite.All'],
  channelMembers: ['ChannelMember.Read.All', 'ChannelMember.ReadWrite.All'],
  changeChannelMembers: ['ChannelMember.ReadWrite.All'],
  tabs: [
    'TeamsTab.Read.All',
    'TeamsTab.ReadWriteSelfForTeam',
    'TeamsTab.ReadWriteForTeam',
    'TeamsTab.ReadWrite.All',
    ...groupRead,
  ],
  createTab: [
    'TeamsTab.Create',
    'TeamsTab.ReadWriteSelfForTeam',
    'TeamsTab.ReadWriteForTeam',
    'TeamsTab.ReadWrite.All',
    ...groupWrite,
  ],
  changeTab: ['TeamsTab.ReadWriteSelfForTeam', 'TeamsTab.ReadWriteForTeam', 'TeamsTab.ReadWrite.All', ...groupWrite],
  messages: ['ChannelMessage.Read.All'],
  sendMessage: ['ChannelMessage.Send', 'Group.ReadWrite.All'],
  installedApps: [
    'TeamsAppInstallation.ReadForTeam',
    'TeamsAppInstallation.ReadWriteSelfForTeam',
    'TeamsAppInstallation.ReadWriteForTeam',
    'TeamsAppInstallation.ReadWriteAndConsentForTeam',
    ...groupRead,
  ],
  installApp: [
    'TeamsAppInstallation.ReadWriteSelfForTeam',
    'TeamsAppInstallation.ReadWriteForTeam',
    'TeamsAppInstallation.ReadWriteAndConsentForTeam',
    ...groupWrite,
  ],
  appCatalogue: [
    'AppCatalog.Submit',
    'AppCatalog.Read.All',
    'AppCatalog.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ],
  filesFolder: [
    'Files.Read.All',
    'Files.ReadWrite.All',
    'Sites.Read.All',
    'Sites.ReadWrite.All',
    'Group.Read.All',
    'Group.ReadWrite.All',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
