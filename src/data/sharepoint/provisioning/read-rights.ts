import type { Many, SiteReader } from './site-reader';
import type { RightState } from './snapshot';

interface RightRow {
  readonly PrincipalId: number;
  readonly Member: { readonly Title: string };
  readonly RoleDefinitionBindings: readonly { readonly Id: number }[];
}

/** @param path - of a list, `''` for the site */
export async function readRights(site: SiteReader, path: string): Promise<ReadonlyMap<number, RightState>> {
  const place = path === '' ? '' : `${path}/`;
  const query = '$select=PrincipalId,Member/Title,RoleDefinitionBindings/Id&$expand=Member,RoleDefinitionBindings';
  const { value } = await site.get<Many<RightRow>>(`${place}roleassignments`, query);
  return new Map(
    value.map(({ PrincipalId, Member, RoleDefinitionBindings }) => [
      PrincipalId,
      { title: Member.Title, roles: RoleDefinitionBindings.map(({ Id }) => Id) },
    ]),
  );
}
