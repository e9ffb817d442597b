import { pageDataElement, type PageData } from '../../pages/page-data.ts';

/** @throws when the page carries no data */
export function readPageData(): PageData {
  const text = document.getElementById(pageDataElement)?.textContent;
  if (!text) throw new Error('The page has no data.');
  return JSON.parse(text) as PageData;
}
