import { defineStrings } from '../../strings/define';

/** The words of the report itself: on screen in the reader's language, in what is sent to a raad always in Dutch. */
export const reportWords = defineStrings(
  {
    weeks: (text: string, isOne: boolean) => (isOne ? `${text} week` : `${text} weken`),
    workingDays: (text: string, isOne: boolean) => (isOne ? `${text} werkdag` : `${text} werkdagen`),
    percent: (share: number) => `${share} %`,
    few: 'te weinig',
    unknown: 'nog niet bekend',
    initiatives: 'Initiatieven',
    share: 'Deel',
    firstContact: {
      subject: 'Eerste contact',
      finding: (onTime: string, judged: string) => `Eerste contact op tijd: ${onTime} van de ${judged}`,
      none: 'Geen aanmeldingen in deze periode',
      waiting: (count: string) => `${count} aanmeldingen, nog zonder oordeel over het eerste contact`,
      note: (share: number | undefined, norm: number) =>
        `${share === undefined ? '' : `${share} procent, `}de norm is ${norm === 1 ? '1 werkdag' : `${norm} werkdagen`}`,
      columns: ['Maand', 'Aangemeld', 'Op tijd', 'Te laat'] as [string, ...string[]],
      onTime: 'Op tijd',
      late: 'Te laat',
      label: 'Per maand hoe vaak het eerste contact op tijd en te laat was.',
    },
    opgaven: {
      subject: 'Opgaven',
      finding: (name: string, count: string) => `Het vaakst geholpen: ${name} (${count})`,
      none: 'Nog geen initiatief van deze periode hangt aan een opgave',
      note: (without: number) =>
        `één initiatief kan bij meer opgaven passen${without === 0 ? '' : `, ${without} ${without === 1 ? 'heeft' : 'hebben'} nog geen opgave`}`,
      columns: ['Opgave', 'Initiatieven', 'Afgerond', 'Gemiddeld tot besluit'] as [string, ...string[]],
      label: 'Per opgave hoeveel initiatieven eraan bijdragen.',
    },
    outcomes: {
      subject: 'Uitkomsten',
      finding: (closed: string, realised: string, one: boolean) =>
        `${closed} ${one ? 'initiatief is' : 'initiatieven zijn'} afgerond, ${realised} gerealiseerd`,
      none: 'In deze periode is niets afgerond',
      note: 'doorverwijzen telt ook als een goede uitkomst',
      columns: ['Uitkomst', 'Initiatieven', 'Deel', 'Gemiddelde duur'] as [string, ...string[]],
      label: 'Per uitkomst hoeveel initiatieven zo eindigden.',
    },
    settlements: {
      subject: 'Kernen',
      finding: (name: string, count: string, total: string) =>
        `De meeste aanmeldingen uit ${name}: ${count} van de ${total}`,
      none: 'Uit geen kern kwam een aanmelding',
      note: (silent: number) =>
        silent === 0
          ? 'uit elke kern kwam iets'
          : silent === 1
            ? 'uit 1 kern kwam niets'
            : `uit ${silent} kernen kwam niets`,
      columns: ['Kern', 'Aangemeld', 'Loopt nu', 'Afgerond'] as [string, ...string[]],
      label: 'Per kern hoeveel aanmeldingen er kwamen.',
    },
    phases: {
      subject: 'Wat loopt er nu',
      finding: (running: string, phase: string, one: boolean) =>
        `${running} ${one ? 'initiatief loopt' : 'initiatieven lopen'} nu, de meeste in ${phase}`,
      none: 'Er loopt nu niets',
      note: 'stand van vandaag, los van de periode',
      columns: ['Fase', 'Initiatieven', 'Gemiddeld in deze fase'] as [string, ...string[]],
      label: 'Per fase hoeveel initiatieven daarin nu zijn.',
    },
    leadTimes: {
      subject: 'Doorlooptijden',
      finding: (weeks: string) => `Van aanmelding tot besluit: gemiddeld ${weeks}`,
      findingContact: (days: string) => `Van aanmelding tot eerste contact: gemiddeld ${days}`,
      none: 'Nog geen doorlooptijden in deze periode',
      note: 'gerekend vanaf de aanmelding',
      columns: ['Tot', 'Initiatieven', 'Gemiddeld', 'Middelste', 'Langste'] as [string, ...string[]],
      kinds: {
        firstContact: 'Eerste contact',
        weighing: 'Weging geopend',
        conclusion: 'Conclusie van de weging',
        decision: 'Besluit',
        closing: 'Afgerond',
      },
      label: 'Per stap hoelang het gemiddeld duurde.',
    },
    roles: {
      subject: 'Rollen van de accountmanager',
      finding: (role: string, count: string, total: string) => `Contact vooral als ${role}: ${count} van de ${total}`,
      none: 'Geen contacten in deze periode',
      hidden: 'Alleen de pool ziet contacten. Vraag een accountmanager om dit deel.',
      columns: ['Rol', 'Contacten', 'Deel'] as [string, ...string[]],
      label: 'Per rol hoe vaak er contact was.',
    },
    factors: {
      subject: 'Evaluatie',
      finding: (name: string, good: string, judged: string) =>
        `Dit ging het best: ${name}, ${good} van de ${judged} goed`,
      none: 'In deze periode is niets geëvalueerd',
      note: (name: string, good: string, judged: string) => `minst goed: ${name}, ${good} van de ${judged}`,
      columns: ['Wat hielp', 'Goed', 'Deels', 'Niet', 'Deel goed'] as [string, ...string[]],
      label: 'Per punt hoe vaak het goed ging.',
    },
    mirror: {
      subject: 'Partnerspiegel',
      finding: (different: number) =>
        different === 0
          ? 'Team en initiatiefnemers zien de gemeente gelijk'
          : `Team en initiatiefnemers verschillen over ${different} van de 7 punten`,
      waiting: 'Nog te weinig antwoorden voor de partnerspiegel',
      note: (team: string, initiators: string) =>
        `team ${team}, initiatiefnemers ${initiators} antwoorden; van 1 nooit tot 5 altijd`,
      columns: ['De gemeente…', 'Team', 'Initiatiefnemers', 'Verschil'] as [string, ...string[]],
      label: 'Per punt het gemiddelde van het team en van de initiatiefnemers.',
    },
    document: {
      title: 'Maatschappelijke initiatieven',
      period: (from: string, until: string) => `${from} tot en met ${until}`,
      onlySettlement: (name: string) => `Alleen kern ${name}.`,
      onlyOpgave: (name: string) => `Alleen opgave ${name}.`,
      made: (day: string) => `Gemaakt op ${day}.`,
      reading: 'Onder de vijf gevallen noemen we geen percentages. Er staan geen namen van personen in.',
      fileName: (period: string) => `Overzicht initiatieven ${period}`,
      contents: 'Inhoud',
      figures: 'Cijfers',
      page: 'Bladzijde',
    },
  },
  {
    weeks: (text: string, isOne: boolean) => (isOne ? `${text} week` : `${text} weeks`),
    workingDays: (text: string, isOne: boolean) => (isOne ? `${text} working day` : `${text} working days`),
    percent: (share: number) => `${share}%`,
    few: 'too few',
    unknown: 'not known yet',
    initiatives: 'Initiatives',
    share: 'Share',
    firstContact: {
      subject: 'First contact',
      finding: (onTime: string, judged: string) => `First contact on time: ${onTime} of ${judged}`,
      none: 'No registrations in this period',
      waiting: (count: string) => `${count} registrations, first contact not judged yet`,
      note: (share: number | undefined, norm: number) =>
        `${share === undefined ? '' : `${share} percent, `}the norm is ${norm === 1 ? '1 working day' : `${norm} working days`}`,
      columns: ['Month', 'Registered', 'On time', 'Late'] as [string, ...string[]],
      onTime: 'On time',
      late: 'Late',
      label: 'Per month how often the first contact was on time and late.',
    },
    opgaven: {
      subject: 'Opgaven',
      finding: (name: string, count: string) => `Helped most: ${name} (${count})`,
      none: 'No initiative of this period hangs on an opgave yet',
      note: (without: number) =>
        `one initiative can fit several opgaven${without === 0 ? '' : `, ${without} ${without === 1 ? 'has' : 'have'} no opgave yet`}`,
      columns: ['Opgave', 'Initiatives', 'Closed', 'Average until decision'] as [string, ...string[]],
      label: 'Per opgave how many initiatives contribute to it.',
    },
    outcomes: {
      subject: 'Outcomes',
      finding: (closed: string, realised: string, one: boolean) =>
        `${closed} ${one ? 'initiative was' : 'initiatives were'} closed, ${realised} realised`,
      none: 'Nothing was closed in this period',
      note: 'a referral counts as a good outcome too',
      columns: ['Outcome', 'Initiatives', 'Share', 'Average time'] as [string, ...string[]],
      label: 'Per outcome how many initiatives ended that way.',
    },
    settlements: {
      subject: 'Settlements',
      finding: (name: string, count: string, total: string) => `Most registrations from ${name}: ${count} of ${total}`,
      none: 'No settlement had a registration',
      note: (silent: number) =>
        silent === 0
          ? 'something came from every settlement'
          : silent === 1
            ? 'nothing came from 1 settlement'
            : `nothing came from ${silent} settlements`,
      columns: ['Settlement', 'Registered', 'Running now', 'Closed'] as [string, ...string[]],
      label: 'Per settlement how many registrations came.',
    },
    phases: {
      subject: 'What runs now',
      finding: (running: string, phase: string, one: boolean) =>
        `${running} ${one ? 'initiative runs' : 'initiatives run'} now, most in ${phase}`,
      none: 'Nothing runs now',
      note: 'as of today, whatever the period',
      columns: ['Phase', 'Initiatives', 'Average in this phase'] as [string, ...string[]],
      label: 'Per phase how many initiatives are in it now.',
    },
    leadTimes: {
      subject: 'Lead times',
      finding: (weeks: string) => `From registration to decision: ${weeks} on average`,
      findingContact: (days: string) => `From registration to first contact: ${days} on average`,
      none: 'No lead times in this period yet',
      note: 'counted from the registration',
      columns: ['Until', 'Initiatives', 'Average', 'Median', 'Longest'] as [string, ...string[]],
      kinds: {
        firstContact: 'First contact',
        weighing: 'Weighing opened',
        conclusion: 'Conclusion of the weighing',
        decision: 'Decision',
        closing: 'Closed',
      },
      label: 'Per step how long it took on average.',
    },
    roles: {
      subject: 'Roles of the accountmanager',
      finding: (role: string, count: string, total: string) => `Contact mostly as ${role}: ${count} of ${total}`,
      none: 'No contacts in this period',
      hidden: 'Only the pool sees contacts. Ask an accountmanager for this part.',
      columns: ['Role', 'Contacts', 'Share'] as [string, ...string[]],
      label: 'Per role how often there was contact.',
    },
    factors: {
      subject: 'Evaluation',
      finding: (name: string, good: string, judged: string) => `This went best: ${name}, ${good} of ${judged} good`,
      none: 'Nothing was evaluated in this period',
      note: (name: string, good: string, judged: string) => `least good: ${name}, ${good} of ${judged}`,
      columns: ['What helped', 'Good', 'Partly', 'Not', 'Share good'] as [string, ...string[]],
      label: 'Per point how often it went well.',
    },
    mirror: {
      subject: 'Partner mirror',
      finding: (different: number) =>
        different === 0
          ? 'Team and initiators see the municipality alike'
          : `Team and initiators differ on ${different} of the 7 points`,
      waiting: 'Too few answers for the partner mirror yet',
      note: (team: string, initiators: string) =>
        `team ${team}, initiators ${initiators} answers; from 1 never to 5 always`,
      columns: ['The municipality…', 'Team', 'Initiators', 'Difference'] as [string, ...string[]],
      label: 'Per point the average of the team and of the initiators.',
    },
    document: {
      title: 'Initiatives from society',
      period: (from: string, until: string) => `${from} up to and including ${until}`,
      onlySettlement: (name: string) => `Only settlement ${name}.`,
      onlyOpgave: (name: string) => `Only opgave ${name}.`,
      made: (day: string) => `Made on ${day}.`,
      reading: 'Under five cases we give no percentages. No names of persons are in it.',
      fileName: (period: string) => `Overview initiatives ${period}`,
      contents: 'Contents',
      figures: 'Numbers',
      page: 'Page',
    },
  },
);
