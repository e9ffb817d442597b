import { JSONParse } from '@pnp/queryable';
import { SPCollection } from '@pnp/sp';
import '@pnp/sp/webs';
import type { GroupId } from '../../domain/roles';
import type { Me, WhoAmI } from '../ports';
import type { Connection } from './connection';
import { groupTitles } from './lists.generated';
import { toAppError } from './to-app-error';

/** Who the page says is signed in; SPFx knows it without a request. */
export type Identity = Pick<Me, 'personKey' | 'name' | 'mail'>;

interface Permissions {
  readonly EffectiveBasePermissions: { readonly High: string | number; readonly Low: string | number };
}

interface Groups {
  readonly value: readonly { readonly Title: string; readonly ContainsCurrentUser: boolean }[];
}

/** ManageLists, ManagePermissions and ManageWeb of SharePoint's base permissions (low half). */
const managing = 0x0000_0800 | 0x0200_0000 | 0x4000_0000;

/** Asks the site in one round trip, once; after a failure the next call asks again. */
export function createWhoAmI(connection: Connection, identity: Identity): WhoAmI {
  let answer: Promise<Me> | undefined;
  const ask = async (): Promise<Me> => {
    const [permissions, groups] = await connection.together(() =>
      Promise.all([askPermissions(connection), askGroups(connection)]),
    );
    const low = Number(permissions.EffectiveBasePermissions.Low);
    return {
      ...identity,
      personKey: identity.personKey.toLowerCase(),
      groups: groups.value.filter((group) => group.ContainsCurrentUser).flatMap((group) => idOf(group.Title)),
      mayManageSite: (low & managing) === managing,
    };
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

const askPermissions = (connection: Connection): Promise<Permissions> =>
  connection.read((sp) => sp.web.select('EffectiveBasePermissions').using(JSONParse())<Permissions>());

/** `ContainsCurrentUser` counts membership by way of a security group, which a person's own list of groups does not. */
const askGroups = (connection: Connection): Promise<Groups> =>
  connection.read((sp) =>
    SPCollection(sp.web, 'sitegroups').select('Title', 'ContainsCurrentUser').using(JSONParse())<Groups>(),
  );

function idOf(title: string): readonly GroupId[] {
  const found = Object.entries(groupTitles).find(([, known]) => known === title);
  return found ? [found[0] as GroupId] : [];
}
