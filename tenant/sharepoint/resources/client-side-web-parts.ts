import type { Resource } from '../model/resource.ts';
import type { Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';

/** `web/GetClientSideWebParts`: what an editor may put on a page of this site. */
export function clientSideWebParts(session: Session): Resource {
  return {
    collection: {
      type: 'Microsoft.SharePoint.ClientSideComponent.SPClientSideComponentQueryResult',
      all: () => {
        session.rights.demandWeb(Permission.open);
        return session.webParts().map(({ id, name, manifest }) => ({
          entity: () => ({
            type: 'Microsoft.SharePoint.ClientSideComponent.SPClientSideComponentQueryResult',
            address: `Web/GetClientSideWebParts('${id}')`,
            properties: {
              ComponentType: 1,
              Id: `{${id.toUpperCase()}}`,
              Manifest: manifest,
              ManifestType: 1,
              Name: name,
              Status: 0,
            },
          }),
        }));
      },
    },
  };
}
