import { body, BufferParse, headers } from '@pnp/queryable';
import { spPost, spPostMerge, SPQueryable } from '@pnp/sp';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import { AppError } from '../app-error';
import type { Documents, StoredDocument } from '../ports';
import type { Connection } from './connection';
import { serverRelative } from './site-address';
import { toAppError } from './to-app-error';

/** The libraries by the end of their addresses, which stay when somebody renames them. */
const library = 'Documenten';
const templates = 'Sjablonen';

type Kind = 'startnotitie' | 'overig';

interface FileRow {
  readonly Name: string;
  readonly ServerRelativeUrl: string;
  readonly Length: string | number;
  /** Changes with the content only, while the ETag also changes when a column of the file does. */
  readonly ContentTag: string;
  readonly TimeLastModified: string;
  readonly ModifiedBy?: { readonly Title?: string } | null;
  readonly ListItemAllFields?: { readonly Kind?: string | null; readonly GeneratedETag?: string | null } | null;
}

const selected = [
  'Name',
  'ServerRelativeUrl',
  'Length',
  'ContentTag',
  'TimeLastModified',
  'ModifiedBy/Title',
  'ListItemAllFields/Kind',
  'ListItemAllFields/GeneratedETag',
];
const expanded = ['ModifiedBy', 'ListItemAllFields'];

/** Files in the folder of an initiative, named by its key. `etag` of a document is the version of its content. */
export function createDocuments(connection: Connection): Documents {
  return new SharePointDocuments(connection);
}

class SharePointDocuments implements Documents {
  private readonly connection: Connection;
  private readonly site: string;

  public constructor(connection: Connection) {
    this.connection = connection;
    this.site = serverRelative(connection.siteUrl);
  }

  public async list(initiativeKey: string): Promise<readonly StoredDocument[]> {
    try {
      const files = this.folder(initiativeKey)
        .files.select(...selected)
        .expand(...expanded);
      return (await files<readonly FileRow[]>()).map((row) => this.documentOf(row));
    } catch (error) {
      const problem = await toAppError(error, library);
      // No folder yet: nothing was ever kept for this initiative.
      if (problem.code === 'not-found') return [];
      throw problem;
    }
  }

  public async add(
    initiativeKey: string,
    name: string,
    content: Blob | ArrayBuffer,
    kind: Kind,
  ): Promise<StoredDocument> {
    const path = `${this.folderPath(initiativeKey)}/${name}`;
    try {
      await this.connection.repeatable.web.folders.addUsingPath(this.folderPath(initiativeKey), false);
      await this.upload(initiativeKey, name, content);
    } catch (error) {
      const problem = await toAppError(error, library);
      if (!(await this.arrivedAnyway(problem, path, content))) throw problem;
    }
    return this.describe(path, initiativeKey, kind);
  }

  public async replace(document: StoredDocument, content: Blob | ArrayBuffer): Promise<StoredDocument> {
    try {
      const now = await this.read(document.url);
      if (now.ContentTag !== document.etag) throw new AppError('changed-elsewhere', { subject: library });
      const value = SPQueryable(this.file(document.url), '$value');
      await spPost(value, headers({ 'X-HTTP-Method': 'PUT' }, { body: content }));
      if (document.generatedETag === undefined) return this.documentOf(await this.read(document.url));
      return await this.remember(document.url, {});
    } catch (error) {
      throw await toAppError(error, library);
    }
  }

  public async template(name: string): Promise<ArrayBuffer | undefined> {
    try {
      const value = SPQueryable(this.file(`${this.site}/${templates}/${name}`), '$value').using(BufferParse());
      return await value<ArrayBuffer>();
    } catch (error) {
      const problem = await toAppError(error, templates);
      if (problem.code === 'not-found') return undefined;
      throw problem;
    }
  }

  private async upload(initiativeKey: string, name: string, content: Blob | ArrayBuffer): Promise<void> {
    await this.folder(initiativeKey).files.addUsingPath(name, content, { Overwrite: false });
  }

  /** An answer can be lost after the file was kept; then it is there, as long as what was sent. */
  private async arrivedAnyway(problem: AppError, path: string, content: Blob | ArrayBuffer): Promise<boolean> {
    if (problem.code !== 'offline' && problem.code !== 'throttled') return false;
    const row = await this.read(path).catch(() => undefined);
    return row !== undefined && Number(row.Length) === ('size' in content ? content.size : content.byteLength);
  }

  private async describe(path: string, initiativeKey: string, kind: Kind): Promise<StoredDocument> {
    try {
      return await this.remember(path, { InitiativeKey: initiativeKey, Kind: kind });
    } catch (error) {
      throw await toAppError(error, library);
    }
  }

  /** Writes columns of the file, with the version of the content as it is now: what the product itself made. */
  private async remember(path: string, columns: Readonly<Record<string, string>>): Promise<StoredDocument> {
    const row = await this.read(path);
    const values = { ...columns, GeneratedETag: row.ContentTag };
    const item = SPQueryable(this.file(path), 'ListItemAllFields');
    await spPostMerge(item, body(values, headers({ 'IF-Match': '*' })));
    return {
      ...this.documentOf(row),
      generatedETag: row.ContentTag,
      ...(columns.Kind ? { kind: columns.Kind as Kind } : {}),
    };
  }

  private async read(path: string): Promise<FileRow> {
    return this.file(path)
      .select(...selected)
      .expand(...expanded)<FileRow>();
  }

  private file(path: string) {
    return this.connection.sp.web.getFileByServerRelativePath(path);
  }

  private folder(initiativeKey: string) {
    return this.connection.sp.web.getFolderByServerRelativePath(this.folderPath(initiativeKey));
  }

  private folderPath(initiativeKey: string): string {
    return `${this.site}/${library}/${initiativeKey}`;
  }

  private documentOf(row: FileRow): StoredDocument {
    const { Kind, GeneratedETag } = row.ListItemAllFields ?? {};
    const editorName = row.ModifiedBy?.Title;
    const { origin } = new URL(this.connection.siteUrl);
    return {
      name: row.Name,
      url: row.ServerRelativeUrl,
      webUrl: `${origin}${encodeURI(row.ServerRelativeUrl).replace(/#/g, '%23').replace(/\?/g, '%3F')}?web=1`,
      etag: row.ContentTag,
      modifiedAt: row.TimeLastModified,
      ...(editorName ? { editorName } : {}),
      ...(Kind === 'startnotitie' || Kind === 'overig' ? { kind: Kind } : {}),
      ...(GeneratedETag ? { generatedETag: GeneratedETag } : {}),
    };
  }
}
