import { findByLogin } from '../../directory/people.ts';
import type { TenantContext } from '../../http/exchange.ts';
import type { Session } from '../model/session.ts';
import { Rights } from '../rights/rights.ts';
import { ensurePerson } from '../services/principals.ts';
import type { Site } from '../store/sites.ts';
import type { Store } from '../store/store.ts';
import { resources } from '../resources/resources.ts';

/** Lets the seed do what somebody did at some time, through the same services as a request. */
export type ActAs = (login: string, at: string) => Session;

export function actOn(context: TenantContext, store: Store, site: Site): ActAs {
  return (login, at) => {
    const person = findByLogin(login);
    if (!person) throw new Error(`The directory has no "${login}".`);
    const user = ensurePerson(store, site.path, person);
    const session: Session = {
      store,
      site,
      person,
      user,
      rights: new Rights(store, user, () => false),
      isInGroup: () => false,
      now: new Date(at),
      origin: 'http://localhost',
      siteUrl: `http://localhost${site.path}`,
      searchLag: 0,
      webParts: () => [],
      resources,
      warn: (message) => context.warn(message),
      on: () => session,
    };
    return session;
  };
}
