import { createHash } from 'node:crypto';
import { scopes } from '../access/scopes.ts';
import type { GraphAnswer } from '../http/call.ts';
import { ok } from '../http/call.ts';
import { notFound } from '../http/errors.ts';
import type { Operation } from '../http/operation.ts';
import { teamsAsyncOperation } from '../odata/entity-type.ts';
import { contextOf, project } from '../odata/projection.ts';
import type { GraphWorld } from '../world.ts';
import { TeamAccess } from './team-access.ts';

type Kind = 'archiveTeam' | 'unarchiveTeam' | 'archiveChannel' | 'unarchiveChannel' | 'createChannel';

const kinds: readonly Kind[] = ['archiveTeam', 'unarchiveTeam', 'archiveChannel', 'unarchiveChannel', 'createChannel'];

/** The answer to work that Teams does later: where to follow it. */
export function asyncOperation(teamId: string, kind: Kind): GraphAnswer {
  return { status: 202, headers: { location: `/teams('${teamId}')/operations('${operationId(teamId, kind)}')` } };
}

/** Following that work. The tenant does it at once, so that it has always succeeded. */
export function asyncOperations(world: GraphWorld): Operation[] {
  const access = new TeamAccess(world);
  return [
    {
      method: 'GET',
      path: '/teams/{team}/operations/{operation}',
      backend: 'teams',
      scopes: scopes.team,
      options: ['select'],
      docs: 'teamsasyncoperation-get',
      handle: (call) => {
        const { team } = access.open(call);
        const kind = kinds.find(
          (candidate) => operationId(team.id, candidate) === call.param('operation').toLowerCase(),
        );
        if (kind === undefined) throw notFound(`No operation found with id: ${call.param('operation')}.`);
        const now = world.context.clock.now().toISOString();
        const item = {
          id: operationId(team.id, kind),
          operationType: kind,
          createdDateTime: now,
          status: 'succeeded',
          lastActionDateTime: now,
          attemptsCount: 1,
          targetResourceId: team.id,
          targetResourceLocation: `/teams('${team.id}')`,
          Value: JSON.stringify({ apps: [], channels: [], WorkflowId: `northeurope.${operationId(team.id, kind)}` }),
          error: null,
        };
        return ok({
          '@odata.context': contextOf(`teams('${team.id}')/operations`, call.options, true),
          ...project(item, teamsAsyncOperation, call.options),
        });
      },
    },
  ];
}

function operationId(teamId: string, kind: Kind): string {
  const hex = createHash('sha256').update(`${teamId} ${kind}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
