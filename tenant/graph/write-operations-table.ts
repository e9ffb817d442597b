import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createGraph } from './graph.ts';
import { operationsTable } from './operations-table.ts';

const folder = path.join(import.meta.dirname, '..');
const graph = createGraph({
  database: new DatabaseSync(':memory:'),
  clock: { now: () => new Date() },
  sites: [],
  solutionFolder: path.join(folder, '..', 'sharepoint'),
  warn: (message) => console.warn(message),
});
writeFileSync(path.join(folder, 'docs', 'graph-operations.md'), operationsTable(graph.operations));
