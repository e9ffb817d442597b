import * as React from 'react';
import { useAlive } from '../session/use-command';
import { useErrorSentence } from '../ui/Failure';
import { Text } from '../ui/Text';

/**
 * A part of a dossier whose script and data come when it is on the screen, and so after the first rows: nobody waits for
 * it, and without it all else stands.
 */
export function latePart<P extends object>(load: () => Promise<React.ComponentType<P>>): React.ComponentType<P> {
  return function LatePart(props) {
    const alive = useAlive();
    const sentence = useErrorSentence();
    const [part, setPart] = React.useState<{ readonly Show?: React.ComponentType<P>; readonly error?: unknown }>({});
    const place = React.useRef<HTMLDivElement>(null);
    const isSeen = useSeen(place);
    React.useEffect(() => {
      if (!isSeen) return;
      load().then(
        (Show) => alive.current && setPart({ Show }),
        (cause: unknown) =>
          alive.current &&
          setPart({ error: { isAppError: true, code: 'offline', detail: { subject: 'script' }, cause } }),
      );
    }, [alive, isSeen]);
    if (part.error !== undefined) {
      return (
        <Text small secondary block>
          {sentence(part.error)}
        </Text>
      );
    }
    return part.Show ? <part.Show {...props} /> : <div ref={place} />;
  };
}

/** @returns whether the element is or was on the screen, or nearly; at once where the browser does not tell */
function useSeen(place: React.RefObject<Element>): boolean {
  const [isSeen, setSeen] = React.useState(typeof IntersectionObserver === 'undefined');
  React.useEffect(() => {
    if (isSeen || !place.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setSeen(true),
      { rootMargin: '200px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isSeen, place]);
  return isSeen;
}
