import * as React from 'react';
import { hasCode } from '../data/app-error';
import type { Language } from '../strings/define';
import { Failure } from '../ui/Failure';
import { useStrings } from '../ui/language';
import { Loading } from '../ui/Loading';
import { Surface } from '../ui/Surface';
import { App } from './App';
import type { AppProps } from './App';
import { SiteNotFound } from './SiteNotFound';
import { strings } from './strings';

/** What is there once the web part is connected. */
export type Connected = Pick<AppProps, 'services' | 'copies' | 'start' | 'viewerKey'>;

export interface StartProps extends Omit<AppProps, keyof Connected> {
  /** Finds the site with the lists and connects to it; called again on "Probeer opnieuw". */
  readonly connect: () => Promise<Connected>;
  readonly language: Language;
  readonly inTeams: boolean;
}

/** From nothing to a web part that shows something: the way there can fail too, and says so. */
export function Start({ connect, language, inTeams, ...app }: StartProps): React.ReactElement {
  const [state, retry] = useConnection(connect);
  return (
    <Surface language={language} inTeams={inTeams}>
      {state.kind === 'connecting' && <Loading />}
      {state.kind === 'failed' && <StartFailure error={state.error} onRetry={retry} />}
      {state.kind === 'connected' && <App {...app} {...state.connected} />}
    </Surface>
  );
}

type Connection =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'connected'; readonly connected: Connected };

function useConnection(connect: StartProps['connect']): readonly [Connection, () => void] {
  const [state, setState] = React.useState<Connection>({ kind: 'connecting' });
  const [attempt, setAttempt] = React.useState(0);
  React.useEffect(() => {
    let gone = false;
    connect().then(
      (connected) => gone || setState({ kind: 'connected', connected }),
      (error: unknown) => gone || setState({ kind: 'failed', error }),
    );
    return () => {
      gone = true;
    };
  }, [connect, attempt]);
  const retry = React.useCallback(() => {
    setState({ kind: 'connecting' });
    setAttempt((before) => before + 1);
  }, []);
  return [state, retry];
}

function StartFailure({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
}): React.ReactElement {
  const text = useStrings(strings);
  if (hasCode(error, 'not-set-up')) return <SiteNotFound error={error} onRetry={onRetry} />;
  return <Failure title={text.startFailed} error={error} onRetry={onRetry} />;
}
