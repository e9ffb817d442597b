import { defineStrings } from '../../strings/define';

export const strings = defineStrings(
  {
    otherTeam: 'Een ander team, met zijn link of id',
    teamIdHelp: 'Plak de koppeling naar het team. In Teams: bij het team de drie puntjes, Koppeling naar team ophalen.',
    teamsHidden: (scope: string) =>
      `Je teams zijn niet te zien: de beheerder heeft ${scope} niet toegestaan. Plak de koppeling naar het team, of het id achter groupId= daarin.`,
    notATeam: 'Dit is geen id van een team, en geen koppeling naar een team.',
  },
  {
    otherTeam: 'Another team, by its link or id',
    teamIdHelp: 'Paste the link to the team. In Teams: the three dots beside the team, Get link to team.',
    teamsHidden: (scope: string) =>
      `Your teams cannot be seen: the administrator has not allowed ${scope}. Paste the link to the team, or the id behind groupId= in it.`,
    notATeam: 'This is no id of a team, and no link to a team.',
  },
);
