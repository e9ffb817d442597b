import type { Services } from '../../data/ports';
import { matchesPerson } from '../../domain/find-person';
import type { PersonFacts } from '../../domain/find-person';
import { wordsOf } from '../../domain/matching/normalise';
import { stopWords } from '../../domain/matching/stop-words';
import { removed } from '../../domain/personal-data';
import { readOpgaven } from '../../session/opgaven';

/** Where is looked besides what this form has read: each may fail without the others. */
export type PlaceName = 'lists' | 'search' | 'initiators';

export interface Place {
  readonly name: PlaceName;
  /** @returns keys of initiatives, best first */
  readonly find: (query: string) => Promise<readonly string[]>;
}

/** Fewer letters would find nearly everything. */
export const leastLetters = 3;
/** More is no answer for somebody on the telephone. */
export const mostFound = 20;
/** The newest persons that are held against a name or number however it is written; older ones SharePoint's search finds. */
const newestPersons = 1000;

/** @param seesInitiators - whoever has no right to initiators asks nothing about them */
export function placesFor(
  services: Pick<Services, 'lists' | 'together' | 'initiativeSearch'>,
  seesInitiators: boolean,
): readonly Place[] {
  const opgaven = once(() => readOpgaven(services.lists));
  const persons = once(() => readPersons(services));
  return [
    { name: 'lists', find: async (query) => inLists(services, query, await opgaven()) },
    {
      name: 'search',
      find: (query) =>
        services.initiativeSearch.find(
          query,
          seesInitiators ? ['initiatives', 'initiators'] : ['initiatives'],
          mostFound,
        ),
    },
    ...(seesInitiators
      ? [
          {
            name: 'initiators' as const,
            find: async (query: string) => amongInitiators(services, query, await persons()),
          },
        ]
      : []),
  ];
}

/** By opgave, and by the beginning of a number: of all initiatives, however old. */
async function inLists(
  services: Pick<Services, 'together'>,
  query: string,
  opgaven: Awaited<ReturnType<typeof readOpgaven>>,
): Promise<readonly string[]> {
  const words = wordsOf(query).filter(({ plain }) => !stopWords.has(plain));
  const meant = opgaven
    .filter(({ record }) => {
      const named = wordsOf(record.Title);
      return words.length > 0 && words.every(({ plain }) => named.some((word) => word.plain.startsWith(plain)));
    })
    .map(({ record }) => record.Key)
    .slice(0, 5);
  const number = /^\d{4}-/.test(query);
  if (meant.length === 0 && !number) return [];
  const [links, numbered] = await services.together((lists) =>
    Promise.all([
      meant.length === 0
        ? undefined
        : lists.opgaveLinks.find({
            where: [{ column: 'OpgaveKey', is: 'in', value: meant }],
            select: ['InitiativeKey'],
            top: mostFound,
          }),
      number
        ? lists.initiatives.find({
            where: [{ column: 'Number', is: 'startsWith', value: query }],
            select: ['Key'],
            top: mostFound,
          })
        : undefined,
    ]),
  );
  return [
    ...(numbered?.items ?? []).map(({ record }) => record.Key),
    ...(links?.items ?? []).map(({ record }) => record.InitiativeKey),
  ];
}

type Persons = readonly { readonly initiativeKey: string; readonly facts: PersonFacts }[];

async function amongInitiators(
  { lists }: Pick<Services, 'lists'>,
  query: string,
  persons: Persons,
): Promise<readonly string[]> {
  const { items } = await lists.initiators.find({
    where: [{ column: 'Organisation', is: 'startsWith', value: query }],
    select: ['InitiativeKey'],
    top: mostFound,
  });
  const byPerson = persons.filter(({ facts }) => matchesPerson(query, facts)).map(({ initiativeKey }) => initiativeKey);
  return [...items.map(({ record }) => record.InitiativeKey), ...byPerson];
}

/** One round trip, once while the form is open. Not kept on the computer. */
async function readPersons(services: Pick<Services, 'together'>): Promise<Persons> {
  const [registrations, initiators] = await services.together((lists) =>
    Promise.all([
      lists.registrations.find({
        orderBy: { column: 'ReceivedAt', descending: true },
        select: ['Key', 'InitiativeKey', 'InitiatorName', 'InitiatorOrganisation', 'InitiatorEmail', 'InitiatorPhone'],
        top: newestPersons,
      }),
      lists.initiators.find({
        select: ['InitiativeKey', 'Title', 'Organisation', 'Email', 'Phone'],
        top: newestPersons,
      }),
    ]),
  );
  const all = [
    ...registrations.items.map(({ record: one }) => ({
      initiativeKey: one.InitiativeKey ?? one.Key,
      facts: {
        name: one.InitiatorName,
        organisation: one.InitiatorOrganisation,
        mail: one.InitiatorEmail,
        phone: one.InitiatorPhone,
      },
    })),
    ...initiators.items.map(({ record: one }) => ({
      initiativeKey: one.InitiativeKey,
      facts: { name: one.Title, organisation: one.Organisation, mail: one.Email, phone: one.Phone },
    })),
  ];
  return all.filter(({ facts }) => facts.name !== removed);
}

/** Reads at the first need; after a failure again. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read().catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
    return reading;
  };
}
