import type { Person } from '../../directory/people.ts';
import { badRequest, forbidden, notFound, notInTeam, notPermitted } from '../http/errors.ts';
import type { GraphCall } from '../http/call.ts';
import type { StoredChannel } from '../store/channels.ts';
import type { StoredGroup } from '../store/groups.ts';
import type { StoredTeam } from '../store/teams.ts';
import type { GraphWorld } from '../world.ts';

/** A team with its group, and who asks. */
export interface OpenTeam {
  readonly team: StoredTeam;
  readonly group: StoredGroup;
  readonly isOwner: boolean;
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const threadId = /^19:[\w-]+@thread\.(tacv2|skype)$/;

/** Settings of a team that allow ordinary members something. */
export type MemberSetting =
  | 'allowCreateUpdateChannels'
  | 'allowCreatePrivateChannels'
  | 'allowDeleteChannels'
  | 'allowAddRemoveApps'
  | 'allowCreateUpdateRemoveTabs';

export class TeamAccess {
  private readonly world: GraphWorld;

  constructor(world: GraphWorld) {
    this.world = world;
  }

  /**
   * The team of `{team}`, for a person who is in it.
   * @throws {GraphError} 400 for what is no id, 404 for no team, 403 for somebody who is not in the team
   */
  open(call: GraphCall): OpenTeam {
    const id = call.param('team');
    if (!guid.test(id)) throw badRequest('teamId needs to be a valid GUID.');
    const team = this.world.teams.find(id);
    const group = team && this.world.groups.find(team.id);
    if (!team || !group) throw notFound(`No team found with Group Id ${id}`);
    if (!this.isMember(team.id, call.person)) throw notInTeam();
    return { team, group, isOwner: this.world.groups.has(team.id, call.person.id, 'owner') };
  }

  /** As {@link open}, for a change: an archived team is read-only. */
  openForChange(call: GraphCall): OpenTeam {
    const open = this.open(call);
    if (open.team.archived)
      throw forbidden('Team has been archived. Write operation is not supported on an archived team.');
    return open;
  }

  isMember(teamId: string, person: Person): boolean {
    return this.world.groups.has(teamId, person.id, 'member') || this.world.groups.has(teamId, person.id, 'owner');
  }

  /** @throws {GraphError} 403 when the team's settings keep this for owners (platform-rules 3.5) */
  checkSetting(open: OpenTeam, setting: MemberSetting): void {
    if (open.isOwner || open.team.settings['memberSettings']?.[setting] === true) return;
    throw notPermitted();
  }

  /**
   * The channel of `{channel}` that the person may see and that has come through to every service.
   * @throws {GraphError} 400 for what is no id, 404 for no (or too new a) channel, 403 for a private one of others
   */
  channel(call: GraphCall, open: OpenTeam): StoredChannel {
    const id = call.param('channel');
    if (!threadId.test(id)) throw badRequest('channelId is not in the correct format.');
    const channel = this.world.channels.find(open.team.id, id);
    if (!channel || this.isTooNew(channel)) throw notFound(`No active channel found with channel id: ${id}.`);
    if (!this.sees(channel, call.person)) throw notInTeam();
    return channel;
  }

  /** A private or shared channel is seen by its own members only. */
  sees(channel: StoredChannel, person: Person): boolean {
    return (
      channel.membershipType === 'standard' ||
      this.world.channels.peopleOf(channel.id).some((member) => member.personId === person.id)
    );
  }

  /** Platform-rules 3.7. */
  private isTooNew(channel: StoredChannel): boolean {
    return !channel.isGeneral && this.world.realNow() - channel.createdAt < this.world.settings.channelDelay;
  }
}
