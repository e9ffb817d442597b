import * as React from 'react';
import type { Route } from './routes';

/** What a link needs: `<Link {...linkTo({ view: 'dossier', initiativeKey })}>`. */
export interface LinkTarget {
  readonly href: string;
  /** In Teams, for a place on a page of SharePoint: a frame must not go there by itself. */
  readonly onClick?: (event: React.MouseEvent) => void;
}

export interface Navigation {
  /** Where the web part is. */
  readonly route: Route;
  /** A link to a place, wherever it is: in this web part, or on another page of the site. */
  readonly linkTo: (route: Route) => LinkTarget;
  /**
   * Goes to a place in this web part, or opens the page that has it.
   * @param how - `replace`: the place before cannot be gone back to, e.g. while typing in a filter
   */
  readonly go: (route: Route, how?: 'push' | 'replace') => void;
}

const NavigationContext = React.createContext<Navigation | undefined>(undefined);

export interface NavigationProviderProps {
  readonly navigation: Navigation;
  readonly children: React.ReactNode;
}

/** The shell says where we are and how to go elsewhere. */
export function NavigationProvider({ navigation, children }: NavigationProviderProps): React.ReactElement {
  return <NavigationContext.Provider value={navigation}>{children}</NavigationContext.Provider>;
}

/** @throws Error outside a {@link NavigationProvider}: a mistake in the code, not something that happens to people */
export function useNavigation(): Navigation {
  const navigation = React.useContext(NavigationContext);
  if (!navigation) throw new Error('useNavigation is called outside a NavigationProvider');
  return navigation;
}
