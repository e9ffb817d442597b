import * as React from 'react';
import type { Me } from '../../data/ports';
import type { OpgavenFile } from '../../domain/opgaven-csv';
import { renewalOf } from '../../domain/opgaven-renewal';
import type { Opgave } from '../../domain/records.generated';
import { Box } from '../../ui/Box';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { FileField } from '../../ui/FileField';
import { useStrings } from '../../ui/language';
import { Panel } from '../../ui/Panel';
import { Progress } from '../../ui/Progress';
import { importStrings } from './import-strings';
import styles from './opgaven.module.scss';
import { ProblemRows } from './ProblemRows';
import { Renewal } from './Renewal';
import { useImport } from './use-import';

export interface ImportPanelProps {
  readonly me: Me;
  /** The opgaven that are there, to compare the file with. */
  readonly list: readonly Opgave[];
  readonly onClose: () => void;
  readonly onImported: () => Promise<void>;
}

/** Reads a CSV of opgaven: shows what it found, asks before only the good rows go in, and imports with progress. */
export function ImportPanel({ me, list, onClose, onImported }: ImportPanelProps): React.ReactElement {
  const text = useStrings(importStrings);
  const state = useImport(me, onImported);
  const { file, outcome, progress } = state;
  const good = file?.good.length ?? 0;
  const [year, setYear] = React.useState('');
  const [expires, setExpires] = React.useState(false);
  const ownYears = (file?.good ?? []).flatMap(({ opgave }) => (opgave.Year === undefined ? [] : [opgave.Year]));
  const typedYear = /^20\d\d$/.test(year.trim()) ? Number(year) : undefined;
  const listYear = typedYear ?? (ownYears.length === 0 ? undefined : Math.max(...ownYears));
  const renewal = renewalOf(
    (file?.good ?? []).map(({ opgave }) => opgave),
    list,
    listYear,
  );
  const submit = (): void =>
    state.submit({ year: typedYear, expire: expires ? renewal.left.map(({ Key }) => Key) : [] });
  return (
    <Panel
      wide
      title={text.title}
      onClose={() => {
        state.stop();
        onClose();
      }}
      footer={footer()}
    >
      <div className={styles.form}>
        {!outcome && !progress && (
          <FileField
            label={file ? text.another : text.choose}
            help={text.help}
            accept=".csv,.txt,text/csv"
            onFile={state.read}
          />
        )}
        {state.unreadable && (
          <Box tone="error" role="alert">
            {text.unreadable}
          </Box>
        )}
        {file && !outcome && !progress && <Preview file={file} />}
        {good > 0 && !outcome && !progress && (
          <Renewal renewal={renewal} year={year} onYear={setYear} expires={expires} onExpires={setExpires} />
        )}
        {progress && (
          <Progress done={progress.done} total={progress.total} words={text.working(progress.done, progress.total)} />
        )}
        {state.error !== undefined && <Failure error={state.error} />}
        {outcome?.kind === 'blocked' && <Box tone="warning">{text.refused}</Box>}
        {outcome?.kind === 'imported' && (
          <Box tone={outcome.failed.length > 0 || outcome.stopped ? 'warning' : 'ok'} role="status">
            {outcome.stopped
              ? text.stopped(outcome.created, outcome.updated)
              : text.done(outcome.created, outcome.updated, outcome.unchanged)}{' '}
            {outcome.expired > 0 && `${text.expired(outcome.expired)} `}
            {outcome.failed.length > 0 && text.failedRows(outcome.failed.length)}
          </Box>
        )}
      </div>
    </Panel>
  );

  function footer(): React.ReactElement {
    if (progress) return <Button onClick={state.stop}>{text.stop}</Button>;
    if (outcome) {
      const again = outcome.kind === 'imported' && outcome.failed.length > 0;
      return (
        <>
          <Button kind={again ? 'default' : 'primary'} onClick={onClose}>
            {text.close}
          </Button>
          {again && (
            <Button kind="primary" onClick={submit}>
              {text.tryFailed}
            </Button>
          )}
        </>
      );
    }
    const wrong = (file?.wrongRows ?? 0) > 0;
    return (
      <>
        {good > 0 && (
          <Button kind="primary" onClick={submit}>
            {wrong ? text.submitGood(good) : text.submitAll(good)}
          </Button>
        )}
        <Button onClick={onClose}>{text.cancel}</Button>
      </>
    );
  }
}

function Preview({ file }: { readonly file: OpgavenFile }): React.ReactElement {
  const text = useStrings(importStrings);
  if (file.missingColumns.length > 0) {
    return (
      <Box tone="error" role="alert">
        {text.missingColumns(file.missingColumns.map((field) => text.fields[field].toLowerCase()).join(', '))}
      </Box>
    );
  }
  const good = file.good.length;
  const wrong = file.wrongRows;
  if (good + wrong === 0) {
    return (
      <Box tone="warning" role="alert">
        {text.emptyFile}
      </Box>
    );
  }
  const sentence = wrong === 0 ? text.allGood(good) : good === 0 ? text.allWrong(wrong) : text.someWrong(good, wrong);
  return (
    <>
      <Box tone={wrong === 0 ? 'ok' : 'warning'} role="status">
        <strong>{sentence}</strong>
        {wrong > 0 && good > 0 && <p>{text.question}</p>}
        {file.unknownColumns.length > 0 && <p>{text.unknownColumns(file.unknownColumns.join(', '))}</p>}
      </Box>
      {wrong > 0 && <ProblemRows problems={file.problems} />}
    </>
  );
}
