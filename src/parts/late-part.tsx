import * as React from 'react';
import type { Dossier } from '../session/dossier';
import { useAlive } from '../session/use-command';
import { useErrorSentence } from '../ui/Failure';
import { Text } from '../ui/Text';

export type DossierPart = React.ComponentType<{ readonly dossier: Dossier }>;

/** A part of a dossier whose script comes after the rest of the screen: nobody waits for it, and without it all else stands. */
export function latePart(load: () => Promise<DossierPart>): DossierPart {
  return function LatePart({ dossier }) {
    const alive = useAlive();
    const sentence = useErrorSentence();
    const [part, setPart] = React.useState<{ readonly Show?: DossierPart; readonly error?: unknown }>({});
    React.useEffect(() => {
      load().then(
        (Show) => alive.current && setPart({ Show }),
        (cause: unknown) =>
          alive.current &&
          setPart({ error: { isAppError: true, code: 'offline', detail: { subject: 'script' }, cause } }),
      );
    }, [alive]);
    if (part.error !== undefined) {
      return (
        <Text small secondary block>
          {sentence(part.error)}
        </Text>
      );
    }
    return part.Show ? <part.Show dossier={dossier} /> : null;
  };
}
