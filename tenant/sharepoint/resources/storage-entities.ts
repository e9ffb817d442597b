import { accessDenied, invalidArgument } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import { type Answer, nothing } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import { asText } from '../model/text.ts';

const catalog = '/sites/appcatalog';
const longestValue = 8192;

/** A tenant property, readable from every web; an object without content when there is none (platform-rules 5.2b). */
export function getStorageEntity(session: Session, key: string): Answer {
  session.rights.demandWeb(Permission.open);
  const row = session.store.database.get<{ value: string; comment: string; description: string }>(
    'SELECT value, comment, description FROM sp_entities WHERE key = ?',
    key,
  );
  const content = row ? { Comment: row.comment, Description: row.description, Value: row.value } : {};
  return {
    kind: 'resource',
    resource: {
      entity: () => ({
        type: 'Microsoft.SharePoint.ClientSideComponent.StorageEntity',
        address: `Web/GetStorageEntity('${key.replaceAll("'", "''")}')`,
        properties: row ? content : {},
      }),
    },
  };
}

/** @throws {SharePointError} 403 elsewhere than on the app catalog, and for who does not administer it */
export function setStorageEntity(session: Session, args: Arguments): Answer {
  demandCatalog(session);
  const [key, value] = [args.text('key', 0), args.text('value', 1)];
  if (key === '' || key.length > 255 || value.length > longestValue)
    throw invalidArgument('Value does not fall within the expected range.');
  const text = (name: string, place: number): string => asText(args.find(name, place));
  session.store.database.run(
    'INSERT INTO sp_entities (key, value, comment, description) VALUES (?,?,?,?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, comment = excluded.comment, description = excluded.description',
    key,
    value,
    text('comments', 3),
    text('description', 2),
  );
  return nothing;
}

export function removeStorageEntity(session: Session, key: string): Answer {
  demandCatalog(session);
  session.store.database.run('DELETE FROM sp_entities WHERE key = ?', key);
  return nothing;
}

function demandCatalog(session: Session): void {
  if (session.site.path !== catalog) throw accessDenied();
  session.rights.demandWeb(Permission.manageWeb);
}
