import { BufferParse, JSONParse } from '@pnp/queryable';
import { SPCollection, SPQueryable } from '@pnp/sp';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import type { IList } from '@pnp/sp/lists';
import type { SubmittedFile } from '../../domain/forms/submissions';
import { AppError } from '../app-error';
import type { FormLibrary, FormLibraryFiles } from '../ports';
import type { Connection } from './connection';
import { explainList } from './explain-list';
import { serverRelative } from './site-address';
import { toAppError } from './to-app-error';

/** So many items of the library come in one answer. */
const pageSize = 1000;

interface FileItem {
  readonly FileSystemObjectType: number;
  readonly FileRef: string;
  readonly Created: string;
  readonly Modified: string;
  readonly File?: { readonly Length?: string | number } | null;
}

interface ItemsAnswer {
  readonly value: readonly FileItem[];
  readonly 'odata.nextLink'?: string;
}

/** A document library by its name or its address, read as a flat list: one request for a thousand files, however deep. */
export function createFormLibrary(connection: Connection): FormLibrary {
  return {
    files: (library, newest) => files(connection, library, newest),
    read: async ({ url }) => {
      try {
        const file = connection.sp.web.getFileByServerRelativePath(url);
        return await SPQueryable(file, '$value').using(BufferParse())<ArrayBuffer>();
      } catch (error) {
        throw await toAppError(error, 'Formulieren');
      }
    },
  };
}

async function files(connection: Connection, library: string, newest = Infinity): Promise<FormLibraryFiles> {
  try {
    const list = listOf(connection, library);
    const root = list.rootFolder.select('ServerRelativeUrl').using(JSONParse());
    const items = list.items
      .select('FileSystemObjectType', 'FileRef', 'Created', 'Modified', 'File/Length')
      .expand('File')
      // By its id a library can be sorted however large it is (platform rule: the list view threshold).
      .orderBy('Id', false)
      .top(Math.min(pageSize, newest))
      .using(JSONParse());
    const [{ ServerRelativeUrl: rootUrl }, first] = await Promise.all([
      root<{ readonly ServerRelativeUrl: string }>(),
      items<ItemsAnswer>(),
    ]);
    return { rootUrl, files: (await following(connection, first, newest)).filter(isFile).map(fileOf) };
  } catch (error) {
    const problem = await explainList(error, connection, library);
    // Of an address that leads to no library SharePoint says that the file does not exist.
    throw problem.code === 'not-set-up' ? new AppError('not-found', problem.detail, error) : problem;
  }
}

async function following(connection: Connection, first: ItemsAnswer, newest: number): Promise<readonly FileItem[]> {
  const found = [...first.value];
  let link = first['odata.nextLink'];
  while (link !== undefined && found.length < newest) {
    const page = SPCollection([connection.sp.web, link]).using(JSONParse());
    const answer = await page<ItemsAnswer>();
    found.push(...answer.value);
    link = answer['odata.nextLink'];
  }
  return found;
}

/** @param library - `Formulieren`, `/sites/initiatieven/Formulieren`, or what the address bar shows of it */
function listOf({ sp, siteUrl }: Connection, library: string): IList {
  if (!library.includes('/')) return sp.web.lists.getByTitle(library);
  const { pathname, origin } = new URL(library, siteUrl);
  const path = decodeURIComponent(pathname)
    .replace(/\/Forms\/[^/]+\.aspx$/i, '')
    .replace(/\/+$/, '');
  if (origin !== new URL(siteUrl).origin || !path.startsWith(`${serverRelative(siteUrl)}/`))
    throw new AppError('not-found', { subject: library });
  return sp.web.getList(path);
}

const isFile = (item: FileItem): boolean => item.FileSystemObjectType === 0;

const fileOf = ({ FileRef, Created, Modified, File }: FileItem): SubmittedFile => ({
  name: FileRef.slice(FileRef.lastIndexOf('/') + 1),
  url: FileRef,
  size: Number(File?.Length ?? 0),
  createdAt: Created,
  modifiedAt: Modified,
});
