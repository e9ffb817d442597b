import * as React from 'react';
import type { Host } from '../data/ports';
import type { Navigation } from '../session/navigation';
import { formatRoute, parseRoute } from '../session/routes';
import type { Route, View } from '../session/routes';

export interface RouteOptions {
  /** What this web part can show itself; the same array as long as that is so. */
  readonly views: readonly View[];
  /** Where it is when the address says nothing; the same object as long as that is so. */
  readonly start: Route;
  readonly host: Host;
}

/**
 * Where the web part is: what stands behind `#` in the address, if this web part can show it. The back button works,
 * and an address can be shared. Two web parts on one page each follow only the places that are theirs.
 */
export function useRoute({ views, start, host }: RouteOptions): Navigation {
  const read = React.useCallback((): Route => hosted(parseRoute(window.location.hash), views) ?? start, [views, start]);
  const [route, setRoute] = React.useState(read);
  React.useEffect(() => {
    const follow = (): void => setRoute((now) => next(now, read()));
    follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, [read]);

  return React.useMemo(() => {
    const isHere = (target: Route): boolean => views.includes(target.view);
    return {
      route,
      linkTo: (target) => {
        if (isHere(target)) return { href: formatRoute(target) };
        const href = addressOf(target, host);
        return { href, onClick: host.kind === 'page' ? undefined : byHost(href, host) };
      },
      go: (target, how = 'push') => {
        if (!isHere(target)) host.openLink(addressOf(target, host));
        else if (how === 'push') window.location.hash = formatRoute(target);
        else replace(formatRoute(target));
      },
    };
  }, [route, views, host]);
}

function hosted(route: Route | undefined, views: readonly View[]): Route | undefined {
  return route && views.includes(route.view) ? route : undefined;
}

/** The same place stays the same object, so that screens do not start again. */
function next(now: Route, then: Route): Route {
  return formatRoute(now) === formatRoute(then) ? now : then;
}

/** The page of the site that shows the place. */
function addressOf(route: Route, host: Host): string {
  switch (route.view) {
    case 'dossier':
      return host.dossierUrl(route.initiativeKey, route.step);
    case 'registration':
      return `${host.pageUrl('Aanmelden')}${formatRoute(route)}`;
    case 'opgaven':
      return `${host.pageUrl('Opgaven')}${formatRoute(route)}`;
    case 'setup':
    case 'forms':
    case 'import':
    case 'rules':
    case 'texts':
      return `${host.pageUrl('Inrichting')}${formatRoute(route)}`;
    default:
      return `${host.pageUrl('Initiatieven')}${formatRoute(route)}`;
  }
}

function byHost(href: string, host: Host): (event: React.MouseEvent) => void {
  return (event) => {
    event.preventDefault();
    host.openLink(href);
  };
}

function replace(hash: string): void {
  window.history.replaceState(window.history.state, '', hash);
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}
