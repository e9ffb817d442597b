import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { ChartRun } from 'docx/charts';
import { inAFile } from '../../domain/file/in-a-file';
import type { ReportDocument, ReportSection } from '../../domain/report/section';
import { contents, footerOf, pagesByWord, runningText } from './page-parts';

/** A page has room for so many bars; the table under it has all rows. */
const mostBars = 12;

/** Of A4 with the margins of the document, in twentieths of a point. */
const textWidth = 9026;

/**
 * The report as a Word document that can be sent to a raad: real headings with a table of contents, tables with a heading
 * row, charts of Word itself with a text for who does not see them, in Dutch. Large: load only when somebody asks for it.
 */
export async function buildReportDocx(given: ReportDocument): Promise<ArrayBuffer> {
  const report = inAFile(given);
  const document = new Document({
    title: `${report.title}: ${report.subtitle}`,
    subject: report.title,
    creator: report.municipality,
    pageNumbers: pagesByWord,
    styles: {
      default: {
        document: runningText,
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 80 }, keepNext: true } },
      },
    },
    sections: [
      {
        footers: { default: footerOf(`${report.title}, ${report.subtitle}`, `${report.words.page} `) },
        children: [
          new Paragraph({ text: report.title, heading: HeadingLevel.TITLE }),
          new Paragraph({ children: [new TextRun({ text: report.subtitle, bold: true })] }),
          new Paragraph(report.municipality),
          ...report.facts.map((fact) => new Paragraph(fact)),
          ...contents(report.words.contents),
          ...report.sections.flatMap(sectionBlocks),
        ],
      },
    ],
  });
  return Packer.toArrayBuffer(document);
}

function sectionBlocks(section: ReportSection): readonly (Paragraph | Table)[] {
  const { finding, note, empty, rows } = section;
  const chart = chartOf(section);
  return [
    new Paragraph({ text: finding, heading: HeadingLevel.HEADING_1 }),
    ...(note === undefined ? [] : [new Paragraph({ text: sentence(note), keepNext: chart !== undefined })]),
    ...(empty === undefined ? [] : [new Paragraph(empty)]),
    ...(chart ? [new Paragraph({ keepNext: true, children: [chart] })] : []),
    ...(rows.length === 0 ? [] : [tableOf(section), new Paragraph('')]),
  ];
}

function chartOf(section: ReportSection): ChartRun | undefined {
  const description = `${section.chartLabel} ${section.finding}.`;
  const altText = { name: section.subject, title: section.subject, description };
  if (section.chart) {
    const { categories, series } = section.chart;
    if (series.every(({ values }) => values.every((value) => value === 0))) return undefined;
    return new ChartRun({
      type: 'column',
      stacking: 'stacked',
      categories,
      series: series.map(({ name, values }, at) => ({ name, values, color: at === 0 ? '0078D4' : 'D83B01' })),
      transformation: { width: 576, height: 240 },
      altText,
    });
  }
  const bars = section.rows.filter(({ bar }) => bar !== undefined && bar > 0).slice(0, mostBars);
  if (bars.length === 0) return undefined;
  return new ChartRun({
    type: 'bar',
    // Word draws the first category at the bottom; people read from the top.
    categories: bars.map(({ label }) => label).reverse(),
    series: [
      {
        name: section.columns[1] ?? section.subject,
        values: bars.map(({ bar }) => Math.round((bar ?? 0) * 10) / 10).reverse(),
        color: '0078D4',
      },
    ],
    legend: false,
    transformation: { width: 576, height: 96 + bars.length * 24 },
    altText,
  });
}

function tableOf({ columns, rows }: ReportSection): Table {
  const [, ...others] = columns;
  // A narrow column breaks a word as long as “Initiatieven”.
  const firstColumn = others.length > 3 ? 3000 : 4200;
  const isNumber = (at: number): boolean => at > 0;
  const cell = (text: string, at: number, bold = false): TableCell =>
    new TableCell({
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      children: [
        new Paragraph({
          alignment: isNumber(at) ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0 },
          children: [new TextRun({ text, bold, size: 18 })],
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [firstColumn, ...others.map(() => Math.floor((textWidth - firstColumn) / others.length))],
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((header, at) => cell(header, at, true)),
      }),
      ...rows.map(
        ({ label, cells }) =>
          new TableRow({
            cantSplit: true,
            children: [label, ...cells.map(({ text }) => text)].map((text, at) => cell(text, at)),
          }),
      ),
    ],
  });
}

/** Notes stand behind a heading on screen; under it they are a sentence. */
function sentence(note: string): string {
  const text = note.charAt(0).toLocaleUpperCase('nl') + note.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
