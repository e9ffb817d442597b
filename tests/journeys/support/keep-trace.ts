import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../test-results/traces/', import.meta.url));

/**
 * Keeps the traffic of a test, for checkers that compare it with what the real services answer (scripts/lib/contracts.mjs).
 * @param trace - lines of JSON, one exchange each
 */
export async function keepTrace(name: string, trace: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}${name}.jsonl`, trace);
}
