import JSZip from 'jszip';
import { tableLimits } from '../domain/file/table';
import type { ReadTable } from '../domain/file/table';
import { workbook, workbookOf } from '../testing/workbook';
import { readTable } from './read-table';
import { writeXlsx } from './xlsx/write-xlsx';

const utf8 = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer;
const rowsOf = (read: ReadTable): readonly (readonly string[])[] => (read.kind === 'read' ? read.table.rows : []);
const reasonOf = (read: ReadTable): string => (read.kind === 'refused' ? read.reason : read.kind);

describe('a table from a file', () => {
  it.each([
    ['UTF-8', utf8('titel;kern\nCafé;Ens')],
    ['UTF-8 with byte order mark', utf8('\uFEFFtitel;kern\r\nCafé;Ens\r\n')],
    [
      'Windows-1252, as Excel in Dutch',
      bytes(
        ...Array.from('titel;kern\nCaf').map((c) => c.charCodeAt(0)),
        0xe9,
        ...Array.from(';Ens').map((c) => c.charCodeAt(0)),
      ),
    ],
    [
      'UTF-16',
      new Uint8Array([0xff, 0xfe, ...Array.from('titel\tkern\nCafé\tEns').flatMap((c) => [c.charCodeAt(0), 0])]).buffer,
    ],
    ['commas', utf8('titel,kern\nCafé,Ens')],
    ['a line that names the separator', utf8('sep=;\ntitel;kern\nCafé;Ens')],
  ])('reads CSV in %s', async (_name, file) => {
    expect(rowsOf(await readTable(file)).slice(0, 2)).toEqual([
      ['titel', 'kern'],
      ['Café', 'Ens'],
    ]);
  });

  it('keeps line breaks and quotes inside a cell, and names what is broken', async () => {
    const read = await readTable(utf8('titel;kern\n"Een ""plan""\nmet twee regels";Ens\n"open;Ens'));
    expect(rowsOf(read)[1]).toEqual(['Een "plan"\nmet twee regels', 'Ens']);
    expect(read.kind === 'read' && read.table.malformed).toEqual([2]);
  });

  it('reads an Excel workbook: texts, dates, numbers, yes and no, and the name of its sheet', async () => {
    const file = workbook([
      ['titel', 'datum', 'aantal', 'akkoord'],
      [
        'Café 🌳 & <b>',
        { xml: '<c r="@" s="1"><v>46351</v></c>' },
        { xml: '<c r="@"><v>12.5</v></c>' },
        { xml: '<c r="@" t="b"><v>1</v></c>' },
      ],
    ]);
    const read = await readTable(file);
    expect(read.kind === 'read' && read.table.sheet).toBe('Initiatieven');
    expect(rowsOf(read)[1]).toEqual(['Café 🌳 & <b>', '2026-11-25', '12.5', 'ja']);
  });

  it('reads what it wrote itself, and keeps what looks like a formula as text', async () => {
    const blob = await writeXlsx('Problemen', ['titel'], [['=HYPERLINK("http://x")'], ['Café 🌳']]);
    expect(rowsOf(await readTable(await blob.arrayBuffer()))).toEqual([
      ['titel'],
      ['=HYPERLINK("http://x")'],
      ['Café 🌳'],
    ]);
  });

  it('takes the last outcome of a formula; an error of one is nothing', async () => {
    const file = workbook([
      ['titel', 'kern'],
      [
        { xml: '<c r="@" t="str"><f>CONCATENATE("a","b")</f><v>ab</v></c>' },
        { xml: '<c r="@"><f>1+1</f><v>2</v></c>' },
      ],
      [{ xml: '<c r="@" t="e"><f>1/0</f><v>#DIV/0!</v></c>' }, 'Ens'],
    ]);
    expect(rowsOf(await readTable(file)).slice(1)).toEqual([
      ['ab', '2'],
      ['', 'Ens'],
    ]);
  });

  it('gives each of the cells that were merged downwards what stands in the first', async () => {
    const file = workbook(
      [
        ['titel', 'kern'],
        ['A', 'Ens'],
        ['B', ''],
        ['C', ''],
        ['D', 'Bant'],
      ],
      '<mergeCells count="2"><mergeCell ref="B2:B4"/><mergeCell ref="A1:B1"/></mergeCells>',
    );
    expect(rowsOf(await readTable(file)).map(([, kern]) => kern)).toEqual(['kern', 'Ens', 'Ens', 'Ens', 'Bant']);
  });

  it('does not count rows in which nothing stands', async () => {
    const empty = Array.from({ length: 20_000 }, (_, n) => `<row r="${n + 3}"><c r="A${n + 3}" s="1"/></row>`).join('');
    const filled =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>titel</t></is></c></row><row r="2"><c r="A2"><v>5</v></c></row>';
    expect(rowsOf(await readTable(workbookOf(`<sheetData>${filled}${empty}</sheetData>`)))).toEqual([['titel'], ['5']]);
  });

  it('refuses 50,000 rows at once, in Excel and in CSV', async () => {
    const many = Array.from({ length: 50_000 }, (_, n) => [`Initiatief ${n}`, 'Ens']);
    const started = performance.now();
    expect(reasonOf(await readTable(workbook([['titel', 'kern'], ...many])))).toBe('too-many-rows');
    expect(reasonOf(await readTable(utf8(many.map((row) => row.join(';')).join('\n'))))).toBe('too-many-rows');
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('takes as many rows as it says', async () => {
    const rows = Array.from({ length: tableLimits.rows }, (_, n) => [`Initiatief ${n}`]);
    expect(rowsOf(await readTable(workbook([['titel'], ...rows])))).toHaveLength(tableLimits.rows + 1);
    expect(rowsOf(await readTable(utf8(['titel', ...rows].join('\n'))))).toHaveLength(tableLimits.rows + 1);
  });

  it('refuses what unpacks to more than memory should hold', async () => {
    const zip = new JSZip();
    zip.file('xl/worksheets/sheet1.xml', new Uint8Array(tableLimits.unpacked + 1));
    const bomb = await zip.generateAsync({
      type: 'uint8array',
      compression: 'DEFLATE',
      compressionOptions: { level: 1 },
    });
    expect(bomb.length).toBeLessThan(tableLimits.bytes);
    expect(reasonOf(await readTable(bomb.slice().buffer))).toBe('too-large');
  }, 20_000);

  it.each([
    ['empty', new ArrayBuffer(0)],
    ['empty', utf8(' \n ')],
    ['empty', workbook([])],
    ['too-large', new ArrayBuffer(tableLimits.bytes + 1)],
    [
      'protected',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Array.from('EncryptedPackage').flatMap((c) => [c.charCodeAt(0), 0])])
        .buffer,
    ],
    ['old-excel', bytes(0xd0, 0xcf, 0x11, 0xe0, 0, 0)],
    ['damaged', bytes(0x50, 0x4b, 0x03, 0x04, 1, 2, 3)],
    ['damaged', workbook([['titel']]).slice(0, -40)],
    ['damaged', bytes(0x25, 0x50, 0x44, 0x46, 0, 0, 1)],
  ])('says %s of a file that is none', async (reason, file) => {
    expect(reasonOf(await readTable(file))).toBe(reason);
  });
});
