import * as React from 'react';

const NarrowContext = React.createContext(false);

export interface WidthProviderProps {
  /** The element whose width counts: the web part itself, not the window. */
  readonly element: HTMLElement | null;
  readonly children: React.ReactNode;
}

/** Tells everything inside whether the web part is narrow (under 640 px). What is only style uses the container query of the kit. */
export function WidthProvider({ element, children }: WidthProviderProps): React.ReactElement {
  const [narrow, setNarrow] = React.useState(false);
  React.useLayoutEffect(() => {
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const measure = (): void => setNarrow(element.clientWidth > 0 && element.clientWidth < 640);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return <NarrowContext.Provider value={narrow}>{children}</NarrowContext.Provider>;
}

/** @returns whether the web part is under 640 px wide */
export function useNarrow(): boolean {
  return React.useContext(NarrowContext);
}
