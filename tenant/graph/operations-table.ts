import type { Operation } from './http/operation.ts';

const reference = 'https://learn.microsoft.com/graph/api';

/**
 * The operations of Graph as a table for the documentation.
 * @returns Markdown; `tenant/docs/graph-operations.md` holds it
 */
export function operationsTable(operations: readonly Operation[]): string {
  const rows = [...operations]
    .sort((left, right) => left.path.localeCompare(right.path, 'en') || left.method.localeCompare(right.method, 'en'))
    .map(({ method, path, scopes, options, docs }) => {
      const others = scopes.length - 1;
      const permission = scopes[0] === undefined ? '' : `\`${scopes[0]}\`${others > 0 ? ` or ${others} higher` : ''}`;
      const query = (options ?? []).map((option) => `\`$${option}\``).join(' ');
      return `| \`${method} ${path}\` | ${permission} | ${query} | [${docs}](${reference}/${docs}) |`;
    });
  return [
    '# Graph v1.0 in the local tenant: operations',
    '',
    `${operations.length} operations, and \`POST /$batch\` over them. Any other path is refused with 400 "Resource not found for the segment …", and said on the console. Made from the table that the tenant itself uses: \`node tenant/graph/write-operations-table.ts\`.`,
    '',
    '| operation | delegated permission | query options | reference |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
