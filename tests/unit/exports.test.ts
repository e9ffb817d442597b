/** @jest-environment node */
import { Document, Packer, Paragraph } from 'docx';
import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { buildReportXlsx } from '../../src/data/excel/report-xlsx';
import { buildTableXlsx } from '../../src/data/excel/table-xlsx';
import { makeTeamsPackage } from '../../src/data/teams-app/make-package';
import { buildReportDocx } from '../../src/data/word/report-docx';
import { buildStartnotitie } from '../../src/data/word/startnotitie-docx';
import { buildStoryDocx } from '../../src/data/word/story-docx';
import { writeXlsx } from '../../src/data/xlsx/write-xlsx';
import { formatCsv } from '../../src/domain/file/write-csv';
import { formatOpgavenCsv } from '../../src/domain/opgaven-csv';
import type { ReportDocument } from '../../src/domain/report/section';
import { fillIn, standardTexts } from '../../src/domain/standard-texts';
import { composeStartnotitie } from '../../src/domain/startnotitie/compose';
import { templatePlaces } from '../../src/domain/startnotitie/sections';
import { exportOf } from '../../src/features/privacy/person-export';
import { anAgreement, anInitiative } from '../../src/testing/builders';
import { mailDraftHref } from '../../src/ui/safe-href';
import {
  looksAtCard,
  looksAtCsv,
  looksAtDocument,
  looksAtMail,
  looksAtTeamsApp,
  looksAtWorkbook,
} from './support/harmless-files';
import type { Look } from './support/harmless-files';
import { hostileCards } from './support/hostile-cards';
import { hostileTexts, longText } from './support/hostile-text';
import { onPaper } from './support/on-paper';

interface Export {
  /** Files of `src/` that hand it over. */
  readonly from: readonly string[];
  readonly look: Look;
  readonly make: (text: string) => Promise<readonly (ArrayBuffer | string)[]>;
}

const made = (
  ...content: readonly (ArrayBuffer | string | Promise<ArrayBuffer>)[]
): Promise<(ArrayBuffer | string)[]> => Promise.all(content.map((part) => Promise.resolve<ArrayBuffer | string>(part)));

/** Filled in anew for each text. */
let ownPaper: Promise<ArrayBuffer> | undefined;

const paperOfMunicipality = (): Promise<ArrayBuffer> =>
  Packer.toArrayBuffer(
    new Document({ sections: [{ children: templatePlaces.map((place) => new Paragraph(`Eigen: {{${place}}}`)) }] }),
  );

/** Everything that leaves the product with what somebody typed in it. A new export wants a row. */
const takenOut: Readonly<Record<string, Export>> = {
  'the opgaven as CSV': {
    from: ['src/features/opgaven/OpgavenView.tsx'],
    look: looksAtCsv(11),
    make: (text) =>
      made(
        formatOpgavenCsv([
          {
            Title: text,
            Key: text,
            Programme: text,
            Goal: text,
            Description: text,
            Keywords: text,
            SourceUrl: text,
            OwnerKeys: text,
            GroupId: text,
            IsActive: true,
          },
        ]),
      ),
  },
  'the Teams app for this site': {
    from: ['src/features/setup/TeamsAppBox.tsx'],
    look: looksAtTeamsApp('gemeente.sharepoint.com'),
    make: (text) => {
      const siteUrl = 'https://gemeente.sharepoint.com/sites/initiatieven';
      const { content } = makeTeamsPackage({ siteUrl, municipality: text });
      return made(content.slice().buffer);
    },
  },
  'what is held about a person': {
    from: ['src/features/privacy/PersonSearch.tsx'],
    look: looksAtCsv(10),
    make: (text) => {
      const rows = exportOf([
        {
          initiative: anInitiative({ Title: text }),
          registrations: [],
          initiators: [],
          contactMoments: [
            {
              Title: text,
              Key: 'k',
              InitiativeKey: 'k',
              At: '2026-11-23T09:00:00Z',
              Role: 'monitor',
              Through: 'telefoon',
              Note: text,
              ActorName: text,
            },
          ],
        },
      ]);
      const header = Object.keys(rows[0] ?? {});
      return made(formatCsv([header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]));
    },
  },
  'what is ready to be destroyed': {
    from: ['src/features/privacy/DueList.tsx'],
    look: looksAtCsv(2),
    make: (text) =>
      made(
        formatCsv([
          ['Initiatief', 'Uitkomst'],
          [text, text],
        ]),
      ),
  },
  'the list of initiatives': {
    from: ['src/features/initiatives/ExportButton.tsx'],
    look: looksAtWorkbook,
    make: (text) => made(buildTableXlsx('Initiatieven', [{ header: text, width: 20 }], [[text], [{ day: undefined }]])),
  },
  'rows that cannot be imported': {
    from: ['src/features/intake/import/ImportView.tsx'],
    look: looksAtWorkbook,
    make: (text) => made(writeXlsx('Regels', [text], [[text]]).then((blob) => blob.arrayBuffer())),
  },
  'the report as a workbook': {
    from: ['src/features/report/ExportButtons.tsx'],
    look: looksAtWorkbook,
    make: (text) => made(buildReportXlsx(reportOf(text))),
  },
  'the report as a document': {
    from: ['src/features/report/ExportButtons.tsx'],
    look: looksAtDocument,
    make: (text) => made(buildReportDocx(reportOf(text))),
  },
  'the timeline as a document': {
    from: ['src/features/dossier/timeline/WordButton.tsx'],
    look: looksAtDocument,
    make: (text) =>
      made(
        buildStoryDocx({
          title: text,
          facts: [text],
          municipality: text,
          chapters: [{ heading: text, lines: [{ day: text, text, detail: text, who: text }] }],
          page: text,
        }),
      ),
  },
  'the startnotitie, on paper of our own and of the municipality': {
    from: ['src/commands/create-startnotitie.ts'],
    look: looksAtDocument,
    make: async (text) => {
      const startnotitie = startnotitieOf(text);
      const own = await (ownPaper ??= paperOfMunicipality());
      const [plain, filled] = [await buildStartnotitie(startnotitie), await buildStartnotitie(startnotitie, own)];
      expect([plain.template, filled.template]).toEqual(['plain', 'own']);
      return [plain.content, filled.content];
    },
  },
  'the cards in a channel': {
    from: ['src/commands/channel/post-fitting.ts'],
    look: looksAtCard,
    make: (text) => made(...hostileCards(text).map((card) => JSON.stringify(card))),
  },
  'a message in the mail program': {
    from: ['src/ui/MailDraft.tsx'],
    look: looksAtMail,
    make: (text) => made(mailDraftHref(['anna@gemeente.example', text], text, text)),
  },
};

/** What hands something over without making it: a file that somebody chose, words on the clipboard that are only words. */
const passedOn = [
  'src/features/startnotitie/DocumentList.tsx',
  'src/ui/CopyButton.tsx',
  'src/app/Start.tsx',
  'src/features/decision/WhatIsRead.tsx',
  'src/features/registration/Receipt.tsx',
  'src/features/setup/use-report.ts',
];

const reportOf = (text: string): ReportDocument => ({
  title: text,
  subtitle: text,
  municipality: text,
  facts: [text],
  sections: [
    {
      id: 'opgaven',
      subject: text,
      finding: text,
      note: text,
      columns: [text, text],
      rows: [{ label: text, bar: 3, cells: [{ text, value: 3 }] }],
      chartLabel: text,
    },
    {
      id: 'maanden',
      subject: `${text} 2`,
      finding: text,
      columns: [text],
      rows: [],
      chart: { categories: [text], series: [{ name: text, values: [1] }] },
      chartLabel: text,
      empty: text,
    },
  ],
  words: { contents: text, figures: text, page: text },
});

const startnotitieOf = (text: string) =>
  composeStartnotitie({
    initiative: anInitiative({
      Title: text,
      Settlement: text,
      Ambition: text,
      Scope: text,
      Ask: text,
      AddedValue: text,
      WhyAndHow: text,
      ArgumentsAgainst: text,
      Stance: 'versterken',
      Decider: 'college',
      AccountmanagerName: text,
    }),
    opgaven: [{ Title: text, Goal: text, Contribution: text }],
    contributors: [],
    agreements: [anAgreement({ Title: text })],
    municipality: text,
    written: { requestedDecision: text },
    today: '2026-11-23',
  });

describe('hostile text in everything that leaves the product', () => {
  describe.each(Object.entries(takenOut))('%s', (_, { make, look }) => {
    it.each([...Object.entries(hostileTexts), ['64 kB', longText] as const])('%s', async (_name, text) => {
      for (const content of await make(text)) expect(await look(content)).toEqual([]);
    });
  });

  it('a text with names of places in it is not filled in a second time', () => {
    const { body } = standardTexts['mail.ontvangst'];
    const text = fillIn(body, { titel: hostileTexts['place in a template'], naam: '{titel}', datum: 'morgen' });
    expect(text).toContain(hostileTexts['place in a template']);
    expect(text).toContain('Beste {titel},');
  });

  it('every place in the source that hands something over is looked at here', () => {
    const root = join(__dirname, '../..');
    const handsOver =
      /\bsaveFile\(|<PrintSheet\b|\bdocuments\.add\(|\bteams\.postCard\(|\bmailDraftHref\(to|clipboard\.writeText\(/;
    const found = globSync('src/**/*.{ts,tsx}', { cwd: root })
      .map((file) => file.split(sep).join('/'))
      .filter((file) => !/\.test\.tsx?$|^src\/testing\/|^src\/parts\/save-file|^src\/ui\/safe-href/.test(file))
      .filter((file) => handsOver.test(readFileSync(join(root, file), 'utf8')));
    const known = [...Object.values(takenOut).flatMap(({ from }) => from), ...onPaper, ...passedOn];
    expect(found.sort()).toEqual([...new Set(known)].sort());
  });
});
