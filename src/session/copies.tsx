import * as React from 'react';

/**
 * What was seen last, kept on this computer so that the next visit shows it at once. Never holds personal data of
 * initiators: whoever keeps something says what of it may stay (see `useLoad`).
 */
export interface Copies {
  read<T>(name: string): { readonly value: T; readonly at: string } | undefined;
  write(name: string, value: unknown): void;
}

const none: Copies = { read: () => undefined, write: () => undefined };

const CopiesContext = React.createContext<Copies>(none);

export interface CopiesProviderProps {
  readonly copies: Copies;
  readonly children: React.ReactNode;
}

/** Without it nothing is kept. */
export function CopiesProvider({ copies, children }: CopiesProviderProps): React.ReactElement {
  return <CopiesContext.Provider value={copies}>{children}</CopiesContext.Provider>;
}

export function useCopies(): Copies {
  return React.useContext(CopiesContext);
}
