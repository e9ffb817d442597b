/** @jest-environment node */
import JSZip from 'jszip';
import { buildTableXlsx } from './table-xlsx';

async function sheetOf(cells: Parameters<typeof buildTableXlsx>[2]): Promise<string> {
  const columns = [
    { header: 'Titel', width: 40 },
    { header: 'Uiterlijk', width: 12 },
  ];
  const zip = await JSZip.loadAsync(await buildTableXlsx('Initiatieven', columns, cells));
  const texts = await Promise.all(
    ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'].map(
      async (name) => (await zip.file(name)?.async('string')) ?? '',
    ),
  );
  return texts.join('\n');
}

describe('a table for Excel', () => {
  it('writes what looks like a formula as words', async () => {
    const xml = await sheetOf([['=HYPERLINK("http://x";"klik")', { day: undefined }]]);
    expect(xml).toContain('=HYPERLINK(');
    expect(xml).not.toMatch(/<f[ >]/);
  });

  it('writes a day as the date of Excel, whatever time zone the computer has', async () => {
    // 23 November 2026 is day 46349 of Excel.
    expect(await sheetOf([['Dorpstuin', { day: '2026-11-23' }]])).toMatch(/<v>46349<\/v>/);
  });
});
