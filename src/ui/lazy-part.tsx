import * as React from 'react';
import { Failure } from './Failure';
import { useStrings } from './language';
import { Loading } from './Loading';
import { strings } from './strings';

/**
 * A part of the product whose script is loaded when it is first shown. As `React.lazy`, but a load that failed (the
 * connection was gone, or a newer version replaced the scripts) can be tried again.
 * @param load - imports the part; `import()` with a `webpackChunkName`
 */
export function lazyPart<P extends object>(
  load: () => Promise<React.ComponentType<P>>,
): React.ComponentType<P> & Preloadable {
  let loading: Promise<React.ComponentType<P>> | undefined;
  let loaded: React.ComponentType<P> | undefined;

  function start(): Promise<React.ComponentType<P>> {
    loading ??= load().then(
      (component) => (loaded = component),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  }

  function LazyPart(props: P): React.ReactElement {
    const [state, setState] = React.useState<{ component?: React.ComponentType<P>; failed?: boolean }>({
      component: loaded,
    });
    const [attempt, setAttempt] = React.useState(0);
    React.useEffect(() => {
      if (loaded) {
        setState({ component: loaded });
        return undefined;
      }
      let gone = false;
      start().then(
        (component) => gone || setState({ component }),
        () => gone || setState({ failed: true }),
      );
      return () => {
        gone = true;
      };
    }, [attempt]);
    const Component = state.component;
    if (Component) return <Component {...props} />;
    if (!state.failed) return <Loading />;
    return (
      <ScriptFailure
        onRetry={() => {
          setState({});
          setAttempt(attempt + 1);
        }}
      />
    );
  }

  return Object.assign(LazyPart, {
    preload: () => {
      // The part itself says it when the load fails.
      start().catch(() => undefined);
    },
  });
}

export interface Preloadable {
  /** Starts loading the script before it is shown. */
  readonly preload: () => void;
}

function ScriptFailure({ onRetry }: { readonly onRetry: () => void }): React.ReactElement {
  const text = useStrings(strings);
  return (
    <Failure title={text.partNotLoaded} error={{ isAppError: true, code: 'offline', detail: {} }} onRetry={onRetry} />
  );
}
