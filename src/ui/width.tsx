import * as React from 'react';

/** Widths, in pixels, under which something is shown otherwise: all of a web part, and tables of many columns. */
const limits = [640, 800, 960] as const;
export type Limit = (typeof limits)[number];

/** The lowest limit under which the web part is; 0 when it is wider than all. */
const LimitContext = React.createContext<Limit | 0>(0);

export interface WidthProviderProps {
  /** The element whose width counts: the web part itself, not the window. */
  readonly element: HTMLElement | null;
  readonly children: React.ReactNode;
}

/** Tells everything inside whether the web part is narrow. What is only style uses the container query of the kit. */
export function WidthProvider({ element, children }: WidthProviderProps): React.ReactElement {
  const [limit, setLimit] = React.useState<Limit | 0>(0);
  React.useLayoutEffect(() => {
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const measure = (): void => {
      const { clientWidth } = element;
      setLimit(clientWidth === 0 ? 0 : (limits.find((one) => clientWidth < one) ?? 0));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return <LimitContext.Provider value={limit}>{children}</LimitContext.Provider>;
}

/** @returns whether the web part is less wide than so many pixels; under 640 it is narrow as a whole */
export function useNarrow(under: Limit = 640): boolean {
  const limit = React.useContext(LimitContext);
  return limit !== 0 && limit <= under;
}
