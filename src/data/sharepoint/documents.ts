import { body, headers, JSONParse } from '@pnp/queryable';
import { spPostMerge, SPQueryable } from '@pnp/sp';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import { AppError } from '../app-error';
import type { Documents, StoredDocument } from '../ports';
import type { Connection } from './connection';
import { documentOf, fileColumns, fileExpands, type FileRow } from './document-rows';
import type { Content } from './library-calls';
import { addContent, explained, putContent, unlessMissing } from './library-calls';
import { Templates } from './templates';
import { toAppError } from './to-app-error';

const library = 'Documenten';

type Kind = 'startnotitie' | 'overig';

/** Files in the folder of an initiative, named by its key. `etag` of a document is the version of its content. */
export function createDocuments(connection: Connection): Documents {
  return new SharePointDocuments(connection);
}

class SharePointDocuments implements Documents {
  private readonly connection: Connection;
  private readonly templates: Templates;
  private root: Promise<string> | undefined;

  public constructor(connection: Connection) {
    this.connection = connection;
    this.templates = new Templates(connection);
  }

  public list(initiativeKey: string): Promise<readonly StoredDocument[]> {
    return explained(library, async () => {
      const folder = this.connection.sp.web.getFolderByServerRelativePath(await this.folderOf(initiativeKey));
      const files = folder.files.select(...fileColumns).expand(...fileExpands);
      // No folder yet: nothing was ever kept for this initiative.
      const rows = await unlessMissing(library, () => files<readonly FileRow[]>());
      return (rows ?? []).map((row) => this.documentOf(row));
    });
  }

  public add(initiativeKey: string, name: string, content: Content, kind: Kind): Promise<StoredDocument> {
    return explained(library, async () => {
      const path = await this.folderOf(initiativeKey);
      await this.ensureFolder(path);
      const folder = this.connection.sp.web.getFolderByServerRelativePath(path);
      await addContent(library, { folder, name }, content, () => this.read(`${path}/${name}`));
      return this.remember(`${path}/${name}`, { InitiativeKey: initiativeKey, Kind: kind });
    });
  }

  public replace(document: StoredDocument, content: Content): Promise<StoredDocument> {
    return explained(library, async () => {
      const now = await this.read(document.url);
      // SharePoint promises nothing about If-Match on content, so the version is compared here.
      if (now.ContentTag !== document.etag) throw new AppError('changed-elsewhere', { subject: library });
      await putContent(this.file(document.url), content);
      return document.generatedETag === undefined
        ? this.documentOf(await this.read(document.url))
        : this.remember(document.url, {});
    });
  }

  public templateNames(): Promise<readonly string[]> {
    return this.templates.names();
  }

  public template(name: string): Promise<ArrayBuffer | undefined> {
    return this.templates.content(name);
  }

  public findTemplate(name: string): Promise<StoredDocument | undefined> {
    return this.templates.find(name);
  }

  public addTemplate(name: string, content: ArrayBuffer): Promise<StoredDocument> {
    return this.templates.add(name, content);
  }

  public replaceTemplate(template: StoredDocument, content: ArrayBuffer): Promise<StoredDocument> {
    return this.templates.replace(template, content);
  }

  private async ensureFolder(path: string): Promise<void> {
    try {
      await this.connection.repeatable.web.folders.addUsingPath(path, false);
    } catch (error) {
      const problem = await toAppError(error, library);
      if (problem.code !== 'already-exists') throw problem;
    }
  }

  /** Writes columns of the file, with the version of its content as it is now: what the product itself made. */
  private async remember(path: string, columns: Readonly<Record<string, string>>): Promise<StoredDocument> {
    const row = await this.read(path);
    const values = { ...columns, GeneratedETag: row.ContentTag };
    await spPostMerge(SPQueryable(this.file(path), 'ListItemAllFields'), body(values, headers({ 'IF-Match': '*' })));
    return this.documentOf({ ...row, ListItemAllFields: { ...row.ListItemAllFields, ...values } });
  }

  private read(path: string): Promise<FileRow> {
    return this.file(path)
      .select(...fileColumns)
      .expand(...fileExpands)<FileRow>();
  }

  private file(path: string) {
    return this.connection.sp.web.getFileByServerRelativePath(path);
  }

  /** By title: a Dutch site can have a library of that name already, at another address, which set-up then takes. */
  private async folderOf(initiativeKey: string): Promise<string> {
    this.root ??= this.askRoot();
    return `${await this.root}/${initiativeKey}`;
  }

  private async askRoot(): Promise<string> {
    try {
      const folder = this.connection.sp.web.lists
        .getByTitle(library)
        .rootFolder.select('ServerRelativeUrl')
        .using(JSONParse());
      return (await folder<{ readonly ServerRelativeUrl: string }>()).ServerRelativeUrl;
    } catch (error) {
      this.root = undefined;
      throw error;
    }
  }

  private documentOf(row: FileRow): StoredDocument {
    return documentOf(row, new URL(this.connection.siteUrl).origin);
  }
}
