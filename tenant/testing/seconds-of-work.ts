import { existsSync, readFileSync } from 'node:fs';

/**
 * Processor time of a process on Linux: other programs of the machine do not count.
 * @returns seconds; `undefined` where the system does not tell
 */
export function secondsOfWork(pid: number | undefined): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  const fields = readFileSync(file, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
