/**
 * Everyday words beside the words of policy, so that "crossbaantje" meets "pumptrack".
 * Own list, grown from what residents of villages and towns ask for; each line is one notion. A word may stand in several.
 * Words are written as people write them: plurals and diminutives are found by their stem.
 */
export const conceptLines = `
pumptrack crossbaan skatebaan bultenbaan skatepark
bult heuvel talud
voetbal voetballen voetbalveld sportveld trapveld goal
eten maaltijd koken aanschuiven soep lunch diner avondeten tafel kok gerecht
eten voedsel etenswaren boodschappen levensmiddelen voeding
elektriciteit stroom energie elektrisch
zonnepaneel zonnedak zonnecooperatie paneel zonne-energie zonneweide
batterij accu opslag opslaan
lamp verlichting donker licht lantaarn lantaarnpaal straatverlichting led ledlamp
moestuin groentetuin volkstuin dorpstuin buurttuin schooltuin pluktuin
groente fruit oogst oogsten plukken
bij bijen vlinder vlinders imker insect insecten bloem bloemen bijenhotel
biodiversiteit natuur insect insecten soorten ecologisch
kweken tuinieren telen zaaien planten
oppas opvang oppassen kinderopvang
eenzaam alleen eenzaamheid isolement alleenstaand
ontmoeten ontmoeting ontmoetingsplek aanschuiven huiskamer inloop koffie gezelligheid bijeenkomst samenkomen trefpunt
senior ouder oudere bejaarde gepensioneerd gepensioneerde vijfenzestigplus opa oma
scholier leerling schoolkind student middelbaar
jongere jeugd tiener puber jongeren jong jongens meisjes
honk soos jongerencentrum jeugdhonk hangplek keet jongerenruimte
kind kleuter peuter baby basisschool kleintje
gezin huishouden ouders moeder vader opvoeden opvoeding eenouder
tegel steen stenen bestrating verharding
boom plant groen vergroenen gras tuin bloem struik beplanting
boom hout stam boomstam bos wilg
bos voedselbos fruitboom notenboom noten eetbaar bessen appels boomgaard
regen wateroverlast regenwater regenton hemelwater afkoppelen
water sloot vaart plas kanaal gracht meer vijver tocht oever
zwemmen zwembad bad zwemles instructiebad badmeester
sporthal sportzaal gymzaal gymlokaal gymnastiek gym turnzaal
sporten bewegen beweging fit conditie sport training trainen beweegtoestel
bus busje dorpsbus belbus buurtbus wijkbus lijnbus
chauffeur vervoer rit rijden rijder taxi meerijden ophalen
auto wagen deelauto voertuig autodelen
delen gezamenlijk deelauto samen gebruiken
opladen laadpaal laadpunt laden laadplein
parkeren parkeerplaats parkeerplek parkeerterrein
fiets fietsen fietspad fietsroute rijwiel fietser
fietsles rijles verkeersles fietsexamen
wandelen wandelpad ommetje klompenpad lopen wandelroute wandelaar laarzenpad struinpad voettocht jaagpad wandelronde
oversteken oversteek oversteekplaats zebrapad overkant vluchtheuvel middeneiland voetgangersoversteekplaats
drempel snelheid hard remmen dertig snelheidsremmer verkeersdrempel
rollator rolstoel scootmobiel mobiel toegankelijk slechtlopend
woning huis huizen wonen woningbouw appartement woonruimte huisvesting bouwen
huurwoning huren koopwoning starter betaalbaar
klein tiny minihuis huisje
woongroep wooninitiatief wooncooperatie begeleid ouderinitiatief beschermd
beperking handicap gehandicapt verstandelijk zorgbehoefte
taal nederlands inburgering taalmaatje taalles lezen schrijven voorlezen
nieuwkomer vluchteling statushouder asielzoeker migrant buitenland land arbeidsmigrant
verhaal verhalen geschiedenis erfgoed vroeger verleden pionier historie
archief beeldbank foto fotos album collectie digitaal scannen
monument gedenkteken herdenken herdenking herdenkingssteen oorlogsmonument gedenksteen
maaien bermbeheer bermonderhoud onderhouden onderhoud beheer beheren
tractor landbouwverkeer vrachtwagen trekker
ziek dokter huisarts arts patient gezondheid gezond praktijk
hart hartstilstand reanimatie reanimeren aed defibrillator burgerhulp
armoede minima geldzorgen rondkomen schulden krap gratis geld beurs
zorg verzorgen verpleging mantelzorg mantelzorger thuiszorg zorgen
adempauze rust respijt respijtzorg ontlasten adem
rouw rouwen overlijden nabestaande weduwe weduwnaar verlies verloren lotgenoten
begraafplaats kerkhof graf graven begraven urn
repareren reparatie herstellen repair repaircafe opknappen maken kapot klusser stuk
klussen klus klusteam handig klusdienst timmeren
naaien kleding breien textiel handwerken
weggooien hergebruik tweedehands kringloop spullen weggeven verspilling
rommelmarkt vlooienmarkt rommelroute garagesale kofferbakverkoop braderie kraam markt verkopen
weggeefkast weggeefwinkel ruilkast buurtkast kast kastje voedselkast
boek boeken bibliotheek minibieb boekenkast bieb
zwerfvuil zwerfafval afval rommel vuil opruimen opschonen schoonmaak plastic blikjes prikken prikstok grijper
container afvalbak prullenbak vuilnis inzameling
hond honden hondenveld losloopgebied losloopveld uitlaten viervoeter hondenbezitter hondenpoep
dier dieren kinderboerderij dierenpark dierenweide geit konijn schapen kippen boerderij hertenkamp
boer boeren landbouw agrarisch akker akkerbouw landbouwgrond erf
speeltuin speelplaats speelplek spelen speeltoestel speelveld buitenspelen speelterrein speelbos
natuurspeelplaats natuurspeeltuin speelnatuur speelbos natuurlijk
schoolplein speelplein plein schoolterrein
plein marktplein dorpsplein
buurtpreventie inbraak inbreker veiligheid veilig wijkagent politie waakzaam surveilleren diefstal
app appgroep whatsapp groepsapp waarschuwen
huiswerk huiswerkklas bijles bijspijkeren studie leren begeleiding
les cursus opleiding workshop leren training lesgeven docent leraar onderwijzer
computer digitaal internet tablet digitale mailen smartphone
muziek zang zingen koor fanfare orkest band concert
toneel theater voorstelling openluchttheater podium optreden tribune acteren
kunst schilderij schilderen schildering muurschildering kunstenaar beeld graffiti mozaiek kunstwerk
trafohuisje transformatorhuisje elektriciteitshuisje stroomhuisje transformator
feest festival evenement jubileum viering dorpsfeest kermis
ijsbaan schaatsen ijs natuurijs vorst vriezen winter
jeu-de-boules petanque boules boulen bal
isolatie isoleren energiecoach fixteam besparen besparing kieren tocht stookkosten gas energiebesparing energiearmoede
warmtenet warmte restwarmte verwarmen warmtepomp stoken aardgasvrij
windmolen windturbine wind molen
winkel dorpswinkel supermarkt buurtwinkel boodschappen
dorpshuis buurthuis wijkcentrum buurtcentrum wijkgebouw mfc gemeenschapshuis dorpscentrum ontmoetingscentrum
keuken vaatwasser kookgroep
kerk pastorie kapel kerktoren kerkgebouw
leeg leegstand leegstaand ongebruikt verlaten
werk baan werkloos dagbesteding werkplaats werkplek
dorpsondersteuner buurtverbinder sociaal wijkwerker vraagbaak wegwijzer aanspreekpunt
formulier formulieren aanvragen toeslag papieren administratie
vrouw vrouwen dames vriendinnen
brug bruggetje overstap
bank bankje zitten zitbank rustpunt picknicktafel
bord bordje bewegwijzering wegwijzer informatiebord
haven steiger boot varen aanlegplek strand
toerisme toerist recreatie recreatief bezoekers camping hotel overnachten
lawaai geluid herrie geluidsoverlast geluidsscherm
vogels vogel vogelhuis uil zwaluw vleermuis
ster sterren hemel sterrenhemel nacht duisternis lichthinder dimmen
compost composteren gft wormenhotel
hitte schaduw verkoeling koelte klimaat klimaatbestendig
cooperatie collectief inkoop gezamenlijk
brandweer kazerne brandweerkazerne
park plantsoen stadspark
school basisschool onderwijs schooltijd
spel bordspel kaarten biljart gamen spelletjes
glasvezel breedband internetverbinding
website site online pagina
`;
