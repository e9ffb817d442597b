import type { Person } from '../../directory/people.ts';
import { insufficientPrivileges } from '../access/consent.ts';
import { scopes } from '../access/scopes.ts';
import type { GraphCall } from '../http/call.ts';
import { noSuchObject } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import { user } from '../odata/entity-type.ts';
import { project } from '../odata/projection.ts';
import type { GroupRole, StoredGroup } from '../store/groups.ts';
import type { GraphWorld } from '../world.ts';
import { findPerson } from './find-person.ts';
import { visibleUser } from './user-json.ts';

/** Finding a group, and showing who is in it. */
export class GroupAccess {
  private readonly world: GraphWorld;

  constructor(world: GraphWorld) {
    this.world = world;
  }

  /** The group of `{group}`. @throws {GraphError} 404 */
  need(call: GraphCall): StoredGroup {
    const group = this.world.groups.find(call.param('group'));
    if (!group) throw noSuchObject(call.param('group'));
    return group;
  }

  /** The group of `{group}`, for one of its owners. @throws {GraphError} 404, and 403 for others */
  needOwned(call: GraphCall): StoredGroup {
    const group = this.need(call);
    if (!this.world.groups.has(group.id, call.person.id, 'owner')) throw insufficientPrivileges();
    return group;
  }

  /** The people as the caller may see them, complete. Without a scope to read users, only their ids. */
  people(caller: Person, groupId: string, role: GroupRole): JsonObject[] {
    const { consent, groups } = this.world;
    const seesPeople = consent.has(...scopes.users);
    return groups.peopleOf(groupId, role).flatMap((id) => {
      const person = findPerson(id);
      if (!person) return [];
      return [
        { '@odata.type': '#microsoft.graph.user', ...(seesPeople ? visibleUser(consent, caller, person) : { id }) },
      ];
    });
  }

  /** What is answered of somebody when nothing is selected. */
  usual(person: JsonObject): JsonObject {
    return project(person, user, {});
  }
}
