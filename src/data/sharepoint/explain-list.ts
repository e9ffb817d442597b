import { AppError } from '../app-error';
import type { Connection } from './connection';
import { readAccess } from './site-access';
import { toAppError } from './to-app-error';

/**
 * The error of a list. To who may not see it, SharePoint says of a list that it does not exist; a colleague who is in
 * no group yet must not read that the product is not set up.
 */
export async function explainList(error: unknown, connection: Connection, title: string): Promise<AppError> {
  const problem = await toAppError(error, title);
  if (problem.code !== 'not-set-up') return problem;
  const access = await readAccess(connection).catch(() => undefined);
  const isHidden = access === undefined || (access.hasGroups && !access.mayManage);
  return isHidden ? new AppError('no-rights', problem.detail, error) : problem;
}
