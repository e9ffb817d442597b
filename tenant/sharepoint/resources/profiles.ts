import { everybody } from '../../directory/everybody.ts';
import type { Person } from '../../directory/people.ts';
import { userNotFound } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import { type Entity, query, type Resource, value } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { userLogin } from '../services/principals.ts';

/** User profiles and the people picker. */
export function profileFunctions(session: Session): Record<string, (args: Arguments) => Resource> {
  const peoplePicker = 'sp.ui.applicationpages.clientpeoplepickerwebserviceinterface';
  return {
    'sp.userprofiles.peoplemanager': () => peopleManager(session),
    [`${peoplePicker}.clientpeoplepickersearchuser`]: (args) =>
      query(() => value('ClientPeoplePickerSearchUser', 'Edm.String', JSON.stringify(pick(args)))),
    [`${peoplePicker}.clientpeoplepickerresolveuser`]: (args) =>
      query(() => value('ClientPeoplePickerResolveUser', 'Edm.String', JSON.stringify(pick(args)[0] ?? null))),
  };
}

function peopleManager(session: Session): Resource {
  const of = (args: Arguments): Person => {
    const login = args.text('accountName').toLowerCase();
    const person = everybody.find(
      (candidate) => userLogin(candidate).toLowerCase() === login || candidate.mail === login,
    );
    if (!person) throw userNotFound();
    return person;
  };
  return {
    functions: {
      getmyproperties: () => ({ entity: () => profile(session, session.person) }),
      getpropertiesfor: (args) => ({ entity: () => profile(session, of(args)) }),
      getuserprofilepropertyfor: (args) =>
        query(() => {
          const found = properties(of(args)).find(
            ({ Key }) => Key.toLowerCase() === args.text('propertyName', 1).toLowerCase(),
          );
          return value('GetUserProfilePropertyFor', 'Edm.String', found?.Value ?? '');
        }),
    },
  };
}

function profile(session: Session, person: Person): Entity {
  return {
    type: 'SP.UserProfiles.PersonProperties',
    address: 'SP.UserProfiles.PeopleManager/GetMyProperties',
    properties: {
      AccountName: userLogin(person),
      DirectReports: [],
      DisplayName: person.name,
      Email: person.mail,
      ExtendedManagers: [],
      ExtendedReports: [userLogin(person)],
      IsFollowed: false,
      LatestPost: null,
      Peers: [],
      PersonalSiteHostUrl: '',
      PersonalUrl: '',
      PictureUrl: `${session.origin}/_layouts/15/userphoto.aspx?size=L&accountname=${encodeURIComponent(person.mail)}`,
      Title: person.jobTitle,
      UserProfileProperties: properties(person),
      UserUrl: '',
    },
  };
}

function properties(person: Person): { readonly Key: string; readonly Value: string; readonly ValueType: string }[] {
  const [first = '', ...rest] = person.name.split(' ');
  const texts: Record<string, string> = {
    AccountName: userLogin(person),
    FirstName: first,
    LastName: rest.join(' '),
    PreferredName: person.name,
    WorkPhone: person.phone,
    Department: person.department,
    Title: person.jobTitle,
    'SPS-JobTitle': person.jobTitle,
    WorkEmail: person.mail,
    UserName: person.mail,
    'SPS-UserPrincipalName': person.mail,
    'SPS-Responsibility': person.responsibilities.join('|'),
    'SPS-Skills': person.skills.join('|'),
    'SPS-PastProjects': person.pastProjects.join('|'),
    'msOnline-ObjectId': person.id,
    'SPS-ClaimID': person.mail,
  };
  return Object.entries(texts).map(([Key, Value]) => ({ Key, Value, ValueType: 'Edm.String' }));
}

interface PickerEntry {
  readonly Key: string;
  readonly DisplayText: string;
  readonly IsResolved: boolean;
  readonly Description: string;
  readonly EntityType: string;
  readonly EntityData: Readonly<Record<string, string>>;
}

const mostPicked = 50;

function pick(args: Arguments): PickerEntry[] {
  const { QueryString = '', MaximumEntitySuggestions = 30 } = (args.find('queryParams') ?? {}) as {
    QueryString?: string;
    MaximumEntitySuggestions?: number;
  };
  const wanted = QueryString.trim().toLowerCase();
  if (wanted === '') return [];
  return everybody
    .filter(
      (person) =>
        person.mail.startsWith(wanted) ||
        userLogin(person).toLowerCase() === wanted ||
        person.name.toLowerCase().startsWith(wanted) ||
        person.name.toLowerCase().includes(` ${wanted}`),
    )
    .slice(0, Math.min(MaximumEntitySuggestions, mostPicked))
    .map((person) => ({
      Key: userLogin(person),
      DisplayText: person.name,
      IsResolved: true,
      Description: person.mail,
      EntityType: 'User',
      EntityData: {
        IsAltSecIdPresent: 'False',
        Title: person.jobTitle,
        Email: person.mail,
        MobilePhone: '',
        ObjectId: person.id,
        Department: person.department,
      },
      EntityTypeDescription: '',
      MultipleMatches: [],
      ProviderName: 'Tenant',
      ProviderDisplayName: 'Tenant',
    }));
}
