import * as React from 'react';
import { HiddenText } from './Text';

const AnnounceContext = React.createContext<(words: string) => void>(() => undefined);

/** Says words to a screen reader, politely, for what changes on screen without focus going there. */
export function Announcer({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  const [said, setSaid] = React.useState({ words: '', turn: 0 });
  const announce = React.useCallback((words: string) => setSaid(({ turn }) => ({ words, turn: turn + 1 })), []);
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <span role="status" aria-live="polite">
        {/* A new element each time, so that the same words are said again. */}
        <HiddenText key={said.turn}>{said.words}</HiddenText>
      </span>
    </AnnounceContext.Provider>
  );
}

/** @returns a function that says words, e.g. how many were found */
export function useAnnouncer(): (words: string) => void {
  return React.useContext(AnnounceContext);
}
