/** Words of Dutch that say nothing about the subject of a text, without accents. */
const functionWords = `
aan aangezien achter al alle alleen allemaal alles als altijd ander andere anders behalve ben bent beter bij bijna bijvoorbeeld binnen
blijft blijven boven buiten daar daarmee daarna daarom daarvoor dan dat de deel deelt dezelfde deze die dit doe doen doet door
dus echt een eens eerst eerste eigen elk elkaar elke en enkele er erbij ervan ervoor etc even gaan gaat gaf gaven geen gegeven
geven geeft genoeg gewoon graag groot grote had hadden hard heb hebben hebt heeft heel heen helemaal helft hem hen het hier
hierbij hoe hoort houden houdt hun iedereen ieder iedere iemand iets ik in is ja je jij jou jouw jullie kan kant keer kent
kennen kiezen klein kleine kleiner komen komt kort kost krijgen krijgt kunnen kunt laat langs last later leeg lekker liefst
liggen ligt maakt maar maken makkelijk mee meedenken meer meest meestal met mij mijn minder mits moet moeten mogelijk mogen mag
na naam naar naast niet nieuw nieuwe niks nog nooit nu of om omdat omheen onder ons onszelf onze ook op over overdag per plek
rand samen soms staan staat stuk te tegen tijdens toch tot tussen twee drie vier vijf zes zeven acht negen tien twaalf dertig
veertig u uit uur uw vaak vaker vallen valt van vanaf vast vaste veel vinden vindt volgens voor voortaan vooral vrij waar waarom
waarbij waardoor wanneer want waren was wat weer weet wel welk welke welkom werd weten wie wij wil wilde willen wilt worden wordt
zal ze zelf zich zie zien zij zijn zo zoals zodat zodra zonder zou zouden
maand maanden week weken dag dagen jaar jaren eerder mooi mooier mooie goed goede houdt graag snel snelst
ten ter der des ene hele lang lange zeer zowel zolang eventueel inmiddels via rond rondom
begin beginnen begon begonnen vervangen vraag vragen vraagt nodig
`;

/** Words that nearly every initiative uses: they count, but little. */
const commonplaces = `
bewoner inwoner dorp dorpen gemeente mens mensen initiatief idee plan project groep buurt wijk straat vrijwilliger vrijwilligers
bewoners inwoners dorpsgenoot dorpsgenoten helpen helpt hulp ruimte noordoostpolder emmeloord jong oud jongeren ouderen ouder
ouders kind kinderen jeugd open openen organiseren meedoen meehelpen activiteit leren werk avond middag huis steun
elkaar bestaande weinig willen bedrag geld betalen betaalt euro bijdrage contactpersoon
`;

const listOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

export const stopWords = listOf(functionWords);
export const commonWords = listOf(commonplaces);

/** Where something happens: many plans are made for the same place, so it tells less than what is done there. */
const places = `
dorpshuis buurthuis wijkcentrum wijkgebouw buurtcentrum gebouw zaal sporthal sportzaal gymzaal gymlokaal school basisschool schoolplein
plein kerk bibliotheek supermarkt winkel winkelcentrum park bos bosrand plas vaart terrein veld grasveld weiland grond straat weg
dorpsstraat ziekenhuis kazerne loods pastorie haven station bushalte tennisbaan begraafplaats flat polder
`;

export const placeWords = listOf(places);
