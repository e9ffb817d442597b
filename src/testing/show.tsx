import { render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import * as React from 'react';
import { SWRConfig } from 'swr';
import type { Services } from '../data/ports';
import { CopiesProvider } from '../session/copies';
import type { Copies } from '../session/copies';
import { NavigationProvider } from '../session/navigation';
import { formatRoute } from '../session/routes';
import type { Route } from '../session/routes';
import { ServicesProvider } from '../session/services';
import { ViewerProvider } from '../session/viewer';
import type { Language } from '../strings/define';
import { Surface } from '../ui/Surface';

export interface ShowOptions {
  readonly services: Services;
  readonly route?: Route;
  readonly viewerKey?: string;
  readonly copies?: Copies;
  readonly language?: Language;
}

export interface Shown extends RenderResult {
  /** Where the screen went, in order, as in an address. */
  readonly visited: readonly string[];
}

/** A view as the shell shows it, with the address in memory. */
export function show(view: React.ReactElement, options: ShowOptions): Shown {
  const visited: string[] = [];
  const result = render(
    <Shell {...options} onGo={(route) => visited.push(formatRoute(route))}>
      {view}
    </Shell>,
  );
  return { ...result, visited };
}

interface ShellProps extends ShowOptions {
  readonly onGo: (route: Route) => void;
  readonly children: React.ReactNode;
}

function Shell({
  services,
  route: first,
  viewerKey,
  copies,
  language = 'nl',
  onGo,
  children,
}: ShellProps): React.ReactElement {
  const [route, setRoute] = React.useState<Route>(first ?? { view: 'today' });
  const [cache] = React.useState(() => new Map<string, never>());
  const navigation = {
    route,
    linkTo: (target: Route) => ({ href: formatRoute(target) }),
    go: (target: Route) => {
      onGo(target);
      setRoute(target);
    },
  };
  const inside = copies ? <CopiesProvider copies={copies}>{children}</CopiesProvider> : children;
  return (
    <SWRConfig
      value={{ provider: () => cache, revalidateOnFocus: false, shouldRetryOnError: false, dedupingInterval: 0 }}
    >
      <Surface language={language}>
        <ServicesProvider services={services}>
          <ViewerProvider viewerKey={viewerKey}>
            <NavigationProvider navigation={navigation}>{inside}</NavigationProvider>
          </ViewerProvider>
        </ServicesProvider>
      </Surface>
    </SWRConfig>
  );
}
