import * as React from 'react';
import { SWRConfig } from 'swr';
import type { Services } from '../data/ports';
import { CopiesProvider } from '../session/copies';
import type { Copies } from '../session/copies';
import { NavigationProvider } from '../session/navigation';
import { formatRoute } from '../session/routes';
import type { Route, View } from '../session/routes';
import { ServicesProvider } from '../session/services';
import { ViewerProvider } from '../session/viewer';
import { TitleFocusProvider } from '../ui/title-focus';
import { HelpLine } from './HelpLine';
import { PartBoundary } from './PartBoundary';
import { useLatePart } from './use-late-part';
import { useRoute } from './use-route';
import { useTitle } from './use-title';
import { ViewTabs } from './ViewTabs';
import { viewParts } from './views';

export interface AppProps {
  readonly services: Services;
  readonly copies: Copies;
  /** What this web part can show itself; the first is where it starts if nothing else says so. */
  readonly views: readonly View[];
  /** Where it is when the address says nothing. */
  readonly start: Route;
  /** Entra object id of the person who looks, as the page knows it. */
  readonly viewerKey: string | undefined;
  /** Tabs above the views that have one. */
  readonly tabs?: boolean;
}

/** Says that code and lists are of different versions. */
const versionNotice = async (): Promise<React.ComponentType> =>
  (await import(/* webpackChunkName: 'lijstversie' */ '../features/lists-version/VersionNotice')).VersionNotice;

/** One web part: its place in the address, what it shows there, and what all of it shares. */
export function App({ services, copies, viewerKey, views, start, tabs }: AppProps): React.ReactElement {
  const shown = React.useMemo(() => views.filter((view) => viewParts[view]), [views]);
  const navigation = useRoute({ views: shown, start, host: services.host });
  const { route } = navigation;
  const focus = useTitle(placeOf(route), services.host);
  const [cache] = React.useState(() => new Map<string, never>());
  const Part = viewParts[route.view];
  const VersionNotice = useLatePart(versionNotice);
  const content = (
    <>
      <PartBoundary place={formatRoute(route)}>{Part && <Part />}</PartBoundary>
      <HelpLine />
    </>
  );
  return (
    // The provider comes first: what one person read on one site is not for another web part on the page.
    <SWRConfig value={{ provider: () => cache, revalidateOnFocus: false, shouldRetryOnError: false }}>
      <ServicesProvider services={services}>
        <ViewerProvider viewerKey={viewerKey}>
          <CopiesProvider copies={copies}>
            <NavigationProvider navigation={navigation}>
              {/* Inrichting says it itself, with the way to mend it. */}
              {VersionNotice && route.view !== 'setup' && <VersionNotice />}
              <TitleFocusProvider focus={focus}>{tabs ? <ViewTabs>{content}</ViewTabs> : content}</TitleFocusProvider>
            </NavigationProvider>
          </CopiesProvider>
        </ViewerProvider>
      </ServicesProvider>
    </SWRConfig>
  );
}

/** What makes a place another one for a person: not the filters of a list or of a timeline. */
function placeOf(route: Route): string {
  return route.view === 'dossier' ? formatRoute({ ...route, query: undefined }) : route.view;
}
