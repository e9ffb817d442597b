import type { List } from '../store/lists.ts';
import type { Store } from '../store/store.ts';
import { asText } from '../model/text.ts';
import { createField, type FieldSpec } from './fields.ts';

/** Columns of a library of pages, with SharePoint's own ids where they are known. */
const columns: readonly FieldSpec[] = [
  { name: 'Description', title: 'Description', type: 'Note' },
  {
    id: '4966388e-6e12-4bc6-8990-5b5b66153eae',
    name: 'CanvasContent1',
    title: 'Authoring Canvas Content',
    type: 'Note',
  },
  { id: '5baf6db5-9d25-4738-b15e-db5789298e82', name: 'BannerImageUrl', title: 'Banner Image URL', type: 'URL' },
  { id: 'f5ad16a2-85be-46b2-b5f0-2bb8b4a5074a', name: 'PromotedState', title: 'Promoted State', type: 'Number' },
  {
    id: 'c84f8697-331e-457d-884a-c4fb8f30ea74',
    name: 'FirstPublishedDate',
    title: 'First Published Date',
    type: 'DateTime',
  },
  { name: 'LayoutWebpartsContent', title: 'Layout Webparts Content', type: 'Note' },
  { name: 'PageLayoutType', title: 'Page Layout Type', type: 'Text' },
  { name: '_TopicHeader', title: 'Topic header', type: 'Text' },
];

/** Gives a library of pages what pages are made of. */
export function addPageColumns(store: Store, list: List): void {
  for (const column of columns) createField(store, list, { ...column, properties: { group: 'Page Layout Columns' } });
}

/** An address as a column of hyperlinks keeps it. */
export const urlText = (url: string): string => JSON.stringify({ Description: url, Url: url });

/** The address in such a column, or an empty text. */
export function urlFrom(stored: unknown): string {
  const text = asText(stored);
  return text === '' ? '' : asText((JSON.parse(text) as { Url?: unknown }).Url);
}
