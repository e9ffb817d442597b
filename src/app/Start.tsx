import * as React from 'react';
import { hasCode } from '../data/app-error';
import type { Journal } from '../data/http/journal';
import type { Language } from '../strings/define';
import { Failure } from '../ui/Failure';
import { useStrings } from '../ui/language';
import { Loading } from '../ui/Loading';
import { SupportProvider } from '../ui/support';
import type { Support } from '../ui/support';
import { Surface } from '../ui/Surface';
import { App } from './App';
import type { AppProps } from './App';
import { describeForSupport } from './describe-for-support';
import { helpOnError } from './error-help';
import { SiteNotFound } from './SiteNotFound';
import { strings } from './strings';

/** What is there once the web part is connected. */
export type Connected = Pick<AppProps, 'services' | 'copies' | 'start' | 'viewerKey'>;

export interface StartProps extends Omit<AppProps, keyof Connected> {
  /** Finds the site with the lists and connects to it; called again on "Probeer opnieuw". */
  readonly connect: () => Promise<Connected>;
  readonly language: Language;
  readonly inTeams: boolean;
  /** Of the web part. */
  readonly version: string;
  readonly journal: Pick<Journal, 'lines'>;
}

/** From nothing to a web part that shows something: the way there can fail too, and says so. */
export function Start({ connect, language, inTeams, version, journal, ...app }: StartProps): React.ReactElement {
  const [state, retry] = useConnection(connect);
  const now = state.kind === 'connected' ? state.connected.services.now : thisComputer;
  // Before it is connected there is no place that shows a guide.
  const help = state.kind === 'connected' ? helpHere : undefined;
  const support = React.useMemo(() => createSupport(version, journal, now, help), [version, journal, now, help]);
  return (
    <Surface language={language} inTeams={inTeams}>
      <SupportProvider value={support}>
        {state.kind === 'connecting' && <Loading />}
        {state.kind === 'failed' && <StartFailure error={state.error} onRetry={retry} />}
        {state.kind === 'connected' && <App {...app} {...state.connected} />}
      </SupportProvider>
    </Surface>
  );
}

const thisComputer = (): Date => new Date();

const helpHere: Support['help'] = (code) => helpOnError(code, window.location.hash);

function createSupport(
  version: string,
  journal: StartProps['journal'],
  now: () => Date,
  help: Support['help'],
): Support {
  return {
    now,
    help,
    copy: (text) => navigator.clipboard.writeText(text),
    describe: (error, reference) =>
      describeForSupport(error, reference, {
        version,
        at: now(),
        place: window.location.hash.replace(/\?.*$/, ''),
        browser: navigator.userAgent,
        journal: journal.lines,
      }),
  };
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
