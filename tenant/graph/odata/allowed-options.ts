import { badRequest, invalidDirectoryRequest } from '../http/errors.ts';
import type { Operation } from '../http/operation.ts';
import type { OptionName, QueryOptions } from './options.ts';

/** The names of the options in the words of refusal. */
const names: Readonly<Record<Exclude<OptionName, 'skiptoken'>, string>> = {
  select: 'Select',
  expand: 'Expand',
  filter: 'Filter',
  orderby: 'OrderBy',
  top: 'Top',
  skip: 'Skip',
  count: 'Count',
  search: 'Search',
};

/**
 * Refuses an option that the operation does not take.
 * @throws {GraphError} 400 in the words of the service behind it
 */
export function checkAllowed(operation: Operation, options: QueryOptions): void {
  for (const [name, word] of Object.entries(names) as [keyof typeof names, string][]) {
    if (options[name] === undefined || operation.options?.includes(name)) continue;
    if (operation.backend === 'directory') throw invalidDirectoryRequest(`'$${name}' is not supported by the service.`);
    throw badRequest(
      `Query option '${word}' is not allowed. To allow it, set the 'AllowedQueryOptions' property on EnableQueryAttribute or QueryValidationSettings.`,
    );
  }
}
