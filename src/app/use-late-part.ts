import * as React from 'react';
import { useAlive } from '../session/use-command';

/** First what the page itself needs; nobody waits for what comes after it. In milliseconds. */
const afterTheRest = 4_000;

/**
 * @param load - fetches a part that nobody asked for; the same function at every call
 * @returns the part; absent until the page is at rest
 */
export function useLatePart(load: () => Promise<React.ComponentType>): React.ComponentType | undefined {
  const [part, setPart] = React.useState<React.ComponentType>();
  const alive = useAlive();
  React.useEffect(() => {
    const timer = setTimeout(() => {
      load().then(
        (loaded) => alive.current && setPart(() => loaded),
        // Nobody asked for it: the next visit to the page tries again.
        () => undefined,
      );
    }, afterTheRest);
    return () => clearTimeout(timer);
  }, [load, alive]);
  return part;
}
