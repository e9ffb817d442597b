import { headers } from '@pnp/queryable';
import { spPost, SPQueryable } from '@pnp/sp';
import type { IFile } from '@pnp/sp/files';
import type { IFolder } from '@pnp/sp/folders';
import type { AppError } from '../app-error';
import type { FileRow } from './document-rows';
import { toAppError } from './to-app-error';

export type Content = Blob | ArrayBuffer;

/** Does the work; whatever goes wrong leaves as an AppError about this library. */
export async function explained<T>(library: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw await toAppError(error, library);
  }
}

/** @returns `undefined` when what is read is not there */
export async function unlessMissing<T>(library: string, read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    const problem = await toAppError(error, library);
    if (problem.code === 'not-found') return undefined;
    throw problem;
  }
}

/**
 * Adds a file; never overwrites. An answer can be lost after the file was kept: then it is there, as long as what was sent.
 * @param read - reads the file of that name
 * @throws AppError 'already-exists' when the name is taken
 */
export async function addContent(
  library: string,
  { folder, name }: { readonly folder: IFolder; readonly name: string },
  content: Content,
  read: () => Promise<Pick<FileRow, 'Length'>>,
): Promise<void> {
  await folder.files.addUsingPath(name, content, { Overwrite: false }).catch(async (error: unknown) => {
    const problem = await toAppError(error, library);
    if (!(await arrivedAnyway(problem, () => unlessMissing(library, read), content))) throw problem;
  });
}

async function arrivedAnyway(
  problem: AppError,
  read: () => Promise<Pick<FileRow, 'Length'> | undefined>,
  content: Content,
): Promise<boolean> {
  if (problem.code !== 'offline' && problem.code !== 'throttled') return false;
  const row = await read();
  return row !== undefined && Number(row.Length) === ('size' in content ? content.size : content.byteLength);
}

/** Writes the content of a file that is there. */
export async function putContent(file: IFile, content: Content): Promise<void> {
  await spPost(SPQueryable(file, '$value'), headers({ 'X-HTTP-Method': 'PUT' }, { body: content }));
}
