import {
  Footer,
  Header,
  LeaderType,
  LineRuleType,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopPosition,
  TabStopType,
  TextRun,
} from 'docx';
import type { PageNumberEstimator } from 'docx';

/**
 * Running text of the documents that the product makes by itself: a letter that Word and LibreOffice both have, in Dutch.
 * The rule for the height of lines is written out: without it LibreOffice takes the height as exact, and cuts a chart to it.
 */
export const runningText = {
  run: { font: 'Arial', size: 21, language: { value: 'nl-NL' } },
  paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
};

/**
 * For a document with a table of contents: leaves the numbers of its pages to Word, without Word asking on opening whether it
 * may update them. Laying out the pages here would take half a megabyte of script.
 */
export const pagesByWord: PageNumberEstimator = () => ({ bookmarks: new Map() });

/**
 * A table of contents with a link to each heading, and the number of its page once somebody updates the table in Word; no dots
 * lead to nothing until then. Goes with {@link pagesByWord}.
 */
export function contents(title: string): readonly (Paragraph | TableOfContents)[] {
  return [
    new Paragraph({ keepNext: true, spacing: { before: 240 }, children: [new TextRun({ text: title, bold: true })] }),
    new TableOfContents(title, {
      hyperlink: true,
      headingStyleRange: '1-1',
      tabLeader: LeaderType.NONE,
    }),
  ];
}

/** The same on each page: one thing at the left, another at the right. */
export function headerOf(left: string, right: string): Header {
  return new Header({ children: [leftAndRight(left, [right])] });
}

/** @param page - before the number of the page, e.g. `"Bladzijde "` */
export function footerOf(left: string, page = ''): Footer {
  return new Footer({ children: [leftAndRight(left, [page, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES])] });
}

function leftAndRight(left: string, right: readonly string[]): Paragraph {
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX }],
    children: [
      new TextRun({ text: left, size: 18 }),
      new TextRun({ children: [new Tab(), ...right.filter(Boolean)], size: 18 }),
    ],
  });
}
