import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** @returns an absolute path below the repository */
export const inRoot = (...parts) => join(root, ...parts);
