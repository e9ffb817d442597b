import { everybody } from '../../directory/everybody.ts';
import type { Person } from '../../directory/people.ts';
import { insufficientPrivileges } from '../access/consent.ts';
import { scopes } from '../access/scopes.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { ok } from '../http/call.ts';
import { invalidDirectoryRequest, noSuchObject, notImplemented } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { answerCollection, readFilter } from '../odata/collection.ts';
import { checkDirectoryQuery, userFilters } from '../odata/directory-query.ts';
import { user } from '../odata/entity-type.ts';
import { matches } from '../odata/matches.ts';
import { contextOf, project } from '../odata/projection.ts';
import { parseSearch } from '../odata/search.ts';
import type { GraphWorld } from '../world.ts';
import { needPerson } from './find-person.ts';
import { directReportsOf, managerOf } from './hierarchy.ts';
import { asksProfile, checkUserProperties, seesFully, userJson, visibleUser } from './user-json.ts';

const searchable = ['displayName', 'givenName', 'surname', 'mail', 'mailNickname', 'userPrincipalName'];

/** Users: who there is, and who is whose manager. */
export function userOperations(world: GraphWorld): Operation[] {
  const { consent } = world;

  const one = (call: GraphCall, person: Person): GraphAnswer => {
    if (!seesFully(consent, call.person, person)) checkUserProperties(consent, call.options);
    const complete = withExpansions(visibleUser(consent, call.person, person), person, call);
    return ok({ '@odata.context': contextOf('users', call.options, true), ...project(complete, user, call.options) });
  };

  const withExpansions = (item: JsonObject, person: Person, call: GraphCall): JsonObject => {
    const expanded: JsonObject = {};
    const manager = managerOf(person);
    if (call.options.expand?.has('manager') && manager) expanded['manager'] = asObject(call, manager);
    if (call.options.expand?.has('directReports'))
      expanded['directReports'] = directReportsOf(person).map((report) => asObject(call, report));
    return { ...item, ...expanded };
  };

  const asObject = (call: GraphCall, person: Person): JsonObject => ({
    '@odata.type': '#microsoft.graph.user',
    ...project(visibleUser(consent, call.person, person), user, {}),
  });

  const people = (call: GraphCall): readonly Person[] => {
    checkUserProperties(consent, call.options);
    if (asksProfile(call.options)) throw notImplemented();
    checkDirectoryQuery(call.options, call.headers, user, userFilters);
    if (call.options.search === undefined) return everybody;
    const found = parseSearch(call.options.search, searchable);
    return everybody.filter((person) => found(userJson(person)));
  };

  const manager = (call: GraphCall, person: Person): GraphAnswer => {
    const found = managerOf(person);
    if (!found) throw noSuchObject('manager');
    const selected = project(asObject(call, found), user, call.options);
    return ok({ '@odata.context': contextOf('directoryObjects', call.options, true), ...selected });
  };

  const reports = (call: GraphCall, person: Person): GraphAnswer =>
    ok(
      answerCollection(
        directReportsOf(person).map((report) => asObject(call, report)),
        call,
        {
          type: user,
          context: 'directoryObjects',
          pageSize: 100,
          largestPage: 999,
        },
      ),
    );

  return [
    {
      method: 'GET',
      path: '/me',
      backend: 'directory',
      scopes: scopes.me,
      options: ['select', 'expand'],
      docs: 'user-get',
      handle: (call) => one(call, call.person),
    },
    {
      method: 'GET',
      path: '/users',
      backend: 'directory',
      scopes: scopes.users,
      options: ['select', 'filter', 'top', 'count', 'orderby', 'search', 'expand'],
      docs: 'user-list',
      handle: (call) =>
        ok(
          answerCollection(
            people(call).map((person) => visibleUser(consent, call.person, person)),
            countedIfAllowed(call),
            {
              type: user,
              context: 'users',
              pageSize: 100,
              largestPage: 999,
            },
          ),
        ),
    },
    {
      method: 'GET',
      path: '/users/$count',
      backend: 'directory',
      scopes: scopes.users,
      options: ['filter', 'search'],
      docs: 'user-list',
      handle: (call) => {
        if (call.headers['consistencylevel']?.toLowerCase() !== 'eventual')
          throw invalidDirectoryRequest('$count is not currently supported.');
        const filter = call.options.filter === undefined ? undefined : readFilter(call.options.filter, user);
        const found = people({ ...call, options: { ...call.options, count: true } }).filter(
          (person) => !filter || matches(filter, userJson(person)),
        );
        return { status: 200, headers: { 'content-type': 'text/plain' }, body: String(found.length) };
      },
    },
    {
      method: 'GET',
      path: '/users/{user}',
      backend: 'directory',
      scopes: scopes.oneUser,
      options: ['select', 'expand'],
      docs: 'user-get',
      handle: (call) => {
        const person = needPerson(call.param('user'));
        if (person.id !== call.person.id && !consent.has(...scopes.users)) throw insufficientPrivileges();
        return one(call, person);
      },
    },
    {
      method: 'GET',
      path: '/me/manager',
      backend: 'directory',
      scopes: scopes.relatives,
      options: ['select', 'expand'],
      docs: 'user-list-manager',
      handle: (call) => manager(call, call.person),
    },
    {
      method: 'GET',
      path: '/users/{user}/manager',
      backend: 'directory',
      scopes: scopes.relatives,
      options: ['select', 'expand'],
      docs: 'user-list-manager',
      handle: (call) => manager(call, needPerson(call.param('user'))),
    },
    {
      method: 'GET',
      path: '/me/directReports',
      backend: 'directory',
      scopes: scopes.relatives,
      options: ['select'],
      docs: 'user-list-directreports',
      handle: (call) => reports(call, call.person),
    },
    {
      method: 'GET',
      path: '/users/{user}/directReports',
      backend: 'directory',
      scopes: scopes.relatives,
      options: ['select'],
      docs: 'user-list-directreports',
      handle: (call) => reports(call, needPerson(call.param('user'))),
    },
  ];
}

/** Without the header, `$count=true` is silently without effect on users and groups (platform-rules 2.3). */
export function countedIfAllowed(call: GraphCall): GraphCall {
  if (call.options.count !== true || call.headers['consistencylevel']?.toLowerCase() === 'eventual') return call;
  return { ...call, options: { ...call.options, count: false } };
}
