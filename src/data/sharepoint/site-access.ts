import { JSONParse } from '@pnp/queryable';
import { SPCollection } from '@pnp/sp';
import '@pnp/sp/webs';
import type { GroupId } from '../../domain/roles';
import type { Connection } from './connection';
import { groupTitles } from './lists.generated';

export interface SiteAccess {
  /** May change lists, rights and the site: who may set up. */
  readonly mayManage: boolean;
  /** The groups of the product that the person is in. */
  readonly groups: readonly GroupId[];
  /** Whether the site has groups of the product at all. */
  readonly hasGroups: boolean;
}

interface Permissions {
  readonly EffectiveBasePermissions: { readonly Low: string | number };
}

interface Groups {
  readonly value: readonly { readonly Title: string; readonly ContainsCurrentUser: boolean }[];
}

/** ManageLists, ManagePermissions and ManageWeb of SharePoint's base permissions (low half). */
const managing = 0x0000_0800 | 0x0200_0000 | 0x4000_0000;

/** What the person may do on the site; two parts of one round trip, which join a batch when one is open. */
export async function readAccess(connection: Connection): Promise<SiteAccess> {
  const [permissions, groups] = await connection.together(() =>
    Promise.all([askPermissions(connection), askGroups(connection)]),
  );
  const known = groups.value.flatMap(({ Title, ContainsCurrentUser }) =>
    idsOf(Title).map((id) => ({ id, ContainsCurrentUser })),
  );
  return {
    mayManage: (Number(permissions.EffectiveBasePermissions.Low) & managing) === managing,
    groups: known.filter(({ ContainsCurrentUser }) => ContainsCurrentUser).map(({ id }) => id),
    hasGroups: known.length > 0,
  };
}

const askPermissions = (connection: Connection): Promise<Permissions> =>
  connection.read((sp) => sp.web.select('EffectiveBasePermissions').using(JSONParse())<Permissions>());

/** `ContainsCurrentUser` counts membership by way of a security group, which a person's own list of groups does not. */
const askGroups = (connection: Connection): Promise<Groups> =>
  connection.read((sp) =>
    SPCollection(sp.web, 'sitegroups').select('Title', 'ContainsCurrentUser').using(JSONParse())<Groups>(),
  );

const idsOf = (title: string): readonly GroupId[] =>
  (Object.keys(groupTitles) as GroupId[]).filter((id) => groupTitles[id] === title);
