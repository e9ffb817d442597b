import { AppError } from '../data/app-error';
import type { Documents, StoredDocument } from '../data/ports';
import { keepArray } from './keep';

type Saved = Pick<StoredDocument, 'etag' | 'modifiedAt' | 'editorName'>;

/** The libraries Documenten and Sjablonen in memory. */
export class MemoryDocuments implements Documents {
  public readonly files: { readonly initiativeKey: string; document: StoredDocument; content: Blob | ArrayBuffer }[] =
    [];
  /** Content by file name. */
  public readonly templates = new Map<string, ArrayBuffer>();
  private templateVersions = new Map<string, Saved>();
  private version = 0;

  /** @returns what makes the files again as they are now, as often as it is called */
  public keep(): () => void {
    const { version } = this;
    const templates = [...this.templates];
    const versions = [...this.templateVersions];
    const restoreFiles = keepArray(this.files, (file) => ({ ...file }));
    return () => {
      restoreFiles();
      this.version = version;
      this.templates.clear();
      for (const [name, content] of templates) this.templates.set(name, content);
      this.templateVersions = new Map(versions);
    };
  }

  public async list(initiativeKey: string): Promise<readonly StoredDocument[]> {
    await Promise.resolve();
    return this.files.filter((file) => file.initiativeKey === initiativeKey).map(({ document }) => document);
  }

  public async add(
    initiativeKey: string,
    name: string,
    content: Blob | ArrayBuffer,
    kind: 'startnotitie' | 'overig',
  ): Promise<StoredDocument> {
    await Promise.resolve();
    if (this.files.some((file) => file.initiativeKey === initiativeKey && file.document.name === name)) {
      throw new AppError('already-exists', { subject: name });
    }
    const url = `/sites/initiatieven/Documenten/${initiativeKey}/${name}`;
    const document = { ...this.saved(), name, url, webUrl: `https://gemeente.example${encodeURI(url)}?web=1`, kind };
    this.files.push({ initiativeKey, document, content });
    return document;
  }

  public async replace(document: StoredDocument, content: Blob | ArrayBuffer): Promise<StoredDocument> {
    await Promise.resolve();
    const file = this.files.find((one) => one.document.url === document.url);
    if (!file) throw new AppError('not-found', { subject: document.name });
    if (file.document.etag !== document.etag) throw new AppError('changed-elsewhere', { subject: document.name });
    file.document = { ...file.document, ...this.saved() };
    file.content = content;
    return file.document;
  }

  public async templateNames(): Promise<readonly string[]> {
    await Promise.resolve();
    return [...this.templates.keys()];
  }

  public async template(name: string): Promise<ArrayBuffer | undefined> {
    await Promise.resolve();
    return this.templates.get(name);
  }

  public async findTemplate(name: string): Promise<StoredDocument | undefined> {
    await Promise.resolve();
    return this.templates.has(name) ? this.templateOf(name) : undefined;
  }

  public async addTemplate(name: string, content: ArrayBuffer): Promise<StoredDocument> {
    await Promise.resolve();
    if (this.templates.has(name)) throw new AppError('already-exists', { subject: name });
    return this.putTemplate(name, content);
  }

  public async replaceTemplate({ name, etag }: StoredDocument, content: ArrayBuffer): Promise<StoredDocument> {
    await Promise.resolve();
    if (!this.templates.has(name)) throw new AppError('not-found', { subject: name });
    if (this.templateOf(name).etag !== etag) throw new AppError('changed-elsewhere', { subject: name });
    return this.putTemplate(name, content);
  }

  /** Somebody puts a template in the library by hand, over what is there. */
  public putTemplate(name: string, content: ArrayBuffer, editorName?: string): StoredDocument {
    this.templates.set(name, content);
    const { etag, modifiedAt } = this.saved();
    this.templateVersions.set(name, { etag, modifiedAt, ...(editorName === undefined ? {} : { editorName }) });
    return this.templateOf(name);
  }

  /** Somebody opens the file in Word and saves it. */
  public edit(name: string, editorName: string): void {
    const file = this.files.find((one) => one.document.name === name);
    if (!file) throw new AppError('not-found', { subject: name });
    this.version += 1;
    file.document = { ...file.document, etag: `"${this.version}"`, editorName };
  }

  private templateOf(name: string): StoredDocument {
    const saved = this.templateVersions.get(name) ?? { etag: '"0"', modifiedAt: '2026-11-23T13:05:00.000Z' };
    const url = `/sites/initiatieven/Sjablonen/${name}`;
    return { ...saved, name, url, webUrl: `https://gemeente.example${encodeURI(url)}?web=1` };
  }

  private saved(): Pick<StoredDocument, 'etag' | 'generatedETag' | 'modifiedAt'> {
    this.version += 1;
    const etag = `"${this.version}"`;
    return { etag, generatedETag: etag, modifiedAt: '2026-11-23T13:05:00.000Z' };
  }
}
