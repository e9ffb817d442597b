import type { PageSchema } from '../list-schema';
import { webPartsOn } from './canvas';
import type { SiteReader } from './site-reader';
import type { PageState } from './snapshot';

interface PageRow {
  readonly Id: number;
  readonly CanvasContent1: string | null;
  readonly FirstPublished: string;
}

/** The pages of the product that are there, by name. */
export async function readPages(
  site: SiteReader,
  pages: readonly PageSchema[],
): Promise<ReadonlyMap<string, PageState>> {
  const found = await Promise.all(
    pages.map(async ({ name }) => {
      const row = await site.unlessHidden(site.get<PageRow>(pageAt(name), '$select=Id,CanvasContent1,FirstPublished'));
      return row === undefined ? [] : [[name, pageState(row)] as const];
    }),
  );
  return new Map(found.flat());
}

/** @param name - without `.aspx` */
export const pageAt = (name: string): string =>
  `../sitepages/pages/GetByUrl('${encodeURIComponent(`SitePages/${name}.aspx`)}')`;

function pageState({ Id, CanvasContent1, FirstPublished }: PageRow): PageState {
  const canvas = CanvasContent1 ?? '';
  return {
    id: Id,
    // A page that was never published was so in the year 1.
    isPublished: !FirstPublished.startsWith('0001'),
    webParts: webPartsOn(canvas),
    canvas,
  };
}
