import { JSDOM } from 'jsdom';
import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { faults } from '../../package/schema';

const { DOMParser } = new JSDOM().window;

/** A line of what is wrong for each thing that a reader of this file would act on, refuse or show as something else. */
export type Look = (content: ArrayBuffer | string) => Promise<readonly string[]>;

const textOf = (content: ArrayBuffer | string): string =>
  typeof content === 'string' ? content : new TextDecoder().decode(content);

/** Every cell is one that was written, and none is a formula to a spreadsheet. @param columns - that each row has */
export const looksAtCsv =
  (columns: number): Look =>
  (content) => {
    const { data, errors } = parse<string[]>(textOf(content).replace(/^\uFEFF/, ''), {
      delimiter: ';',
      skipEmptyLines: true,
    });
    return Promise.resolve([
      ...errors.map(({ message }) => message),
      ...data.filter(({ length }) => length !== columns).map(({ length }) => `a row of ${length} cells`),
      ...data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell)),
    ]);
  };

/** Every part is XML; no formula, no link, and nothing that Excel calls damaged. */
export const looksAtWorkbook: Look = async (content) => {
  const parts = await xmlParts(content);
  return parts.flatMap(([name, xml]) => [
    ...problemsOfXml(name, xml),
    ...(/<f[\s>]/.test(xml) ? [`${name}: a formula`] : []),
    ...(/<hyperlink|\/hyperlink"/.test(xml) ? [`${name}: a link`] : []),
    ...[...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)]
      .filter(([, text = '']) => text.length > 32_767)
      .map(([, text = '']) => `${name}: a cell of ${text.length} characters`),
  ]);
};

/** Every part is XML; no link outwards and no field but those of the document itself. */
export const looksAtDocument: Look = async (content) => {
  const parts = await xmlParts(content);
  return parts.flatMap(([name, xml]) => [
    ...problemsOfXml(name, xml),
    ...(/TargetMode="External"/.test(xml) ? [`${name}: a link outwards`] : []),
    ...[...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)]
      .map(([, field = '']) => field.trim().split(' ')[0] ?? '')
      .filter((field) => !['TOC', 'PAGE', 'NUMPAGES', 'PAGEREF'].includes(field))
      .map((field) => `${name}: the field ${field}`),
  ]);
};

/** Its parts are what Teams takes, no text turns a line, and every address is one of the site. @param host - of the site */
export const looksAtTeamsApp =
  (host: string): Look =>
  async (content) => {
    const zip = await JSZip.loadAsync(content);
    const parts = { 'manifest.json': 'MicrosoftTeams.v1.30', 'en-us.json': 'MicrosoftTeams.Localization.v1.30' };
    const looks = Object.entries(parts).map(async ([name, schema]) => {
      const part = JSON.parse((await zip.file(name)?.async('string')) ?? '') as object;
      const texts = textsOf(part);
      const own = new RegExp(
        `^https://(${host.replace(/\./g, '\\.')}|\\{teamSiteDomain\\}|developer\\.microsoft\\.com)(/|\\{teamSitePath\\}/|$)`,
      );
      return [
        ...faults(schemaOf(schema), part),
        ...texts.filter((text) => turnsLine.test(text)),
        ...texts.filter((text) => /^\w+:\/\//.test(text) && !own.test(text)),
      ];
    });
    return (await Promise.all(looks)).flat();
  };

const schemas = new Map<string, object>();

/** Each schema once: compiling that of Teams takes half a second. */
function schemaOf(name: string): object {
  const path = join(__dirname, `../../contract/data/teams/${name}.schema.json`);
  const schema = schemas.get(name) ?? (JSON.parse(readFileSync(path, 'utf8')) as object);
  schemas.set(name, schema);
  return schema;
}

/** Small enough, addresses of the web alone, no Markdown link and no function of a card in what is shown. */
export const looksAtCard: Look = (content) => {
  const shown = textsOf(JSON.parse(textOf(content)));
  const found = shown.filter((text) => /\]\(|\{\{(?:DATE|TIME)\(|\*\*|`/.test(text) || turnsLine.test(text));
  return Promise.resolve([...found, ...(textOf(content).length > 27_000 ? ['too large for Teams'] : [])]);
};

/** A page to print: what was typed is text in it, and nothing of it an element. */
export const looksAtPage: Look = (content) => {
  const page = new DOMParser().parseFromString(textOf(content), 'text/html');
  return Promise.resolve(
    [...page.querySelectorAll('script, img, iframe, a[href^="javascript"], [onerror]')].map(
      (element) => element.outerHTML,
    ),
  );
};

/** The address of a message: one subject, one body, and short enough for every mail program. */
export const looksAtMail: Look = (content) => {
  const address = new URL(textOf(content));
  const names = [...address.searchParams.keys()];
  const subject = address.searchParams.get('subject') ?? '';
  return Promise.resolve([
    ...(names.join() === 'subject,body' ? [] : [names.join()]),
    ...(/[\r\n]/.test(subject) ? ['a subject of two lines'] : []),
    ...(address.href.length > 1900 ? [`${address.href.length} characters`] : []),
  ]);
};

/** What a card shows; the runs of a rich text are words whatever stands in them. */
function textsOf(part: unknown, key = ''): readonly string[] {
  if (typeof part === 'string') return key === 'url' ? [] : [part];
  if (typeof part !== 'object' || part === null) return [];
  const isRun = (part as { type?: string }).type === 'TextRun';
  return Object.entries(part).flatMap(([name, value]) => (isRun ? [] : textsOf(value, name)));
}

const turnsLine = /[\u202a-\u202e\u2066-\u2069]/;

async function xmlParts(content: ArrayBuffer | string): Promise<readonly (readonly [string, string])[]> {
  const zip = await JSZip.loadAsync(content);
  const names = Object.keys(zip.files).filter((name) => /\.(?:xml|rels)$/.test(name));
  return Promise.all(names.map(async (name) => [name, (await zip.file(name)?.async('string')) ?? ''] as const));
}

function problemsOfXml(name: string, xml: string): readonly string[] {
  const error = errorIn(xml);
  return [
    ...(error === undefined ? [] : [`${name}: ${error.slice(0, 100)}`]),
    ...(turnsLine.test(xml) ? [`${name}: turns its line`] : []),
  ];
}

const errors = new Map<string, string | undefined>();

/** Each part once: styles, settings and the like are the same in every document. */
function errorIn(xml: string): string | undefined {
  if (!errors.has(xml)) {
    const [error] = new DOMParser().parseFromString(xml, 'application/xml').getElementsByTagName('parsererror');
    errors.set(xml, error && (error.textContent ?? ''));
  }
  return errors.get(xml);
}
