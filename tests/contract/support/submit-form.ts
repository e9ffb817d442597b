import { filesOfSubmission, type WrittenSubmission } from '../../../src/testing/open-formulieren.ts';
import type { Tenant } from './tenant.ts';

/** Writes a submission into the library as Open Formulieren does: folder by folder, file by file, replacing what is there. */
export async function submitForm(
  tenant: Tenant,
  submission: WrittenSubmission,
  library = 'Formulieren',
): Promise<void> {
  const send = tenant.adapters.withDigest(tenant.as('beheer').send, tenant.siteUrl);
  const root = `${new URL(tenant.siteUrl).pathname}/${library}`;
  const post = async (address: string, body?: string): Promise<void> => {
    const headers = { Accept: 'application/json;odata=nometadata' };
    const response = await send(`${tenant.siteUrl}/_api/web/${address}`, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  };
  for (const { path, content } of filesOfSubmission(submission)) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = `${root}/${parts.slice(0, depth).join('/')}`;
      await post(`folders/addUsingPath(decodedurl='${quoted(folder)}',overwrite=true)`);
    }
    const folder = quoted(`${root}/${parts.slice(0, -1).join('/')}`);
    const name = quoted(parts.at(-1) ?? '');
    const add = `files/addUsingPath(decodedurl='${name}',overwrite=true)`;
    await post(`getFolderByServerRelativePath(decodedurl='${folder}')/${add}`, content);
  }
}

const quoted = (text: string): string => encodeURIComponent(text.replaceAll("'", "''"));
