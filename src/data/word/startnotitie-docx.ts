import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  PatchType,
  Tab,
  TextRun,
  patchDetector,
  patchDocument,
} from 'docx';
import type { IPatch } from 'docx';
import type { Startnotitie, StartnotitieSection } from '../../domain/startnotitie/compose';

export interface BuiltDocument {
  readonly content: ArrayBuffer;
  /** `own`: the municipality's template · `plain`: there is none · `unusable`: it holds none of our places, or is no Word document */
  readonly template: 'own' | 'plain' | 'unusable';
}

/**
 * The startnotitie as a Word document. Large (docx): load this module only when somebody asks for a document.
 * @param template - the municipality's own template. Its places are `{{titel}}`, `{{kop}}`, `{{nummer}}`, `{{kern}}`,
 * `{{datum}}`, `{{gemeente}}`, `{{accountmanager}}`, `{{onderdelen}}` for all sections with their headings, and one
 * for each section, e.g. `{{gevraagd-besluit}}` (see `sectionSlugs`).
 */
export async function buildStartnotitie(startnotitie: Startnotitie, template?: ArrayBuffer): Promise<BuiltDocument> {
  if (template === undefined) return { content: await plainDocument(startnotitie), template: 'plain' };
  const filled = await fillTemplate(startnotitie, template);
  return filled === undefined
    ? { content: await plainDocument(startnotitie), template: 'unusable' }
    : { content: filled, template: 'own' };
}

async function fillTemplate(startnotitie: Startnotitie, template: ArrayBuffer): Promise<ArrayBuffer | undefined> {
  const patches = patchesOf(startnotitie);
  const places = await placesIn(template);
  const known = Object.entries(patches).filter(([place]) => places.includes(place));
  if (known.length === 0) return undefined;
  return patchDocument({
    outputType: 'arraybuffer',
    data: template,
    patches: Object.fromEntries(known),
    trimPlaceholders: true,
    properties: propertiesOf(startnotitie),
  });
}

/** @returns nothing when the file cannot be read as a Word document: whatever docx says about it, the plain one is made */
async function placesIn(template: ArrayBuffer): Promise<readonly string[]> {
  try {
    return await patchDetector({ data: template, trimPlaceholders: true });
  } catch {
    return [];
  }
}

function patchesOf(startnotitie: Startnotitie): Readonly<Record<string, IPatch>> {
  const words: Readonly<Record<string, string>> = {
    titel: startnotitie.title,
    kop: startnotitie.heading,
    nummer: startnotitie.number,
    kern: startnotitie.settlement,
    datum: startnotitie.date,
    gemeente: startnotitie.municipality,
    accountmanager: startnotitie.accountmanager,
  };
  const inline = Object.entries(words).map(
    ([place, text]) => [place, { type: PatchType.PARAGRAPH, children: [new TextRun(text)] }] as const,
  );
  const sections = startnotitie.sections.map(
    (section) => [section.slug, { type: PatchType.DOCUMENT, children: bodyOf(section) }] as const,
  );
  const all = { type: PatchType.DOCUMENT, children: startnotitie.sections.flatMap(withHeading) } as const;
  return { ...Object.fromEntries<IPatch>([...inline, ...sections]), onderdelen: all };
}

async function plainDocument(startnotitie: Startnotitie): Promise<ArrayBuffer> {
  const document = new Document({
    ...propertiesOf(startnotitie),
    styles: {
      default: {
        document: {
          run: { size: 22, language: { value: 'nl-NL' } },
          paragraph: { spacing: { after: 120, line: 276 } },
        },
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 280, after: 80 }, keepNext: true } },
      },
    },
    sections: [
      {
        footers: { default: pageFooter(startnotitie) },
        children: [
          new Paragraph({ text: startnotitie.heading, heading: HeadingLevel.TITLE }),
          new Paragraph({
            children: [new TextRun({ text: `${startnotitie.title}, ${startnotitie.settlement}`, bold: true })],
          }),
          new Paragraph(`Nummer ${startnotitie.number}, ${startnotitie.date}, ${startnotitie.municipality}`),
          new Paragraph(`Accountmanager: ${startnotitie.accountmanager}`),
          ...startnotitie.sections.flatMap(withHeading),
        ],
      },
    ],
  });
  return Packer.toArrayBuffer(document);
}

function withHeading(section: StartnotitieSection): readonly Paragraph[] {
  return [
    new Paragraph({ text: `${section.number}. ${section.title}`, heading: HeadingLevel.HEADING_1 }),
    ...bodyOf(section),
  ];
}

/** What is still to be written stands where it belongs, so that nobody takes an empty section for a finished one. */
function bodyOf(section: StartnotitieSection): readonly Paragraph[] {
  const body = section.paragraphs.map(
    ({ kind, text }) => new Paragraph({ text, ...(kind === 'bullet' ? { bullet: { level: 0 } } : {}) }),
  );
  if (section.state === 'filled') return body;
  const note = `${section.state === 'empty' ? 'Nog schrijven' : 'Nog aanvullen'}: ${section.hint}`;
  return [...body, new Paragraph({ children: [new TextRun({ text: `[${note}]`, italics: true })] })];
}

function pageFooter({ number, title }: Startnotitie): Footer {
  const runs = [
    new TextRun(`${number} ${title}`),
    new TextRun({ children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
  ];
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.LEFT, children: runs })] });
}

/** The creator is the municipality: no name of a colleague hides in the properties of a document that may become public. */
function propertiesOf({ title, heading, municipality }: Startnotitie): {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
} {
  return { title: `${heading}: ${title}`, subject: 'Startnotitie', creator: municipality };
}
