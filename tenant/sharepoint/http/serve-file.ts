import type { TenantResponse } from '../../http/exchange.ts';
import { SharePointError } from '../errors.ts';
import type { Session } from '../model/session.ts';
import { fileETag } from '../services/etag.ts';
import { findFile, readFile } from '../services/files.ts';
import { mimeType } from '../services/mime-types.ts';
import { serviceHeaders } from './respond.ts';

/**
 * A file by its own address, as a browser asks it: `GET /sites/x/Documenten/map/naam.docx`, and an attachment under
 * `Lists/…/Attachments/…`. Pages (`.aspx`) are not this service's.
 * @returns `undefined` for an address under which no library or list lies
 */
export function serveFile(session: Session, path: string): TenantResponse | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const list = session.store.lists.holding(decoded);
  if (!list || list.site !== session.site.path || /\.aspx$/i.test(decoded)) return undefined;
  try {
    const attached = attachment(session, decoded);
    if (attached)
      return { status: 200, headers: { ...serviceHeaders(), 'content-type': mimeType(decoded) }, body: attached };
    const { list: library, item } = findFile(session, decoded);
    return {
      status: 200,
      headers: { ...serviceHeaders(), 'content-type': mimeType(item.leaf), etag: fileETag(item) },
      body: readFile(session, library, item),
    };
  } catch (error) {
    if (!(error instanceof SharePointError)) throw error;
    const status = error.status === 403 ? 403 : 404;
    return {
      status,
      headers: { ...serviceHeaders(), 'content-type': 'text/plain; charset=utf-8' },
      body: status === 403 ? '403 FORBIDDEN' : '404 NOT FOUND',
    };
  }
}

function attachment(session: Session, path: string): Buffer | undefined {
  const list = session.store.lists.holding(path);
  const found = /\/Attachments\/(\d+)\/([^/]+)$/i.exec(path);
  if (!list || list.baseType === 1 || !found) return undefined;
  const item = session.store.items.byId(list, Number(found[1]));
  if (!item || !session.rights.canRead(list, item)) return undefined;
  return session.store.contents.attachment(list.id, item.id, found[2] ?? '');
}
