import * as React from 'react';
import { undoImport } from '../../../commands/undo-import';
import type { UndoImportResult } from '../../../commands/undo-import';
import type { Me } from '../../../data/ports';
import { dayOf, formatDay } from '../../../domain/days';
import type { ImportRun } from '../../../domain/records.generated';
import { useNavigation } from '../../../session/navigation';
import { useServices } from '../../../session/services';
import { useCommand } from '../../../session/use-command';
import { Box } from '../../../ui/Box';
import { Button } from '../../../ui/Button';
import { Failure } from '../../../ui/Failure';
import { useLanguage, useStrings } from '../../../ui/language';
import { Link } from '../../../ui/Link';
import { Row, Rows } from '../../../ui/Rows';
import { Section } from '../../../ui/Section';
import { Status } from '../../../ui/Status';
import { importStrings } from './import-strings';
import styles from './import.module.scss';

export interface ImportRunsProps {
  readonly me: Me;
  readonly runs: readonly ImportRun[];
  readonly refresh: () => void;
}

/** What was imported before, each import to be undone as a whole. */
export function ImportRuns({ me, runs, refresh }: ImportRunsProps): React.ReactElement | null {
  const text = useStrings(importStrings).runs;
  if (runs.length === 0) return null;
  return (
    <Section heading={text.heading}>
      <Rows label={text.heading}>
        {runs.map((run) => (
          <RunRow key={run.Key} me={me} run={run} refresh={refresh} />
        ))}
      </Rows>
    </Section>
  );
}

function RunRow({ me, run, refresh }: Omit<ImportRunsProps, 'runs'> & { readonly run: ImportRun }): React.ReactElement {
  const text = useStrings(importStrings).runs;
  const language = useLanguage();
  const services = useServices();
  const [asked, setAsked] = React.useState(false);
  const [done, setDone] = React.useState<UndoImportResult>();
  const undo = useCommand(() => undoImport(services, { actor: me, runKey: run.Key }));

  async function takeBack(): Promise<void> {
    const result = await undo.run(undefined);
    if (!result) return;
    setDone(result);
    setAsked(false);
    refresh();
  }

  const kind = { bezig: 'warning', klaar: 'ok', teruggedraaid: 'info' } as const;
  return (
    <Row
      action={
        run.Status !== 'teruggedraaid' &&
        !asked && (
          <Button label={text.undoOf(run.Title)} onClick={() => setAsked(true)}>
            {text.undo}
          </Button>
        )
      }
    >
      <Status
        kind={kind[run.Status]}
        strong
        detail={text.detail(
          formatDay(dayOf(run.StartedAt), language, 'long'),
          run.ActorName ?? '',
          run.RowCount ?? 0,
          text.status[run.Status],
        )}
      >
        {run.Title}
      </Status>
      {asked && (
        <Box
          tone="warning"
          actions={
            <div className={styles.toggle}>
              <Button busy={undo.busy} onClick={() => void takeBack()}>
                {text.undoSure}
              </Button>
              <Button onClick={() => setAsked(false)}>{text.undoNot}</Button>
            </div>
          }
        >
          {undo.busy ? text.undoing : text.undoMeans}
        </Box>
      )}
      {undo.error !== undefined && <Failure error={undo.error} />}
      {done?.kind === 'undone' && <Undone result={done} />}
    </Row>
  );
}

function Undone({ result }: { readonly result: Extract<UndoImportResult, { kind: 'undone' }> }): React.ReactElement {
  const text = useStrings(importStrings).runs;
  const { linkTo } = useNavigation();
  return (
    <Box tone={result.kept.length > 0 ? 'warning' : 'ok'} role="status">
      {text.undone(result.removed)} {result.kept.length > 0 && text.kept(result.kept.length)}
      {result.kept.length > 0 && (
        <ul>
          {result.kept.map(({ Key, Title }) => (
            <li key={Key}>
              <Link {...linkTo({ view: 'dossier', initiativeKey: Key })} inText>
                {Title}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Box>
  );
}
