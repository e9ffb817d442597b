import type { ReportSource } from '../../commands/read-report';
import { formatDay } from '../../domain/days';
import type { ReportFilter } from '../../domain/report/facts';
import type { Figures } from '../../domain/report/figures';
import { lastDayOf } from '../../domain/report/period';
import type { Period } from '../../domain/report/period';
import type { ReportDocument } from '../../domain/report/section';
import type { PlainDay } from '../../domain/types';
import { periodWords } from './period-words';
import { sayingIn } from './report-saying';
import { sectionsOf } from './report-sections';

export interface ReportDocumentInput {
  readonly figures: Figures;
  readonly source: Pick<ReportSource, 'settings' | 'opgaven'>;
  readonly period: Period;
  readonly filter: ReportFilter;
  readonly today: PlainDay;
}

/** The report as it is sent, in Dutch whatever the language of the screen: a raad reads it. */
export function documentOf(input: ReportDocumentInput): ReportDocument & { readonly fileName: string } {
  const { figures, source, period, filter, today } = input;
  const { settings, opgaven } = source;
  const saying = sayingIn('nl', settings.norms.firstContact);
  const { document: words } = saying.text;
  const opgave = opgaven.find(({ Key }) => Key === filter.opgaveKey);
  const until = lastDayOf(period) > today ? today : lastDayOf(period);
  return {
    fileName: words.fileName(periodWords(period, 'nl').replace(' – ', ' tot en met ')),
    title: words.title,
    subtitle: words.period(formatDay(`${period.from}-01`, 'nl', 'date'), formatDay(until, 'nl', 'date')),
    municipality: settings.municipality,
    facts: [
      ...(filter.settlement === '' ? [] : [words.onlySettlement(filter.settlement)]),
      ...(opgave ? [words.onlyOpgave(opgave.Title)] : []),
      words.made(formatDay(today, 'nl', 'date')),
      words.reading,
    ],
    sections: sectionsOf(figures, saying),
    words: { contents: words.contents, figures: words.figures, page: words.page },
  };
}
