import { readFileSync } from 'node:fs';
import { addFile, addFolder, type Folder } from '../services/files.ts';
import type { List } from '../store/lists.ts';
import type { ActAs } from './seed-session.ts';

interface FormFiles {
  readonly files: readonly {
    /** When Open Formulieren wrote it; one without came just now. */
    readonly at?: string;
    /** Below the library. */
    readonly path: string;
    readonly content: string;
  }[];
}

/** Fills the library of Open Formulieren: complete, in two folders, not complete, not to be read, and meant badly. */
export function addForms(as: ActAs, list: List, now: Date): void {
  const text = readFileSync(new URL('../../data/open-formulieren.json', import.meta.url), 'utf8');
  for (const { at, path, content } of (JSON.parse(text) as FormFiles).files) {
    const session = as('beheer', at ?? now.toISOString());
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    let folder: Folder = { list, path: list.url, item: undefined };
    for (const part of parts) folder = addFolder(session, folder, part, true);
    addFile(session, folder, { name, bytes: Buffer.from(content), overwrite: true });
  }
}
