import { ownOrganisation } from './own-organisation.ts';
import type { Person } from './people.ts';
import { people } from './people.ts';

const firstNames = [
  'Aafke',
  'Berber',
  'Carolien',
  'Doutzen',
  'Egbert',
  'Femke',
  'Gerlof',
  'Hidde',
  'Ilse',
  'Jorrit',
  'Klaske',
  'Lolke',
  'Mirjam',
  'Noud',
  'Oene',
  'Pieternel',
  'Quinten',
  'Roelof',
  'Sietske',
  'Teunis',
  'Ubel',
  'Vera',
  'Wietske',
  'Xandra',
  'Ytsje',
  'Zwaantje',
  'Amina',
  'Cem',
  'Dilara',
  'Hatice',
  'Iwona',
  'Jamila',
  'Kofi',
  'Leila',
  'Mehmet',
  'Nadia',
  'Omar',
  'Piotr',
  'Samira',
  'Tariq',
] as const;

/** Surnames that nobody has. */
const surnames = [
  'Voorbeeldstra',
  'Proefsma',
  'Testinga',
  'Fictema',
  'Bedachthuis',
  'Oefenveld',
  'Schijnstra',
  'Modelman',
  'Probeersma',
  'van Verzonnen',
  'de Denkbeeldige',
  'Nepveen',
  'Zomaarinksma',
  'Ietsema',
  'Niemandsveld',
  'Testerink',
  'Prooflander',
  'Exempelaar',
  'Mockinga',
  'Zinspelstra',
  'Vierkantsma',
  'Overalstra',
  'Nergenshuis',
  'Ergensma',
  'Tijdelijkstra',
  'Dummersma',
  'Papierveld',
  'Inktema',
  'Letterstra',
  'Cijferinga',
  'Stippelman',
  'Kladsma',
  'Gummena',
  'Potloodstra',
  'Krijtinga',
  'Puntsma',
  'Kommastra',
  'Regelink',
] as const;

const departments = [
  'Sociaal domein',
  'Bedrijfsvoering',
  'Dienstverlening',
  'Beheer en onderhoud',
  'Veiligheid en handhaving',
  'Financiën',
  'Juridische zaken',
  'Communicatie',
] as const;

const functions = ['Medewerker', 'Consulent', 'Adviseur', 'Projectleider', 'Teamleider'] as const;
const availabilities = ['Available', 'Busy', 'Away', 'Offline', 'BeRightBack'] as const;

/** How many colleagues there are beside the named ones. */
const colleagues = 1500;

/** Who fills the directory around the named people, so that finding somebody has to search. */
function colleague(n: number): Person {
  const firstName = pick(firstNames, n);
  const surname = pick(surnames, Math.floor(n / firstNames.length));
  const department = pick(departments, n * 7);
  const login = `${firstName}.${surname.replaceAll(' ', '')}`.toLowerCase();
  return {
    login,
    id: `5a000000-0000-4000-8000-${String(1000 + n).padStart(12, '0')}`,
    name: `${firstName} ${surname}`,
    mail: `${login}@gemeente.example`,
    jobTitle: `${pick(functions, n)} ${department.toLowerCase()}`,
    department,
    phone: `0527-00 ${String(1000 + n).padStart(4, '0')}`,
    responsibilities: [],
    skills: [],
    pastProjects: [],
    availability: pick(availabilities, n),
  };
}

function pick<T>(from: readonly [T, ...T[]], n: number): T {
  return from[n % from.length] ?? from[0];
}

/** All people of the directory: the named ones first, then as many others as a municipality has. */
export const everybody: readonly Person[] = [
  ...people,
  ...(ownOrganisation?.people ?? Array.from({ length: colleagues }, (_, index) => colleague(index))),
];
