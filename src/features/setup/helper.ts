import type { SetupLine } from './lines';
import { helpers, type Helper } from './problems';

/** @returns who mends a line; `undefined` when it is in order */
export function helperOf(line: SetupLine, mayManageSite: boolean): Helper | 'button' | undefined {
  if (line.problem === undefined) return undefined;
  if (line.repairable) return 'button';
  const helper: Helper = helpers[line.problem];
  return helper === 'site' && mayManageSite ? 'you' : helper;
}

/** The ones who are asked by a text; what one mends oneself needs none. */
export const askedHelpers = ['tenant', 'site', 'team'] as const;
export type AskedHelper = (typeof askedHelpers)[number];

/** What to ask of somebody else: not what only could not be seen. */
export function linesFor(
  helper: AskedHelper,
  lines: readonly SetupLine[],
  mayManageSite: boolean,
): readonly SetupLine[] {
  return lines.filter((line) => line.state !== 'unknown' && helperOf(line, mayManageSite) === helper);
}
