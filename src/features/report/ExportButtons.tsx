import * as React from 'react';
import type { ReportSource } from '../../commands/read-report';
import type { ReportFilter } from '../../domain/report/facts';
import type { Figures } from '../../domain/report/figures';
import type { Period } from '../../domain/report/period';
import type { PlainDay } from '../../domain/types';
import { saveFile } from '../../parts/save-file';
import { useAnnouncer } from '../../ui/Announcer';
import { Button } from '../../ui/Button';
import { Failure } from '../../ui/Failure';
import { useStrings } from '../../ui/language';
import { documentOf } from './report-document';
import styles from './report.module.scss';
import { strings } from './strings';

export interface ExportButtonsProps {
  readonly figures: Figures;
  readonly source: ReportSource;
  readonly period: Period;
  readonly filter: ReportFilter;
  readonly today: PlainDay;
}

type Kind = 'xlsx' | 'docx';

const types: Readonly<Record<Kind, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** What can be sent to a raad: the same numbers as a workbook and as a document. Always in Dutch: that is who it is for. */
export function ExportButtons(props: ExportButtonsProps): React.ReactElement {
  const text = useStrings(strings);
  const announce = useAnnouncer();
  const [busy, setBusy] = React.useState<Kind>();
  const [error, setError] = React.useState<unknown>();

  async function make(kind: Kind): Promise<void> {
    setBusy(kind);
    setError(undefined);
    try {
      const { fileName, ...report } = documentOf(props);
      const content =
        kind === 'xlsx'
          ? await (
              await import(/* webpackChunkName: 'overzicht-excel' */ '../../data/excel/report-xlsx')
            ).buildReportXlsx(report)
          : await (
              await import(/* webpackChunkName: 'overzicht-word' */ '../../data/word/report-docx')
            ).buildReportDocx(report);
      const name = `${fileName}.${kind}`;
      saveFile(name, types[kind], new Blob([content], { type: types[kind] }));
      announce(text.exported(name));
    } catch (failure) {
      setError(failure);
    }
    setBusy(undefined);
  }

  return (
    <div className={styles.commands}>
      <Button busy={busy === 'xlsx'} onClick={() => void make('xlsx')}>
        {text.toExcel}
      </Button>
      <Button busy={busy === 'docx'} onClick={() => void make('docx')}>
        {text.toWord}
      </Button>
      {error !== undefined && <Failure error={error} title={text.exportFailed} />}
    </div>
  );
}
