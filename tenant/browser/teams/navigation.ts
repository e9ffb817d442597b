import type { TeamsData } from '../../teams/teams-data.ts';
import type { TeamsTexts } from '../../teams/teams-texts.ts';
import { element } from '../page/dom.ts';
import type { Channel, Team } from './graph.ts';
import { icon } from './icons.ts';
import { addressOf, type Place } from './place.ts';

/** Goes to a place without loading the page again; a middle click still opens the address. */
export type Go = (place: Place) => void;

export function placeLink(place: Place, go: Go, isCurrent: boolean, ...children: (Node | string)[]): HTMLAnchorElement {
  const link = element('a', { href: addressOf(place), ...(isCurrent ? { 'aria-current': 'page' } : {}) }, ...children);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(place);
  });
  return link;
}

/** The rail at the left: what works here, and nothing else. */
export function renderRail(data: TeamsData, texts: TeamsTexts, place: Place, go: Go): HTMLElement {
  const items = [
    placeLink({ kind: 'teams' }, go, place.kind !== 'app', icon('teams'), texts.teams),
    ...data.personalApps.map(({ slug, title }) =>
      placeLink({ kind: 'app', slug }, go, place.kind === 'app' && place.slug === slug, icon('app'), title),
    ),
  ];
  return element(
    'nav',
    { class: 'rail', 'aria-label': texts.rail },
    element('ul', {}, ...items.map((item) => element('li', {}, item))),
  );
}

/** A team with the channels that somebody sees. */
export interface TeamWithChannels {
  readonly team: Team;
  readonly channels: readonly Channel[];
}

export function renderChannels(
  teams: readonly TeamWithChannels[],
  texts: TeamsTexts,
  place: Place,
  go: Go,
): HTMLElement {
  const groups = teams.map(({ team, channels }) =>
    element(
      'section',
      {},
      element('h3', {}, team.displayName),
      element(
        'ul',
        {},
        ...channels.map((channel) =>
          element(
            'li',
            {},
            placeLink(
              { kind: 'channel', channelId: channel.id },
              go,
              place.kind === 'channel' && place.channelId === channel.id,
              channelName(channel, texts),
            ),
          ),
        ),
      ),
    ),
  );
  return element(
    'nav',
    { class: 'channels', 'aria-label': texts.channels },
    element('h2', {}, texts.teams),
    ...(groups.length === 0 ? [element('p', { class: 'empty' }, texts.noTeams)] : groups),
  );
}

/** The first channel of a team is called General for everybody; Teams shows it in the reader's language. */
export function channelName({ displayName }: Channel, texts: TeamsTexts): string {
  return displayName === 'General' ? texts.general : displayName;
}
