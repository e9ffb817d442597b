import { asText } from '../model/text.ts';
import type { FieldSpec } from './fields.ts';

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

/** Columns of a library of pages: what pages are made of, with SharePoint's own ids where they are known. */
export const pageColumns = columns.map(
  (column): FieldSpec => ({
    ...column,
    properties: { group: 'Page Layout Columns' },
  }),
);

/** An address as a column of hyperlinks keeps it. */
export const urlText = (url: string): string => JSON.stringify({ Description: url, Url: url });

/** The address in such a column, or an empty text. */
export function urlFrom(stored: unknown): string {
  const text = asText(stored);
  return text === '' ? '' : asText((JSON.parse(text) as { Url?: unknown }).Url);
}
