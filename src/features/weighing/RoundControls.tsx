import * as React from 'react';
import { useStrings } from '../../ui/language';
import { Button } from '../../ui/Button';
import type { DossierStepProps } from '../../session/dossier';
import { Extend } from './Extend';
import { OpenRound } from './OpenRound';
import { roundStrings } from './round-strings';
import styles from './weighing.module.scss';

export interface RoundControlsProps extends Pick<DossierStepProps, 'dossier' | 'refresh'> {
  /** Without any view there is nothing to look at once more. */
  readonly hasViews: boolean;
}

/** For who keeps the weighing: more time, or one more round. One of the two at a time; focus comes back to its button. */
export function RoundControls({ hasViews, ...props }: RoundControlsProps): React.ReactElement {
  const text = useStrings(roundStrings);
  const [open, setOpen] = React.useState<'extend' | 'round'>();
  const openers = { extend: React.useRef<HTMLButtonElement>(null), round: React.useRef<HTMLButtonElement>(null) };
  const last = React.useRef<typeof open>();
  React.useEffect(() => {
    if (open === undefined && last.current !== undefined) openers[last.current].current?.focus();
    last.current = open;
  });
  if (open === 'extend') return <Extend {...props} onClose={() => setOpen(undefined)} />;
  if (open === 'round') return <OpenRound {...props} onClose={() => setOpen(undefined)} />;
  return (
    <div className={styles.actions}>
      <Button ref={openers.extend} onClick={() => setOpen('extend')}>
        {text.extend.open}
      </Button>
      {hasViews && (
        <Button ref={openers.round} onClick={() => setOpen('round')}>
          {text.round.open}
        </Button>
      )}
    </div>
  );
}
