import type { StoredDocument } from '../ports';

/** A file as SharePoint's JSON has it. */
export interface FileRow {
  readonly Name: string;
  readonly ServerRelativeUrl: string;
  readonly Length: string | number;
  /** Changes with the content only, while the ETag also changes when a column of the file does. */
  readonly ContentTag: string;
  readonly TimeLastModified: string;
  readonly ModifiedBy?: { readonly Title?: string } | null;
  readonly ListItemAllFields?: { readonly Kind?: string | null; readonly GeneratedETag?: string | null } | null;
}

/** Of a file in Sjablonen, which has no columns of the product's own. */
export const templateColumns = [
  'Name',
  'ServerRelativeUrl',
  'Length',
  'ContentTag',
  'TimeLastModified',
  'ModifiedBy/Title',
];
export const fileColumns = [...templateColumns, 'ListItemAllFields/Kind', 'ListItemAllFields/GeneratedETag'];
export const fileExpands = ['ModifiedBy', 'ListItemAllFields'];

/** @param origin - of the site, for the address that opens the file in Word on the web */
export function documentOf(row: FileRow, origin: string): StoredDocument {
  const { Kind, GeneratedETag } = row.ListItemAllFields ?? {};
  const editorName = row.ModifiedBy?.Title;
  return {
    name: row.Name,
    url: row.ServerRelativeUrl,
    webUrl: `${origin}${row.ServerRelativeUrl.split('/').map(encodeURIComponent).join('/')}?web=1`,
    etag: row.ContentTag,
    modifiedAt: row.TimeLastModified,
    ...(editorName ? { editorName } : {}),
    ...(Kind === 'startnotitie' || Kind === 'overig' ? { kind: Kind } : {}),
    ...(GeneratedETag ? { generatedETag: GeneratedETag } : {}),
  };
}
