import { AppError } from '../data/app-error';
import type { FormLibrary, FormLibraryFiles } from '../data/ports';
import type { SubmittedFile } from '../domain/forms/submissions';
import { keepMap } from './keep';
import { filesOfSubmission } from './open-formulieren';
import type { WrittenSubmission } from './open-formulieren';

const rootUrl = '/sites/initiatieven/Formulieren';

/** The library of Open Formulieren in memory, and the hand that writes in it. */
export class MemoryForms implements FormLibrary {
  /** What somebody without rights on the library gets. */
  public refusal: AppError | undefined;
  private readonly written = new Map<string, { readonly file: SubmittedFile; readonly content: ArrayBuffer }>();

  /** @returns what makes the files again as they are now, as often as it is called */
  public keep(): () => void {
    return keepMap(this.written);
  }

  public async files(library: string): Promise<FormLibraryFiles> {
    await Promise.resolve();
    if (this.refusal) throw this.refusal;
    if (library !== 'Formulieren') throw new AppError('not-found', { subject: library });
    return { rootUrl, files: [...this.written.values()].map(({ file }) => file).reverse() };
  }

  public async read({ url }: Pick<SubmittedFile, 'url'>): Promise<ArrayBuffer> {
    await Promise.resolve();
    const found = this.written.get(url);
    if (!found) throw new AppError('not-found', { subject: 'Formulieren' });
    return found.content;
  }

  /** As Open Formulieren does: a file that is there is replaced. @param at - ISO 8601 */
  public write(submission: WrittenSubmission, at = '2026-11-23T12:00:00.000Z'): void {
    for (const { path, content } of filesOfSubmission(submission)) {
      const bytes = new TextEncoder().encode(content);
      const url = `${rootUrl}/${path}`;
      const createdAt = this.written.get(url)?.file.createdAt ?? at;
      const name = path.slice(path.lastIndexOf('/') + 1);
      const file = { name, url, size: bytes.length, createdAt, modifiedAt: at };
      this.written.set(url, { file, content: bytes.buffer });
    }
  }
}
