import type { ProblemTexts } from './problems';

const byButton = (): string =>
  'A manager of the site opens this page and chooses ‘Make what is missing’. Nothing is lost.';

export const en: ProblemTexts = {
  'list.missing': {
    wrong: () => 'Missing. What belongs in it cannot be kept yet.',
    still: 'What is in the other lists works.',
    how: byButton,
  },
  'list.foreign': {
    wrong: (names) =>
      `There is a list of this name already, for something else.${names && ` It holds: ${names}.`} We leave it alone. What belongs in the list of Initiatievenwijzer cannot be kept yet.`,
    still: 'Your own list stays as it is. The other lists work.',
    how: () =>
      'Give that other list a new name: open the list, Settings, List settings, List name. Then check again. The button makes the list of Initiatievenwijzer.',
  },
  'list.renamed': {
    wrong: (names) => `Is called ‘${names}’ now. We do not find it by that name.`,
    still: 'Nothing is gone. What is in it comes back with the name.',
    how: byButton,
  },
  'list.no-versions': {
    wrong: () => 'Keeps no earlier versions. What somebody writes over cannot be brought back.',
    still: 'Everything else works.',
    how: byButton,
  },
  'column.missing': {
    wrong: () => 'Missing. What belongs in it cannot be kept yet.',
    still: 'The rest of the screen works. What you type stays until it can be kept.',
    how: byButton,
  },
  'column.type': {
    wrong: (names) => `Holds something else than needed${names && ` (‘${names}’)`}. What belongs in it can go wrong.`,
    still: 'What is in it stays. The other columns work.',
    how: () =>
      'First keep what is in it, for example in Excel. Then delete this column in List settings and check again. The button makes the right column.',
  },
  'column.choices': {
    wrong: (names) => `Lacks choices: ${names}. Filters in SharePoint do not show them.`,
    still: 'Everything works. Choices that you added yourself stay.',
    how: byButton,
  },
  'column.format': {
    wrong: () => 'Has another form than needed. Dates or text can look different.',
    still: 'What is in it stays as it is.',
    how: byButton,
  },
  'index.missing': {
    wrong: () => 'Index missing. Filtering stops above 5,000 rows.',
    still: 'Up to 5,000 rows everything works.',
    how: byButton,
  },
  'index.quota': {
    wrong: (names) =>
      `Index missing and there is no room: a list has 20 at most.${names && ` Not ours: ${names}.`} Filtering stops above 5,000 rows.`,
    still: 'Up to 5,000 rows everything works.',
    how: (names) =>
      `Open the list, Settings, List settings, Indexed columns. Remove an index that you made yourselves${names && ` (${names})`}. Then check again.`,
  },
  'unique.missing': {
    wrong: () => 'Can get double values. Something could be registered twice.',
    still: 'Everything works, as long as two people do not do the same at the same moment.',
    how: () =>
      'Does the button fail? Then the same value is in the list twice. Remove one of the two rows and check again.',
  },
  'view.missing': {
    wrong: () => 'Shows only titles in SharePoint.',
    still: 'In Initiatievenwijzer you see everything.',
    how: byButton,
  },
  'version.missing': {
    wrong: () => 'We do not know of which version the lists are.',
    still: 'Everything works.',
    how: byButton,
  },
  'version.older': {
    wrong: (names) => `The lists are still of version ${names}. What is new does not work yet.`,
    still: 'What you are used to works. Upgrading loses nothing.',
    how: byButton,
  },
  'version.newer': {
    wrong: (names) => `The lists are of version ${names} already. This page is older.`,
    still: 'What is on this page works.',
    how: () => 'Reload the page.',
  },
  'group.missing': {
    wrong: () => 'Missing. People who belong in it cannot get in yet.',
    still: 'People in the other groups just go on.',
    how: byButton,
  },
  'members.missing': {
    wrong: () => 'You are not in it yet. Without that you lose access to the lists.',
    still: 'You still have access now.',
    how: byButton,
  },
  'members.empty': {
    wrong: () => 'Nobody in this group yet. These people see nothing.',
    still: 'People in the other groups just go on.',
    how: () => 'On the site go to Settings, Site permissions, Advanced. Open the group and choose New.',
  },
  'rights.missing': {
    wrong: () => 'Are not there yet. People in the groups cannot do anything.',
    still: 'A manager of the site has access to everything.',
    how: byButton,
  },
  'rights.inherits': {
    wrong: () => 'Are those of the site. Everybody who may see the site sees what is in it.',
    still: 'Everything works, but people may see too much.',
    how: byButton,
  },
  'rights.lacking': {
    wrong: (names) => `Missing for: ${names}. They have no access here or cannot change anything.`,
    still: 'The other groups just go on.',
    how: byButton,
  },
  'rights.more': {
    wrong: (names) => `Are wider than needed for: ${names}. They may see or change too much.`,
    still: 'Everything works, but people may do too much.',
    how: () =>
      'Open the list, Settings, List settings, Permissions for this list. Remove what does not belong. We remove nothing that somebody gave.',
  },
  'rights.strangers': {
    wrong: (names) => `Are also somebody else’s${names && `: ${names}`}. People may see too much.`,
    still: 'Everything works, but people may see too much.',
    how: () =>
      'Open the list, Settings, List settings, Permissions for this list. Is this not meant? Remove it there. We remove nothing that somebody gave.',
  },
  'rights.security': {
    wrong: () => 'Let people see or change more than their own rows.',
    still: 'Everything works, but people may see too much.',
    how: byButton,
  },
  'page.missing': {
    wrong: () => 'Missing. Links to this page lead nowhere.',
    still: 'The other pages work.',
    how: byButton,
  },
  'page.no-web-part': {
    wrong: () => 'Is there, but without Initiatievenwijzer on it.',
    still: 'What is on it stays. The other pages work.',
    how: () => 'Open the page, choose Edit and add the web part of Initiatievenwijzer. Then choose Republish.',
  },
  'page.draft': {
    wrong: () => 'Is not published yet. Colleagues do not see this page.',
    still: 'The other pages work.',
    how: byButton,
  },
  'menu.missing': {
    wrong: () => 'Is not in the menu of the site. People find the page only by a link.',
    still: 'The page itself works.',
    how: byButton,
  },
  'setting.missing': {
    wrong: () => 'Missing. We use the default value.',
    still: 'Everything works.',
    how: byButton,
  },
  'setting.value': {
    wrong: (names) => `We cannot read: ‘${names}’. We use the default value.`,
    still: 'Everything works, with the default value.',
    how: () =>
      'Open the set-up page, choose ‘Change settings’ and correct the value. If it is not there, correct it in the list Instellingen.',
  },
  'time-zone.different': {
    wrong: () => 'Is not Dutch. Dates can shift by a day.',
    still: 'Everything else works.',
    how: () => 'In Site settings, Regional settings choose (UTC+01:00) Amsterdam, Berlin, Bern, Rome.',
  },
  'holidays.past': {
    wrong: () => 'Are all over. Terms count days on which the town hall is closed.',
    still: 'We do count with public holidays: those we know.',
    how: () => 'Open the set-up page, choose ‘Change settings’ and put the days of the new year at ‘Own closing days’.',
  },
  'pool.empty': {
    wrong: () => 'Still empty. Nobody can pick up an initiative.',
    still: 'Registering works. What comes in waits.',
    how: () => 'A coordinator chooses ‘Add somebody’ on Today, at the pool.',
  },
  'opgaven.empty': {
    wrong: () => 'Still empty. Initiatives cannot be linked and we propose no colleagues.',
    still: 'Registering, picking up and exploring work.',
    how: () => 'Open Opgaven and choose ‘Import CSV’.',
  },
  'people-search.empty': {
    wrong: () => 'Finds nobody. Broadening gets no proposals from profiles.',
    still: 'Colleagues from opgaven, groups and earlier initiatives are proposed.',
    how: () =>
      'Do colleagues fill in their profile, and is it in the search index? An administrator of Microsoft 365 can see that. New data is found after a day.',
  },
  'people-search.refused': {
    wrong: () => 'Is not for you to use. Broadening gets no proposals from profiles.',
    still: 'Colleagues from opgaven, groups and earlier initiatives are proposed.',
    how: () => 'An administrator of Microsoft 365 can allow searching for people.',
  },
  'team.not-filled': {
    wrong: () => 'Not filled in yet. A weighing gets no channel.',
    still: 'Weighing goes on in the dossier.',
    how: () => 'Open the set-up page, choose ‘Change settings’ and choose the team for the channels.',
  },
  'team.not-found': {
    wrong: () => 'Is not there (any more). A weighing gets no channel.',
    still: 'Weighing goes on in the dossier.',
    how: () => 'Open the set-up page, choose ‘Change settings’ and choose a team that is there.',
  },
  'team.not-member': {
    wrong: () => 'Is there, but you are no member. You cannot open a channel in it.',
    still: 'Weighing goes on in the dossier. Members of the team can open a channel.',
    how: () => 'An owner of the team makes you a member.',
  },
  'team.archived': {
    wrong: (names) => `Is archived${names && ` (‘${names}’)`}. No channels can be added.`,
    still: 'Weighing goes on in the dossier.',
    how: () => 'An owner restores the team in Teams, at Manage teams, Archived.',
  },
  'programme-team.not-found': {
    wrong: () => 'Is not there (any more). Initiatives of this programme get no channel at a weighing.',
    still: 'Weighing goes on in the dossier. When opening it, somebody can choose the usual team too.',
    how: () => 'Open Rules and choose a team that is there for this programme, or the usual team.',
  },
  'programme-team.not-member': {
    wrong: () => 'Is there, but you are no member. You cannot open a channel for this programme.',
    still: 'Members of that team can. When opening it, somebody can choose the usual team too.',
    how: () => 'An owner of the team makes you a member.',
  },
  'programme-team.archived': {
    wrong: (names) => `Is archived${names && ` (‘${names}’)`}. Initiatives of this programme get no channel.`,
    still: 'Weighing goes on in the dossier. When opening it, somebody can choose the usual team too.',
    how: () =>
      'An owner restores the team in Teams, at Manage teams, Archived. Or choose another team for this programme at Rules.',
  },
  'teams-app.not-filled': {
    wrong: () => 'Id not filled in yet. A channel gets a website tab instead of the dossier.',
    still: 'The link in the channel does open the dossier.',
    how: () =>
      'Is the app in Teams? Open the set-up page, choose ‘Change settings’ and there ‘Find the app’, or paste the link to the app. If not, an administrator of Teams puts it there first.',
  },
  'teams-installed.not-found': {
    wrong: () => 'Is not in the team yet. A channel gets a website tab instead of the dossier.',
    still: 'The link in the channel does open the dossier.',
    how: () => 'An owner chooses Manage team, Apps, More apps and adds Initiatievenwijzer.',
  },
  'teams-installed.not-visible': {
    wrong: () => 'We cannot see it, and need not.',
    still: 'If the app is there, the dossier becomes a tab in the channel. Else a website tab.',
    how: () => 'Look in Teams at Manage team, Apps, whether Initiatievenwijzer is there.',
  },
  'programme-installed.not-found': {
    wrong: () => 'Is not in this team yet. A channel of this programme gets a website tab instead of the dossier.',
    still: 'The link in the channel does open the dossier.',
    how: () => 'An owner chooses Manage team, Apps, More apps and adds Initiatievenwijzer.',
  },
  'programme-installed.not-visible': {
    wrong: () => 'We cannot see it, and need not.',
    still: 'If the app is there, the dossier becomes a tab in the channel. Else a website tab.',
    how: () => 'Look in Teams at Manage team, Apps, whether Initiatievenwijzer is there.',
  },
  'tenant-site.not-filled': {
    wrong: () => 'Not set yet. From Teams the app does not find this site.',
    still: 'The pages on this site and links to a dossier work.',
    how: (names) =>
      `A SharePoint administrator runs once, with PnP PowerShell: Set-PnPStorageEntity -Key InitiatievenwijzerSite -Value "${names}"`,
  },
  'tenant-site.elsewhere': {
    wrong: (names) => `Points to another site. From Teams ${names} opens.`,
    still: 'The pages on this site work.',
    how: () =>
      'Should Teams open this site? Then a SharePoint administrator gives the property InitiatievenwijzerSite this address, by Set-PnPStorageEntity.',
  },
  permission: {
    wrong: (names) => `Not allowed. ${names}`,
    still: 'Everything else works without this permission.',
    how: () => 'SharePoint admin centre, Advanced, API access: approve this line.',
  },
  unasked: {
    wrong: (names) => `Could not be checked without the permission ${names}.`,
    still: 'This does not say whether it works.',
    how: () => 'SharePoint admin centre, Advanced, API access: approve that permission.',
  },
  hidden: {
    wrong: () => 'Only a manager of the site can see this.',
    still: 'This does not say whether it works.',
    how: () => 'A manager of the site opens this page.',
  },
  silent: {
    wrong: () => 'Could not be checked: we got no answer.',
    still: 'This does not say whether it works.',
    how: () => 'Check again later.',
  },
};
