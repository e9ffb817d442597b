import * as React from 'react';
import { Button } from './Button';
import { classNames } from './class-names';
import { CircleRingIcon, CompletedSolidIcon, RadioBtnOnIcon } from './icons';
import { useStrings } from './language';
import styles from './phase-steps.module.scss';
import { strings } from './strings';
import { HiddenText } from './Text';
import { useNarrow } from './width';

export interface PhaseStepsProps {
  /** All phases in order. */
  readonly phases: readonly { readonly id: string; readonly label: string }[];
  readonly current: string;
}

/** Where something is on its way: all phases in a row; when narrow "Fase 6 van 9" with the list behind a button. */
export function PhaseSteps({ phases, current }: PhaseStepsProps): React.ReactElement {
  const text = useStrings(strings);
  const narrow = useNarrow();
  const [all, setAll] = React.useState(false);
  const at = phases.findIndex(({ id }) => id === current);
  if (!narrow) return <StepList phases={phases} at={at} />;
  return (
    <div>
      <div className={styles.top}>
        <span>
          {text.phase(at + 1, phases.length)}: <strong>{phases[at]?.label}</strong>
        </span>
        <Button kind="link" expanded={all} onClick={() => setAll(!all)}>
          {text.allPhases}
        </Button>
      </div>
      <div className={styles.segments} aria-hidden="true">
        {phases.map(({ id }, index) => (
          <span key={id} className={classNames(styles.segment, index <= at && styles.filled)} />
        ))}
      </div>
      {all && <StepList phases={phases} at={at} vertical />}
    </div>
  );
}

interface StepListProps {
  readonly phases: PhaseStepsProps['phases'];
  readonly at: number;
  readonly vertical?: boolean;
}

function StepList({ phases, at, vertical }: StepListProps): React.ReactElement {
  const text = useStrings(strings);
  return (
    <ol className={classNames(styles.steps, vertical && styles.vertical)} aria-label={text.phases}>
      {phases.map(({ id, label }, index) => {
        const state = index < at ? 'done' : index === at ? 'here' : 'todo';
        const Mark = { done: CompletedSolidIcon, here: RadioBtnOnIcon, todo: CircleRingIcon }[state];
        const words = { done: text.phaseDone, here: text.phaseHere, todo: text.phaseToDo }[state];
        return (
          <li
            key={id}
            className={classNames(styles.step, styles[state])}
            aria-current={state === 'here' ? 'step' : undefined}
          >
            <span className={styles.mark}>
              <Mark />
            </span>
            {label}
            <HiddenText>{`, ${words}`}</HiddenText>
          </li>
        );
      })}
    </ol>
  );
}
