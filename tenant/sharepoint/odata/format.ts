/** How much the answer says about itself, and in which version of OData. */
export interface Format {
  readonly level: 'verbose' | 'full' | 'minimal' | 'none';
  readonly version: 3 | 4;
}

/**
 * Reads `Accept` and `OData-Version`. Plain `application/json` is minimal; only `odata=verbose` is verbose.
 * SharePoint answers Atom when nothing asks for JSON; this tenant always answers JSON.
 */
export function formatOf(headers: Readonly<Record<string, string>>): Format {
  const accept = (headers['accept'] ?? '').toLowerCase();
  const asked =
    /odata(?:\.metadata)?=(verbose|full|fullmetadata|minimal|minimalmetadata|none|nometadata)/.exec(accept)?.[1] ??
    'minimal';
  const level =
    asked === 'verbose' ? 'verbose' : asked.startsWith('full') ? 'full' : asked.startsWith('no') ? 'none' : 'minimal';
  return { level, version: headers['odata-version']?.startsWith('4') === true && level !== 'verbose' ? 4 : 3 };
}

export function contentType(format: Format): string {
  if (format.level === 'verbose') return 'application/json;odata=verbose;charset=utf-8';
  const level = { full: 'fullmetadata', minimal: 'minimalmetadata', none: 'nometadata' }[format.level];
  return format.version === 4
    ? `application/json;odata.metadata=${format.level};odata.streaming=true;IEEE754Compatible=false;charset=utf-8`
    : `application/json;odata=${level};streaming=true;charset=utf-8`;
}
