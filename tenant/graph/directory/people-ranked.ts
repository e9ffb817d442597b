import { everybody } from '../../directory/everybody.ts';
import type { Person } from '../../directory/people.ts';
import { scopes } from '../access/scopes.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { ok } from '../http/call.ts';
import type { JsonObject } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { answerCollection } from '../odata/collection.ts';
import { person as personType } from '../odata/entity-type.ts';
import type { OptionName } from '../odata/options.ts';
import { needPerson } from './find-person.ts';

const listOptions: readonly OptionName[] = ['select', 'filter', 'top', 'skip', 'search', 'count', 'orderby'];

/** The people that matter most to somebody: those of the own department first (platform-rules 2.5). */
export function rankedPeopleOperations(): Operation[] {
  const list = (call: GraphCall, caller: Person): GraphAnswer => {
    const words = searchWords(call.options.search);
    const found = rank(caller).filter((person) =>
      words.every((word) => namesOf(person).some((name) => name.startsWith(word))),
    );
    return ok(
      answerCollection(
        found.map((person, index) => personJson(person, found.length - index)),
        call,
        {
          type: personType,
          context: `users('${caller.id}')/people`,
          pageSize: 10,
          largestPage: 1000,
        },
      ),
    );
  };
  return [
    {
      method: 'GET',
      path: '/me/people',
      backend: 'outlook',
      scopes: scopes.people,
      options: listOptions,
      docs: 'user-list-people',
      handle: (call) => list(call, call.person),
    },
    {
      method: 'GET',
      path: '/users/{user}/people',
      backend: 'outlook',
      scopes: scopes.peopleOfOthers,
      options: listOptions,
      docs: 'user-list-people',
      handle: (call) => list(call, needPerson(call.param('user'))),
    },
  ];
}

function rank(caller: Person): Person[] {
  const near = (person: Person): number => (person.department === caller.department ? 0 : 1);
  return everybody.filter((person) => person !== caller).toSorted((left, right) => near(left) - near(right));
}

/** Search looks at names and mail only, whatever is put before a colon. */
function searchWords(search: string | undefined): string[] {
  return wordsOf((search ?? '').replace(/^"|"$/g, '').replace(/^\w+:/, ''));
}

const namesOf = (person: Person): string[] => [...wordsOf(person.name), person.mail.toLowerCase()];
const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);

function personJson(person: Person, relevanceScore: number): JsonObject {
  const [givenName = '', ...rest] = person.name.split(' ');
  return {
    id: person.id,
    displayName: person.name,
    givenName,
    surname: rest.join(' '),
    birthday: '',
    personNotes: '',
    isFavorite: false,
    jobTitle: person.jobTitle,
    companyName: null,
    yomiCompany: '',
    department: person.department,
    officeLocation: 'Gemeentehuis',
    profession: '',
    userPrincipalName: person.mail,
    imAddress: `sip:${person.mail}`,
    scoredEmailAddresses: [{ address: person.mail, relevanceScore }],
    phones: [{ type: 'business', number: person.phone }],
    postalAddresses: [],
    websites: [],
    personType: { class: 'Person', subclass: 'OrganizationUser' },
  };
}
