import type { Person } from '../../directory/people.ts';
import { scopes } from '../access/scopes.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { ok } from '../http/call.ts';
import { badRequest } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import { listOf } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { presence } from '../odata/entity-type.ts';
import { contextOf, graphRoot, project } from '../odata/projection.ts';
import { findPerson, needPerson } from './find-person.ts';

/** Platform-rules 2.8. */
const mostIds = 650;

/** Who is at work. */
export function presenceOperations(): Operation[] {
  const one = (call: GraphCall, person: Person): GraphAnswer =>
    ok({
      '@odata.context': contextOf(`users('${person.id}')/presence`, call.options, true),
      ...project(presenceJson(person.id, person), presence, call.options),
    });

  return [
    {
      method: 'GET',
      path: '/me/presence',
      backend: 'presence',
      scopes: scopes.myPresence,
      options: ['select'],
      docs: 'presence-get',
      handle: (call) => one(call, call.person),
    },
    {
      method: 'GET',
      path: '/users/{user}/presence',
      backend: 'presence',
      scopes: scopes.presence,
      options: ['select'],
      docs: 'presence-get',
      handle: (call) => one(call, needPerson(call.param('user'))),
    },
    {
      method: 'GET',
      path: '/communications/presences/{user}',
      backend: 'presence',
      scopes: scopes.presence,
      options: ['select'],
      docs: 'presence-get',
      handle: (call) => one(call, needPerson(call.param('user'))),
    },
    {
      method: 'POST',
      path: '/communications/getPresencesByUserId',
      backend: 'presence',
      scopes: scopes.presence,
      docs: 'cloudcommunications-getpresencesbyuserid',
      handle: (call) => {
        const ids = listOf(call.body(), 'ids').map(String);
        if (ids.length === 0) throw badRequest('Invalid argument: ids must hold at least one user id.');
        if (ids.length > mostIds) throw badRequest(`Invalid argument: ids must hold at most ${mostIds} user ids.`);
        return ok({
          '@odata.context': `${graphRoot}/$metadata#Collection(microsoft.graph.presence)`,
          value: ids.map((id) => presenceJson(id, findPerson(id))),
        });
      },
    },
  ];
}

function presenceJson(id: string, person: Person | undefined): JsonObject {
  const availability = person?.availability ?? 'PresenceUnknown';
  return {
    id: person?.id ?? id,
    availability,
    activity: availability === 'Busy' ? 'InAMeeting' : availability,
    statusMessage: null,
    outOfOfficeSettings: { message: null, isOutOfOffice: false },
    workLocation: null,
    sequenceNumber: null,
  };
}
