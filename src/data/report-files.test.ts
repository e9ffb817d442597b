import JSZip from 'jszip';
import mammoth from 'mammoth';
import readXlsx from 'read-excel-file/node';
import type { ReportDocument } from '../domain/report/section';
import { buildReportXlsx } from './excel/report-xlsx';
import { buildReportDocx } from './word/report-docx';
import { buildStoryDocx } from './word/story-docx';

const report: ReportDocument = {
  title: 'Maatschappelijke initiatieven',
  subtitle: '1 juni 2026 tot en met 23 november 2026',
  municipality: 'gemeente Noordoostpolder',
  facts: ['Gemaakt op 23 november 2026.'],
  sections: [
    {
      id: 'eerste-contact',
      subject: 'Eerste contact',
      finding: 'Eerste contact op tijd: 41 van de 47',
      note: 'de norm is 2 werkdagen',
      columns: ['Maand', 'Aangemeld', 'Op tijd', 'Te laat'],
      rows: [
        {
          label: 'Juni',
          cells: [
            { text: '6', value: 6 },
            { text: '6', value: 6 },
            { text: '0', value: 0 },
          ],
        },
      ],
      chart: {
        categories: ['Jun'],
        series: [
          { name: 'Op tijd', values: [6] },
          { name: 'Te laat', values: [0] },
        ],
      },
      chartLabel: 'Per maand hoe vaak op tijd.',
    },
    {
      id: 'opgaven',
      subject: 'Opgaven',
      finding: 'Het vaakst geholpen: =HYPERLINK("http://x")',
      columns: ['Opgave', 'Initiatieven', 'Gemiddeld tot besluit'],
      rows: [
        {
          label: '=1+1',
          bar: 14,
          cells: [
            { text: '14', value: 14 },
            { text: '5 weken', value: 5 },
          ],
        },
      ],
      chartLabel: 'Per opgave hoeveel.',
    },
    {
      id: 'rollen',
      subject: 'Rollen',
      finding: 'Rollen',
      columns: ['Rol'],
      rows: [],
      chartLabel: '',
      empty: 'Alleen de pool ziet contacten.',
    },
  ],
  words: { contents: 'Inhoud', figures: 'Cijfers', page: 'Bladzijde' },
};

const textIn = (zip: JSZip, name: string): Promise<string> => zip.file(name)?.async('string') ?? Promise.resolve('');

describe('the report as a Word document, opened by another reader', () => {
  it('has real headings, a heading row in each table, and every number', async () => {
    const buffer = Buffer.from(await buildReportDocx(report));
    const { value: html } = await mammoth.convertToHtml({ buffer });
    expect(html).toMatch(/<h1>(<a id="[^"]*"><\/a>)?Eerste contact op tijd: 41 van de 47<\/h1>/);
    expect(html).toContain('<thead>');
    for (const words of ['Juni', 'Op tijd', '5 weken', 'Alleen de pool ziet contacten.']) expect(html).toContain(words);
  });

  it('has a table of contents, is marked as Dutch, and describes each chart', async () => {
    const zip = await JSZip.loadAsync(await buildReportDocx(report));
    const [document = '', styles, core] = await Promise.all(
      ['word/document.xml', 'word/styles.xml', 'docProps/core.xml'].map((name) => textIn(zip, name)),
    );
    expect(document).toMatch(/instrText[^>]*>TOC /);
    expect(styles).toContain('w:val="nl-NL"');
    // LibreOffice takes a height of lines without its rule as exact, and cuts a chart to it; dirty fields make Word ask.
    expect(styles).toContain('w:lineRule="auto"');
    expect(document).not.toContain('w:dirty="true"');
    expect(document).toContain('Per maand hoe vaak op tijd. Eerste contact op tijd: 41 van de 47.');
    expect(document.match(/<wp:docPr /g)).toHaveLength(2);
    expect(document).toContain('<w:tblHeader/>');
    expect(core).toContain('gemeente Noordoostpolder');
    expect(Object.keys(zip.files).filter((name) => /charts\/chart\d\.xml$/.test(name))).toHaveLength(2);
  });
});

describe('the report as a workbook, opened by another reader', () => {
  it('has the findings first and a sheet a subject, numbers as numbers and text as text', async () => {
    const buffer = Buffer.from(await buildReportXlsx(report));
    const sheets = await readXlsx(buffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Maatschappelijke initiatieven',
      'Eerste contact',
      'Opgaven',
      'Rollen',
    ]);
    const opgaven = sheets[2]?.data ?? [];
    expect(opgaven[opgaven.length - 1]).toEqual(['=1+1', 14, 5]);
    expect(sheets[0]?.data.flat()).toContain('Het vaakst geholpen: =HYPERLINK("http://x")');
  });

  it('holds no formula', async () => {
    const zip = await JSZip.loadAsync(await buildReportXlsx(report));
    const parts = await Promise.all(
      Object.keys(zip.files)
        .filter((name) => /worksheets\/sheet\d\.xml$/.test(name))
        .map((name) => textIn(zip, name)),
    );
    expect(parts).toHaveLength(4);
    for (const part of parts) expect(part).not.toMatch(/<f[ >]/);
  });
});

describe('the story of an initiative as a Word document', () => {
  it('has a heading a chapter, the day before each line, and shows typed markup as text', async () => {
    const content = await buildStoryDocx({
      title: 'Veilig fietsen <b>nu</b>',
      municipality: 'gemeente Noordoostpolder',
      facts: ['2026-031, Rutten'],
      chapters: [
        {
          heading: 'Weging, sinds 16 november, 5 werkdagen',
          lines: [{ day: '16 november 2026', text: 'Weging geopend', detail: 'Waarom:\nnu', who: 'Anna de Wit' }],
        },
      ],
      page: 'Pagina',
    });
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(content) });
    expect(html).toContain('<h1>Weging, sinds 16 november, 5 werkdagen</h1>');
    expect(html).toContain('Veilig fietsen &lt;b&gt;nu&lt;/b&gt;');
    expect(html).toMatch(
      /<strong>16 november 2026 {2}<\/strong>Weging geopend<br \/>Waarom:<br \/>nu<br \/>Anna de Wit/,
    );
  });
});
