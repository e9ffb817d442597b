import type { StoredChannel } from '../store/channels.ts';
import type { StoredGroup } from '../store/groups.ts';
import { threadId } from './links.ts';

/**
 * The channel that every team has. Graph calls it "General" in every language; clients show their own word for it.
 * @param createdAt - in real milliseconds
 */
export function generalChannel(group: StoredGroup, createdAt: number): StoredChannel {
  return {
    id: threadId(`general of ${group.id}`),
    teamId: group.id,
    displayName: 'General',
    description: group.description,
    membershipType: 'standard',
    isGeneral: true,
    archived: false,
    createdDateTime: group.createdDateTime,
    createdAt,
    deletedDateTime: null,
  };
}
