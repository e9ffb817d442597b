import type { SetupLine } from './lines';

/** One line of the report. */
export interface ReportLine {
  readonly state: string;
  readonly name: string;
  readonly detail: string;
  readonly still?: string;
  readonly how?: string;
  readonly who?: string;
}

export interface ReportSection {
  readonly heading: string;
  readonly lines: readonly ReportLine[];
}

/**
 * A report to keep or to send: plain text, so that anybody can open it.
 * @param head - lines at the top
 */
export function reportText(head: readonly string[], sections: readonly ReportSection[]): string {
  const body = sections.filter(({ lines }) => lines.length > 0).flatMap(sectionText);
  return `\ufeff${[...head, ...body].join('\r\n')}\r\n`;
}

function sectionText({ heading, lines }: ReportSection): readonly string[] {
  return ['', heading, '-'.repeat(heading.length), ...lines.flatMap(lineText)];
}

/** What the site names may hold line ends or signs that turn the direction of the text: a line stays one line. */
const inOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

function lineText({ state, name, detail, still, how, who }: ReportLine): readonly string[] {
  const more = [still, how, who].filter((text) => text !== undefined && text !== '').map((text) => `    ${text}`);
  return [`[${state}] ${detail === '' ? name : `${name}: ${detail}`}`, ...more].map(inOneLine);
}

/** What people are called, or wrote in a setting, stays out of the report. */
export function withoutPersons(line: SetupLine): SetupLine {
  const isPersonal = line.problem === 'rights.strangers' || line.problem === 'setting.value';
  const parts = line.parts?.map(withoutPersons);
  return { ...line, names: isPersonal ? ['…'] : line.names, ...(parts ? { parts } : {}) };
}
