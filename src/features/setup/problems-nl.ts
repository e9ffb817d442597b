import type { ProblemTexts } from './problems';

const byButton = (): string =>
  'Een beheerder van de site opent deze pagina en kiest ‘Maak wat ontbreekt’. Er gaat niets verloren.';

export const nl: ProblemTexts = {
  'list.missing': {
    wrong: () => 'Ontbreekt. Wat hierin hoort, kan nog niet bewaard worden.',
    still: 'Wat in de andere lijsten staat, werkt.',
    how: byButton,
  },
  'list.foreign': {
    wrong: (names) =>
      `Er is al een lijst met deze naam, voor iets anders.${names && ` Er staat in: ${names}.`} Die laten we met rust. Wat in de lijst van Initiatievenwijzer hoort, kan nog niet bewaard worden.`,
    still: 'Jullie eigen lijst blijft zoals hij is. De andere lijsten werken.',
    how: () =>
      'Geef die andere lijst een nieuwe naam: open de lijst, Instellingen, Lijstinstellingen, Naam van lijst. Controleer daarna opnieuw. De knop maakt dan de lijst van Initiatievenwijzer.',
  },
  'list.renamed': {
    wrong: (names) => `Heet nu ‘${names}’. Zo vinden we de lijst niet.`,
    still: 'Er is niets weg. Wat erin staat, komt terug met de naam.',
    how: byButton,
  },
  'list.no-versions': {
    wrong: () => 'Bewaart geen eerdere versies. Wat iemand overschrijft, is niet terug te halen.',
    still: 'Verder werkt alles.',
    how: byButton,
  },
  'column.missing': {
    wrong: () => 'Ontbreekt. Wat hierin hoort, kan nog niet bewaard worden.',
    still: 'De rest van het scherm werkt. Wat je typt blijft staan tot het bewaard kan worden.',
    how: byButton,
  },
  'column.type': {
    wrong: (names) => `Bevat iets anders dan nodig${names && ` (‘${names}’)`}. Wat hierin hoort, kan misgaan.`,
    still: 'Wat er nu in staat, blijft staan. De andere kolommen werken.',
    how: () =>
      'Bewaar eerst wat erin staat, bijvoorbeeld in Excel. Verwijder dan deze kolom bij Lijstinstellingen en controleer opnieuw. De knop maakt de goede kolom.',
  },
  'column.choices': {
    wrong: (names) => `Mist keuzes: ${names}. Filters in SharePoint tonen die niet.`,
    still: 'Alles werkt. Keuzes die jullie zelf toevoegden, blijven.',
    how: byButton,
  },
  'column.format': {
    wrong: () => 'Heeft een andere vorm dan nodig. Datums of tekst kunnen anders getoond worden.',
    still: 'Wat erin staat, blijft zoals het is.',
    how: byButton,
  },
  'index.missing': {
    wrong: () => 'Index ontbreekt. Filteren stopt boven 5.000 regels.',
    still: 'Tot 5.000 regels werkt alles.',
    how: byButton,
  },
  'index.quota': {
    wrong: (names) =>
      `Index ontbreekt en er is geen plaats meer: een lijst heeft er hoogstens 20.${names && ` Niet van ons: ${names}.`} Filteren stopt boven 5.000 regels.`,
    still: 'Tot 5.000 regels werkt alles.',
    how: (names) =>
      `Open de lijst, Instellingen, Lijstinstellingen, Geïndexeerde kolommen. Haal daar een index weg die jullie zelf maakten${names && ` (${names})`}. Controleer daarna opnieuw.`,
  },
  'unique.missing': {
    wrong: () => 'Kan dubbele waarden krijgen. Dan kan iets twee keer geregistreerd worden.',
    still: 'Alles werkt, zolang twee mensen niet precies tegelijk hetzelfde doen.',
    how: () =>
      'Lukt het de knop niet? Dan staat dezelfde waarde twee keer in de lijst. Haal een van de twee regels weg en controleer opnieuw.',
  },
  'view.missing': {
    wrong: () => 'Toont in SharePoint alleen titels.',
    still: 'In Initiatievenwijzer zie je alles.',
    how: byButton,
  },
  'version.missing': {
    wrong: () => 'We weten niet van welke versie de lijsten zijn.',
    still: 'Alles werkt.',
    how: byButton,
  },
  'version.older': {
    wrong: (names) => `De lijsten zijn nog van versie ${names}. Wat nieuw is, werkt nog niet.`,
    still: 'Wat je gewend bent, werkt. Bij het bijwerken gaat niets verloren.',
    how: byButton,
  },
  'version.newer': {
    wrong: (names) => `De lijsten zijn al van versie ${names}. Deze pagina is ouder.`,
    still: 'Wat op deze pagina staat, werkt.',
    how: () => 'Herlaad de pagina.',
  },
  'group.missing': {
    wrong: () => 'Ontbreekt. Mensen die erin horen, kunnen er nog niet in.',
    still: 'Mensen in de andere groepen werken gewoon door.',
    how: byButton,
  },
  'members.missing': {
    wrong: () => 'Jij staat er nog niet in. Zonder dat kun je straks niet meer bij de lijsten.',
    still: 'Nu kun je er nog bij.',
    how: byButton,
  },
  'members.empty': {
    wrong: () => 'Nog niemand in deze groep. Deze mensen zien nog niets.',
    still: 'Mensen in de andere groepen werken gewoon door.',
    how: () => 'Ga op de site naar Instellingen, Sitemachtigingen, Geavanceerd. Open de groep en kies Nieuw.',
  },
  'rights.missing': {
    wrong: () => 'Zijn er nog niet. Mensen in de groepen kunnen nog niets.',
    still: 'Een beheerder van de site kan overal bij.',
    how: byButton,
  },
  'rights.inherits': {
    wrong: () => 'Zijn die van de site. Wie de site mag zien, ziet ook wat hierin staat.',
    still: 'Alles werkt, maar mensen kunnen te veel zien.',
    how: byButton,
  },
  'rights.lacking': {
    wrong: (names) => `Ontbreken voor: ${names}. Zij kunnen hier niet bij of niets wijzigen.`,
    still: 'De andere groepen werken gewoon door.',
    how: byButton,
  },
  'rights.more': {
    wrong: (names) => `Zijn ruimer dan nodig voor: ${names}. Zij kunnen te veel zien of wijzigen.`,
    still: 'Alles werkt, maar mensen kunnen te veel.',
    how: () =>
      'Open de lijst, Instellingen, Lijstinstellingen, Machtigingen voor deze lijst. Haal weg wat daar niet hoort. Wij halen niets weg wat iemand zelf gaf.',
  },
  'rights.strangers': {
    wrong: (names) => `Gelden ook voor iemand anders${names && `: ${names}`}. Mogelijk zien mensen te veel.`,
    still: 'Alles werkt, maar mensen kunnen te veel zien.',
    how: () =>
      'Open de lijst, Instellingen, Lijstinstellingen, Machtigingen voor deze lijst. Is dit niet de bedoeling? Haal het daar weg. Wij halen niets weg wat iemand zelf gaf.',
  },
  'rights.security': {
    wrong: () => 'Laten mensen meer zien of wijzigen dan hun eigen regels.',
    still: 'Alles werkt, maar mensen kunnen te veel zien.',
    how: byButton,
  },
  'page.missing': {
    wrong: () => 'Ontbreekt. Koppelingen naar deze pagina komen nergens uit.',
    still: 'De andere pagina’s werken.',
    how: byButton,
  },
  'page.no-web-part': {
    wrong: () => 'Is er, maar Initiatievenwijzer staat er niet op.',
    still: 'Wat er nu op staat, blijft. De andere pagina’s werken.',
    how: () =>
      'Open de pagina, kies Bewerken en voeg het webonderdeel van Initiatievenwijzer toe. Kies daarna Opnieuw publiceren.',
  },
  'page.draft': {
    wrong: () => 'Is nog niet gepubliceerd. Collega’s zien deze pagina niet.',
    still: 'De andere pagina’s werken.',
    how: byButton,
  },
  'menu.missing': {
    wrong: () => 'Staat niet in het menu van de site. Mensen vinden de pagina alleen met een link.',
    still: 'De pagina zelf werkt.',
    how: byButton,
  },
  'setting.missing': {
    wrong: () => 'Ontbreekt. We gebruiken de standaardwaarde.',
    still: 'Alles werkt.',
    how: byButton,
  },
  'setting.value': {
    wrong: (names) => `Kunnen we niet lezen: ‘${names}’. We gebruiken de standaardwaarde.`,
    still: 'Alles werkt, met de standaardwaarde.',
    how: () =>
      'Open Inrichting, kies ‘Instellingen wijzigen’ en verbeter de waarde. Staat ze daar niet, verbeter haar dan in de lijst Instellingen.',
  },
  'time-zone.different': {
    wrong: () => 'Is niet Nederlands. Datums kunnen een dag verschuiven.',
    still: 'Verder werkt alles.',
    how: () => 'Kies bij Site-instellingen, Landinstellingen de tijdzone (UTC+01:00) Amsterdam, Berlijn, Bern, Rome.',
  },
  'holidays.past': {
    wrong: () => 'Zijn allemaal voorbij. Termijnen rekenen dagen mee waarop het gemeentehuis dicht is.',
    still: 'Met feestdagen rekenen we wel: die kennen we zelf.',
    how: () =>
      'Open Inrichting, kies ‘Instellingen wijzigen’ en zet de dagen van het nieuwe jaar bij ‘Eigen sluitingsdagen’.',
  },
  'pool.empty': {
    wrong: () => 'Nog leeg. Niemand kan een initiatief oppakken.',
    still: 'Aanmelden werkt. Wat binnenkomt, wacht.',
    how: () => 'Een coördinator kiest op Vandaag, bij de pool, ‘Iemand toevoegen’.',
  },
  'opgaven.empty': {
    wrong: () => 'Nog leeg. Initiatieven zijn nergens aan te koppelen en we stellen geen collega’s voor.',
    still: 'Aanmelden, oppakken en verkennen werken.',
    how: () => 'Open Opgaven en kies ‘CSV inlezen’.',
  },
  'people-search.empty': {
    wrong: () => 'Vindt niemand. Bij verbreden komen er geen voorstellen uit profielen.',
    still: 'Collega’s uit opgaven, groepen en eerdere initiatieven worden wel voorgesteld.',
    how: () =>
      'Vullen collega’s hun profiel, en staat dat in de zoekindex? Een beheerder van Microsoft 365 kan dat zien. Nieuwe gegevens zijn na een dag te vinden.',
  },
  'people-search.refused': {
    wrong: () => 'Mag jij niet gebruiken. Bij verbreden komen er geen voorstellen uit profielen.',
    still: 'Collega’s uit opgaven, groepen en eerdere initiatieven worden wel voorgesteld.',
    how: () => 'Een beheerder van Microsoft 365 kan zoeken naar mensen toestaan.',
  },
  'team.not-filled': {
    wrong: () => 'Nog niet ingevuld. Bij een weging komt er geen kanaal.',
    still: 'Wegen gaat gewoon in het dossier.',
    how: () => 'Open Inrichting, kies ‘Instellingen wijzigen’ en kies het team waarin de kanalen komen.',
  },
  'team.not-found': {
    wrong: () => 'Is er niet (meer). Bij een weging komt er geen kanaal.',
    still: 'Wegen gaat gewoon in het dossier.',
    how: () => 'Open Inrichting, kies ‘Instellingen wijzigen’ en kies een team dat er is.',
  },
  'team.not-member': {
    wrong: () => 'Is er, maar jij bent er geen lid van. Jij kunt er geen kanaal openen.',
    still: 'Wegen gaat gewoon in het dossier. Leden van het team kunnen wel een kanaal openen.',
    how: () => 'Een eigenaar van het team maakt je lid.',
  },
  'team.archived': {
    wrong: (names) => `Is gearchiveerd${names && ` (‘${names}’)`}. Er kunnen geen kanalen bij.`,
    still: 'Wegen gaat gewoon in het dossier.',
    how: () => 'Een eigenaar herstelt het team in Teams, bij Teams beheren, Gearchiveerd.',
  },
  'programme-team.not-found': {
    wrong: () => 'Is er niet (meer). Initiatieven van dit programma krijgen bij een weging geen kanaal.',
    still: 'Wegen gaat gewoon in het dossier. Bij het openen kan iemand ook het gewone team kiezen.',
    how: () => 'Open Spelregels en kies bij dit programma een team dat er is, of het gewone team.',
  },
  'programme-team.not-member': {
    wrong: () => 'Is er, maar jij bent er geen lid van. Jij kunt voor dit programma geen kanaal openen.',
    still: 'Leden van dat team kunnen het wel. Bij het openen kan iemand ook het gewone team kiezen.',
    how: () => 'Een eigenaar van het team maakt je lid.',
  },
  'programme-team.archived': {
    wrong: (names) => `Is gearchiveerd${names && ` (‘${names}’)`}. Initiatieven van dit programma krijgen geen kanaal.`,
    still: 'Wegen gaat gewoon in het dossier. Bij het openen kan iemand ook het gewone team kiezen.',
    how: () =>
      'Een eigenaar herstelt het team in Teams, bij Teams beheren, Gearchiveerd. Of kies bij Spelregels een ander team voor dit programma.',
  },
  'teams-app.not-filled': {
    wrong: () => 'Id nog niet ingevuld. In een kanaal komt een websitetabblad in plaats van het dossier.',
    still: 'De link in het kanaal opent het dossier wel.',
    how: () =>
      'Staat de app in Teams? Open Inrichting, kies ‘Instellingen wijzigen’ en daar ‘Zoek de app’, of plak de link naar de app. Zo niet, dan zet een beheerder van Teams haar er eerst in.',
  },
  'teams-installed.not-found': {
    wrong: () => 'Staat nog niet in het team. In een kanaal komt een websitetabblad in plaats van het dossier.',
    still: 'De link in het kanaal opent het dossier wel.',
    how: () => 'Een eigenaar kiest bij Team beheren, Apps, Meer apps en voegt Initiatievenwijzer toe.',
  },
  'teams-installed.not-visible': {
    wrong: () => 'Kunnen we niet zien, en dat hoeft ook niet.',
    still: 'Staat de app er, dan komt het dossier als tabblad in het kanaal. Anders een websitetabblad.',
    how: () => 'Kijk in Teams bij Team beheren, Apps, of Initiatievenwijzer erbij staat.',
  },
  'programme-installed.not-found': {
    wrong: () =>
      'Staat nog niet in dit team. In een kanaal van dit programma komt een websitetabblad in plaats van het dossier.',
    still: 'De link in het kanaal opent het dossier wel.',
    how: () => 'Een eigenaar kiest bij Team beheren, Apps, Meer apps en voegt Initiatievenwijzer toe.',
  },
  'programme-installed.not-visible': {
    wrong: () => 'Kunnen we niet zien, en dat hoeft ook niet.',
    still: 'Staat de app er, dan komt het dossier als tabblad in het kanaal. Anders een websitetabblad.',
    how: () => 'Kijk in Teams bij Team beheren, Apps, of Initiatievenwijzer erbij staat.',
  },
  'tenant-site.not-filled': {
    wrong: () => 'Nog niet ingesteld. Vanuit Teams vindt de app deze site niet.',
    still: 'De pagina’s op deze site en links naar een dossier werken.',
    how: (names) =>
      `Een SharePoint-beheerder voert één keer uit, met PnP PowerShell: Set-PnPStorageEntity -Key InitiatievenwijzerSite -Value "${names}"`,
  },
  'tenant-site.elsewhere': {
    wrong: (names) => `Wijst naar een andere site. Vanuit Teams opent ${names}.`,
    still: 'De pagina’s op deze site werken.',
    how: () =>
      'Moet Teams deze site openen? Dan geeft een SharePoint-beheerder de eigenschap InitiatievenwijzerSite dit adres, met Set-PnPStorageEntity.',
  },
  permission: {
    wrong: (names) => `Niet toegestaan. ${names}`,
    still: 'Al het andere werkt zonder deze toestemming.',
    how: () => 'SharePoint-beheercentrum, Geavanceerd, API-toegang: keur deze regel goed.',
  },
  unasked: {
    wrong: (names) => `Niet te controleren zonder de toestemming ${names}.`,
    still: 'Of het werkt, zegt dit niet.',
    how: () => 'SharePoint-beheercentrum, Geavanceerd, API-toegang: keur die toestemming goed.',
  },
  hidden: {
    wrong: () => 'Dit kan alleen een beheerder van de site zien.',
    still: 'Of het werkt, zegt dit niet.',
    how: () => 'Een beheerder van de site opent deze pagina.',
  },
  silent: {
    wrong: () => 'Niet te controleren: we kregen geen antwoord.',
    still: 'Of het werkt, zegt dit niet.',
    how: () => 'Controleer later opnieuw.',
  },
};
