import * as React from 'react';
import { Failure } from '../ui/Failure';
import { useStrings } from '../ui/language';
import { strings } from './strings';

export interface PartBoundaryProps {
  /** Another place: the failure of the one before is forgotten. */
  readonly place: string;
  readonly children: React.ReactNode;
}

interface State {
  readonly failure?: { readonly error: unknown; readonly place: string };
}

/** Keeps a part that breaks from taking the rest of the screen along. What was typed is in the drafts. */
export class PartBoundary extends React.Component<PartBoundaryProps, State> {
  public override state: State = {};

  public static getDerivedStateFromProps(props: PartBoundaryProps, state: State): State {
    return state.failure && state.failure.place !== props.place ? { failure: undefined } : state;
  }

  public override componentDidCatch(error: unknown): void {
    this.setState({ failure: { error, place: this.props.place } });
  }

  public override render(): React.ReactNode {
    if (!this.state.failure) return this.props.children;
    return <Broken error={this.state.failure.error} onRetry={() => this.setState({ failure: undefined })} />;
  }
}

function Broken({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }): React.ReactElement {
  const text = useStrings(strings);
  return (
    <Failure title={text.partFailed} error={error} onRetry={onRetry}>
      <p>{text.draftsKept}</p>
    </Failure>
  );
}
