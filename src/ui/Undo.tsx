import * as React from 'react';
import { Button } from './Button';
import { useStrings } from './language';
import { Status } from './Status';
import { strings } from './strings';

export interface UndoProps {
  /** What was done, with the time: "Gedaan om 14:05." */
  readonly children: React.ReactNode;
  readonly onUndo: () => void;
  readonly busy?: boolean;
  /** In place of "Ongedaan maken". */
  readonly label?: string;
}

/** What was just done and the way back, in the row where it happened. In place of "are you sure". */
export function Undo({ children, onUndo, busy, label }: UndoProps): React.ReactElement {
  const text = useStrings(strings);
  return (
    <span role="status">
      <Status kind="ok" small>
        {children}{' '}
        <Button kind="link" busy={busy} onClick={onUndo}>
          {label ?? text.undo}
        </Button>
      </Status>
    </span>
  );
}
