import * as React from 'react';
import { can } from '../../../domain/rights';
import { saveFile } from '../../../parts/save-file';
import { useNavigation } from '../../../session/navigation';
import { useServices } from '../../../session/services';
import { useLoad } from '../../../session/use-load';
import { Box } from '../../../ui/Box';
import { Failure } from '../../../ui/Failure';
import { FileField } from '../../../ui/FileField';
import { LockIcon } from '../../../ui/icons';
import { useStrings } from '../../../ui/language';
import { Link } from '../../../ui/Link';
import { Loading } from '../../../ui/Loading';
import { Progress } from '../../../ui/Progress';
import { PageTitle } from '../../../ui/Section';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { importStrings } from './import-strings';
import { ImportRuns } from './ImportRuns';
import { RunStep } from './RunStep';
import { Steps } from './Steps';
import type { ImportStep } from './Steps';
import { useImportFile } from './use-import-file';
import { useIssueSentence } from './use-issue-sentence';
import { useRun } from './use-run';

/** Running initiatives from Excel or CSV: choose, name the columns, check and repair, import; and undo an import. */
export function ImportView(): React.ReactElement {
  const text = useStrings(importStrings);
  const { linkTo } = useNavigation();
  const services = useServices();
  const sentenceOf = useIssueSentence();
  const { data, error, refresh } = useLoad(['imports'], async () => {
    const [me, runs] = await services.together((lists) =>
      Promise.all([services.me(), lists.imports.find({ orderBy: { column: 'StartedAt', descending: true }, top: 20 })]),
    );
    return { me, runs: runs.items.map(({ record }) => record) };
  });
  const state = useImportFile();
  const { file, checked } = state;
  const run = useRun(file, checked, () => void refresh());
  const may = data !== undefined && can(data.me, 'importInitiatives');
  const running = run.progress !== undefined || run.result !== undefined || run.error !== undefined;
  const step: ImportStep = running ? 'run' : checked ? 'check' : file ? 'columns' : 'file';
  const left = checked?.rows.filter(({ state: how }) => how === 'blocked' || how === 'skipped') ?? [];

  const aboutFile = file && text.fileIs(file.name, file.table.sheet, file.table.rows.length - file.headerAt - 1);
  const sub = aboutFile === undefined ? text.sub : running ? aboutFile : `${aboutFile} ${text.nothingStored}`;

  async function saveProblems(): Promise<void> {
    if (!file) return;
    const { writeXlsx } = await import(/* webpackChunkName: 'xlsx-schrijven' */ '../../../data/xlsx/write-xlsx');
    const { rows } = file.table;
    const header = [...(rows[file.headerAt] ?? []), text.check.what];
    const lines = left.map(({ row, issues }) => {
      const cells = rows[row.number - 1] ?? [];
      const padded = Array.from({ length: header.length - 1 }, (_, position) => cells[position] ?? '');
      return [...padded, issues.map(sentenceOf).join('. ')];
    });
    const blob = await writeXlsx(text.check.sheet, header, lines);
    saveFile(text.check.fileName, blob.type, blob);
  }

  return (
    <>
      <Link inText {...linkTo({ view: 'setup' })}>
        {text.back}
      </Link>
      <PageTitle sub={sub}>{text.title}</PageTitle>
      {!data && error === undefined && <Loading rows={4} />}
      {error !== undefined && <Failure error={error} onRetry={() => void refresh()} />}
      {data && !may && (
        <Box tone="warning" icon={LockIcon}>
          {text.noRights}
        </Box>
      )}
      {data && may && (
        <>
          <Steps current={step} done={run.result?.kind === 'imported' && !run.result.stopped} />
          {step === 'file' && (
            <>
              <FileField label={text.choose} help={text.help} accept=".xlsx,.csv,.txt" onFile={state.read} />
              {state.reading && <Loading rows={2} />}
              {state.refusal && (
                <Box tone="error" role="alert">
                  {text.refusals[state.refusal]}
                </Box>
              )}
              <ImportRuns me={data.me} runs={data.runs} refresh={() => void refresh()} />
            </>
          )}
          {state.error !== undefined && <Failure error={state.error} onRetry={state.check} />}
          {step === 'columns' && state.checking === undefined && <ColumnsStep state={state} />}
          {state.checking !== undefined && file && (
            <Progress
              done={state.checking}
              total={file.table.rows.length}
              words={text.check.working(state.checking, file.table.rows.length)}
            />
          )}
          {step === 'check' && checked && (
            <CheckStep
              checked={checked}
              onRepair={state.repair}
              onSaveProblems={() => void saveProblems()}
              onStart={run.start}
            />
          )}
          {step === 'run' && (
            <RunStep
              run={run}
              left={left.length}
              onSaveProblems={() => void saveProblems()}
              onAnother={() => {
                run.forget();
                state.back('file');
              }}
            />
          )}
        </>
      )}
    </>
  );
}
