import type { Me, WhoAmI } from '../ports';
import type { Connection } from './connection';
import { readAccess } from './site-access';
import { toAppError } from './to-app-error';

/** Who the page says is signed in; SPFx knows it without a request. */
export type Identity = Pick<Me, 'personKey' | 'name' | 'mail'>;

/** Asks the site in one round trip, once; after a failure the next call asks again. */
export function createWhoAmI(connection: Connection, identity: Identity): WhoAmI {
  let answer: Promise<Me> | undefined;
  const ask = async (): Promise<Me> => {
    const { groups, mayManage } = await readAccess(connection);
    return { ...identity, personKey: identity.personKey.toLowerCase(), groups, mayManageSite: mayManage };
  };
  return {
    me() {
      answer ??= ask().catch(async (error: unknown) => {
        answer = undefined;
        const problem = await toAppError(error, 'site');
        throw problem;
      });
      return answer;
    },
  };
}
