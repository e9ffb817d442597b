import { parseGuid } from '../guid.ts';
import { notAllowed } from '../errors.ts';
import type { Arguments } from '../model/arguments.ts';
import { action, created, nothing, type Resource } from '../model/resource.ts';
import { instant, type Session } from '../model/session.ts';
import { Permission } from '../rights/permissions.ts';
import { ensureHostedAppsList, hostedAppsFeature } from '../services/hosted-apps.ts';

/** `web/features`: whoever manages the web switches them on; the one for hosted apps brings a list. */
export function featuresResource(session: Session): Resource {
  const { store, site } = session;
  const feature = (id: string): Resource => ({
    entity: () =>
      store.sites.hasFeature(site.path, id)
        ? { type: 'SP.Feature', address: `Web/Features(guid'${id}')`, properties: { DefinitionId: id } }
        : undefined,
  });
  const idOf = (args: Arguments): string => {
    const id = parseGuid(args.text('featureId'));
    if (id === undefined) throw notAllowed(`The feature with Id '${args.text('featureId')}' is not valid.`);
    return id;
  };
  return {
    collection: { type: 'SP.Feature', all: () => store.sites.features(site.path).map(feature) },
    key: (args) => feature(idOf(args)),
    functions: {
      getbyid: (args) => feature(idOf(args)),
      add: (args) =>
        action(() => {
          session.rights.demandWeb(Permission.manageWeb);
          const id = idOf(args);
          if (store.sites.hasFeature(site.path, id) && !args.flag('force', 1, false))
            throw notAllowed(`Feature with Id '${id}' has already been activated at scope '${site.webId}'.`);
          store.sites.addFeature(site.path, id);
          if (id === hostedAppsFeature) ensureHostedAppsList(store, site, session.user.id, instant(session.now));
          return created(feature(id));
        }),
      remove: (args) =>
        action(() => {
          session.rights.demandWeb(Permission.manageWeb);
          store.sites.removeFeature(site.path, idOf(args));
          return nothing;
        }),
    },
  };
}
