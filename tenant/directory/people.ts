/** Somebody of the example organisation. All are invented; the ids are fixed so that scripts and tests can name them. */
export interface Person {
  /** Short name in `?als=`. */
  readonly login: string;
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly jobTitle: string;
  readonly department: string;
  readonly phone: string;
  /** What the person wrote in the own profile (SharePoint user profile). */
  readonly responsibilities: readonly string[];
  readonly skills: readonly string[];
  readonly pastProjects: readonly string[];
  /** What the person wrote about themselves, in sentences. */
  readonly aboutMe?: string;
  readonly availability: 'Available' | 'Busy' | 'Away' | 'BeRightBack' | 'DoNotDisturb' | 'Offline';
}

type Profile = Partial<Pick<Person, 'responsibilities' | 'skills' | 'pastProjects' | 'availability'>>;

const personId = (n: number): string => `5a000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const person = (
  n: number,
  login: string,
  name: string,
  jobTitle: string,
  department: string,
  profile: Profile = {},
): Person => ({
  login,
  id: personId(n),
  name,
  mail: `${login}@gemeente.example`,
  jobTitle,
  department,
  phone: `0527-000 ${100 + n}`,
  responsibilities: [],
  skills: [],
  pastProjects: [],
  availability: 'Available',
  ...profile,
});

export const people: readonly Person[] = [
  person(1, 'anna', 'Anna de Wit', 'Accountmanager initiatieven', 'Samenleving', {
    responsibilities: ['groen', 'verkeer', 'dorpen'],
  }),
  person(2, 'bram', 'Bram Hofstra', 'Accountmanager initiatieven', 'Samenleving', {
    responsibilities: ['zorg', 'ontmoeten'],
    availability: 'Busy',
  }),
  person(3, 'coordinator', 'Marja Postma', 'Coördinator pool accountmanagers', 'Samenleving'),
  person(4, 'kcc', 'Sanne Visser', 'Medewerker klantcontactcentrum', 'Publiekszaken'),
  person(5, 'griffie', 'Geert Griffioen', 'Raadsadviseur', 'Griffie', { responsibilities: ['raad', 'besluitvorming'] }),
  person(6, 'beheer', 'Rina Kuipers', 'Functioneel beheerder', 'Informatie en automatisering'),
  person(11, 'collega1', 'Henk Zijlstra', 'Beheerder openbare ruimte', 'Beheer openbare ruimte', {
    responsibilities: ['groenbeheer', 'bermen', 'gemeentegrond in gebruik geven'],
    skills: ['groen', 'beplanting', 'speelplekken', 'bewoners'],
    pastProjects: ['Buurttuin Emmeloord'],
  }),
  person(12, 'collega2', 'Ingrid Kuiper', 'Beleidsadviseur landschap en recreatie', 'Ruimte', {
    responsibilities: ['landschap', 'biodiversiteit', 'recreatie'],
    skills: ['natuur', 'voedselbos', 'moestuin', 'wandelen'],
    pastProjects: ['Wij maaien de bermen zelf'],
    availability: 'Busy',
  }),
  person(13, 'collega3', 'Joost Wiersma', 'Adviseur grond en contracten', 'Grondzaken', {
    responsibilities: ['grond', 'erfpacht', 'bruikleen'],
    skills: ['contracten', 'kavels', 'vastgoed'],
  }),
  person(14, 'collega4', 'Esther Bosman', 'Adviseur klimaat en water', 'Ruimte', {
    responsibilities: ['klimaatadaptatie', 'waterberging', 'vergroenen'],
    skills: ['water', 'hitte', 'minder stenen'],
    availability: 'Offline',
  }),
  person(15, 'collega5', 'Fatima El Amrani', 'Adviseur welzijn', 'Samenleving', {
    responsibilities: ['ontmoeting', 'eenzaamheid', 'dorpshuizen'],
    skills: ['welzijn', 'vrijwilligers', 'mantelzorg'],
    availability: 'Away',
  }),
  person(16, 'collega6', 'Wim Nijboer', 'Verkeerskundige', 'Ruimte', {
    responsibilities: ['fietsveiligheid', 'fietspaden', 'verkeer'],
    skills: ['verkeerstellingen', 'schoolroutes', 'snelheid'],
  }),
  person(17, 'collega7', 'Karin Smit', 'Adviseur duurzaamheid', 'Ruimte', {
    responsibilities: ['energietransitie', 'zonnepanelen', 'energiecoöperaties'],
    skills: ['zonnedak', 'isolatie', 'subsidie'],
  }),
  person(18, 'collega8', 'Tom Brouwer', 'Adviseur sport en jeugd', 'Samenleving', {
    responsibilities: ['sport', 'jeugd', 'bewegen'],
    skills: ['pumptrack', 'speeltuinen', 'verenigingen'],
  }),
  person(19, 'collega9', 'Lieke van Dalen', 'Adviseur wonen', 'Ruimte', {
    responsibilities: ['wonen', 'wooncoöperaties', 'starters en senioren'],
    skills: ['CPO', 'kavels', 'erven'],
  }),
  person(20, 'collega10', 'Yusuf Demir', 'Adviseur cultuur en erfgoed', 'Samenleving', {
    responsibilities: ['cultuur', 'erfgoed', 'werelderfgoed Schokland'],
    skills: ['musea', 'verhalen', 'evenementen'],
  }),
  person(21, 'collega11', 'Nienke Hoekstra', 'Adviseur taal en participatie', 'Samenleving', {
    responsibilities: ['laaggeletterdheid', 'inburgering', 'taal'],
    skills: ['taalmaatjes', 'bibliotheek'],
  }),
  person(22, 'collega12', 'Peter de Boer', 'Adviseur economie en ondernemen', 'Economie', {
    responsibilities: ['ondernemers', 'winkels', 'bedrijventerreinen'],
    skills: ['lokale economie', 'markt', 'toerisme'],
  }),
];

/** @returns the person with this short name, or `undefined` */
export function findByLogin(login: string): Person | undefined {
  return people.find((candidate) => candidate.login === login);
}
