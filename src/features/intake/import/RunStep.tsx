import * as React from 'react';
import { useNavigation } from '../../../session/navigation';
import { Box } from '../../../ui/Box';
import { Button } from '../../../ui/Button';
import { Failure } from '../../../ui/Failure';
import { useStrings } from '../../../ui/language';
import { LinkButton } from '../../../ui/Link';
import { Progress } from '../../../ui/Progress';
import { ResultHeading } from '../ResultHeading';
import { importStrings } from './import-strings';
import styles from './import.module.scss';
import type { RunState } from './use-run';

export interface RunStepProps {
  readonly run: RunState;
  /** How many rows stay behind. */
  readonly left: number;
  readonly onSaveProblems: () => void;
  readonly onAnother: () => void;
}

/** The import under way, and what came of it. */
export function RunStep({ run, left, onSaveProblems, onAnother }: RunStepProps): React.ReactElement | null {
  const text = useStrings(importStrings).run;
  const { linkTo } = useNavigation();
  const heading = React.useRef<HTMLHeadingElement>(null);
  const { progress, result, error } = run;
  const isOver = progress === undefined && (result !== undefined || error !== undefined);
  React.useEffect(() => {
    if (isOver) heading.current?.focus();
  }, [isOver]);
  if (progress)
    return (
      <>
        <Progress done={progress.done} total={progress.total} words={text.working(progress.done, progress.total)} />
        <div className={styles.buttons}>
          <Button onClick={run.stop}>{text.stop}</Button>
        </div>
      </>
    );
  if (error !== undefined)
    return (
      <>
        <ResultHeading ref={heading}>{text.interrupted}</ResultHeading>
        <Failure error={error} />
        <div className={styles.buttons}>
          <Button kind="primary" onClick={run.start}>
            {text.goOn}
          </Button>
        </div>
      </>
    );
  if (!result) return null;
  if (result.kind === 'blocked') return <Box tone="warning">{text.refused}</Box>;
  const { created, known, failed, stopped } = result;
  const unfinished = stopped || failed.length > 0;
  return (
    <>
      <ResultHeading ref={heading}>
        {stopped ? text.stopped(created) : created === 0 ? text.nothing : text.done(created)}
      </ResultHeading>
      <p>
        {known > 0 && `${text.known(known)} `}
        {failed.length > 0 && `${text.failed(failed.length)} `}
        {left > 0 && text.left(left)}
      </p>
      <div className={styles.buttons}>
        {unfinished && (
          <Button kind="primary" onClick={run.start}>
            {text.goOn}
          </Button>
        )}
        <LinkButton {...linkTo({ view: 'initiatives' })} primary={!unfinished}>
          {text.toList}
        </LinkButton>
        {left > 0 && <Button onClick={onSaveProblems}>{text.leftToExcel}</Button>}
        <Button onClick={onAnother}>{text.another}</Button>
      </div>
    </>
  );
}
