import { BufferParse } from '@pnp/queryable';
import { SPQueryable } from '@pnp/sp';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import { AppError } from '../app-error';
import type { StoredDocument } from '../ports';
import type { Connection } from './connection';
import { documentOf, templateColumns, type FileRow } from './document-rows';
import { addContent, explained, putContent, unlessMissing } from './library-calls';
import { serverRelative } from './site-address';

const library = 'Sjablonen';

/** The Word templates of the municipality, by file name. */
export class Templates {
  private readonly connection: Connection;

  public constructor(connection: Connection) {
    this.connection = connection;
  }

  public names(): Promise<readonly string[]> {
    return explained(library, async () => {
      const files = this.folder().files.select('Name').top(200);
      const rows = await unlessMissing(library, () => files<readonly { readonly Name: string }[]>());
      return (rows ?? []).map(({ Name }) => Name).filter((name) => /\.docx$/i.test(name));
    });
  }

  public content(name: string): Promise<ArrayBuffer | undefined> {
    return explained(library, () => {
      const value = SPQueryable(this.file(name), '$value').using(BufferParse());
      return unlessMissing(library, () => value<ArrayBuffer>());
    });
  }

  public find(name: string): Promise<StoredDocument | undefined> {
    return explained(library, async () => {
      const row = await unlessMissing(library, () => this.read(name));
      return row && this.documentOf(row);
    });
  }

  public add(name: string, content: ArrayBuffer): Promise<StoredDocument> {
    return explained(library, async () => {
      await addContent(library, { folder: this.folder(), name }, content, () => this.read(name));
      return this.documentOf(await this.read(name));
    });
  }

  public replace({ name, etag }: StoredDocument, content: ArrayBuffer): Promise<StoredDocument> {
    return explained(library, async () => {
      const now = await this.read(name);
      // SharePoint promises nothing about If-Match on content, so the version is compared here.
      if (now.ContentTag !== etag) throw new AppError('changed-elsewhere', { subject: library });
      await putContent(this.file(name), content);
      return this.documentOf(await this.read(name));
    });
  }

  private read(name: string): Promise<FileRow> {
    return this.file(name)
      .select(...templateColumns)
      .expand('ModifiedBy')<FileRow>();
  }

  private file(name: string) {
    return this.connection.sp.web.getFileByServerRelativePath(`${this.path()}/${name}`);
  }

  private folder() {
    return this.connection.sp.web.getFolderByServerRelativePath(this.path());
  }

  private path(): string {
    return `${serverRelative(this.connection.siteUrl)}/${library}`;
  }

  private documentOf(row: FileRow): StoredDocument {
    return documentOf(row, new URL(this.connection.siteUrl).origin);
  }
}
