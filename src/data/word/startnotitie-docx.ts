import { Document, HeadingLevel, Packer, Paragraph, PatchType, TextRun, patchDetector, patchDocument } from 'docx';
import type { IPatch } from 'docx';
import { inAFile } from '../../domain/file/in-a-file';
import type { Startnotitie, StartnotitieSection } from '../../domain/startnotitie/compose';
import { templatePlaces } from '../../domain/startnotitie/sections';
import type { templateWords } from '../../domain/startnotitie/sections';
import type { TemplateCheck } from '../../domain/startnotitie/templates';
import { contents, footerOf, headerOf, pagesByWord, runningText } from './page-parts';

export interface BuiltDocument {
  readonly content: ArrayBuffer;
  /** `own`: the municipality's template · `plain`: there is none · `unusable`: it holds none of our places, or is no Word document */
  readonly template: 'own' | 'plain' | 'unusable';
  /** Places of the template that we do not know: they stand in the document as they are. */
  readonly unknown: readonly string[];
}

/** Which places a template has, and which of them we know (`templatePlaces`). */
export async function checkTemplate(template: ArrayBuffer): Promise<TemplateCheck> {
  const places = await placesIn(template);
  const all = [...new Set(places ?? [])];
  return {
    isReadable: places !== undefined,
    known: all.filter((place) => templatePlaces.includes(place)),
    unknown: all.filter((place) => !templatePlaces.includes(place)),
  };
}

/**
 * The startnotitie as a Word document. Large (docx): load this module only when somebody asks for a document.
 * @param template - the municipality's own template. Its places are `{{titel}}`, `{{kop}}`, `{{nummer}}`, `{{kern}}`,
 * `{{datum}}`, `{{gemeente}}`, `{{accountmanager}}`, `{{onderdelen}}` for all sections with their headings, and one
 * for each section, e.g. `{{gevraagd-besluit}}` (see `sectionSlugs`).
 */
export async function buildStartnotitie(given: Startnotitie, template?: ArrayBuffer): Promise<BuiltDocument> {
  const startnotitie = inAFile(given);
  const plain = async (kind: 'plain' | 'unusable', unknown: readonly string[]): Promise<BuiltDocument> => ({
    content: await plainDocument(startnotitie),
    template: kind,
    unknown,
  });
  if (template === undefined) return plain('plain', []);
  const { known, unknown } = await checkTemplate(template);
  if (known.length === 0) return plain('unusable', unknown);
  return { content: await fillTemplate(startnotitie, template, known), template: 'own', unknown };
}

function fillTemplate(
  startnotitie: Startnotitie,
  template: ArrayBuffer,
  known: readonly string[],
): Promise<ArrayBuffer> {
  const patches = Object.entries(patchesOf(startnotitie)).filter(([place]) => known.includes(place));
  return patchDocument({
    outputType: 'arraybuffer',
    data: template,
    patches: Object.fromEntries(patches),
    trimPlaceholders: true,
    properties: propertiesOf(startnotitie),
  });
}

/** @returns nothing when the file cannot be read as a Word document: whatever docx says about it, the plain one is made */
async function placesIn(template: ArrayBuffer): Promise<readonly string[] | undefined> {
  try {
    return await patchDetector({ data: template, trimPlaceholders: true });
  } catch {
    return undefined;
  }
}

function patchesOf(startnotitie: Startnotitie): Readonly<Record<string, IPatch>> {
  const words: Readonly<Record<(typeof templateWords)[number], string>> = {
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
    pageNumbers: pagesByWord,
    styles: {
      default: {
        document: runningText,
        title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 280, after: 80 }, keepNext: true } },
      },
    },
    sections: [
      {
        headers: { default: headerOf(startnotitie.municipality, startnotitie.heading) },
        footers: { default: footerOf(`${startnotitie.number} ${startnotitie.title}`) },
        children: [
          new Paragraph({ text: startnotitie.heading, heading: HeadingLevel.TITLE }),
          new Paragraph({
            children: [new TextRun({ text: `${startnotitie.title}, ${startnotitie.settlement}`, bold: true })],
          }),
          new Paragraph(`Nummer ${startnotitie.number}, ${startnotitie.date}, ${startnotitie.municipality}`),
          new Paragraph(`Accountmanager: ${startnotitie.accountmanager}`),
          ...contents('Inhoud'),
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
  const body = section.paragraphs.flatMap(({ kind, text, origin }, index) => {
    const isLast = section.paragraphs[index + 1]?.origin !== origin;
    // The line that says where it comes from never stands alone at the top of a page.
    const keepNext = origin !== undefined && isLast;
    const paragraph = new Paragraph({ text, keepNext, ...(kind === 'bullet' ? { bullet: { level: 0 } } : {}) });
    // Said once for the paragraphs that come from the same place.
    return origin !== undefined && isLast ? [paragraph, originLine(origin)] : [paragraph];
  });
  if (section.state === 'filled') return body;
  const note = `${section.state === 'empty' ? 'Nog schrijven' : 'Nog aanvullen'}: ${section.hint}`;
  return [...body, new Paragraph({ children: [new TextRun({ text: `[${note}]`, italics: true })] })];
}

function originLine(origin: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: `Bron: ${origin}`, size: 18, color: '595959' })] });
}

/** The creator is the municipality: no name of a colleague hides in the properties of a document that may become public. */
function propertiesOf({ title, heading, municipality }: Startnotitie): {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
} {
  return { title: `${heading}: ${title}`, subject: 'Startnotitie', creator: municipality };
}
