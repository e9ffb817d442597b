import type { TeamsData } from '../../teams/teams-data.ts';
import type { Place } from './place.ts';

/**
 * What a link means to Teams. `entity`: a tab of a channel that still has to be looked up; `elsewhere`: a part of Teams
 * that is not in the local one; `unsupported`: no link at all.
 */
export type LinkTarget =
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'entity'; readonly channelId: string; readonly entityId: string; readonly subPageId?: string }
  | { readonly kind: 'browser'; readonly url: string }
  | { readonly kind: 'elsewhere'; readonly url: string }
  | { readonly kind: 'unsupported'; readonly url: string };

const teamsHosts = new Set(['teams.microsoft.com', 'teams.cloud.microsoft']);

/**
 * Reads a link as Teams does: `/l/entity/…`, `/l/channel/…` and `/l/message/…` stay inside, other pages of Teams
 * (chats, calls) are not in the local one, and everything else is for the browser.
 */
export function targetOf(link: string, data: Pick<TeamsData, 'personalApps'>, base: string): LinkTarget {
  if (!URL.canParse(link, base)) return { kind: 'unsupported', url: link };
  const url = new URL(link, base);
  if (!teamsHosts.has(url.hostname))
    return /^https?:$/.test(url.protocol) ? { kind: 'browser', url: url.href } : { kind: 'unsupported', url: link };
  const [, type, first = '', second = ''] = url.pathname
    .split('/')
    .filter((part, index) => index > 0 || part !== '')
    .map(decode);
  if (type === 'channel' || type === 'message') return { kind: 'place', place: { kind: 'channel', channelId: first } };
  return type === 'entity' ? entity(second, contextOf(url), data) : { kind: 'elsewhere', url: link };
}

interface LinkContext {
  readonly subEntityId?: unknown;
  readonly subPageId?: unknown;
  readonly channelId?: unknown;
}

function entity(entityId: string, context: LinkContext, data: Pick<TeamsData, 'personalApps'>): LinkTarget {
  const sub = context.subEntityId ?? context.subPageId;
  const subPage = typeof sub === 'string' && sub !== '' ? { subPageId: sub } : {};
  if (typeof context.channelId === 'string' && context.channelId !== '')
    return { kind: 'entity', channelId: context.channelId, entityId, ...subPage };
  const wanted = entityId.toLowerCase();
  const app =
    data.personalApps.find(({ slug, alias, componentId }) =>
      [slug, alias.toLowerCase(), componentId.toLowerCase()].includes(wanted),
    ) ?? data.personalApps[0];
  return app === undefined
    ? { kind: 'unsupported', url: entityId }
    : { kind: 'place', place: { kind: 'app', slug: app.slug, ...subPage } };
}

function contextOf(url: URL): LinkContext {
  try {
    const context: unknown = JSON.parse(url.searchParams.get('context') ?? '{}');
    return typeof context === 'object' && context !== null ? context : {};
  } catch {
    return {};
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
