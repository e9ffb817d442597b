import type { Exchange } from '../../../tenant/sharepoint/testing/tenant.ts';

/** The kinds of request among the exchanges: method and address, without the values in it. */
export function kindsOf(exchanges: readonly Exchange[]): ReadonlySet<string> {
  return new Set(exchanges.filter(({ status }) => status < 400).map(({ method, url }) => `${method} ${shape(url)}`));
}

function shape(address: string): string {
  const url = new URL(address);
  const options = [...url.searchParams.keys()].filter((key) => key.startsWith('$')).sort();
  const path = decodeURIComponent(url.pathname)
    .replace(/^.*?\/_api\//, '')
    .replace(/'(?:[^']|'')*'/g, "'…'")
    .replace(/\(\d+\)/g, '(n)')
    .toLowerCase();
  return `${path}${options.length === 0 ? '' : `?${options.join('&')}`}`;
}
