import { ownOrganisation } from '../directory/own-organisation.ts';
import { findByLogin } from '../directory/people.ts';
import { opgaveGroups, teamId, teamMembers, teamName, teamsAppId } from '../directory/team.ts';
import type { Seed } from '../http/exchange.ts';
import type { StoredGroup } from './store/groups.ts';
import { generalChannel } from './teams/general-channel.ts';
import type { GraphWorld } from './world.ts';

/** Long before the tenant's clock, so that nothing of the seed is late. */
const since = { createdDateTime: '2024-02-05T08:00:00Z', createdAt: 0 };

/**
 * Fills the directory and Teams. The team "Initiatieven" is there in each seed; only in a site that was set up does it
 * have the app, and are there groups of colleagues.
 */
export function fill(world: GraphWorld, seed: Seed): void {
  addTeam(world);
  for (const group of ownOrganisation?.groups ?? []) {
    world.groups.add(groupNamed(group.id, group.displayName));
    for (const id of group.memberIds) world.groups.addPerson(group.id, id, 'member', since.createdAt);
  }
  if (seed.kind === 'empty') return;
  world.apps.install(teamId, teamsAppId);
  for (const group of opgaveGroups) {
    world.groups.add(groupNamed(group.id, group.displayName));
    for (const login of group.memberLogins) world.groups.addPerson(group.id, idOf(login), 'member', since.createdAt);
    world.groups.addPerson(group.id, idOf(group.memberLogins[0] ?? 'beheer'), 'owner', since.createdAt);
  }
}

function groupNamed(id: string, displayName: string): StoredGroup {
  return {
    id,
    displayName,
    description: `Collega's van ${displayName}`,
    mailNickname: displayName.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    visibility: 'Public',
    unified: true,
    createdDateTime: since.createdDateTime,
  };
}

function addTeam(world: GraphWorld): void {
  const { createdDateTime, createdAt } = since;
  const group: StoredGroup = {
    id: teamId,
    displayName: teamName,
    description: 'Brede teams rond initiatieven uit de samenleving',
    mailNickname: 'initiatieven',
    visibility: 'Private',
    unified: true,
    createdDateTime,
  };
  world.groups.add(group);
  world.teams.add(teamId);
  for (const login of [...teamMembers.owners, ...teamMembers.members])
    world.groups.addPerson(teamId, idOf(login), 'member', createdAt);
  for (const login of teamMembers.owners) world.groups.addPerson(teamId, idOf(login), 'owner', createdAt);
  world.channels.add(generalChannel(group, createdAt));
}

function idOf(login: string): string {
  const person = findByLogin(login);
  if (!person) throw new Error(`The directory has nobody with the short name ${login}.`);
  return person.id;
}
