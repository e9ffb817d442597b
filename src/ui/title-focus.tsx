import * as React from 'react';

/** Shared between the shell, which knows that the view changed, and the title of the new view, which appears later. */
export interface TitleFocus {
  /** Set when a person went to another view: its title takes focus once it is there. */
  readonly wanted: React.MutableRefObject<boolean>;
  /** Hears the title of the view. */
  readonly onTitle?: (title: string) => void;
}

const TitleFocusContext = React.createContext<TitleFocus | undefined>(undefined);

export interface TitleFocusProviderProps {
  readonly focus: TitleFocus;
  readonly children: React.ReactNode;
}

export function TitleFocusProvider({ focus, children }: TitleFocusProviderProps): React.ReactElement {
  return <TitleFocusContext.Provider value={focus}>{children}</TitleFocusContext.Provider>;
}

/** Gives the `h1` of a view focus when somebody went there, and tells the shell its words. */
export function useTitleFocus(): React.RefObject<HTMLHeadingElement> {
  const heading = React.useRef<HTMLHeadingElement>(null);
  const focus = React.useContext(TitleFocusContext);
  React.useEffect(() => {
    if (!focus || !heading.current) return;
    focus.onTitle?.(heading.current.textContent ?? '');
    if (!focus.wanted.current) return;
    focus.wanted.current = false;
    heading.current.focus();
  });
  return heading;
}
