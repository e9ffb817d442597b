import * as React from 'react';
import { useAlive } from '../session/use-command';

/** First what the page itself needs; nobody waits for what comes after it. In milliseconds. */
const afterTheRest = 4_000;

/** @returns what fetches the registrations of the website while somebody looks at the page; absent until the page is at rest */
export function useFetchInPassing(): React.ComponentType | undefined {
  const [part, setPart] = React.useState<React.ComponentType>();
  const alive = useAlive();
  React.useEffect(() => {
    const timer = setTimeout(() => {
      import(/* webpackChunkName: 'inname-vanzelf' */ '../features/intake/FetchInPassing').then(
        ({ FetchInPassing }) => alive.current && setPart(() => FetchInPassing),
        // Nobody asked for it: the next visit to the page tries again.
        () => undefined,
      );
    }, afterTheRest);
    return () => clearTimeout(timer);
  }, [alive]);
  return part;
}
