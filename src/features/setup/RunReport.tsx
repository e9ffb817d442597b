import * as React from 'react';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { useErrorSentence } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { toLines } from './lines';
import styles from './setup.module.scss';
import { useLineWords } from './SetupLines';
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
          <ul className={styles.report}>
            {[...failed, ...made].map(({ finding, result: became }) => {
              const line = toLines([{ ...finding, state: finding.state === 'ok' ? 'missing' : finding.state }])[0];
              const name = line ? words(line).name : finding.subject;
              const why =
                became === 'failed' && finding.error ? ` ${sentence({ isAppError: true, ...finding.error })}` : '';
              return (
                <li key={finding.id}>{`${name}: ${became === 'made' ? text.reportMade : text.reportFailed}.${why}`}</li>
              );
            })}
          </ul>
        </details>
      )}
    </Box>
  );
}
