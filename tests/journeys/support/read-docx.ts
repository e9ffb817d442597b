import mammoth from 'mammoth';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/**
 * The text of a Word document, read by a reader that this project did not write.
 * @throws Error when it is no Word document
 */
export async function readDocx(content: ArrayBuffer): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(content) });
  return value;
}

const office = [
  process.env['SOFFICE'],
  ...(process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, 'soffice'), join(folder, 'libreoffice')]),
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find((path) => path !== undefined && path !== '' && existsSync(path));

/**
 * The text of a Word document as LibreOffice shows it, which makes a PDF of it too.
 * @returns `undefined` where LibreOffice is not installed (environment variable SOFFICE names another place)
 * @throws Error when LibreOffice cannot open it
 */
export async function readInLibreOffice(content: ArrayBuffer): Promise<string | undefined> {
  if (office === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    await writeFile(join(folder, 'document.docx'), Buffer.from(content));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    for (const form of ['txt:Text (encoded):UTF8', 'pdf']) {
      const convert = [profile, '--headless', '--convert-to', form, '--outdir', folder];
      await promisify(execFile)(office, [...convert, join(folder, 'document.docx')], { timeout: 120_000 });
    }
    // It ends well also when it made nothing.
    await access(join(folder, 'document.pdf'));
    return await readFile(join(folder, 'document.txt'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
