import { defineStrings } from '../../strings/define';

/** What each permission of Microsoft Graph is for, and what does not work without it. */
export const permissionStrings = defineStrings(
  {
    'User.ReadBasic.All': { works: 'Namen van collega’s', fails: 'Je kunt collega’s niet op naam zoeken.' },
    'Presence.Read.All': { works: 'Zien wie nu te bereiken is', fails: 'Je ziet niet wie nu te bellen is.' },
    'GroupMember.Read.All': {
      works: 'Leden van groepen per opgave',
      fails: 'Groepsleden worden niet voorgesteld bij verbreden.',
    },
    'Team.ReadBasic.All': {
      works: 'Het team vinden',
      fails: 'Het team is niet te vinden; bij een weging komt er geen kanaal.',
    },
    'Channel.ReadBasic.All': { works: 'Kanalen van het team zien', fails: 'We zien niet of een kanaal al bestaat.' },
    'Channel.Create': { works: 'Kanaal maken bij een weging', fails: 'Bij een weging komt er geen kanaal.' },
    'ChannelMessage.Send': { works: 'Welkomstkaart in het kanaal', fails: 'In het kanaal komt geen kaart.' },
    'TeamsTab.Create': {
      works: 'Het dossier als tabblad in het kanaal',
      fails: 'Geen tabblad, wel een link in de kaart.',
    },
    'TeamsTab.Read.All': {
      works: 'Zien of het tabblad er al is',
      fails: 'Stopt het openen van een kanaal bij het tabblad? Kijk dan zelf of het er al is.',
    },
    'TeamMember.ReadWriteNonOwnerRole.All': {
      works: 'Collega’s lid maken van het team',
      fails: 'Een eigenaar van het team moet collega’s zelf lid maken.',
    },
  },
  {
    'User.ReadBasic.All': { works: 'Names of colleagues', fails: 'You cannot look up colleagues by name.' },
    'Presence.Read.All': { works: 'Seeing who can be reached now', fails: 'You do not see who can be called now.' },
    'GroupMember.Read.All': {
      works: 'Members of groups per opgave',
      fails: 'Members of groups are not proposed for broadening.',
    },
    'Team.ReadBasic.All': {
      works: 'Finding the team',
      fails: 'The team cannot be found; a weighing gets no channel.',
    },
    'Channel.ReadBasic.All': {
      works: 'Seeing the channels of the team',
      fails: 'We do not see whether a channel exists already.',
    },
    'Channel.Create': { works: 'Making a channel for a weighing', fails: 'A weighing gets no channel.' },
    'ChannelMessage.Send': { works: 'Welcome card in the channel', fails: 'The channel gets no card.' },
    'TeamsTab.Create': { works: 'The dossier as a tab in the channel', fails: 'No tab, but a link in the card.' },
    'TeamsTab.Read.All': {
      works: 'Seeing whether the tab is there already',
      fails: 'When opening a channel stops at the tab, look yourself whether it is there.',
    },
    'TeamMember.ReadWriteNonOwnerRole.All': {
      works: 'Making colleagues members of the team',
      fails: 'An owner of the team must make colleagues members.',
    },
  },
);

/** Permissions that this page has words for. */
export type KnownPermission = keyof typeof permissionStrings.nl;

export function isKnownPermission(permission: string): permission is KnownPermission {
  return permission in permissionStrings.nl;
}
