/** @jest-environment node */
import { Document, Packer, Paragraph, TextRun } from 'docx';
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import type { Startnotitie } from '../../domain/startnotitie/compose';
import { sectionIds, sectionSlugs, sectionTitle, templatePlaces } from '../../domain/startnotitie/sections';
import { docxFaults } from '../../testing/docx-faults';
import { buildStartnotitie, checkTemplate } from './startnotitie-docx';

const startnotitie: Startnotitie = {
  title: 'Veilig fietsen <script>alert(1)</script> & co',
  heading: 'Startnotitie voor het college',
  number: '2026-031',
  settlement: 'Rutten',
  accountmanager: 'Anna de Wit',
  municipality: 'gemeente Noordoostpolder',
  date: '23 november 2026',
  sections: sectionIds.map((id, position) => ({
    id,
    number: position + 1,
    title: sectionTitle(id, 'college'),
    slug: sectionSlugs[id],
    state: id === 'money' ? 'empty' : id === 'stakeholders' ? 'partly' : 'filled',
    source: { kind: 'self' },
    paragraphs:
      id === 'money' ? [] : [{ kind: id === 'opgave' ? 'bullet' : 'text', text: `Tekst van ${id} 🌱 =HYPERLINK("x")` }],
    hint: `Wat hoort bij ${id}?`,
    written: false,
  })),
};

/** With a reader that is not the writer. */
const read = async (content: ArrayBuffer): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(content) })).value;

const templateWith = (...lines: string[]): Promise<ArrayBuffer> =>
  Packer.toArrayBuffer(
    new Document({
      sections: [
        {
          children: lines.map(
            (line) => new Paragraph({ children: [new TextRun({ text: line, bold: line.startsWith('Eigen') })] }),
          ),
        },
      ],
    }),
  );

describe('startnotitie as a Word document', () => {
  it('opens in a reader with a title, 17 numbered headings and their texts', async () => {
    const { content, template } = await buildStartnotitie(startnotitie);
    const html = await read(content);
    expect(template).toBe('plain');
    const headings = [...html.matchAll(/<h1>(?:<a id="[^"]*"><\/a>)?(.*?)<\/h1>/g)]
      .map(([, heading]) => heading)
      .filter((heading) => /^\d/.test(heading ?? ''));
    expect(headings).toEqual(sectionIds.map((id, position) => `${position + 1}. ${sectionTitle(id, 'college')}`));
    expect(html).toContain('Startnotitie voor het college');
    expect(html).toContain('Tekst van goal 🌱 =HYPERLINK("x")');
    expect(html).toMatch(/<li>Tekst van opgave/);
  });

  it('shows typed markup as text', async () => {
    const html = await read((await buildStartnotitie(startnotitie)).content);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; co');
  });

  it('says in the document what is still to be written or added', async () => {
    const html = await read((await buildStartnotitie(startnotitie)).content);
    expect(html).toContain('[Nog schrijven: Wat hoort bij money?]');
    expect(html).toContain('[Nog aanvullen: Wat hoort bij stakeholders?]');
    expect(html.match(/Nog schrijven/g)).toHaveLength(1);
  });

  it('fills the template of the municipality and keeps what is its own', async () => {
    const own = await templateWith(
      'Eigen kop van de gemeente',
      'Over {{ titel }} in {{kern}}, {{datum}}',
      '{{gevraagd-besluit}}',
      'Eigen slot {{onbekend}}',
    );
    const { content, template } = await buildStartnotitie(startnotitie, own);
    const html = await read(content);
    expect(template).toBe('own');
    expect(html).toContain('Eigen kop van de gemeente');
    expect(html).toContain('Over Veilig fietsen &lt;script&gt;');
    expect(html).toContain('in Rutten, 23 november 2026');
    expect(html).toContain('Tekst van requestedDecision');
    expect(html).toContain('Eigen slot {{onbekend}}');
    expect(html).not.toContain('Tekst van goal');
  });

  it('puts all sections in one place of the template when it asks for that', async () => {
    const html = await read((await buildStartnotitie(startnotitie, await templateWith('{{onderdelen}}'))).content);
    for (const id of sectionIds.filter((candidate) => candidate !== 'money')) expect(html).toContain(`Tekst van ${id}`);
    expect(html).toContain('17. Evaluatie');
  });

  it.each([
    ['holds none of our places', () => templateWith('Alleen tekst')],
    ['is no Word document', () => Promise.resolve(new TextEncoder().encode('geen docx').buffer)],
  ])('makes the plain document, and says so, when the template %s', async (_, make) => {
    const { content, template } = await buildStartnotitie(startnotitie, await make());
    expect(template).toBe('unusable');
    expect(await read(content)).toContain('17. Evaluatie');
  });

  it('has a table of contents with its headings, a header, styles and the Dutch language, and asks nothing on opening', async () => {
    const zip = await JSZip.loadAsync((await buildStartnotitie(startnotitie)).content);
    const part = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
    const document = await part('word/document.xml');
    expect(document).toMatch(/TOC \\h \\o (&quot;|")1-1/);
    expect(document).not.toContain('w:dirty="true"');
    expect(document.match(/17\. Evaluatie/g)).toHaveLength(2);
    expect(await part('word/settings.xml')).not.toContain('w:updateFields');
    expect(await part('word/styles.xml')).toMatch(/<w:lang w:val="nl-NL"/);
    // LibreOffice takes a height without its rule as exact.
    expect(await part('word/styles.xml')).not.toMatch(/w:line="\d+"(?! w:lineRule)/);
    // A link to each heading, and no dots that lead to a number that is not there.
    expect(document.match(/<w:hyperlink [^>]*w:anchor=/g)).toHaveLength(17);
    expect(document).not.toContain('w:leader="dot"');
    expect(await part('word/styles.xml')).toContain('w:styleId="Heading1"');
    const headers = Object.keys(zip.files).filter((name) => /^word\/header\d*\.xml$/.test(name));
    expect(await part(headers[0] ?? '')).toContain('gemeente Noordoostpolder');
  });

  it.each([
    ['plain', undefined],
    ['made from the template of the municipality', () => templateWith('Eigen kop', '{{onderdelen}}', '{{titel}}')],
  ])('has nothing that Word or LibreOffice would repair: %s', async (_, own) => {
    const { content } = await buildStartnotitie(startnotitie, await own?.());
    expect(await docxFaults(content)).toEqual([]);
  });

  it('says after each paragraph where it comes from, once for those of the same place', async () => {
    const goal = (origin: string, text: string): { kind: 'text'; text: string; origin: string } => ({
      kind: 'text',
      text,
      origin,
    });
    const sections = startnotitie.sections.map((section) =>
      section.id === 'goal'
        ? {
            ...section,
            paragraphs: [goal('Verkenning, vraag 3', 'Een'), goal('Verkenning, vraag 3', 'Twee'), goal('Zelf', 'Drie')],
          }
        : section,
    );
    const html = await read((await buildStartnotitie({ ...startnotitie, sections })).content);
    expect(html).toContain('<p>Een</p><p>Twee</p><p>Bron: Verkenning, vraag 3</p><p>Drie</p><p>Bron: Zelf</p>');
  });

  it('names the places of a template that it does not know', async () => {
    const own = await templateWith('{{titel}} {{gevraagd-besluit}}', '{{wethouder}}');
    expect(await checkTemplate(own)).toEqual({
      isReadable: true,
      known: ['titel', 'gevraagd-besluit'],
      unknown: ['wethouder'],
    });
    expect((await buildStartnotitie(startnotitie, own)).unknown).toEqual(['wethouder']);
    expect(await checkTemplate(new TextEncoder().encode('geen docx').buffer)).toEqual({
      isReadable: false,
      known: [],
      unknown: [],
    });
  });

  it('knows every place that it fills, and the page about templates lists each', async () => {
    const page = readFileSync('docs/startnotitie-sjabloon.md', 'utf8');
    for (const place of templatePlaces) expect(page).toContain(`\`{{${place}}}\``);
    const { known, unknown } = await checkTemplate(
      await templateWith(...templatePlaces.map((place) => `{{${place}}}`)),
    );
    expect([[...known].sort(), unknown]).toEqual([[...templatePlaces].sort(), []]);
  });

  it('is made in a second, of a dossier in which everything is full', async () => {
    const text = 'Een zin zoals collega’s die schrijven over wat er speelt. '.repeat(40);
    const paragraphs = Array.from({ length: 12 }, () => ({ kind: 'text' as const, text, origin: 'Weging' }));
    const full = { ...startnotitie, sections: startnotitie.sections.map((section) => ({ ...section, paragraphs })) };
    await buildStartnotitie(startnotitie);
    const start = performance.now();
    await buildStartnotitie(full);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('names the municipality as its maker, not a colleague', async () => {
    const zip = await JSZip.loadAsync((await buildStartnotitie(startnotitie)).content);
    const core = (await zip.file('docProps/core.xml')?.async('string')) ?? '';
    expect(core).toContain('<dc:creator>gemeente Noordoostpolder</dc:creator>');
    expect(core).not.toContain('Anna');
  });
});
