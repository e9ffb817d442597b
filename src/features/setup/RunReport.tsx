import * as React from 'react';
import type { SetupFinding } from '../../data/ports';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { useErrorSentence } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { useLineWords } from './line-words';
import { lineOf } from './lines';
import { stepsOf } from './plan';
import styles from './setup.module.scss';
import { PlanLine } from './SetupPlan';
import { strings } from './strings';
import type { SetupRun } from './use-setup';

export interface RunReportProps {
  readonly run: SetupRun;
  readonly onGoOn: () => void;
}

/** What a run made, what failed and why; focus goes to its sentence. */
export function RunReport({ run, onGoOn }: RunReportProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useLineWords();
  const sentence = useErrorSentence();
  const result = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => result.current?.focus(), []);
  const all = [...run.results.values()];
  const made = all.filter((one) => one.result === 'made');
  const failed = all.filter((one) => one.result === 'failed');
  const lead =
    run.state === 'stopped'
      ? text.stopped(made.length, run.total)
      : made.length === 0
        ? text.madeNothing
        : text.made(made.length);
  const failure = (finding: SetupFinding): string => {
    const { name } = words(lineOf(finding));
    if (finding.blockedBy) return text.reportBlocked(name, words(lineOf(finding.blockedBy)).name);
    return text.reportLine(name, finding.error ? sentence({ isAppError: true, ...finding.error }) : '');
  };
  return (
    <Box
      tone={run.state === 'stopped' || failed.length > 0 ? 'warning' : 'ok'}
      actions={run.state === 'stopped' && <Button onClick={onGoOn}>{text.goOn}</Button>}
    >
      <p className={styles.result} ref={result} tabIndex={-1}>
        <strong>{lead}</strong> {failed.length > 0 && text.failedSome(failed.length)}
      </p>
      {all.length > 0 && (
        <details>
          <summary>{text.report}</summary>
          {failed.length > 0 && (
            <>
              <h3 className={styles.minor}>{text.reportFailed}</h3>
              <ul className={styles.report}>
                {failed.map(({ finding }) => (
                  <li key={finding.id}>{failure(finding)}</li>
                ))}
              </ul>
            </>
          )}
          {made.length > 0 && (
            <>
              <h3 className={styles.minor}>{text.reportMade}</h3>
              <ul className={styles.report}>
                {stepsOf(made.map(({ finding }) => finding)).map((step) => (
                  <li key={step.problem}>
                    <PlanLine step={step} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </details>
      )}
    </Box>
  );
}
