import { defineStrings } from '../../strings/define';

/** Words for what the channel gets to hear after its first card. */
export const newsStrings = defineStrings(
  {
    untold: {
      round: 'De nieuwe ronde staat nog niet in het kanaal.',
      extension: 'De nieuwe sluitdag staat nog niet in het kanaal.',
      reminder: 'De herinnering staat nog niet in het kanaal.',
      conclusion: 'De conclusie staat nog niet in het kanaal.',
      decision: 'Het besluit staat nog niet in het kanaal.',
      closing: 'Het afronden staat nog niet in het kanaal.',
    },
    unsure: {
      round: 'Teams gaf geen antwoord. Misschien staat de nieuwe ronde al in het kanaal: kijk daar.',
      extension: 'Teams gaf geen antwoord. Misschien staat de nieuwe sluitdag al in het kanaal: kijk daar.',
      reminder: 'Teams gaf geen antwoord. Misschien staat de herinnering al in het kanaal: kijk daar.',
      conclusion: 'Teams gaf geen antwoord. Misschien staat de conclusie al in het kanaal: kijk daar.',
      decision: 'Teams gaf geen antwoord. Misschien staat het besluit al in het kanaal: kijk daar.',
      closing: 'Teams gaf geen antwoord. Misschien staat het afronden al in het kanaal: kijk daar.',
    },
    told: {
      round: 'De nieuwe ronde staat ook in het kanaal.',
      extension: 'De nieuwe sluitdag staat ook in het kanaal.',
      reminder: 'De herinnering staat in het kanaal.',
      conclusion: 'De conclusie staat ook in het kanaal.',
      decision: 'Het besluit staat ook in het kanaal.',
      closing: 'Het afronden staat ook in het kanaal.',
    },
    tell: 'Zet in het kanaal',
    absent: 'Het staat er niet, plaats het',
    busy: 'Bezig met een bericht in het kanaal.',
    busyBy: (name: string) => `${name} is nu met het kanaal bezig.`,
    archive: (day: string) => `Afgerond op ${day}. Het kanaal in Teams kan nu gearchiveerd worden.`,
    archiveHow:
      'Dat doet een eigenaar van het team: bij het kanaal, drie puntjes, Archiveren. Het dossier blijft hier.',
    openInTeams: 'Open in Teams',
  },
  {
    untold: {
      round: 'The new round is not in the channel yet.',
      extension: 'The new closing day is not in the channel yet.',
      reminder: 'The reminder is not in the channel yet.',
      conclusion: 'The conclusion is not in the channel yet.',
      decision: 'The decision is not in the channel yet.',
      closing: 'The closing is not in the channel yet.',
    },
    unsure: {
      round: 'Teams gave no answer. The new round may be in the channel already: look there.',
      extension: 'Teams gave no answer. The new closing day may be in the channel already: look there.',
      reminder: 'Teams gave no answer. The reminder may be in the channel already: look there.',
      conclusion: 'Teams gave no answer. The conclusion may be in the channel already: look there.',
      decision: 'Teams gave no answer. The decision may be in the channel already: look there.',
      closing: 'Teams gave no answer. The closing may be in the channel already: look there.',
    },
    told: {
      round: 'The new round is in the channel too.',
      extension: 'The new closing day is in the channel too.',
      reminder: 'The reminder is in the channel.',
      conclusion: 'The conclusion is in the channel too.',
      decision: 'The decision is in the channel too.',
      closing: 'The closing is in the channel too.',
    },
    tell: 'Put it in the channel',
    absent: 'It is not there, post it',
    busy: 'Busy with a message in the channel.',
    busyBy: (name: string) => `${name} is busy with the channel now.`,
    archive: (day: string) => `Closed on ${day}. The channel in Teams may be archived now.`,
    archiveHow: 'An owner of the team does that: at the channel, three dots, Archive. The dossier stays here.',
    openInTeams: 'Open in Teams',
  },
);
