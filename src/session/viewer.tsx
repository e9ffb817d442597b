import * as React from 'react';

const ViewerContext = React.createContext<string | undefined>(undefined);

export interface ViewerProviderProps {
  /** Entra object id in lower case, as the page knows it before anybody was asked. */
  readonly viewerKey: string | undefined;
  readonly children: React.ReactNode;
}

export function ViewerProvider({ viewerKey, children }: ViewerProviderProps): React.ReactElement {
  return <ViewerContext.Provider value={viewerKey}>{children}</ViewerContext.Provider>;
}

/**
 * The key of the person who looks at the screen, so that the first request can already ask for what is theirs.
 * What they may do and who they are comes with `services.me()`.
 */
export function useViewerKey(): string | undefined {
  return React.useContext(ViewerContext);
}
