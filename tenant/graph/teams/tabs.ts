import { randomUUID } from 'node:crypto';
import { scopes } from '../access/scopes.ts';
import type { GraphAnswer, GraphCall } from '../http/call.ts';
import { created, noContent, ok } from '../http/call.ts';
import { badRequest, notFound } from '../http/errors.ts';
import type { JsonObject } from '../http/json.ts';
import { isObject, textOf } from '../http/json.ts';
import type { Operation } from '../http/operation.ts';
import { answerCollection } from '../odata/collection.ts';
import { teamsTab } from '../odata/entity-type.ts';
import { contextOf, project } from '../odata/projection.ts';
import type { TeamsApp } from '../store/apps.ts';
import type { StoredChannel } from '../store/channels.ts';
import type { StoredTab } from '../store/tabs.ts';
import type { GraphWorld } from '../world.ts';
import { channelContext } from './links.ts';
import { tabJson } from './tab-json.ts';
import type { OpenTeam } from './team-access.ts';
import { TeamAccess } from './team-access.ts';

/** Teams cuts no name: it refuses one over 128 characters. */
const longestName = 128;

/** Tabs in a channel: platform-rules 3.8. */
export function tabOperations(world: GraphWorld): Operation[] {
  const { tabs } = world;
  const access = new TeamAccess(world);

  const open = (call: GraphCall, forChange: boolean): OpenTeam & { readonly channel: StoredChannel } => {
    const team = forChange ? access.openForChange(call) : access.open(call);
    if (forChange) access.checkSetting(team, 'allowCreateUpdateRemoveTabs');
    return { ...team, channel: access.channel(call, team) };
  };

  const need = (call: GraphCall, channel: StoredChannel): StoredTab => {
    const tab = tabs.find(channel.id, call.param('tab'));
    if (!tab) throw notFound(`Tab with id ${call.param('tab')} not found.`);
    return tab;
  };

  const single = (call: GraphCall, channel: StoredChannel, tab: StoredTab, withApp: boolean): JsonObject => ({
    '@odata.context': contextOf(`${channelContext(channel.teamId, channel.id)}/tabs`, call.options, true),
    ...project(
      tabJson(world, channel, tab, withApp),
      teamsTab,
      withApp ? { ...call.options, expand: new Map([['teamsApp', '']]) } : call.options,
    ),
  });

  const create = (call: GraphCall): GraphAnswer => {
    const { team, channel } = open(call, true);
    const body = call.body();
    const displayName = checkName(textOf(body, 'displayName'));
    const app = boundApp(body, channel);
    if (!app.builtIn && !world.apps.isInstalled(team.id, app.id)) throw notInstalled(app.id, channel);
    // Platform-rules 3.14; the words are the tenant's own.
    if (!app.builtIn && channel.membershipType === 'shared')
      throw badRequest(`The app with id ${app.id} does not support tabs in shared channels.`);
    const tab: StoredTab = {
      id: randomUUID(),
      channelId: channel.id,
      displayName,
      teamsAppId: app.id,
      configuration: configurationOf(body),
    };
    tabs.add(tab);
    return created(single(call, channel, tab, true));
  };

  const boundApp = (body: JsonObject, channel: StoredChannel): TeamsApp => {
    const address = textOf(body, 'teamsApp@odata.bind');
    if (address === undefined)
      throw badRequest('Bind requests expected to contain a teamsApp. Please set the teamsApp@odata.bind property.');
    const match = /\/appCatalogs\/teamsApps(?:\('([^']+)'\)|\/([^/?]+))$/i.exec(address);
    const id = match?.[1] ?? match?.[2];
    if (id === undefined) throw badRequest('Invalid bind property name teamsApp in request.');
    const app = world.apps.find(id);
    if (!app) throw notInstalled(id, channel);
    return app;
  };

  const update = (call: GraphCall): GraphAnswer => {
    const { channel } = open(call, true);
    const tab = need(call, channel);
    const body = call.body();
    const asked = textOf(body, 'displayName');
    const changed: StoredTab = {
      ...tab,
      displayName: asked === undefined ? tab.displayName : checkName(asked),
      configuration: body['configuration'] === undefined ? tab.configuration : configurationOf(body),
    };
    tabs.update(changed);
    return ok(single(call, channel, changed, false));
  };

  const path = '/teams/{team}/channels/{channel}/tabs';
  return [
    {
      method: 'GET',
      path,
      backend: 'teams',
      scopes: scopes.tabs,
      options: ['filter', 'select', 'expand'],
      docs: 'channel-list-tabs',
      handle: (call) => {
        const { channel } = open(call, false);
        // The app takes part in $filter whether or not it is expanded.
        const withApp = call.options.expand?.has('teamsApp') === true;
        const all = tabs.of(channel.id).map((tab) => tabJson(world, channel, tab, true));
        const shown = (item: JsonObject): JsonObject =>
          withApp ? item : Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'teamsApp'));
        const rules = {
          type: teamsTab,
          context: `${channelContext(channel.teamId, channel.id)}/tabs`,
          pageSize: 1000,
          largestPage: 1000,
          alwaysCounts: true,
        } as const;
        return ok(answerCollection(all, call, rules, shown));
      },
    },
    { method: 'POST', path, backend: 'teams', scopes: scopes.createTab, docs: 'channel-post-tabs', handle: create },
    {
      method: 'GET',
      path: `${path}/{tab}`,
      backend: 'teams',
      scopes: scopes.tabs,
      options: ['select', 'expand'],
      docs: 'channel-get-tabs',
      handle: (call) => {
        const { channel } = open(call, false);
        return ok(single(call, channel, need(call, channel), call.options.expand?.has('teamsApp') === true));
      },
    },
    {
      method: 'PATCH',
      path: `${path}/{tab}`,
      backend: 'teams',
      scopes: scopes.changeTab,
      docs: 'channel-patch-tabs',
      handle: update,
    },
    {
      method: 'DELETE',
      path: `${path}/{tab}`,
      backend: 'teams',
      scopes: scopes.changeTab,
      docs: 'channel-delete-tabs',
      handle: (call) => {
        const { channel } = open(call, true);
        tabs.remove(need(call, channel).id);
        return noContent();
      },
    },
  ];
}

function notInstalled(appId: string, channel: StoredChannel): Error {
  return badRequest(
    `App id ${appId} needs to be installed to the team ${channel.teamId}:${channel.id} and be in an unblocked state to install/update a tab`,
  );
}

function checkName(name: string | undefined): string {
  if (name === undefined || name.trim() === '') throw badRequest('The displayName of the tab is required.');
  if (name.length > longestName)
    throw badRequest(`The displayName of the tab exceeds the maximum length of ${longestName} characters.`);
  return name;
}

const urlProperties = ['contentUrl', 'websiteUrl', 'removeUrl'] as const;

function configurationOf(body: JsonObject): JsonObject | null {
  const value = body['configuration'];
  if (value === undefined || value === null) return null;
  if (!isObject(value)) throw badRequest('Invalid request body was sent.');
  const configuration: JsonObject = { entityId: textOf(value, 'entityId') ?? null };
  for (const name of urlProperties) {
    const url = textOf(value, name) ?? null;
    if (url !== null && !URL.canParse(url)) throw badRequest(`The configuration property ${name} is not a valid URL.`);
    configuration[name] = url;
  }
  return configuration;
}
