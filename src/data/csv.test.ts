import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { decodeCsv, formatOpgavenCsv, readOpgavenCsv } from '../domain/opgaven-csv';
import type { OpgavenFile, ParseCsv } from '../domain/opgaven-csv';
import type { Opgave } from '../domain/records.generated';
import { loadCsvParser } from './csv';

let parse: ParseCsv;
beforeAll(async () => {
  parse = await loadCsvParser();
});

const read = (text: string): OpgavenFile => readOpgavenCsv(text, parse);
const bytes = (...values: number[]): ArrayBuffer => new Uint8Array(values).buffer;
const header = 'sleutel;programma;doel;opgave;toelichting;trefwoorden;bron';

describe('list of opgaven from a file', () => {
  it('takes the real list of the municipality without a problem', () => {
    const file = read(decodeCsv(readFileSync('sharepoint/opgaven.csv').buffer));
    expect(file.problems).toEqual([]);
    expect(file.good).toHaveLength(40);
    expect(file.good[0]?.opgave).toEqual({
      Key: 'WO-01',
      Programme: 'Begroting 2026 – Wonen',
      Goal: 'We maken werk van wonen',
      Title: 'Passende woningen in alle dorpen en in Emmeloord',
      Description:
        'De gemeente zoekt evenwicht tussen vraag en aanbod, met genoeg variatie voor verschillende groepen en meer doorstroming.',
      Keywords: 'woningen;huis;starters;senioren;betaalbaar;doorstroming;nieuwbouw;levensloopbestendig',
      SourceUrl: 'https://noordoostpolder.begroting-2026.nl/p11230/ambities',
      owners: [],
    });
  });

  it.each([
    ['semicolons', `${header}\r\nA-1;P;D;"Groen; en bomen";"regel 1\r\nregel 2";groen,bomen;https://x.nl`],
    [
      'commas',
      `${header.replace(/;/g, ',')}\nA-1,P,D,"Groen; en bomen","regel 1\nregel 2","groen;bomen",https://x.nl\n`,
    ],
    [
      'tabs',
      `${header.replace(/;/g, '\t')}\nA-1\tP\tD\tGroen; en bomen\t"regel 1\nregel 2"\tgroen;bomen\thttps://x.nl`,
    ],
    ['a byte order mark', `\uFEFF${header}\nA-1;P;D;"Groen; en bomen";"regel 1\nregel 2";"groen;bomen";https://x.nl`],
    [
      'the line that Excel adds',
      `sep=;\r\n${header}\r\nA-1;P;D;"Groen; en bomen";"regel 1\r\nregel 2";"groen;bomen";https://x.nl`,
    ],
  ])('reads %s, with separators and line breaks inside quotes', (_, text) => {
    expect(read(text)).toMatchObject({
      problems: [],
      good: [
        {
          rowNumber: 2,
          opgave: {
            Key: 'A-1',
            Title: 'Groen; en bomen',
            Description: 'regel 1\nregel 2',
            Keywords: 'groen;bomen',
            SourceUrl: 'https://x.nl',
          },
        },
      ],
    });
  });

  it('knows columns by other names, in any order and capitals, and says which it does not know', () => {
    const file = read(
      'Titel,DOELSTELLING,Kleur,Programma,Code,Geldt tot,Eigenaren\nGroen,D,rood,P,A-1,31-12-2026,"Anna@x.nl; bram@x.nl"',
    );
    expect(file.unknownColumns).toEqual(['Kleur']);
    expect(file.good[0]?.opgave).toEqual({
      Key: 'A-1',
      Title: 'Groen',
      Goal: 'D',
      Programme: 'P',
      ValidUntil: '2026-12-31',
      owners: ['anna@x.nl', 'bram@x.nl'],
    });
  });

  it('says which columns are missing, and takes nothing then', () => {
    expect(read('sleutel;opgave\nA-1;Groen')).toMatchObject({ missingColumns: ['Programme', 'Goal'], good: [] });
    expect(read('')).toMatchObject({ missingColumns: ['Key', 'Programme', 'Goal', 'Title'], good: [] });
  });

  it('names wrong rows by the number that a spreadsheet shows, and keeps the good ones apart', () => {
    const text = [
      `${header};geldt tot;groep`,
      'A-1;P;D;Goed;"met\nregelbreuk";;;;',
      ';P;D;Zonder sleutel;;;;;',
      '',
      'a-1;P;D;Dubbel;;;;;',
      'A-2;P;;Zonder doel;;;javascript:alert(1);30-02-2026;Groep 1',
      `A-3;P;D;${'x'.repeat(256)};;;;;`,
      'A-4;P;D;Te;veel;;;;;cellen',
      '"A;5";P;D;Sleutel;;;;;',
      'A-6;P;D;Ook goed;;;;2027-01-01;',
    ].join('\n');
    const file = read(text);
    expect(file.good.map(({ rowNumber, opgave }) => [rowNumber, opgave.Key])).toEqual([
      [2, 'A-1'],
      [10, 'A-6'],
    ]);
    expect(file.problems).toEqual([
      { rowNumber: 3, reason: 'empty', field: 'Key' },
      { rowNumber: 5, reason: 'double-key', field: 'Key', value: 'a-1', otherRow: 2 },
      { rowNumber: 6, reason: 'empty', field: 'Goal' },
      { rowNumber: 6, reason: 'not-a-link', field: 'SourceUrl', value: 'javascript:alert(1)' },
      { rowNumber: 6, reason: 'not-a-day', field: 'ValidUntil', value: '30-02-2026' },
      { rowNumber: 6, reason: 'not-a-group', field: 'GroupId', value: 'Groep 1' },
      { rowNumber: 7, reason: 'too-long', field: 'Title', value: `${'x'.repeat(59)}…` },
      { rowNumber: 8, reason: 'too-many-cells' },
      { rowNumber: 9, reason: 'forbidden-in-key', field: 'Key', value: 'A;5' },
    ]);
    expect(file.wrongRows).toBe(6);
  });

  it('names a row whose quotes do not close', () => {
    const file = read(`${header}\nA-1;P;D;Goed;;;\nA-2;P;D;"Open;;;\nA-3;P;D;Verzwolgen;;;`);
    expect(file.good.map(({ opgave }) => opgave.Key)).toEqual(['A-1']);
    expect(file.problems).toEqual([{ rowNumber: 3, reason: 'broken-quotes' }]);
  });

  it.each([
    ['UTF-8', bytes(0x63, 0x6f, 0xc3, 0xb6), 'coö'],
    ['UTF-8 with byte order mark', bytes(0xef, 0xbb, 0xbf, 0x63, 0xc3, 0xb6), 'cö'],
    ['Windows-1252', bytes(0x63, 0x6f, 0xf6, 0x80), 'coö€'],
    ['UTF-16', bytes(0xff, 0xfe, 0x63, 0x00, 0xf6, 0x00), 'cö'],
  ])('is read in %s', (_, file, text) => {
    expect(decodeCsv(file)).toBe(text);
  });
});

describe('list of opgaven to a file', () => {
  const opgave: Opgave = {
    Key: 'A-1',
    Title: 'Groen',
    Goal: 'D',
    Programme: 'P',
    IsActive: true,
    OwnerKeys: 'k-1;k-2',
  };

  it.each(['=HYPERLINK("http://kwaad.example")', '+31 527', '-1+1', '@SUM(A1)', '\t=1'])(
    'makes %s text for a spreadsheet',
    (formula) => {
      const text = formatOpgavenCsv([{ ...opgave, Title: formula }]);
      expect(text).toContain(`"'${formula.replace(/"/g, '""')}"`);
    },
  );

  it('names owners as the caller wants', () => {
    expect(formatOpgavenCsv([opgave], () => ['anna@x.nl', 'bram@x.nl'])).toContain('"anna@x.nl;bram@x.nl"');
  });

  it('comes back as it was, whatever stands in it', () => {
    const line = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.constantFrom("'=x", "''-1", '=1', '"', '""', ';', 'a;b', "'s-Heerenberg", '🌱', 'é,ü'),
      )
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const made = fc.record({
      Programme: line,
      Goal: line,
      Title: line,
      Description: fc.oneof(line, fc.constant('regel 1\nregel 2')),
    });
    fc.assert(
      fc.property(fc.array(made, { minLength: 1, maxLength: 5 }), (records) => {
        const opgaven = records.map((record, n): Opgave => ({ Key: `K-${n}`, IsActive: true, ...record }));
        const file = read(formatOpgavenCsv(opgaven));
        expect(file.problems).toEqual([]);
        expect(file.good.map(({ opgave: { owners, ...rest } }) => ({ ...rest, IsActive: true, owners }))).toEqual(
          opgaven.map((one) => ({ ...one, owners: [] })),
        );
      }),
      { numRuns: 200 },
    );
  });
});
