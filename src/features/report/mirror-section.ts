import type { Mirror } from '../../domain/partner-mirror';
import type { ReportCell, ReportSection } from '../../domain/report/section';
import { formatNumber } from '../../ui/format';
import type { ReportSaying } from './report-saying';

/** The partner mirror over all that was closed in the period; averages only, and only of enough answers. */
export function mirrorSection({ rows, count }: Mirror, say: ReportSaying): ReportSection {
  const { mirror: words } = say.text;
  const isKnown = rows.some(({ compared }) => compared !== undefined);
  const different = rows.filter(({ compared }) => compared !== undefined && compared !== 'same').length;
  const number = (value: number): string => formatNumber(value, say.language);
  const average = (value: number | undefined): ReportCell => {
    if (value === undefined) return { text: say.text.few };
    const rounded = Math.round(value * 10) / 10;
    return {
      text: new Intl.NumberFormat(say.language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(rounded),
      value: rounded,
    };
  };
  return {
    id: 'partnerspiegel',
    subject: words.subject,
    finding: isKnown ? words.finding(different) : words.waiting,
    note: words.note(number(count.team), number(count.initiatiefnemer)),
    columns: words.columns,
    rows: rows.map(({ criterion, team, initiators, compared }) => ({
      label: say.learning.criteria[criterion],
      cells: [
        average(team),
        average(initiators),
        { text: compared === undefined ? say.text.few : say.learning.compared[compared] },
      ],
    })),
    chartLabel: words.label,
  };
}
