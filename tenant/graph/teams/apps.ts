import { scopes } from '../access/scopes.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { noContent, ok } from '../http/call.ts';
import { GraphError, badRequest, notFound } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import { textOf } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { answerCollection } from '../odata/collection.ts';
import { teamsApp, teamsAppInstallation } from '../odata/entity-type.ts';
import { contextOf, project } from '../odata/projection.ts';
import type { TeamsApp } from '../store/apps.ts';
import { catalogue } from '../store/apps.ts';
import type { GraphWorld } from '../world.ts';
import { installationId } from './links.ts';
import { appDefinitionJson, appJson } from './tab-json.ts';
import { TeamAccess } from './team-access.ts';

/** The app catalogue, and which apps a team has. */
export function appOperations(world: GraphWorld): Operation[] {
  const { apps } = world;
  const access = new TeamAccess(world);

  const complete = (teamId: string, app: TeamsApp): JsonObject => ({
    id: installationId(teamId, app.id),
    consentedPermissionSet: null,
    teamsApp: appJson(app),
    teamsAppDefinition: appDefinitionJson(app),
  });

  /** What is not expanded takes part in `$filter`, but is not answered. */
  const onlyExpanded =
    (call: GraphCall) =>
    (item: JsonObject): JsonObject =>
      Object.fromEntries(
        Object.entries(item).filter(
          ([name]) => !name.startsWith('teamsApp') || call.options.expand?.has(name) === true,
        ),
      );

  const list = (call: GraphCall): GraphAnswer => {
    const { team } = access.open(call);
    const all = apps.installedIn(team.id).map((app) => complete(team.id, app));
    const rules = {
      type: teamsAppInstallation,
      context: `teams('${team.id}')/installedApps`,
      pageSize: 1000,
      largestPage: 1000,
      alwaysCounts: true,
    } as const;
    return ok(answerCollection(all, call, rules, onlyExpanded(call)));
  };

  const install = (call: GraphCall): GraphAnswer => {
    const open = access.openForChange(call);
    access.checkSetting(open, 'allowAddRemoveApps');
    const match = /\/appCatalogs\/teamsApps(?:\('([^']+)'\)|\/([^/?]+))$/i.exec(
      textOf(call.body(), 'teamsApp@odata.bind') ?? '',
    );
    const id = match?.[1] ?? match?.[2];
    if (id === undefined)
      throw badRequest('Bind requests expected to contain a teamsApp. Please set the teamsApp@odata.bind property.');
    const app = apps.find(id);
    if (!app) throw notFound(`App with id ${id} not found in the catalogue.`);
    if (apps.isInstalled(open.team.id, app.id))
      throw new GraphError(409, 'Conflict', `App ${app.id} is already installed in the scope.`);
    apps.install(open.team.id, app.id);
    return {
      status: 201,
      headers: {
        location: `https://graph.microsoft.com/v1.0/teams/${open.team.id}/installedApps/${installationId(open.team.id, app.id)}`,
      },
    };
  };

  const need = (call: GraphCall, teamId: string): TeamsApp => {
    const app = apps
      .installedIn(teamId)
      .find((candidate) => installationId(teamId, candidate.id) === call.param('installation'));
    if (!app) throw notFound(`No app installation found with id: ${call.param('installation')}.`);
    return app;
  };

  const path = '/teams/{team}/installedApps';
  return [
    {
      method: 'GET',
      path: '/appCatalogs/teamsApps',
      backend: 'teams',
      scopes: scopes.appCatalogue,
      options: ['filter', 'select', 'expand', 'orderby'],
      docs: 'appcatalogs-list-teamsapps',
      handle: (call) => {
        const withDefinitions = call.options.expand?.has('appDefinitions') === true;
        const all = catalogue.map((app) => ({
          ...appJson(app),
          ...(withDefinitions ? { appDefinitions: [appDefinitionJson(app)] } : {}),
        }));
        return ok(
          answerCollection(all, call, {
            type: teamsApp,
            context: 'appCatalogs/teamsApps',
            pageSize: 1000,
            largestPage: 1000,
          }),
        );
      },
    },
    {
      method: 'GET',
      path,
      backend: 'teams',
      scopes: scopes.installedApps,
      options: ['filter', 'select', 'expand'],
      docs: 'team-list-installedapps',
      handle: list,
    },
    {
      method: 'POST',
      path,
      backend: 'teams',
      scopes: scopes.installApp,
      docs: 'team-post-installedapps',
      handle: install,
    },
    {
      method: 'GET',
      path: `${path}/{installation}`,
      backend: 'teams',
      scopes: scopes.installedApps,
      options: ['select', 'expand'],
      docs: 'team-get-installedapps',
      handle: (call) => {
        const { team } = access.open(call);
        const item = onlyExpanded(call)(complete(team.id, need(call, team.id)));
        return ok({
          '@odata.context': contextOf(`teams('${team.id}')/installedApps`, call.options, true),
          ...project(item, teamsAppInstallation, call.options),
        });
      },
    },
    {
      method: 'DELETE',
      path: `${path}/{installation}`,
      backend: 'teams',
      scopes: scopes.installApp,
      docs: 'team-delete-installedapps',
      handle: (call) => {
        const open = access.openForChange(call);
        access.checkSetting(open, 'allowAddRemoveApps');
        apps.remove(open.team.id, need(call, open.team.id).id);
        return noContent();
      },
    },
  ];
}
