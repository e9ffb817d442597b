import * as React from 'react';
import type { Dossier } from '../session/dossier';
import { useAlive } from '../session/use-command';
import { useErrorSentence } from '../ui/Failure';
import { Text } from '../ui/Text';

type Part = React.ComponentType<{ readonly dossier: Dossier }>;

/**
 * Beside a dossier: what was learned at comparable initiatives, and the partner mirror when it is asked of this person. Its
 * script comes after the rest of the screen: nobody waits for it.
 */
export function LearningAside({ dossier }: { readonly dossier: Dossier }): React.ReactElement | null {
  const alive = useAlive();
  const sentence = useErrorSentence();
  const [part, setPart] = React.useState<{ readonly Show?: Part; readonly error?: unknown }>({});
  React.useEffect(() => {
    import(/* webpackChunkName: 'leren' */ './Learning').then(
      ({ Learning }) => alive.current && setPart({ Show: Learning }),
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
}
