import { findPerson, keyInAddress } from '../directory/find-person.ts';
import { badRequest } from '../http/errors.ts';
import type { Json, JsonObject } from '../http/json.ts';
import { isObject, listOf, textOf } from '../http/json.ts';
import type { GroupRole } from '../store/groups.ts';

/** One person to let in, as a request names them. */
export interface MemberRequest {
  /** Object id or user principal name, as written. */
  readonly key: string;
  /** Entra object id; `undefined` for nobody we know. */
  readonly personId: string | undefined;
  readonly role: GroupRole;
}

/**
 * Reads `{"@odata.type":"#microsoft.graph.aadUserConversationMember","roles":[…],"user@odata.bind":"…"}`.
 * @throws {GraphError} 400 for another type, role or address
 */
export function memberRequest(value: Json): MemberRequest {
  if (!isObject(value)) throw badRequest('Invalid request body was sent.');
  const type = textOf(value, '@odata.type');
  if (type === undefined || !/^#?microsoft\.graph\.aadUserConversationMember$/i.test(type)) {
    throw badRequest('Invalid request body was sent.');
  }
  const key = keyInAddress(textOf(value, 'user@odata.bind') ?? '');
  if (key === undefined)
    throw badRequest('Bind requests expected to contain a user. Please set the user@odata.bind property.');
  return { key, personId: findPerson(key)?.id, role: roleOf(value) };
}

/** @throws {GraphError} 400 for another role than owner */
export function roleOf(value: JsonObject): GroupRole {
  const roles = listOf(value, 'roles');
  if (roles.some((role) => role !== 'owner' && role !== 'guest'))
    throw badRequest('Invalid role specified for member.');
  return roles.includes('owner') ? 'owner' : 'member';
}
