import { createHash } from 'node:crypto';
import { scopes } from '../access/scopes.ts';
import { ok } from '../http/call.ts';
import { GraphError } from '../http/errors.ts';
import type { Operation } from '../http/operation.ts';
import { driveItem } from '../odata/entity-type.ts';
import { contextOf, project } from '../odata/projection.ts';
import type { GraphWorld } from '../world.ts';
import { channelContext } from './links.ts';
import { TeamAccess } from './team-access.ts';

/** Where a channel's files are: a folder of the team's site that comes later than the channel (platform-rules 3.11). */
export function filesFolderOperations(world: GraphWorld): Operation[] {
  const access = new TeamAccess(world);
  return [
    {
      method: 'GET',
      path: '/teams/{team}/channels/{channel}/filesFolder',
      backend: 'files',
      scopes: scopes.filesFolder,
      options: ['select'],
      docs: 'channel-get-filesfolder',
      handle: (call) => {
        const open = access.open(call);
        const channel = access.channel(call, open);
        if (!channel.isGeneral && world.realNow() - channel.createdAt < world.settings.filesFolderDelay) {
          throw new GraphError(404, 'ResourceNotFound', 'Resource provisioning is in progress. Please try again.');
        }
        const digest = createHash('sha256').update(channel.id).digest('hex').toUpperCase();
        const times = { createdDateTime: channel.createdDateTime, lastModifiedDateTime: channel.createdDateTime };
        const item = {
          id: `01${digest.slice(0, 32)}`,
          ...times,
          createdDateTime: '0001-01-01T00:00:00Z',
          name: channel.displayName,
          webUrl: `https://gemeente.sharepoint.com/sites/team-initiatieven/Gedeelde%20documenten/${encodeURIComponent(channel.displayName)}`,
          size: 0,
          parentReference: { driveId: `b!${digest.slice(32, 60)}`, driveType: 'documentLibrary' },
          fileSystemInfo: times,
          folder: { childCount: 0 },
        };
        const context = contextOf(`${channelContext(open.team.id, channel.id)}/filesFolder`, call.options, true);
        return ok({ '@odata.context': context, ...project(item, driveItem, call.options) });
      },
    },
  ];
}
