import { deriveKey } from './keys.ts';
import type { Session } from '../model/session.ts';
import { instant } from '../model/session.ts';
import type { PageSchema } from './schema.ts';

/** Puts the web part of the solution on its page, as somebody in the page editor would, and publishes it. */
export function fillPages(session: Session, pages: readonly PageSchema[]): void {
  const { store, site, now } = session;
  const list = store.lists.byUrl(`${site.path}/SitePages`);
  if (!list) return;
  for (const page of pages) {
    const item = store.items.byPath(list, list.url, `${page.name}.aspx`);
    if (!item) continue;
    store.items.update(list, item.id, {
      f_Title: page.title,
      f_PageLayoutType: 'Home',
      f_FirstPublishedDate: instant(now),
      f_CanvasContent1: JSON.stringify([webPart(page)]),
    });
  }
}

function webPart({ name, title, webPart: id, properties }: PageSchema): object {
  const instanceId = deriveKey('00000000-0000-4000-8000-000000000000', `page:${name}`);
  return {
    controlType: 3,
    displayMode: 2,
    id: instanceId,
    position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1, layoutIndex: 1, sectionFactor: 12 },
    webPartId: id,
    emphasis: {},
    webPartData: { id, instanceId, title, description: '', dataVersion: '1.0', properties },
  };
}
