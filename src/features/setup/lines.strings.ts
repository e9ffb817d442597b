import { defineStrings } from '../../strings/define';

/** Names of what is checked, and what is said of it when it is in order. */
export const lineStrings = defineStrings(
  {
    names: {
      lists: 'Lijsten en kolommen',
      list: (list: string) => `Lijst ${list}`,
      column: (list: string, column: string) => `${list}, kolom ${column}`,
      index: (list: string, column: string) => `Index op ${list}, kolom ${column}`,
      unique: (list: string, column: string) => `Unieke waarden in ${list}, kolom ${column}`,
      view: (list: string) => `Weergave van ${list}`,
      version: 'Versie van de lijsten',
      groups: 'Groepen en rechten',
      group: (group: string) => `Groep ${group}`,
      members: (group: string) => `Mensen in ${group}`,
      rights: (subject: string) => `Rechten op ${subject}`,
      pages: 'Pagina’s en menu',
      page: (page: string) => `Pagina ${page}`,
      menu: (page: string) => `Menu: ${page}`,
      settings: 'Instellingen',
      setting: (setting: string) => `Instelling ‘${setting}’`,
      'time-zone': 'Tijdzone van de site',
      holidays: 'Eigen sluitingsdagen',
      pool: 'Pool',
      opgaven: 'Opgaven',
      'people-search': 'Zoeken naar collega’s',
      team: 'Team voor de kanalen',
      'teams-app': 'Id van de Teams-app',
      'teams-installed': 'App in het team',
      'programme-team': (programmes: string) => `Team voor ${programmes}`,
      'programme-installed': (programmes: string) => `App in het team voor ${programmes}`,
      'tenant-site': 'Deze site vanuit Teams',
    },
    sums: {
      list: (count: number) => `${count} lijsten`,
      column: (count: number) => `${count} kolommen`,
      index: (count: number) => `${count} indexen`,
      unique: (count: number) => `Unieke waarden in ${count} kolommen`,
      view: (count: number) => `Weergave van ${count} lijsten`,
      version: (count: number) => `${count} versies`,
      group: (count: number) => `${count} groepen`,
      members: (count: number) => `Mensen in ${count} groepen`,
      rights: (count: number) => `Rechten op ${count} plaatsen`,
      page: (count: number) => `${count} pagina’s`,
      menu: (count: number) => `Menu: ${count} pagina’s`,
      setting: (count: number) => `${count} instellingen`,
    },
    inOrder: {
      lists: (count: number, version: string) =>
        `${count === 1 ? '1 lijst' : `${count} lijsten`}${version && `, versie ${version}`}`,
      groups: (count: number) => (count === 1 ? '1 groep of recht klopt' : `${count} groepen en rechten kloppen`),
      pages: (count: number) =>
        count === 1 ? '1 pagina of koppeling klopt' : `${count} pagina’s en koppelingen kloppen`,
      settings: (count: number) => (count === 1 ? '1 instelling is er' : `${count} instellingen zijn er`),
      'time-zone': 'Nederlandse tijd',
      holidays: 'Feestdagen kennen we zelf; er zijn geen eigen sluitingsdagen ingevuld',
      holidaysUntil: (day: string) => `Ingevuld tot en met ${day}; feestdagen kennen we zelf`,
      pool: (people: number, coordinators: number) =>
        `${people === 1 ? '1 accountmanager' : `${people} accountmanagers`}${coordinators === 0 ? '' : coordinators === 1 ? ', 1 coördinator' : `, ${coordinators} coördinatoren`}`,
      opgaven: (count: number, day: string) => `${count} actief${day && `, laatst bijgewerkt ${day}`}`,
      'people-search': 'Vindt collega’s',
      team: (team: string) => team || 'Gevonden',
      'teams-app': 'Ingevuld',
      'teams-installed': (version: string) => (version ? `Versie ${version}` : 'Staat erin'),
      'tenant-site': 'Ingesteld: Teams vindt deze site',
    },
    plan: {
      'list.missing': (count: number) => (count === 1 ? 'Een lijst maken' : `${count} lijsten maken`),
      'list.renamed': (count: number) =>
        count === 1 ? 'Een lijst haar naam teruggeven' : `${count} lijsten hun naam teruggeven`,
      'list.no-versions': (count: number) =>
        count === 1 ? 'Eerdere versies bewaren in een lijst' : `Eerdere versies bewaren in ${count} lijsten`,
      'column.missing': (count: number) => (count === 1 ? 'Een kolom toevoegen' : `${count} kolommen toevoegen`),
      'column.choices': (count: number) =>
        count === 1 ? 'Keuzes toevoegen aan een kolom' : `Keuzes toevoegen aan ${count} kolommen`,
      'column.format': (count: number) =>
        count === 1 ? 'De vorm van een kolom herstellen' : `De vorm van ${count} kolommen herstellen`,
      'index.missing': (count: number) => (count === 1 ? 'Een index maken' : `${count} indexen maken`),
      'unique.missing': (count: number) =>
        count === 1 ? 'Dubbele waarden voorkomen in een kolom' : `Dubbele waarden voorkomen in ${count} kolommen`,
      'view.missing': (count: number) =>
        count === 1 ? 'Kolommen tonen in een weergave' : `Kolommen tonen in ${count} weergaven`,
      'version.missing': () => 'Opschrijven van welke versie de lijsten zijn',
      'version.older': () => 'Opschrijven van welke versie de lijsten zijn',
      'group.missing': (count: number) => (count === 1 ? 'Een groep maken' : `${count} groepen maken`),
      'members.missing': () => 'Jou in de groep van beheerders zetten',
      'rights.missing': (count: number) =>
        count === 1 ? 'Rechten geven op één plaats' : `Rechten geven op ${count} plaatsen`,
      'rights.inherits': (count: number) =>
        count === 1 ? 'Een lijst eigen rechten geven' : `${count} lijsten eigen rechten geven`,
      'rights.lacking': (count: number) =>
        count === 1 ? 'Ontbrekende rechten geven op één plaats' : `Ontbrekende rechten geven op ${count} plaatsen`,
      'rights.strangers': (count: number) =>
        count === 1 ? 'Jouw eigen rechten op een lijst weghalen' : `Jouw eigen rechten op ${count} lijsten weghalen`,
      'rights.security': (count: number) =>
        count === 1 ? 'In een lijst alleen eigen regels tonen' : `In ${count} lijsten alleen eigen regels tonen`,
      'page.missing': (count: number) => (count === 1 ? 'Een pagina maken' : `${count} pagina’s maken`),
      'page.no-web-part': (count: number) =>
        count === 1 ? 'Initiatievenwijzer op een pagina zetten' : `Initiatievenwijzer op ${count} pagina’s zetten`,
      'page.draft': (count: number) => (count === 1 ? 'Een pagina publiceren' : `${count} pagina’s publiceren`),
      'menu.missing': (count: number) =>
        count === 1 ? 'Een pagina in het menu zetten' : `${count} pagina’s in het menu zetten`,
      'setting.missing': (count: number) =>
        count === 1 ? 'Een instelling haar standaardwaarde geven' : `${count} instellingen hun standaardwaarde geven`,
      other: (count: number) => (count === 1 ? 'Eén ding in orde maken' : `${count} dingen in orde maken`),
    },
  },
  {
    names: {
      lists: 'Lists and columns',
      list: (list: string) => `List ${list}`,
      column: (list: string, column: string) => `${list}, column ${column}`,
      index: (list: string, column: string) => `Index on ${list}, column ${column}`,
      unique: (list: string, column: string) => `Unique values in ${list}, column ${column}`,
      view: (list: string) => `View of ${list}`,
      version: 'Version of the lists',
      groups: 'Groups and rights',
      group: (group: string) => `Group ${group}`,
      members: (group: string) => `People in ${group}`,
      rights: (subject: string) => `Rights on ${subject}`,
      pages: 'Pages and menu',
      page: (page: string) => `Page ${page}`,
      menu: (page: string) => `Menu item ${page}`,
      settings: 'Settings',
      setting: (setting: string) => `Setting ‘${setting}’`,
      'time-zone': 'Time zone of the site',
      holidays: 'Own closing days',
      pool: 'The pool',
      opgaven: 'Opgaven of the municipality',
      'people-search': 'Search for colleagues',
      team: 'Team for the channels',
      'teams-app': 'Id of the Teams app',
      'teams-installed': 'App in the team',
      'programme-team': (programmes: string) => `Team for ${programmes}`,
      'programme-installed': (programmes: string) => `App in the team for ${programmes}`,
      'tenant-site': 'This site from Teams',
    },
    sums: {
      list: (count: number) => `${count} lists`,
      column: (count: number) => `${count} columns`,
      index: (count: number) => `${count} indexes`,
      unique: (count: number) => `Unique values in ${count} columns`,
      view: (count: number) => `View of ${count} lists`,
      version: (count: number) => `${count} versions`,
      group: (count: number) => `${count} groups`,
      members: (count: number) => `People in ${count} groups`,
      rights: (count: number) => `Rights in ${count} places`,
      page: (count: number) => `${count} pages`,
      menu: (count: number) => `Menu items of ${count} pages`,
      setting: (count: number) => `${count} settings`,
    },
    inOrder: {
      lists: (count: number, version: string) =>
        `${count === 1 ? '1 list' : `${count} lists`}${version && `, version ${version}`}`,
      groups: (count: number) => (count === 1 ? '1 group or right is right' : `${count} groups and rights are right`),
      pages: (count: number) => (count === 1 ? '1 page or link is right' : `${count} pages and links are right`),
      settings: (count: number) => (count === 1 ? '1 setting is there' : `${count} settings are there`),
      'time-zone': 'Dutch time',
      holidays: 'We know public holidays; no own closing days are filled in',
      holidaysUntil: (day: string) => `Filled in until ${day}; we know public holidays`,
      pool: (people: number, coordinators: number) =>
        `${people === 1 ? '1 accountmanager' : `${people} accountmanagers`}${coordinators === 0 ? '' : coordinators === 1 ? ', 1 coordinator' : `, ${coordinators} coordinators`}`,
      opgaven: (count: number, day: string) => `${count} active${day && `, last changed ${day}`}`,
      'people-search': 'Finds colleagues',
      team: (team: string) => team || 'Found',
      'teams-app': 'Filled in',
      'teams-installed': (version: string) => (version ? `Version ${version}` : 'Is in it'),
      'tenant-site': 'Set: Teams finds this site',
    },
    plan: {
      'list.missing': (count: number) => (count === 1 ? 'Make a list' : `Make ${count} lists`),
      'list.renamed': (count: number) =>
        count === 1 ? 'Give a list its name back' : `Give ${count} lists their name back`,
      'list.no-versions': (count: number) =>
        count === 1 ? 'Keep earlier versions in a list' : `Keep earlier versions in ${count} lists`,
      'column.missing': (count: number) => (count === 1 ? 'Add a column' : `Add ${count} columns`),
      'column.choices': (count: number) =>
        count === 1 ? 'Add choices to a column' : `Add choices to ${count} columns`,
      'column.format': (count: number) =>
        count === 1 ? 'Restore the form of a column' : `Restore the form of ${count} columns`,
      'index.missing': (count: number) => (count === 1 ? 'Make an index' : `Make ${count} indexes`),
      'unique.missing': (count: number) =>
        count === 1 ? 'Prevent double values in a column' : `Prevent double values in ${count} columns`,
      'view.missing': (count: number) => (count === 1 ? 'Show columns in a view' : `Show columns in ${count} views`),
      'version.missing': () => 'Write down of which version the lists are',
      'version.older': () => 'Write down of which version the lists are',
      'group.missing': (count: number) => (count === 1 ? 'Make a group' : `Make ${count} groups`),
      'members.missing': () => 'Put you in the group of administrators',
      'rights.missing': (count: number) =>
        count === 1 ? 'Give rights in one place' : `Give rights in ${count} places`,
      'rights.inherits': (count: number) =>
        count === 1 ? 'Give a list its own rights' : `Give ${count} lists their own rights`,
      'rights.lacking': (count: number) =>
        count === 1 ? 'Give missing rights in one place' : `Give missing rights in ${count} places`,
      'rights.strangers': (count: number) =>
        count === 1 ? 'Take your own rights off a list' : `Take your own rights off ${count} lists`,
      'rights.security': (count: number) =>
        count === 1 ? 'Show only own rows in a list' : `Show only own rows in ${count} lists`,
      'page.missing': (count: number) => (count === 1 ? 'Make a page' : `Make ${count} pages`),
      'page.no-web-part': (count: number) =>
        count === 1 ? 'Put Initiatievenwijzer on a page' : `Put Initiatievenwijzer on ${count} pages`,
      'page.draft': (count: number) => (count === 1 ? 'Publish a page' : `Publish ${count} pages`),
      'menu.missing': (count: number) => (count === 1 ? 'Put a page in the menu' : `Put ${count} pages in the menu`),
      'setting.missing': (count: number) =>
        count === 1 ? 'Give a setting its default value' : `Give ${count} settings their default value`,
      other: (count: number) => (count === 1 ? 'Put one thing in order' : `Put ${count} things in order`),
    },
  },
);
