import * as React from 'react';
import type { KnownCode } from './error-facts';

/** What a person can give to the help desk about something that went wrong. Nothing in it is about people. */
export interface Support {
  /** @returns the text to copy; `reference` is what the screen shows with the error */
  readonly describe: (error: unknown, reference: string) => string;
  /** Puts it where it can be pasted. @throws when the browser does not allow that */
  readonly copy: (text: string) => Promise<void>;
  readonly now: () => Date;
  /** @returns where the guides tell what somebody can do about such an error; absent while there is no place to read them */
  readonly help?: (code: KnownCode) => string | undefined;
}

const SupportContext = React.createContext<Support | undefined>(undefined);

export const SupportProvider = SupportContext.Provider;

/** `undefined` where nothing can be told, as in a part on its own. */
export function useSupport(): Support | undefined {
  return React.useContext(SupportContext);
}

/**
 * A number to name on the telephone: that of the service where it gave one, else the moment on the service's clock.
 * @returns such as `3b1f…` or `20261123-140503`
 */
export function referenceOf(requestId: string | undefined, at: Date): string {
  return requestId ?? at.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
}
