import * as React from 'react';
import { dayOf } from '../../domain/days';
import { saveFile } from '../../parts/save-file';
import { journey } from '../../strings/journey';
import { useAnnouncer } from '../../ui/Announcer';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import type { Viewpoint } from './filters';
import type { ListedInitiative } from './list-data';
import { strings } from './strings';

export interface ExportButtonProps {
  readonly rows: readonly ListedInitiative[];
  readonly view: Viewpoint;
}

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The rows that the filters let through, all of them, as a workbook. Nothing about initiators is in it. */
export function ExportButton({ rows, view }: ExportButtonProps): React.ReactElement {
  const text = useStrings(strings);
  const words = useStrings(journey);
  const announce = useAnnouncer();
  const [busy, setBusy] = React.useState(false);
  const [error, setError] = React.useState<unknown>();

  async function run(): Promise<void> {
    setBusy(true);
    setError(undefined);
    try {
      const { buildTableXlsx } = await import(
        /* webpackChunkName: 'initiatieven-excel' */ '../../data/excel/table-xlsx'
      );
      const columns = [
        { header: text.columnNumber, width: 11 },
        { header: text.columnInitiative, width: 44 },
        { header: text.columnSettlement, width: 16 },
        { header: text.columnPhase, width: 16 },
        { header: text.columnAccountmanager, width: 24 },
        { header: text.columnNext, width: 44 },
        { header: text.columnDue, width: 12 },
        { header: text.columnReceived, width: 12 },
        { header: text.columnReferredTo, width: 30 },
      ];
      const lines = rows.map((row) => [
        row.Number,
        row.Title,
        row.Settlement,
        words.phases[row.Phase],
        row.AccountmanagerName ?? '',
        row.NextAction ?? '',
        { day: row.NextActionOn },
        { day: dayOf(row.ReceivedAt) },
        row.Outcome === 'doorverwezen' ? (row.ReferredTo ?? '') : '',
      ]);
      const name = text.exportName(view.today);
      saveFile(name, type, new Blob([await buildTableXlsx(text.caption, columns, lines)], { type }));
      announce(text.exported(rows.length, name));
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  }

  return (
    <>
      <Button kind="quiet" busy={busy} onClick={() => void run()}>
        {text.export}
      </Button>
      {error !== undefined && <Failure error={error} title={text.exportFailed} onRetry={() => void run()} />}
    </>
  );
}
