import type { Figures, LeadTimeFigures } from '../../domain/report/figures';
import type { ReportCell, ReportRow, ReportSection } from '../../domain/report/section';
import type { Language } from '../../strings/define';
import { formatNumber } from '../../ui/format';
import { mirrorSection } from './mirror-section';
import type { ReportSaying } from './report-saying';

/** Everything that the report says, as data: the screen, the workbook and the document show the same. */
export function sectionsOf(figures: Figures, say: ReportSaying): readonly ReportSection[] {
  return [
    firstContact(figures, say),
    opgaven(figures, say),
    outcomes(figures, say),
    settlements(figures, say),
    phases(figures, say),
    leadTimes(figures, say),
    roles(figures, say),
    factors(figures, say),
    ...(figures.mirror ? [mirrorSection(figures.mirror, say)] : []),
  ];
}

function firstContact({ firstContact: figures }: Figures, { text, language, norm }: ReportSaying): ReportSection {
  const { firstContact: words } = text;
  const { months, judged, onTime, received, share } = figures;
  const number = numbers(language);
  return {
    id: 'eerste-contact',
    subject: words.subject,
    finding:
      received === 0
        ? words.none
        : judged === 0
          ? words.waiting(number(received).text)
          : words.finding(number(onTime).text, number(judged).text),
    note: words.note(share, norm),
    columns: words.columns,
    rows: months.map(({ month, received: count, onTime: good, late }) => ({
      label: monthName(month, language, months.length > 12 || spansYears(months.map((one) => one.month))),
      cells: [number(count), number(good), number(late)],
    })),
    chart: {
      categories: months.map(({ month }) => shortMonth(month, language)),
      series: [
        { name: words.onTime, values: months.map(({ onTime: good }) => good) },
        { name: words.late, values: months.map(({ late }) => late) },
      ],
    },
    chartLabel: words.label,
  };
}

function opgaven({ opgaven: rows, withoutOpgave }: Figures, say: ReportSaying): ReportSection {
  const { opgaven: words } = say.text;
  const number = numbers(say.language);
  const first = rows[0];
  return {
    id: 'opgaven',
    subject: words.subject,
    finding: first ? words.finding(first.name, number(first.count).text) : words.none,
    note: words.note(withoutOpgave),
    columns: words.columns,
    rows: rows.map((row) => ({
      label: row.name,
      bar: row.count,
      cells: [number(row.count), number(row.closed), weeks(row.weeksToDecision, say)],
    })),
    chartLabel: words.label,
  };
}

function outcomes({ outcomes: rows, closed }: Figures, say: ReportSaying): ReportSection {
  const { outcomes: words } = say.text;
  const number = numbers(say.language);
  const realised = rows.find(({ outcome }) => outcome === 'gerealiseerd')?.count ?? 0;
  return {
    id: 'uitkomsten',
    subject: words.subject,
    finding: closed === 0 ? words.none : words.finding(number(closed).text, number(realised).text, closed === 1),
    note: words.note,
    columns: words.columns,
    rows: rows.map(({ outcome, count, share, weeks: duration }) => ({
      label: say.journey.outcomes[outcome],
      bar: count,
      cells: [number(count), percent(share, say), weeks(duration, say)],
    })),
    chartLabel: words.label,
  };
}

function settlements({ settlements: rows, firstContact: { received } }: Figures, say: ReportSaying): ReportSection {
  const { settlements: words } = say.text;
  const number = numbers(say.language);
  const first = rows[0];
  return {
    id: 'kernen',
    subject: words.subject,
    finding:
      first && first.count > 0
        ? words.finding(first.name, number(first.count).text, number(received).text)
        : words.none,
    note: words.note(rows.filter(({ count }) => count === 0).length),
    columns: words.columns,
    rows: rows.map(({ name, count, open, closed }) => ({
      label: name,
      bar: count,
      cells: [number(count), number(open), number(closed)],
    })),
    chartLabel: words.label,
  };
}

function phases({ phases: rows, running }: Figures, say: ReportSaying): ReportSection {
  const { phases: words } = say.text;
  const number = numbers(say.language);
  const most = [...rows].sort((one, other) => other.count - one.count)[0];
  return {
    id: 'fasen',
    subject: words.subject,
    finding:
      most && running > 0
        ? words.finding(number(running).text, say.journey.phases[most.phase].toLowerCase(), running === 1)
        : words.none,
    note: words.note,
    columns: words.columns,
    rows: rows.map(({ phase, count, weeks: duration }) => ({
      label: say.journey.phases[phase],
      bar: count,
      cells: [number(count), weeks(duration, say)],
    })),
    chartLabel: words.label,
  };
}

function leadTimes({ leadTimes: rows }: Figures, say: ReportSaying): ReportSection {
  const { leadTimes: words } = say.text;
  const number = numbers(say.language);
  const decision = rows.find(({ kind }) => kind === 'decision')?.spread;
  const contact = rows.find(({ kind }) => kind === 'firstContact')?.spread;
  const time = ({ unit }: LeadTimeFigures, value: number): ReportCell =>
    unit === 'weeks' ? weeks(value, say) : duration(value, say.text.workingDays, say.language);
  return {
    id: 'doorlooptijden',
    subject: words.subject,
    finding: decision
      ? words.finding(weeks(decision.average, say).text)
      : contact
        ? words.findingContact(duration(contact.average, say.text.workingDays, say.language).text)
        : words.none,
    note: words.note,
    columns: words.columns,
    rows: rows.map((row): ReportRow => {
      const { spread } = row;
      const label = words.kinds[row.kind];
      if (!spread) return { label, cells: [number(0), unknown(say), unknown(say), unknown(say)] };
      return {
        label,
        bar: row.unit === 'weeks' ? spread.average : spread.average / 5,
        cells: [number(spread.count), time(row, spread.average), time(row, spread.median), time(row, spread.longest)],
      };
    }),
    chartLabel: words.label,
  };
}

function roles({ roles: rows }: Figures, say: ReportSaying): ReportSection {
  const { roles: words } = say.text;
  const number = numbers(say.language);
  const total = (rows ?? []).reduce((sum, { count }) => sum + count, 0);
  const most = [...(rows ?? [])].sort((one, other) => other.count - one.count)[0];
  return {
    id: 'rollen',
    subject: words.subject,
    finding:
      rows === undefined
        ? words.subject
        : most && total > 0
          ? words.finding(say.journey.roles[most.role].toLowerCase(), number(most.count).text, number(total).text)
          : words.none,
    columns: words.columns,
    rows: (rows ?? []).map(({ role, count, share }) => ({
      label: say.journey.roles[role],
      bar: count,
      cells: [number(count), percent(share, say)],
    })),
    chartLabel: words.label,
    ...(rows === undefined ? { empty: words.hidden } : {}),
  };
}

function factors({ factors: rows }: Figures, say: ReportSaying): ReportSection {
  const { factors: words } = say.text;
  const number = numbers(say.language);
  const ordered = rows
    .filter(({ judged }) => judged > 0)
    .sort((one, other) => other.scores.goed / other.judged - one.scores.goed / one.judged);
  const best = ordered[0];
  const least = ordered[ordered.length - 1];
  const counted = (one: typeof best): [string, string, string] =>
    one ? [say.learning.factors[one.factor], number(one.scores.goed).text, number(one.judged).text] : ['', '', ''];
  return {
    id: 'evaluatie',
    subject: words.subject,
    finding: best ? words.finding(...counted(best)) : words.none,
    ...(least && least !== best ? { note: words.note(...counted(least)) } : {}),
    columns: words.columns,
    rows: rows.map(({ factor, scores, shareGood }) => ({
      label: say.learning.factors[factor],
      bar: scores.goed,
      cells: [number(scores.goed), number(scores.deels), number(scores.niet), percent(shareGood, say)],
    })),
    chartLabel: words.label,
  };
}

function numbers(language: Language): (value: number) => ReportCell {
  return (value) => ({ text: formatNumber(value, language), value });
}

function weeks(value: number | undefined, { text, language }: ReportSaying): ReportCell {
  return value === undefined ? { text: text.unknown } : duration(value, text.weeks, language);
}

/** Under ten a half is worth saying; above it a whole number reads better and claims less. */
function duration(value: number, words: (text: string, isOne: boolean) => string, language: Language): ReportCell {
  const rounded = value < 10 ? Math.round(value * 2) / 2 : Math.round(value);
  return { text: words(formatNumber(rounded, language), rounded === 1), value: Math.round(value * 10) / 10 };
}

function percent(share: number | undefined, { text }: ReportSaying): ReportCell {
  return share === undefined ? { text: text.few } : { text: text.percent(share), value: share };
}

function unknown({ text }: ReportSaying): ReportCell {
  return { text: text.unknown };
}

function monthName(month: string, language: Language, withYear: boolean): string {
  const name = new Intl.DateTimeFormat(locale(language), {
    month: 'long',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

function shortMonth(month: string, language: Language): string {
  const name = new Intl.DateTimeFormat(locale(language), { month: 'short', timeZone: 'UTC' })
    .format(new Date(`${month}-01T00:00:00Z`))
    .replace(/\.$/, '');
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

const locale = (language: Language): string => (language === 'nl' ? 'nl-NL' : 'en-GB');

function spansYears(months: readonly string[]): boolean {
  return new Set(months.map((month) => month.slice(0, 4))).size > 1;
}
