import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import { inAFile } from '../../domain/file/in-a-file';
import { footerOf, runningText } from './page-parts';

/** What happened to an initiative, as it is sent or kept: every word as it must stand there. */
export interface StoryDocument {
  readonly title: string;
  /** Number, kern, accountmanager and the like, a line each. */
  readonly facts: readonly string[];
  readonly municipality: string;
  readonly chapters: readonly StoryChapter[];
  /** Before the page number. */
  readonly page: string;
}

export interface StoryChapter {
  readonly heading: string;
  readonly lines: readonly {
    readonly day: string;
    readonly text: string;
    readonly detail: string | undefined;
    readonly who: string;
  }[];
}

/** The story as a Word document with real headings, in Dutch. Large: load only when somebody asks for it. */
export async function buildStoryDocx(given: StoryDocument): Promise<ArrayBuffer> {
  const story = inAFile(given);
  const document = new Document({
    title: story.title,
    creator: story.municipality,
    styles: {
      default: {
        document: runningText,
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { size: 28, bold: true }, paragraph: { spacing: { before: 320, after: 80 }, keepNext: true } },
      },
    },
    sections: [
      {
        footers: {
          default: footerOf(story.title, `${story.page} `),
        },
        children: [
          new Paragraph({ text: story.title, heading: HeadingLevel.TITLE }),
          ...[story.municipality, ...story.facts].map((fact) => new Paragraph(fact)),
          ...story.chapters.flatMap(chapterBlocks),
        ],
      },
    ],
  });
  return Packer.toArrayBuffer(document);
}

function chapterBlocks({ heading, lines }: StoryChapter): readonly Paragraph[] {
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
    ...lines.map(
      ({ day, text, detail, who }) =>
        new Paragraph({
          keepLines: true,
          children: [
            new TextRun({ text: `${day}  `, bold: true }),
            new TextRun(text),
            ...(detail === undefined ? [] : detail.split('\n').map((line) => new TextRun({ text: line, break: 1 }))),
            ...(who === '' ? [] : [new TextRun({ text: who, break: 1, color: '605E5C' })]),
          ],
        }),
    ),
  ];
}
